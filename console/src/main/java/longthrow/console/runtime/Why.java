package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Changes;
import longthrow.console.desk.Desk;
import longthrow.console.scene.RecallPlan;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Answers "why didn't it move?" (rule S2): what the last recall did with a control, who has it now, and who moved it
/// since.
@ControlThread
final class Why implements ChangeListener {
    private final Console console;
    private final Desk desk;
    private final Origin[][] movedBy;

    Why(Console console) {
        this.console = console;
        desk = console.desk();
        movedBy = new Origin[desk.layout().rows()][];
        desk.whenStored(this);
    }

    @Override
    public boolean hears(Origin by) {
        return by.kind() != Origin.Kind.FILE;
    }

    @Override
    public void changed(Change change, long nanos) {
        moved(change.cell(), change.by());
    }

    @Override
    public void changed(Changes changes, long nanos) {
        for (int i = 0; i < changes.size(); i++) {
            moved(changes.cell(i), changes.by());
        }
    }

    private void moved(int cell, Origin by) {
        int row = Cell.row(cell);
        if (movedBy[row] == null) {
            movedBy[row] = new Origin[desk.layout().columns(row)];
        }
        movedBy[row][Cell.column(cell)] = by;
    }

    private Optional<Origin> mover(int cell) {
        return Optional.ofNullable(movedBy[Cell.row(cell)]).map(row -> row[Cell.column(cell)]);
    }

    /// In a sentence: `ch/3/fader stayed at -6.0 dB: in your hand (S7); 12 Verse wants -12.0 dB`.
    String words(int cell) {
        String now = owner(cell) + heard(cell);
        return desk.layout().id(cell) + " "
                + console.recall()
                        .last()
                        .map(plan -> verdict(plan, cell))
                        .orElseGet(() -> "is at " + value(cell, desk.value(cell)) + since(cell, ", ")
                                + "; no scene was recalled yet")
                + now;
    }

    private String value(int cell, double value) {
        return desk.layout().parameter(cell).format(value);
    }

    private String verdict(RecallPlan plan, int cell) {
        OptionalInt index = plan.index(cell);
        String scene = plan.scene().words();
        if (index.isEmpty()) {
            return "stayed at " + value(cell, desk.value(cell)) + ": " + scene + " does not hold it (S1)";
        }
        int at = index.getAsInt();
        String after = value(cell, plan.after(at));
        if (!plan.reasons(at).isEmpty()) {
            return refused(plan, cell, at) + "; " + scene + " has " + after + sinceThen(cell, plan.before(at));
        }
        String before = value(cell, plan.before(at));
        return plan.moves(at)
                ? "went from " + before + " to " + after + " with " + scene + sinceThen(cell, plan.after(at))
                : "was at " + after + " already when " + scene + " was recalled" + sinceThen(cell, plan.after(at));
    }

    private String refused(RecallPlan plan, int cell, int at) {
        String reasons = plan.reasons(at).stream()
                .map(reason -> reason.words() + " (" + reason.rule() + ")")
                .collect(Collectors.joining(", "));
        return "stayed at " + value(cell, plan.before(at)) + ": " + reasons;
    }

    /// Who moved it after the recall, where it is no longer as the recall left it.
    private String sinceThen(int cell, double left) {
        return desk.stored(cell) == left
                ? ""
                : "; since then " + since(cell, "") + " to " + value(cell, desk.stored(cell));
    }

    private String since(int cell, String between) {
        return mover(cell).map(by -> between + "moved by " + called(by)).orElse("");
    }

    private static String called(Origin by) {
        String kind = switch (by.kind()) {
            case SURFACE -> "a hand at";
            case SCREEN -> "the screen";
            case REMOTE -> "remote";
            case SCENE -> "a scene";
            case FADE -> "a fade";
            case LANE -> "its lane";
            case UNDO -> "undo";
            case FILE -> "the show's file";
        };
        return by.name().isEmpty() ? kind : kind + " " + by.name();
    }

    private String owner(int cell) {
        return switch (desk.owner(cell)) {
            case NONE, SCENE -> "";
            case HAND ->
                "; now in the hand"
                        + desk.hands().owner(cell).map(by -> " at " + named(by)).orElse("");
            case REMOTE ->
                "; now held by remote"
                        + desk.hands().owner(cell).map(by -> " " + named(by)).orElse("");
            case LANE -> "; now played by its lane, at " + value(cell, desk.value(cell));
            case FADE ->
                "; now fading, at " + value(cell, desk.value(cell))
                        + (console.fades().paused() ? ", paused" : "");
        };
    }

    private static String named(Origin by) {
        return by.name().isEmpty() ? "the screen" : by.name();
    }

    /// What DCAs, mute groups and solos make of a fader or a mute.
    private String heard(int cell) {
        OptionalInt strip = desk.strips().ofCell(cell);
        String key = desk.layout().parameter(cell).key();
        if (strip.isEmpty()) {
            return "";
        }
        double level = console.standings().decibels(strip.getAsInt());
        boolean moved = key.equals("fader") && Math.abs(level - desk.value(cell)) >= 0.05;
        boolean muted = key.equals("mute") && console.standings().mutedElsewhere(strip.getAsInt());
        return moved
                ? "; heard at " + value(cell, level) + " under its DCAs and trim"
                : muted ? "; silent by " + console.standings().words(strip.getAsInt()) : "";
    }
}
