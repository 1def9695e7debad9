package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Outlook.Touch;
import longthrow.dsp.parameter.Column;

/// What the next GO touches at a glance: classes of controls downwards, strips across. A square changes, a
/// cross is left alone, a ring is safe or isolated, a point is in scope and stays, nothing is out of scope. A click or
/// Enter on a box lets the next scene or cue leave it alone, or recall it again; on a class, that class of all strips.
final class TouchGrid extends Painted {
    private static final int LABELS = 128;
    private static final int APART = 4; // pixels between headings
    private static final int HEAD = 18;
    private static final int WIDEST = 44;
    private static final List<Column> ROWS = List.of(Column.values());
    private static final int ALL = -1; // the cursor on a class itself, which stands for all strips
    private Map<Column, List<Touch>> touched = Map.of();
    private List<String> paths = List.of();
    private int[] colours = new int[0];
    private final Hand hand;
    private Optional<DeskFrame.Scene> next = Optional.empty();
    private int row;
    private int strip = ALL;

    TouchGrid(Hand hand) {
        super(AccessibleRole.TABLE);
        this.hand = hand;
        name("scenes/touches", "What the next GO touches");
        setToolTipText("");
        setFocusable(true);
        key("UP", () -> go(-1, 0));
        key("DOWN", () -> go(1, 0));
        key("LEFT", () -> go(0, -1));
        key("RIGHT", () -> go(0, 1));
        key("ENTER", this::flip);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                go(0, 0);
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                if (on(event)) {
                    row = rowAt(event);
                    strip = stripAt(event);
                    flip();
                    go(0, 0);
                }
            }
        });
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, Deed.of(action));
    }

    private void go(int down, int across) {
        row = Math.clamp((long) row + down, 0, ROWS.size() - 1);
        strip = Math.clamp((long) strip + across, ALL, Math.max(ALL, paths.size() - 1));
        getAccessibleContext().setAccessibleDescription(words(row, strip));
        repaint();
    }

    private void flip() {
        next.filter(scene -> ROWS.get(row) != Column.LOCKED && strip < paths.size())
                .ifPresent(scene -> hand.act(scene.path() + "/leave", asks(scene, row, strip)));
    }

    /// What a flip asks for: `ch/3 eq on` leaves it alone, `off` recalls it; `eq on` of all strips.
    private String asks(DeskFrame.Scene scene, int atRow, int atStrip) {
        Column column = ROWS.get(atRow);
        boolean left = atStrip == ALL ? scene.left().contains(column) : at(column, atStrip) == Touch.OUTSIDE;
        return (atStrip == ALL ? "" : paths.get(atStrip) + " ") + column.id() + (left ? " off" : " on");
    }

    private String words(int atRow, int atStrip) {
        Column column = ROWS.get(atRow);
        boolean all = atStrip == ALL;
        String now = all
                ? next.map(DeskFrame.Scene::left)
                                .filter(left -> left.contains(column))
                                .isPresent()
                        ? "left alone"
                        : "in scope"
                : at(column, atStrip).words();
        String does = column == Column.LOCKED
                ? "scene/locked opens it to recalls"
                : next.map(scene -> "click or Enter: " + scene.path() + "/leave " + asks(scene, atRow, atStrip))
                        .orElse("nothing is next");
        return (all ? "all strips" : paths.get(atStrip)) + ", " + column.words() + ": " + now + "; " + does;
    }

    private int stripAt(MouseEvent event) {
        return event.getX() < LABELS ? ALL : (int) Math.floor((event.getX() - LABELS) / pitch());
    }

    private int rowAt(MouseEvent event) {
        return (int) Math.floor((event.getY() - HEAD) / step());
    }

    private boolean on(MouseEvent event) {
        int atRow = rowAt(event);
        return !touched.isEmpty() && stripAt(event) < paths.size() && atRow >= 0 && atRow < ROWS.size();
    }

    @Override
    public void present(DeskFrame frame) {
        Map<Column, List<Touch>> now =
                frame.outlook().next().map(Outlook.Preview::touched).orElse(Map.of());
        next = frame.scenes().next().map(frame.scenes().list()::get);
        if (now != touched) {
            touched = now;
            paths = frame.strips().stream().map(DeskFrame.Strip::path).toList();
            colours = frame.strips().stream().mapToInt(DeskFrame.Strip::rgb).toArray();
            getAccessibleContext()
                    .setAccessibleDescription(
                            frame.outlook().next().map(Outlook.Preview::summary).orElse("nothing next"));
            strip = Math.min(strip, paths.size() - 1);
            if (isFocusOwner()) {
                go(0, 0);
            }
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(400, HEAD + 14 * ROWS.size());
    }

    private double pitch() {
        return Math.min(WIDEST, (getWidth() - LABELS) / (double) Math.max(1, paths.size()));
    }

    private double step() {
        return Math.min(28, (getHeight() - HEAD) / (double) ROWS.size());
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return on(event)
                ? words(rowAt(event), stripAt(event))
                : "What the next GO touches: classes of controls downwards, strips across";
    }

    private Touch at(Column column, int strip) {
        List<Touch> row = touched.getOrDefault(column, List.of());
        return strip < row.size() ? row.get(strip) : Touch.OUTSIDE;
    }

    @Override
    void draw(Graphics2D g) {
        if (touched.isEmpty()) {
            g.setColor(Ink.DIM.color());
            Type.BODY.centre(g, "GO recalls nothing", getWidth() / 2.0, getHeight() / 2);
            return;
        }
        double pitch = pitch();
        double step = step();
        int free = LABELS;
        for (int strip = 0; strip < paths.size(); strip++) {
            int x = LABELS + (int) Math.round(strip * pitch);
            g.setColor(Ink.strip(colours[strip]));
            g.fillRect(x, HEAD - 4, Math.max(1, (int) pitch - 2), 2);
            free = head(g, strip, Math.max(x, free), pitch, free);
        }
        for (int row = 0; row < ROWS.size(); row++) {
            int middle = HEAD + (int) Math.round((row + 0.5) * step);
            List<Touch> across = touched.getOrDefault(ROWS.get(row), List.of());
            boolean any = across.contains(Touch.CHANGES) || across.contains(Touch.REFUSED);
            g.setColor(any ? Ink.TEXT.color() : Ink.DIM.color());
            Type.SMALL.left(g, ROWS.get(row).words(), 0, middle);
            for (int strip = 0; strip < across.size(); strip++) {
                mark(g, across.get(strip), LABELS + (strip + 0.5) * pitch - 1, middle, Math.min(pitch, step));
            }
        }
        if (isFocusOwner()) {
            cursor(g, pitch, step);
        }
    }

    private void cursor(Graphics2D g, double pitch, double step) {
        int x = strip == ALL ? 0 : LABELS + (int) Math.round(strip * pitch) - 1;
        int y = HEAD + (int) Math.round(row * step);
        int width = strip == ALL ? LABELS - 2 : (int) Math.max(3, pitch - 1);
        g.setColor(Ink.ACCENT.color());
        g.drawRect(x, y, width, (int) Math.max(3, step - 1));
    }

    /// The end of its words, where the next may begin; `free` where it has none.
    private int head(Graphics2D g, int strip, int x, double pitch, int free) {
        String words = heading(strip, pitch);
        if (words.isEmpty()) {
            return free;
        }
        g.setColor(Ink.DIM.color());
        Type.SCALE.left(g, words, x, 6);
        return x + g.getFontMetrics().stringWidth(words) + APART;
    }

    private String heading(int strip, double pitch) {
        String path = paths.get(strip);
        String number = path.replaceAll(".*/", "");
        boolean first = strip == 0 || !kind(path).equals(kind(paths.get(strip - 1)));
        if (path.equals(number)) {
            return path.equals("main") ? "LR" : "C";
        }
        if (first) {
            return kind(path);
        }
        return pitch >= 16 && !number.equals("2") && !number.equals("3") ? number : "";
    }

    private static String kind(String path) {
        return path.replaceAll("/.*", "");
    }

    private static void mark(Graphics2D g, Touch touch, double x, int y, double room) {
        int half = (int) Math.max(1, Math.min(4, room / 2 - 1));
        int left = (int) Math.round(x) - half;
        int size = 2 * half;
        switch (touch) {
            case OUTSIDE -> {}
            case SAME -> {
                g.setColor(Ink.FAINT.color());
                g.fillRect((int) Math.round(x) - 1, y - 1, 2, 2);
            }
            case CHANGES -> {
                g.setColor(Ink.ACCENT.color());
                g.fillRect(left, y - half, size, size);
            }
            case REFUSED -> {
                g.setColor(Ink.HAND.color());
                g.drawLine(left, y - half, left + size, y + half);
                g.drawLine(left, y + half, left + size, y - half);
            }
            case SAFE -> {
                g.setColor(Ink.SAFE.color());
                g.drawOval(left, y - half, size, size);
            }
        }
    }

    /// The marks and what they mean, in a line.
    static final class Legend extends Painted {
        Legend() {
            super(AccessibleRole.LABEL);
            getAccessibleContext()
                    .setAccessibleName("square: changes; cross: left alone; ring: safe or isolated; point: stays");
        }

        @Override
        public void present(DeskFrame frame) {}

        @Override
        void draw(Graphics2D g) {
            int x = 4;
            int y = getHeight() / 2;
            for (Touch touch : List.of(Touch.CHANGES, Touch.REFUSED, Touch.SAFE, Touch.SAME)) {
                mark(g, touch, x, y, 10);
                g.setColor(Ink.DIM.color());
                x = Type.SMALL.left(g, touch.words(), x + 10, y) + 3 * Span.UNIT.px();
            }
        }
    }
}
