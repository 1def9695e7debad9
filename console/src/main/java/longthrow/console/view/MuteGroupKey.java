package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// A mute group's switch: its number, and while it is on what it does to its members, red where it mutes them, orange
/// where it dims them.
final class MuteGroupKey extends Press {
    private final String number;
    private final int cell;
    private final int mode;
    private boolean on;
    private boolean dims;

    MuteGroupKey(String path, int cell, int mode, Hand hand) {
        super(path + "/on", "Mute group " + path.replaceAll(".*/", ""), () -> {});
        number = path.replaceAll(".*/", "");
        this.cell = cell;
        this.mode = mode;
        setOpaque(true);
        addActionListener(event -> hand.set(cell, on ? 0 : 1));
        tell();
    }

    @Override
    public void present(DeskFrame frame) {
        boolean now = frame.values().get(cell) >= 0.5;
        boolean dim = frame.values().get(mode) >= 0.5;
        if (now != on || dim != dims) {
            on = now;
            dims = dim;
            tell();
            repaint();
        }
    }

    private void tell() {
        getAccessibleContext().setAccessibleDescription(on ? word() : "off");
    }

    private String word() {
        return dims ? "dimmed" : "muted";
    }

    @Override
    void draw(Graphics2D g) {
        face(g, on ? (dims ? Ink.HAND : Ink.STOP).color() : rest());
        g.setColor((on ? Ink.ON : Ink.DIM).color());
        int middle = getHeight() / 2;
        Type.STRONG.centre(g, number, getWidth() / 2.0, on ? middle - 7 : middle);
        if (on) {
            Type.TINY.centre(g, word().toUpperCase(java.util.Locale.ROOT), getWidth() / 2.0, middle + 9);
        }
    }
}
