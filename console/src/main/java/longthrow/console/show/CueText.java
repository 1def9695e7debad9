package longthrow.console.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.cue.Cue;
import longthrow.console.cue.CueSheet;
import longthrow.console.cue.Deed;
import longthrow.console.cue.Follow;
import longthrow.console.desk.Strips;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Trigger;

/// The cue list's file: a block a cue in the order of their numbers, one fact a line.
public record CueText(Strips strips) {
    /// Where it lies in the show's folder.
    static final String FILE = "cues.longthrow";

    private static final String NONE = "none";
    private static final String OWN = "own";
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("scene", "a scene's number, or none"),
            Map.entry("fade", "a time such as 2.5 s down 1 s delay 0.5 s curve s, or own"),
            Map.entry("leave", "part of the scope grid: column, strip, box or cell; nothing; or own"),
            Map.entry("follow", "a time such as 4 s, fade, or none"),
            Map.entry("do", "an action such as transport/play, or none"),
            Map.entry("midi", "whole MIDI messages in hexadecimal such as C0 05, with 'to PORT' for one port"),
            Map.entry("on", "a message such as pc 1 5, pc 1 5 bank 128, note 10 60, cc 1 20 or cc 1 20 3, or none"),
            Map.entry("at", "a timecode such as 01:00:07:12, or none"),
            Map.entry("take-over", "on or off"),
            Map.entry("skip", "on or off"),
            Map.entry("lock", "on or off"));

    List<String> write(CueSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(Lines.heading("cues"));
        if (sheet.locked()) {
            lines.add("lock on");
        }
        lines.addAll(sheet.kept());
        for (Cue cue : sheet.cues()) {
            lines.add("");
            lines.add(("cue " + cue.words()).strip());
            facts(cue).forEach(fact -> lines.add(cue.number() + " " + fact));
            lines.addAll(cue.kept());
        }
        return lines;
    }

    /// What a cue does, a fact a line, without its number.
    public List<String> facts(Cue cue) {
        List<String> facts = new ArrayList<>();
        if (!cue.note().isEmpty()) {
            facts.add("note " + cue.note());
        }
        cue.fires().scene().ifPresent(scene -> facts.add("scene " + scene));
        cue.fires().fade().ifPresent(fade -> facts.add("fade " + fade.words()));
        cue.fires().scope().ifPresent(scope -> {
            List<String> left = new Grids(strips).write(scope);
            left.forEach(line -> facts.add("leave " + line));
            if (left.isEmpty()) {
                facts.add("leave nothing");
            }
        });
        if (cue.fires().overLanes()) {
            facts.add("take-over on");
        }
        cue.fires().deeds().forEach(deed -> facts.add(deed.words()));
        cue.follow().ifPresent(follow -> facts.add("follow " + follow.words()));
        cue.on().forEach(trigger -> facts.add("on " + trigger.words()));
        cue.at().ifPresent(time -> facts.add("at " + time));
        if (cue.skip()) {
            facts.add("skip on");
        }
        return facts;
    }

    /// The cue with one more fact; empty where the line is none.
    public Optional<Cue> read(Cue cue, String line) {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        Cue.Fires fires = cue.fires();
        return switch (words[0]) {
            case "name" -> Optional.of(cue.named(rest));
            case "note" -> Optional.of(cue.noted(rest));
            case "scene" ->
                unless(NONE, rest, SceneNumber.parse(rest)).map(fires::scene).map(cue::firing);
            case "fade" ->
                unless(OWN, rest, FadeTime.parse(rest)).map(fires::fade).map(cue::firing);
            case "leave" ->
                unless(OWN, rest, leave(fires.scope().orElse(ScopeGrid.EVERYTHING), rest))
                        .map(fires::scope)
                        .map(cue::firing);
            case "take-over" -> onOff(rest).map(fires::overLanes).map(cue::firing);
            case "follow" -> unless(NONE, rest, Follow.parse(rest)).map(cue::followed);
            case "do" ->
                rest.equals(NONE)
                        ? Optional.of(cue.firing(fires.idle()))
                        : Deed.act(rest).map(fires::and).map(cue::firing);
            case "midi" -> Deed.midi(rest).map(fires::and).map(cue::firing);
            case "on" ->
                rest.equals(NONE)
                        ? Optional.of(cue.on(List.of()))
                        : Trigger.parse(rest).map(cue::on);
            case "at" -> unless(NONE, rest, Cue.Calls.time(rest)).map(cue::at);
            case "skip" -> onOff(rest).map(cue::skipped);
            default -> Optional.empty();
        };
    }

    /// What a line should have said.
    public static String expected(String line) {
        String word = line.strip().split("\\s+", 2)[0];
        String expected = EXPECTED.get(word);
        return expected == null
                ? "'" + line.strip()
                        + "' is nothing a cue knows; expected name, note, scene, fade, leave, take-over, do,"
                        + " midi, follow, on, at or skip"
                : "'" + line.strip() + "': expected " + expected;
    }

    private Optional<ScopeGrid> leave(ScopeGrid scope, String rest) {
        return rest.equals("nothing") ? Optional.of(ScopeGrid.EVERYTHING) : new Grids(strips).read(scope, rest);
    }

    /// Empty where the words are wrong, empty inside where they are the word that takes the fact away.
    private static <T> Optional<Optional<T>> unless(String word, String words, Optional<T> read) {
        return words.equals(word) || read.isPresent() ? Optional.of(read) : Optional.empty();
    }

    private static Optional<Boolean> onOff(String word) {
        return word.equals("on") || word.equals("off") ? Optional.of(word.equals("on")) : Optional.empty();
    }

    /// Reads the list; what says nothing to this desk is kept and reported.
    CueSheet read(Lines lines, List<Problem> problems) {
        Reading reading = new Reading(lines, problems);
        for (int i = 0; i < lines.body().size(); i++) {
            reading.line(lines.body().get(i).strip(), Lines.number(i));
        }
        return new CueSheet(reading.locked, List.copyOf(reading.cues.values()), reading.kept);
    }

    private final class Reading {
        private final Lines lines;
        private final List<Problem> problems;
        private final Map<SceneNumber, Cue> cues = new LinkedHashMap<>();
        private final List<String> kept = new ArrayList<>();
        private Optional<SceneNumber> under = Optional.empty();
        private boolean locked;

        Reading(Lines lines, List<Problem> problems) {
            this.lines = lines;
            this.problems = problems;
        }

        void line(String line, int at) {
            if (line.isEmpty()) {
                return;
            }
            String[] words = line.split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            Optional<String> wrong = switch (words[0]) {
                case "lock" -> lock(rest);
                case "cue" -> heading(rest);
                default -> fact(words[0], rest);
            };
            wrong.ifPresent(why -> {
                keep(line);
                if (!line.startsWith("#")) {
                    problems.add(new Problem(lines.file(), at, why));
                }
            });
        }

        private void keep(String line) {
            Optional<Cue> cue = under.map(cues::get);
            cue.ifPresentOrElse(there -> cues.put(there.number(), there.keeping(line)), () -> kept.add(line));
        }

        private Optional<String> lock(String rest) {
            Optional<Boolean> on = onOff(rest);
            locked = on.orElse(locked);
            return on.isPresent() ? Optional.empty() : Optional.of(expected("lock " + rest));
        }

        private Optional<String> heading(String rest) {
            String[] words = rest.split("\\s+", 2);
            Optional<SceneNumber> number = SceneNumber.parse(words[0]);
            if (number.isEmpty()) {
                return Optional.of("'cue " + rest + "' has no number; expected 'cue 12.5 NAME'");
            }
            if (cues.containsKey(number.get())) {
                return Optional.of("there is a cue " + number.get() + " above already");
            }
            under = number;
            cues.put(number.get(), Cue.of(number.get(), words.length > 1 ? words[1] : "", Optional.empty()));
            return Optional.empty();
        }

        private Optional<String> fact(String word, String rest) {
            Optional<Cue> cue = SceneNumber.parse(word).map(cues::get);
            if (cue.isEmpty()) {
                return Optional.of("'" + word + " " + rest + "' stands below no 'cue " + word + " NAME'");
            }
            Optional<Cue> more = CueText.this.read(cue.get(), rest);
            more.ifPresent(told -> cues.put(told.number(), told));
            return more.isPresent() ? Optional.empty() : Optional.of(expected(rest));
        }
    }
}
