package longthrow.console.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.Edits;
import longthrow.console.scene.MixCopy;
import longthrow.console.scene.Scene;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Copies mixes: `bus/4/mix` with `bus/3` on the desk, or with `bus/3 in 12 Verse` out of a scene; `scene/2/mix` with
/// `bus/4 from bus/3`, or with `bus/4 from bus/3 in 12 Verse`, into a stored scene.
@ControlThread
final class MixActions {
    private static final Pattern DEED = Pattern.compile("(bus|scene)/(\\d{1,5})/mix(/preview)?");
    private static final Pattern SOURCE = Pattern.compile("bus/(\\d{1,5})(?:\\s+in\\s+(.+))?");
    private static final Pattern WAY = Pattern.compile("bus/(\\d{1,5})\\s+from\\s+(.+)");
    private static final String SAY = "say bus/3, or bus/3 in 12 Verse for the bus as a scene has it";

    /// How many controls are told of one by one.
    private static final int TOLD = 12;

    private final Console console;

    MixActions(Console console) {
        this.console = console;
    }

    /// Where a mix comes from.
    private record Source(int bus, IntFunction<OptionalDouble> values, String words) {}

    /// Does it and says so; false when the action is none of a mix.
    boolean act(String action, String argument, Origin by) {
        Matcher deed = DEED.matcher(action);
        if (deed.matches()) {
            boolean moves = deed.group(3) == null;
            int number = Integer.parseInt(deed.group(2));
            if (deed.group(1).equals("bus")) {
                onDesk(number, argument.strip(), moves, by);
            } else {
                inScene(number - 1, argument.strip(), moves);
            }
        }
        return deed.matches();
    }

    private void onDesk(int to, String argument, boolean moves, Origin by) {
        Optional<Source> source = source(argument, this::stored);
        if (source.isEmpty()) {
            return;
        }
        MixCopy copy = new MixCopy(console.desk().strips(), source.get().bus(), to);
        if (!copy.wrong().isEmpty()) {
            console.notices().say(copy.wrong());
            return;
        }
        Map<Integer, Double> cells = copy.cells(source.get().values());
        String words = "copy the mix of " + source.get().words() + " to bus " + to;
        if (moves) {
            console.notices()
                    .say(new Edits(console.desk())
                            .make(new Edits.Edit(words, cells, Map.of()), by)
                            .words(words));
        } else {
            tell(words, copy.changes(cells, this::stored));
        }
    }

    private void inScene(int index, String argument, boolean moves) {
        Matcher way = WAY.matcher(argument);
        if (index < 0 || index >= console.scenes().scenes().size()) {
            console.notices().say("there is no scene at place " + (index + 1) + " of the list");
            return;
        }
        if (!way.matches()) {
            console.notices()
                    .say("'" + argument + "' names no mix; say bus/4 from bus/3, or bus/4 from bus/3 in 12 Verse");
            return;
        }
        Scene scene = console.scenes().scenes().get(index);
        Optional<Source> source = source(way.group(2).strip(), scene.cells()::get);
        if (source.isEmpty()) {
            return;
        }
        int to = Integer.parseInt(way.group(1));
        MixCopy copy = new MixCopy(console.desk().strips(), source.get().bus(), to);
        if (!copy.wrong().isEmpty()) {
            console.notices().say(copy.wrong());
            return;
        }
        Map<Integer, Double> cells = copy.cells(source.get().values());
        String words = "copy the mix of " + source.get().words() + " to bus " + to + " of " + scene.words();
        if (!moves) {
            tell(words, copy.changes(cells, scene.cells()::get));
        } else if (cells.isEmpty()) {
            console.notices().say(words + ": nothing is held of that mix");
        } else {
            console.scenes().replace(index, MixCopy.into(scene, cells), words);
            console.notices().say(words);
        }
    }

    private OptionalDouble stored(int cell) {
        return OptionalDouble.of(console.desk().stored(cell));
    }

    /// `bus/3`, or with the scene that has it; says what is wrong with it.
    private Optional<Source> source(String text, IntFunction<OptionalDouble> usual) {
        Matcher words = SOURCE.matcher(text);
        if (!words.matches()) {
            console.notices().say("'" + text + "' names no mix; " + SAY);
            return Optional.empty();
        }
        int bus = Integer.parseInt(words.group(1));
        if (words.group(2) == null) {
            return Optional.of(new Source(bus, usual, "bus " + bus));
        }
        OptionalInt scene = console.scenes().find(words.group(2).strip());
        if (scene.isEmpty()) {
            console.notices().say("there is no scene '" + words.group(2).strip() + "'; " + SAY);
            return Optional.empty();
        }
        Scene there = console.scenes().scenes().get(scene.getAsInt());
        return Optional.of(new Source(bus, there.cells()::get, "bus " + bus + " in " + there.words()));
    }

    private void tell(String words, List<String> lines) {
        console.notices().say(words + ": " + (lines.isEmpty() ? "it is so already" : lines.size() + " would change"));
        lines.stream().limit(TOLD).forEach(console.notices()::say);
        if (lines.size() > TOLD) {
            console.notices().say("and " + (lines.size() - TOLD) + " more");
        }
    }
}
