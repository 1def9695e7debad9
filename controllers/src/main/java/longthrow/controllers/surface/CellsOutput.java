package longthrow.controllers.surface;

import java.util.HashMap;
import java.util.Map;
import longthrow.controllers.protocol.DisplayCells;
import longthrow.controllers.protocol.DisplayText;

/// The one big display that all of a Mackie unit's texts are windows on.
final class CellsOutput extends Output {
    private final DisplayCells cells;
    private final Map<Control, Window> windows = new HashMap<>();

    private static final class Window {
        private final int cell;
        private String words = "";

        Window(int cell) {
            this.cell = cell;
        }
    }

    CellsOutput(byte[] prefix) {
        super(Rank.TEXT);
        cells = new DisplayCells(prefix);
    }

    void add(Control control, int cell) {
        windows.put(control, new Window(cell));
    }

    @Override
    void show(Feedback feedback) {
        if (feedback instanceof Feedback.Text(Control control, String words)) {
            Window window = windows.getOrDefault(control, new Window(0));
            if (!window.words.equals(words)) {
                window.words = words;
                cells.write(window.cell, DisplayText.fit(words, control.width()));
            }
        }
    }

    @Override
    byte[] next(long nanos) {
        return cells.next();
    }

    @Override
    void sent(long nanos) {
        cells.taken();
    }

    @Override
    void forget() {
        cells.forget();
    }

    @Override
    void rest() {
        windows.keySet().forEach(control -> show(new Feedback.Text(control, "")));
    }
}
