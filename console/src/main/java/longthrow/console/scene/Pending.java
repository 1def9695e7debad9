package longthrow.console.scene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.dsp.thread.ControlThread;

/// What hands kept from the last recall, with the values it missed (rule S7): it stays so until somebody catches up, or
/// where the show says so glides there once its hand lets go.
@ControlThread
final class Pending implements DeskListener {
    private final Desk desk;
    private final Consumer<Map<Integer, Double>> sends;
    private Map<Integer, Double> cells = Map.of();
    private boolean glides;

    /// Of a desk; `sends` brings cells to their values.
    Pending(Desk desk, Consumer<Map<Integer, Double>> sends) {
        this.desk = desk;
        this.sends = sends;
        desk.listen(this);
    }

    /// A recall left these.
    void begin(Map<Integer, Double> kept) {
        cells = kept;
    }

    /// All of them.
    Map<Integer, Double> cells() {
        return Map.copyOf(cells);
    }

    /// Whether each glides by itself once its hand lets go.
    void glides(boolean on) {
        glides = on;
    }

    /// Sends those that no hand holds.
    void catchUp() {
        Map<Integer, Double> missed = new LinkedHashMap<>(cells);
        missed.keySet().removeIf(cell -> desk.hands().held(cell));
        send(missed);
    }

    private void send(Map<Integer, Double> missed) {
        Map<Integer, Double> left = new LinkedHashMap<>(cells);
        left.keySet().removeAll(missed.keySet());
        cells = left;
        if (!missed.isEmpty()) {
            sends.accept(missed);
        }
    }

    @Override
    public void freed(int cell, long nanos) {
        Double missed = glides ? cells.get(cell) : null;
        if (missed != null) {
            send(Map.of(cell, missed));
        }
    }
}
