package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.Clipboard;
import longthrow.console.desk.Part;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to a strip or a part of it: `ch/3/copy`, `ch/5/paste` with `eq comp`, `ch/3/eq/reset`.
@ControlThread
final class StripActions {
    private static final Pattern DEED =
            Pattern.compile("([a-z]+/\\d+|centre|main)((?:/[a-z0-9-]+)*)/(copy|paste|swap|reset)");

    /// Markers, songs, scenes and cues have names, too.
    private static final Pattern WORDS = Pattern.compile("(([a-z]+)(?:/\\d+)?)/(rename|recolour)");

    private static final Pattern TAKE = Pattern.compile("(ch/\\d+)/take");

    private static final Pattern SIDES = Pattern.compile("([a-z]+/\\d+|centre|main)/compare(/copy)?");

    private final Console console;
    private final Clipboard clipboard;

    StripActions(Console console) {
        this.console = console;
        clipboard = new Clipboard(console.desk());
    }

    /// Does it and says so; false when the action is none of a strip.
    boolean act(String action, String argument, Origin by) {
        Matcher take = TAKE.matcher(action);
        if (take.matches()) {
            OptionalInt channel = console.desk().strips().ofPath(take.group(1));
            console.notices()
                    .say(
                            channel.isPresent()
                                    ? console.recorder().takes().choose(channel.getAsInt(), argument.strip())
                                    : "this desk has no strip '" + take.group(1) + "'");
            return true;
        }
        Matcher text = WORDS.matcher(action);
        if (text.matches() && console.desk().layout().section(text.group(2)).isPresent()) {
            String row = text.group(1) + (text.group(3).equals("rename") ? "/name" : "/colour");
            console.state().reword(console, row, argument.strip(), by);
            return true;
        }
        Matcher sides = SIDES.matcher(action);
        if (sides.matches()) {
            OptionalInt strip = console.desk().strips().ofPath(sides.group(1));
            console.notices()
                    .say(
                            strip.isEmpty()
                                    ? "this desk has no strip '" + sides.group(1) + "'"
                                    : compared(strip.getAsInt(), sides.group(2) != null, argument.strip(), by));
            return true;
        }
        Matcher deed = DEED.matcher(action);
        if (deed.matches()) {
            String inPath = deed.group(2).isEmpty() ? "" : deed.group(2).substring(1);
            String words = (argument + " " + inPath).strip();
            OptionalInt strip = console.desk().strips().ofPath(deed.group(1));
            boolean there = strip.isPresent();
            String none = "this desk has no strip '" + deed.group(1) + "'";
            console.notices().say(there ? done(strip.getAsInt(), deed.group(3), words, by) : none);
        }
        return deed.matches();
    }

    private String compared(int strip, boolean copy, String argument, Origin by) {
        Compare compare = console.shelf().compare();
        return copy ? compare.copy(strip) : compare.go(strip, argument, by);
    }

    private String done(int strip, String deed, String words, Origin by) {
        return switch (deed) {
            case "copy" -> clipboard.copy(strip, Part.of(words));
            case "paste" -> clipboard.paste(strip, Part.of(words), by);
            case "swap" -> swap(strip, words, by);
            default -> clipboard.reset(strip, Part.of(words), by);
        };
    }

    private String swap(int strip, String words, Origin by) {
        Optional<Clipboard.Place> other = clipboard.place(words);
        return other.isPresent()
                ? clipboard.swap(strip, other.get().strip(), other.get().part(), by)
                : "'" + words + "' names no strip to swap with; say ch/5, or ch/5 eq for a part";
    }
}
