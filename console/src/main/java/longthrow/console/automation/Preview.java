package longthrow.console.automation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// PREVIEW (rule A7): what a hand touches is isolated from its lane, heard and not written, until it is punched or
/// let go.
@ControlThread
public final class Preview {
    private final Desk desk;
    private final LanePlayer player;
    private final Map<Integer, Double> isolated = new TreeMap<>();
    private boolean on;
    private boolean compares;

    Preview(Desk desk, LanePlayer player) {
        this.desk = desk;
        this.player = player;
    }

    /// Whether hands isolate what they touch.
    public boolean on() {
        return on;
    }

    /// Begins, or lets go of everything.
    public void on(boolean previews) {
        on = previews;
        compares = false;
        if (!previews) {
            List.copyOf(isolated.keySet()).forEach(this::letGo);
        }
    }

    boolean isolates(int cell) {
        return isolated.containsKey(cell);
    }

    /// A hand is on a cell.
    void isolate(int cell, double value) {
        isolated.put(cell, value);
        player.aside().isolate(cell);
        desk.rest(cell);
    }

    /// Everything goes back to what the lanes say.
    void forget() {
        isolated.clear();
        compares = false;
    }

    private void letGo(int cell) {
        isolated.remove(cell);
        back(cell);
    }

    private void back(int cell) {
        player.aside().end(cell);
        desk.follow(cell, desk.stored(cell), Origin.FADE);
    }

    /// Whether the lanes are heard instead of what is isolated.
    public boolean compares() {
        return compares;
    }

    /// Lets the lanes be heard for a moment, and again what was isolated.
    public void compare(boolean lanes) {
        compares = lanes;
        if (lanes) {
            isolated.keySet().forEach(this::back);
        } else {
            again();
        }
    }

    /// All lanes play again but those of what is isolated.
    void again() {
        if (!compares) {
            isolated.forEach((cell, value) -> {
                player.aside().isolate(cell);
                desk.rest(cell);
                desk.follow(cell, value, Origin.FADE);
            });
        }
    }

    /// What is isolated, in words.
    public String words() {
        return isolated.keySet().stream().map(cell -> desk.called(cell, " of ")).collect(Collectors.joining(", "));
    }

    /// What is isolated, which is let go of with this.
    Map<Integer, Double> take() {
        Map<Integer, Double> taken = new TreeMap<>(isolated);
        compare(false);
        isolated.clear();
        taken.keySet().forEach(player.aside()::end);
        return taken;
    }
}
