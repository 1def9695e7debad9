package longthrow.console.view;

import java.awt.Graphics2D;

/// Whether a strip is armed for recording, as a round lamp with an R: a red disc while it is, a ring while it is not. A
/// click arms it, or takes the arm off.
final class ArmLamp extends Lit {
    /// The lamp's place on a name plate, with some room around it for the finger.
    static final int WIDTH = 24;

    static final int HEIGHT = 24;
    private static final int LAMP = 13;

    ArmLamp(String path, int cell, Hand hand) {
        this(path, new CellSwitch(cell, hand));
    }

    private ArmLamp(String path, CellSwitch flip) {
        super(path + "/record", "record " + path, flip::look, flip);
        setOpaque(false);
    }

    @Override
    void draw(Graphics2D g) {
        int x = getWidth() - LAMP - 4;
        int y = (getHeight() - LAMP) / 2;
        boolean under = getModel().isRollover() || getModel().isPressed();
        if (on()) {
            g.setColor(under ? Ink.STOP.over(Ink.PANEL, 0.8) : Ink.STOP.color());
            g.fillOval(x, y, LAMP, LAMP);
        } else {
            g.setColor(under ? Ink.DIM.color() : Ink.FAINT.color());
            g.drawOval(x, y, LAMP - 1, LAMP - 1);
        }
        g.setColor(on() ? Ink.ON.color() : under ? Ink.TEXT.color() : Ink.DIM.color());
        Type.SCALE.centre(g, "R", x + LAMP / 2.0, y + LAMP / 2);
    }
}
