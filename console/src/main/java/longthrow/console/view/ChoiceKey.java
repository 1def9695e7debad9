package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;

/// A word out of several: a click opens them all, the wheel goes to the next one.
final class ChoiceKey extends Press {
    private final int cell;
    private final Hand hand;
    private final Parameter parameter;
    private final List<Integer> offered;
    private double value;

    ChoiceKey(DeskFrame frame, int cell, Hand hand) {
        super(
                frame.layout().id(cell),
                frame.layout().parameter(cell).label() + " of " + frame.layout().strip(cell),
                () -> {});
        this.cell = cell;
        this.hand = hand;
        parameter = frame.layout().parameter(cell);
        value = frame.values().get(cell);
        offered = IntStream.range(0, parameter.choices().size())
                .filter(at -> there(frame.layout(), parameter.choices().get(at)))
                .boxed()
                .toList();
        setOpaque(true);
        addActionListener(event -> open());
        addMouseWheelListener(event -> step((int) Math.signum(event.getPreciseWheelRotation())));
        tell();
    }

    /// Words such as `ch-300` name strips; those that this desk has not are not offered.
    private static boolean there(TableLayout layout, String word) {
        int dash = word.lastIndexOf('-');
        if (dash < 0 || !word.substring(dash + 1).matches("\\d{1,5}")) {
            return true;
        }
        int number = Integer.parseInt(word.substring(dash + 1));
        return layout.section(word.substring(0, dash)).map(Section::columns).orElse(Integer.MAX_VALUE) >= number;
    }

    private void step(int by) {
        int at = offered.indexOf((int) value) + by;
        if (at >= 0 && at < offered.size()) {
            hand.set(cell, offered.get(at));
        }
    }

    private void open() {
        WordList.open(
                this,
                offered.stream().map(at -> parameter.choices().get(at)).toList(),
                offered.indexOf((int) value),
                at -> hand.set(cell, offered.get(at)));
    }

    @Override
    public void present(DeskFrame frame) {
        double now = frame.values().get(cell);
        if (now != value) {
            value = now;
            tell();
            repaint();
        }
    }

    private void tell() {
        getAccessibleContext().setAccessibleDescription(parameter.format(value));
    }

    @Override
    void draw(Graphics2D g) {
        boolean usual = value == parameter.initial();
        int inset = Span.HALF.px() + 2;
        face(g, rest());
        g.setColor((usual ? Ink.DIM : Ink.TEXT).color());
        int room = getWidth() - 2 * inset - 6;
        Type.SMALL_STRONG.left(g, Type.SMALL_STRONG.fit(g, parameter.format(value), room), inset, getHeight() / 2);
        arrow(g, inset);
    }
}
