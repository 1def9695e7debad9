package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import longthrow.console.frame.DeskFrame;

/// A mute group's switch: its number, and while it is on what it does to its members, red where it mutes them, orange
/// where it dims them.
final class MuteGroupKey extends Press {
    private final String number;
    private final CellSwitch flip;
    private final int mode;
    private boolean on;
    private boolean dims;

    /// @param mode the cell that says whether it mutes or dims
    MuteGroupKey(String number, CellSwitch flip, int mode) {
        super("mutegroup/" + number + "/on", "Mute group " + number, flip);
        this.number = number;
        this.flip = flip;
        this.mode = mode;
        setOpaque(true);
        tell();
    }

    @Override
    public void present(DeskFrame frame) {
        boolean now = flip.look(frame);
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
            Type.TINY.centre(g, word().toUpperCase(Locale.ROOT), getWidth() / 2.0, middle + 9);
        }
    }
}
