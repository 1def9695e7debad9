package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import longthrow.console.frame.DeskFrame;

/// Whether something goes to a strip: the strip's name beside its colour, lit while it does.
final class RouteKey extends Press {
    static final int LEAST = 51; // pixels of width
    static final int HIGH = 24;

    private final String what;
    private final String target;
    private final CellSwitch flip;
    private int at = -1;
    private int count;
    private String name = "";
    private String face;
    private int rgb;
    private boolean on;

    /// `what` goes to the strip at `target`.
    RouteKey(String id, String what, String target, CellSwitch flip) {
        super(id, what + " to " + target, flip);
        this.what = what;
        this.target = target;
        this.flip = flip;
        face = target.replace('/', ' ');
        rgb = Ink.DIM.color().getRGB();
        setOpaque(true);
        tell();
    }

    private void tell() {
        getAccessibleContext().setAccessibleDescription(on ? "on" : "off");
    }

    @Override
    public void present(DeskFrame frame) {
        boolean now = flip.look(frame);
        if (now != on) {
            on = now;
            tell();
            repaint();
        }
        List<DeskFrame.Strip> strips = frame.strips();
        if (strips.size() != count) {
            count = strips.size();
            at = strips.stream().map(DeskFrame.Strip::path).toList().indexOf(target);
        }
        if (at >= 0 && (!strips.get(at).name().equals(name) || strips.get(at).rgb() != rgb)) {
            name = strips.get(at).name();
            rgb = strips.get(at).rgb();
            face = strips.get(at).called();
            getAccessibleContext().setAccessibleName(what + " to " + target + (name.isEmpty() ? "" : ", " + name));
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(LEAST, HIGH);
    }

    @Override
    void draw(Graphics2D g) {
        face(g, on ? Ink.ACCENT.color() : rest());
        g.setColor(on ? Ink.ON.color() : Ink.strip(rgb));
        g.fillRect(Span.HALF.px() + 1, 6, 2, getHeight() - 12);
        g.setColor((on ? Ink.ON : Ink.DIM).color());
        int from = 2 * Span.HALF.px() + 2;
        Type.SMALL_STRONG.left(
                g, Type.SMALL_STRONG.fit(g, face, getWidth() - from - Span.HALF.px()), from, getHeight() / 2);
    }
}
