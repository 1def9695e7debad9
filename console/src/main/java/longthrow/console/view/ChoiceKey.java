package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;

/// A word out of several: a click opens them all, the wheel goes to the next one.
final class ChoiceKey extends Press {
    private static final int MOST_ROWS = 16;

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
        JList<String> list = new JList<>(
                offered.stream().map(at -> parameter.choices().get(at)).toArray(String[]::new));
        list.setFont(Type.BODY.font());
        list.setSelectedIndex(offered.indexOf((int) value));
        list.setVisibleRowCount(Math.min(MOST_ROWS, offered.size()));
        list.getAccessibleContext().setAccessibleName("Words for " + getName());
        JScrollPane pane = new JScrollPane(list);
        pane.setBorder(BorderFactory.createEmptyBorder());
        JPopupMenu menu = new JPopupMenu();
        menu.add(pane);
        Runnable take = () -> {
            menu.setVisible(false);
            if (list.getSelectedIndex() >= 0) {
                hand.set(cell, offered.get(list.getSelectedIndex()));
            }
        };
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                take.run();
            }
        });
        list.registerKeyboardAction(event -> take.run(), KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), WHEN_FOCUSED);
        menu.show(this, 0, getHeight());
        list.ensureIndexIsVisible(list.getSelectedIndex());
        list.requestFocusInWindow();
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
        int x = getWidth() - inset - 5;
        int y = getHeight() / 2 - 1;
        g.setColor(Ink.FAINT.color());
        g.fillPolygon(new int[] {x, x + 6, x + 3}, new int[] {y, y, y + 4}, 3);
    }
}
