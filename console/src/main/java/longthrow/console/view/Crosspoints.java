package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;

/// A patch matrix: names downwards, ports across, a mark where one meets the other; a click or Enter makes the mark or
/// takes it away, arrows move the cursor. The names' letters on the marks tell the sides apart.
final class Crosspoints extends Painted {
    static final int PITCH = 24;
    private static final int NAMES = 168;
    private static final int HEAD = 22;
    private final Patcher patcher;
    private List<Lane> lanes = List.of();
    private int ports;
    private int row;
    private int port;

    /// A line of the matrix.
    ///
    /// @param id `ch/3`, `bus/3 left`
    /// @param marks the letter at each port, `L`, `R` or `●`; others are empty
    record Lane(String id, String name, int rgb, List<Mark> marks) {
        Optional<Mark> at(int port) {
            return marks.stream().filter(mark -> mark.port == port).findFirst();
        }
    }

    /// A mark at a port that counts from 0.
    record Mark(int port, String letter) {}

    /// Who patches.
    interface Patcher {
        /// A hand asks for a mark, or no more of one.
        void flip(Lane lane, int port);
    }

    Crosspoints(String id, String words, Patcher patcher) {
        super(AccessibleRole.TABLE);
        this.patcher = patcher;
        name(id, words);
        setFocusable(true);
        setBackground(Ink.WELL.color());
        key("UP", () -> go(-1, 0));
        key("DOWN", () -> go(1, 0));
        key("LEFT", () -> go(0, -1));
        key("RIGHT", () -> go(0, 1));
        key("PAGE_UP", () -> go(-10, 0));
        key("PAGE_DOWN", () -> go(10, 0));
        key("ENTER", this::flip);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                int hitRow = (event.getY() - HEAD) / PITCH;
                int hitPort = (event.getX() - NAMES) / PITCH;
                if (event.getX() >= NAMES && event.getY() >= HEAD && hitRow < lanes.size() && hitPort < ports) {
                    row = hitRow;
                    port = hitPort;
                    flip();
                }
            }
        });
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, Deed.of(action));
    }

    private void go(int down, int across) {
        row = Math.clamp((long) row + down, 0, Math.max(0, lanes.size() - 1));
        port = Math.clamp((long) port + across, 0, Math.max(0, ports - 1));
        scrollRectToVisible(new Rectangle(NAMES + (port - 1) * PITCH, HEAD + (row - 1) * PITCH, 3 * PITCH, 3 * PITCH));
        tell();
        repaint();
    }

    private void flip() {
        if (row < lanes.size()) {
            patcher.flip(lanes.get(row), port);
            tell();
            repaint();
        }
    }

    private void tell() {
        if (row < lanes.size()) {
            getAccessibleContext().setAccessibleDescription(words(row, port));
        }
    }

    private String words(int atRow, int atPort) {
        Lane lane = lanes.get(atRow);
        String mark = lane.at(atPort).map(Mark::letter).orElse("");
        return (lane.id + " " + lane.name).strip() + ", port " + (atPort + 1)
                + (mark.isEmpty() ? ": not patched" : ": patched" + (mark.equals("●") ? "" : ", " + mark));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int hitRow = (event.getY() - HEAD) / PITCH;
        int hitPort = (event.getX() - NAMES) / PITCH;
        boolean on = event.getX() >= NAMES && event.getY() >= HEAD && hitRow < lanes.size() && hitPort < ports;
        return on ? "patch: " + words(hitRow, hitPort) : "patch";
    }

    @Override
    public void present(DeskFrame frame) {}

    /// Shows these lines over so many ports.
    void show(List<Lane> now, int count) {
        if (!now.equals(lanes) || count != ports) {
            boolean other = now.size() != lanes.size() || count != ports;
            lanes = now;
            ports = count;
            row = Math.clamp(row, 0, Math.max(0, lanes.size() - 1));
            tell();
            if (other) {
                revalidate();
            }
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(NAMES + ports * PITCH + 4, HEAD + lanes.size() * PITCH + 2);
    }

    /// The matrix in a pane that scrolls it both ways.
    JScrollPane scrolled() {
        JScrollPane pane = new JScrollPane(this);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getViewport().setBackground(getBackground());
        pane.getVerticalScrollBar().setUnitIncrement(PITCH);
        pane.getHorizontalScrollBar().setUnitIncrement(PITCH);
        pane.getVerticalScrollBar().getAccessibleContext().setAccessibleName("Scroll " + getName());
        pane.getHorizontalScrollBar().getAccessibleContext().setAccessibleName("Scroll " + getName());
        return pane;
    }

    @Override
    void draw(Graphics2D g) {
        Rectangle seen = getVisibleRect();
        int first = Math.max(0, (seen.y - HEAD) / PITCH);
        int last = Math.min(lanes.size() - 1, (seen.y + seen.height - HEAD) / PITCH);
        for (int at = first; at <= last; at++) {
            lane(g, at);
        }
        head(g, seen);
        for (int at = first; at <= last; at++) {
            names(g, at, seen.x);
        }
        g.setColor(getBackground());
        g.fillRect(seen.x, seen.y, NAMES, HEAD);
        g.setColor(Ink.DIM.color());
        Type.SMALL.right(g, "port", seen.x + NAMES - 10, seen.y + HEAD / 2);
    }

    private void lane(Graphics2D g, int at) {
        int y = HEAD + at * PITCH;
        Lane lane = lanes.get(at);
        for (int i = 0; i < ports; i++) {
            g.setColor(at == row && i == port ? Ink.RAISED.color() : Ink.mix(getBackground(), Ink.TEXT.color(), 0.045));
            g.fillRect(NAMES + i * PITCH + 1, y + 1, PITCH - 2, PITCH - 2);
        }
        for (Mark mark : lane.marks) {
            int x = NAMES + mark.port * PITCH;
            g.setColor(Ink.ACCENT.color());
            g.fillRoundRect(x + 3, y + 3, PITCH - 6, PITCH - 6, 6, 6);
            g.setColor(Ink.ON.color());
            if (mark.letter.equals("●")) {
                g.fillOval(x + PITCH / 2 - 3, y + PITCH / 2 - 3, 6, 6);
            } else {
                Type.LABEL.centre(g, mark.letter, x + PITCH / 2.0, y + PITCH / 2);
            }
        }
        if (at == row && isFocusOwner()) {
            g.setColor(Ink.ACCENT.color());
            g.drawRect(NAMES + port * PITCH, y, PITCH - 1, PITCH - 1);
        }
    }

    /// Ports stand at the top, whatever is scrolled.
    private void head(Graphics2D g, Rectangle seen) {
        g.setColor(getBackground());
        g.fillRect(seen.x, seen.y, seen.width, HEAD);
        for (int i = Math.max(0, (seen.x - NAMES) / PITCH); i < ports; i++) {
            g.setColor((i == port ? Ink.TEXT : Ink.DIM).color());
            Type.SCALE.centre(g, Integer.toString(i + 1), NAMES + (i + 0.5) * PITCH, seen.y + HEAD / 2);
        }
    }

    /// Names stand at the left, whatever is scrolled.
    private void names(Graphics2D g, int at, int left) {
        int y = HEAD + at * PITCH;
        Lane lane = lanes.get(at);
        g.setColor(getBackground());
        g.fillRect(left, y, NAMES, PITCH);
        g.setColor(Ink.strip(lane.rgb));
        g.fillRect(left + 4, y + 5, 3, PITCH - 10);
        g.setColor(Ink.DIM.color());
        int x = Type.SCALE.left(g, lane.id, left + 12, y + PITCH / 2) + 8;
        g.setColor((at == row ? Ink.TEXT : Ink.DIM).color());
        Type.NAME.left(g, Type.NAME.fit(g, lane.name, left + NAMES - 6 - x), x, y + PITCH / 2);
    }
}
