package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.automation.RideRules;
import longthrow.dsp.automation.Exit;

/// How passes end, in words: `glide 0.5 s`, `rest 1 s`, `end hold`, `coalesce exit`; a show's head has those
/// that are not usual behind `automation`.
public final class RideRuleLines {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,6})?)\\s*(s|ms)");

    private RideRuleLines() {}

    /// What is not usual, a line each.
    static List<String> write(RideRules rules) {
        List<String> lines = new ArrayList<>();
        if (rules.chase() != RideRules.USUAL.chase()) {
            lines.add("chase " + rules.chase().id());
        }
        if (rules.merge() != RideRules.USUAL.merge()) {
            lines.add("coalesce " + rules.merge().id());
        }
        if (rules.ending() != RideRules.USUAL.ending()) {
            lines.add("end " + rules.ending().id());
        }
        if (rules.glideSeconds() != RideRules.USUAL.glideSeconds()) {
            lines.add("glide " + seconds(rules.glideSeconds()));
        }
        if (rules.restSeconds() != RideRules.USUAL.restSeconds()) {
            lines.add("rest " + seconds(rules.restSeconds()));
        }
        return lines;
    }

    /// The rules with a line more; empty when it is none.
    public static Optional<RideRules> read(RideRules rules, String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        OptionalDouble seconds = seconds(rest);
        return switch (words[0]) {
            case "chase" -> RideRules.Chase.ofId(rest).map(rules::chase);
            case "coalesce" -> RideRules.Merge.ofId(rest).map(rules::merge);
            case "end" -> Exit.Ending.ofId(rest).map(rules::ending);
            case "glide" -> within(seconds, 0) ? Optional.of(rules.glide(seconds.getAsDouble())) : Optional.empty();
            case "rest" ->
                within(seconds, RideRules.SHORTEST_REST)
                        ? Optional.of(rules.rest(seconds.getAsDouble()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean within(OptionalDouble seconds, double least) {
        return seconds.isPresent() && seconds.getAsDouble() >= least && seconds.getAsDouble() <= RideRules.LONGEST;
    }

    private static OptionalDouble seconds(String words) {
        Matcher matcher = SECONDS.matcher(words);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Double.parseDouble(matcher.group(1)) / (matcher.group(2).equals("ms") ? 1_000 : 1));
    }

    /// A time as the file has it.
    public static String seconds(double seconds) {
        return ShowWriter.number(Math.round(seconds * 1e6) / 1e6) + " s";
    }
}
