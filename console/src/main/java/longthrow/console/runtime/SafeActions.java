package longthrow.console.runtime;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longthrow.console.scene.ScopeGrid;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;

/// Keeps strips and classes of controls from recalls (rules S2, S4): `ch/3/isolate` for the moment, `ch/3/recall-safe`
/// with the show, whole or a class of it, `scene/safe` a class on all strips; `scene/locked` lets recalls touch the
/// locked class too (rule S3).
@ControlThread
final class SafeActions {
    private static final Pattern DEED = Pattern.compile("([a-z]+/\\d+|centre|main)/(isolate|recall-safe)");
    private static final String ALL = "scene/safe";
    private static final String LOCKED = "scene/locked";
    private final Console console;
    private final SetupEdits edits;

    SafeActions(Console console) {
        this.console = console;
        edits = new SetupEdits(console);
    }

    /// What an argument asks for: `on`, `eq off`, `eq`, nothing.
    private record Wish(String column, Optional<Boolean> on) {
        static Wish of(String argument) {
            String[] words = argument.strip().split("\\s+");
            String last = words[words.length - 1];
            boolean says = last.equals("on") || last.equals("off");
            boolean bare = words.length == 1 && (says || last.equals("toggle") || last.isEmpty());
            return new Wish(bare ? "" : words[0], says ? Optional.of(last.equals("on")) : Optional.empty());
        }
    }

    /// Does it and says so; false when the action is none of these.
    boolean act(String action, String argument) {
        Matcher deed = DEED.matcher(action);
        Wish wish = Wish.of(argument);
        if (action.equals(ALL)) {
            Optional<ScopeGrid> sends = grid().flippedSends(console.desk().strips(), wish.column, wish.on);
            if (sends.isPresent()) {
                safe(sends.get(), wish.column + " of all strips");
                return true;
            }
            column(wish).ifPresent(column -> safe(grid().flipped(column, wish.on), column.words() + " of all strips"));
            return true;
        }
        if (action.equals(LOCKED)) {
            Switched.to(argument.strip(), console.state().setup().recallLocked(), console.notices())
                    .ifPresent(this::locked);
            return true;
        }
        if (!deed.matches()) {
            return false;
        }
        OptionalInt strip = console.desk().strips().ofPath(deed.group(1));
        if (strip.isEmpty()) {
            console.notices().say("this desk has no strip '" + deed.group(1) + "'");
        } else if (deed.group(2).equals("isolate")) {
            isolate(strip.getAsInt(), wish.on);
        } else {
            safe(strip.getAsInt(), wish);
        }
        return true;
    }

    /// The locked class is opened to scenes of this show, or closed again (rule S3).
    private void locked(boolean on) {
        edits.change("locked class in recalls", setup -> setup.recalling(!on), setup -> setup.recalling(on));
        say(
                on
                        ? "recalls touch the locked class too from now on: solo, monitors, talkback, sources, record arm"
                        : "no recall touches the locked class");
    }

    private void isolate(int strip, Optional<Boolean> on) {
        boolean now = on.orElse(!console.state().isolated().contains(strip));
        console.state().isolate(strip, now);
        say(console.desk().numbered(strip) + (now ? " is isolated: no recall touches it" : " is in recalls again"));
    }

    private void safe(int strip, Wish wish) {
        String called = console.desk().numbered(strip);
        if (wish.column.isEmpty()) {
            safe(grid().flippedStrip(strip, wish.on), called);
        } else {
            column(wish)
                    .ifPresent(
                            column -> safe(grid().flipped(strip, column, wish.on), column.words() + " of " + called));
        }
    }

    private ScopeGrid grid() {
        return console.state().setup().safe();
    }

    private void safe(ScopeGrid now, String what) {
        ScopeGrid before = grid();
        boolean more = !now.equals(before) && count(now) > count(before);
        String same = now.equals(before) ? " stays as it was" : more ? " is recall safe" : " is recalled again";
        edits.change("recall safe of " + what, setup -> setup.with(before), setup -> setup.with(now));
        say(what + same);
    }

    private static int count(ScopeGrid grid) {
        return grid.columns().size()
                + grid.strips().size()
                + grid.spots().size()
                + grid.cells().size();
    }

    private Optional<Column> column(Wish wish) {
        Optional<Column> column = Column.ofId(wish.column);
        if (column.isEmpty()) {
            say("'" + wish.column + "' is no class of controls; there are "
                    + Arrays.stream(Column.values()).map(Column::id).collect(Collectors.joining(", ")));
        }
        return column;
    }

    private void say(String words) {
        console.notices().say(words);
    }
}
