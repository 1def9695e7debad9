package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import longthrow.console.desk.Desk;
import longthrow.console.desk.History;
import longthrow.console.desk.Structure;
import longthrow.console.frame.Wish;
import longthrow.console.show.Pin;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;

/// SHOW lock (rule S14): what could spoil a running show waits, and whoever asks for it hears how to unlock. A key held
/// for two seconds unlocks, or the PIN where the lock was given one.
@ControlThread
public final class Padlock implements Desk.Refusal {
    /// What a key's map says when it was held long enough, and the screen's key too.
    static final String HELD = "held";

    private static final Pattern WAITS =
            Pattern.compile("scene/(store|rehearse|locked|update(/selected|/scenes|/following)?)"
                    + "|scene/\\d+/(delete|rename|renumber|fade|on|midi|mix|leave|set)"
                    + "|cue/(add|lock|debounce|confirm|glide)|cue/[\\d.]+/(set|leave|delete|renumber|skip|take-over)"
                    + "|ch/\\d+/take|marker/clear|marker/\\d+/(delete|rename|move)"
                    + "|song/add|song/\\d+/(delete|rename|range|scene)"
                    + "|patch|soundcheck|show/(load|open|new|restore|live|studio|rule)|engine/(device|block|ping)|external/\\d+/ping|scene/safe|.+/recall-safe|.+/swap|surface/(learn|left|right|calibrate)"
                    + "|automation/(clear|draw|move|ramp|scale|shift|delete|cut|paste)");

    private static final Pattern DIGITS = Pattern.compile("\\d{4,8}");
    private static final String IN_PLACE = "in-place";

    private final Console console;
    private final TableLayout layout;
    private final OptionalInt soloMode;
    private Pin pin = Pin.NONE;
    private Consumer<Optional<Pin>> keeper = any -> {};
    private Consumer<Runnable> elsewhere = Runnable::run;
    private boolean on;

    Padlock(Console console) {
        this.console = console;
        layout = console.desk().layout();
        soloMode = layout.cell("monitor/solo/mode");
        console.desk().refuse(this);
    }

    /// Whether the show is locked.
    public boolean on() {
        return on;
    }

    /// `on`, `on 1234`, `off 1234`, `held`; `toggle` or nothing for the other state.
    void ask(String argument) {
        String[] words = argument.strip().split("\\s+", 2);
        String code = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "on" -> lock(code);
            case "off" -> unlock(code);
            case "", "toggle" -> ask(on ? "off" : "on");
            case HELD -> held();
            default -> say("'" + argument.strip() + "' is no state of a lock; say on, on PIN, off PIN, held or toggle");
        }
    }

    /// Tells of the lock from now on: its PIN, `Pin.NONE` for a lock without one; empty while there is none.
    public void keptBy(Consumer<Optional<Pin>> keeps) {
        keeper = keeps;
        keep();
    }

    /// A PIN that came from a disk is compared there from now on: that takes longer than this thread may.
    public void comparedBy(Consumer<Runnable> other) {
        elsewhere = other;
    }

    private void keep() {
        keeper.accept(on ? Optional.of(pin) : Optional.empty());
    }

    /// Locks a show again that was locked when its program ended without being told to.
    void lockAgain(Pin code) {
        pin = code;
        console.attached().rack().lock(true);
        on = true;
        keep();
    }

    private void lock(String code) {
        if (!code.isEmpty() && !DIGITS.matcher(code).matches()) {
            say("'" + code + "' is no PIN; a PIN has 4 to 8 digits");
            return;
        }
        boolean already = on;
        if (!already) {
            console.attached().lesson().end();
            console.attached().wireWatch().measure("");
            console.rehearsal().end();
            lockAgain(Pin.typed(code));
        }
        say(already ? "the show is locked already" : "the show is locked; to unlock it " + how());
    }

    private void unlock(String code) {
        if (!on) {
            say("the show is not locked");
        } else if (pin.slow()) {
            Pin asked = pin;
            elsewhere.accept(() -> {
                boolean right = asked.matches(code);
                console.run(any -> judged(right && asked == pin, code));
            });
        } else {
            judged(!pin.none() && pin.matches(code), code);
        }
    }

    private void judged(boolean right, String code) {
        if (on && right) {
            open();
        } else {
            say((code.isEmpty() ? "the show stays locked" : "that PIN does not unlock it") + "; to unlock it " + how());
        }
    }

    private void held() {
        if (on && pin.none()) {
            open();
        } else if (on) {
            say("the show stays locked; to unlock it " + how());
        }
    }

    private void open() {
        on = false;
        pin = Pin.NONE;
        console.attached().rack().lock(false);
        keep();
        say("the show is unlocked");
    }

    private String how() {
        return pin.none() ? "hold the lock key for 2 s, or say show/lock held" : "say show/lock off with its PIN";
    }

    private void say(String words) {
        console.notices().say(words);
    }

    /// True where what somebody asks for waits, which they are told.
    boolean stops(Wish wish) {
        boolean stops = on && waits(wish);
        if (stops) {
            say(refusal("'" + called(wish) + "'"));
        }
        return stops;
    }

    private String refusal(String what) {
        return "the show is locked: " + what + " waits; to unlock it " + how();
    }

    private boolean waits(Wish wish) {
        return switch (wish) {
            case Wish.Act(String action, String _, Origin by) -> waits(action, by);
            case Wish.Words(String id, String _, var _) -> id.endsWith("/input");
            case Wish.Shift _ -> true;
            case Wish.Set _, Wish.Touch _, Wish.Played _ -> false;
        };
    }

    private boolean waits(String action, Origin by) {
        History history = console.desk().history();
        return switch (action) {
            case "history/undo" -> history.undoOfShow(history.user(by));
            case "history/redo" -> history.redoOfShow(history.user(by));
            default -> WAITS.matcher(action).matches();
        };
    }

    private String called(Wish wish) {
        return switch (wish) {
            case Wish.Act(String action, String _, Origin by) -> called(action, by);
            case Wish.Words(String id, String _, var _) -> id;
            case Wish.Shift _ -> "another place for a unit";
            case Wish.Set _, Wish.Touch _, Wish.Played _ -> "";
        };
    }

    private String called(String action, Origin by) {
        History history = console.desk().history();
        return switch (action) {
            case "history/undo" ->
                "undo of " + history.undoWords(history.user(by)).orElse("");
            case "history/redo" ->
                "redo of " + history.redoWords(history.user(by)).orElse("");
            default -> action;
        };
    }

    /// Widths, sources and gear outside stay as they are, and no solo comes on that would mute the others.
    @Override
    public Optional<String> why(int cell, double value) {
        if (!on || !(Structure.holds(layout, cell) || inPlace(cell, value))) {
            return Optional.empty();
        }
        return Optional.of(refusal(console.desk().called(cell, " of ")));
    }

    private boolean inPlace(int cell, double value) {
        if (soloMode.isEmpty()) {
            return false;
        }
        int place = layout.parameter(soloMode.getAsInt()).choices().indexOf(IN_PLACE);
        boolean chosen = console.desk().value(soloMode.getAsInt()) == place;
        boolean soloes = layout.parameter(cell).key().equals("solo") && value >= 0.5;
        return cell == soloMode.getAsInt() ? value == place && !chosen : chosen && soloes;
    }
}
