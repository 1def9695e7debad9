package longthrow.console.view;

import java.util.List;
import java.util.Map;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import longthrow.dsp.thread.EventThread;

/// A band's point for keyboard and screen reader: arrows move frequency and gain (fine with Shift), Page Up and Down
/// its quality, Space flattens it and gives its gain back, Enter types. The graph paints it and has the pointer.
@EventThread
final class EqPoint extends JComponent {
    private static final double OCTAVE = 1 / 12.0;
    private static final double DECIBELS = 0.5;
    private static final double TIMES = 1.12;
    private static final double FINE = 0.1;

    private final transient EqBand band;
    private final transient List<Move> moves;

    /// What a key does, and what a screen reader calls it.
    private record Move(String key, String words, Runnable does) {}

    /// `type` opens a field for the band's values.
    EqPoint(EqBand band, Runnable type) {
        this.band = band;
        moves = List.of(
                new Move("RIGHT", "higher", () -> band.shift(OCTAVE)),
                new Move("LEFT", "lower", () -> band.shift(-OCTAVE)),
                new Move("UP", "more gain", () -> band.lift(DECIBELS)),
                new Move("DOWN", "less gain", () -> band.lift(-DECIBELS)),
                new Move("PAGE_UP", "narrower", () -> band.sharpen(TIMES)),
                new Move("PAGE_DOWN", "wider", () -> band.sharpen(1 / TIMES)),
                new Move("SPACE", "flat, or its gain back", band::flip),
                new Move("ENTER", "type its values", type));
        moves.forEach(move -> key(move.key(), move.does()));
        Map.<String, Runnable>of(
                        "shift RIGHT", () -> band.shift(OCTAVE * FINE),
                        "shift LEFT", () -> band.shift(-OCTAVE * FINE),
                        "shift UP", () -> band.lift(DECIBELS * FINE),
                        "shift DOWN", () -> band.lift(-DECIBELS * FINE))
                .forEach(this::key);
        setFocusable(true);
        setName(band.id() + "/point");
        getAccessibleContext().setAccessibleName("Point of " + band.id());
    }

    private void key(String stroke, Runnable does) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, Deed.of(does));
    }

    /// The pointer goes to the graph.
    @Override
    public boolean contains(int x, int y) {
        return false;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new SpokenPoint();
        }
        return accessibleContext;
    }

    /// The point for screen readers: its gain in hundredths of the range, all of it in words.
    private final class SpokenPoint extends AccessibleJComponent implements Hundredths, AccessibleAction {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.SLIDER;
        }

        @Override
        public String getAccessibleDescription() {
            return band.words();
        }

        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public AccessibleAction getAccessibleAction() {
            return this;
        }

        @Override
        public double share() {
            return band.position();
        }

        @Override
        public void share(double share) {
            band.position(share);
        }

        @Override
        public int getAccessibleActionCount() {
            return moves.size();
        }

        @Override
        public String getAccessibleActionDescription(int at) {
            return moves.get(at).words();
        }

        @Override
        public boolean doAccessibleAction(int at) {
            moves.get(at).does().run();
            return true;
        }
    }
}
