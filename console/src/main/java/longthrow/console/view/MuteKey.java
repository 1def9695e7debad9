package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Predicate;
import longthrow.console.frame.DeskFrame;

/// A strip's mute: full light while its own mute is on, half of it while only something else mutes the strip; its
/// tooltip says what.
final class MuteKey extends Press {
    private static final double HALF = 0.4;

    private final String path;
    private final int strip;
    private final Predicate<DeskFrame> muted;
    private boolean own;
    private boolean elsewhere;
    private String why = "";

    MuteKey(String path, int strip, Predicate<DeskFrame> muted, Runnable action) {
        super(path + "/mute", "mute " + path, action);
        this.path = path;
        this.strip = strip;
        this.muted = muted;
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        DeskFrame.Heard heard = frame.strips().get(strip).heard();
        boolean now = muted.test(frame);
        if (now != own || heard.mutedElsewhere() != elsewhere || !heard.why().equals(why)) {
            own = now;
            elsewhere = heard.mutedElsewhere();
            why = heard.why();
            getAccessibleContext().setAccessibleDescription(own ? "on" : why.isEmpty() ? "off" : "muted by " + why);
            setToolTipText(why.isEmpty() ? path + "/mute" : path + "/mute: " + why);
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        Color ground = own ? Ink.STOP.color() : elsewhere ? Ink.STOP.over(Ink.PANEL, HALF) : rest();
        face(g, ground);
        g.setColor(own ? Ink.GROUND.color() : elsewhere ? Ink.TEXT.color() : Ink.DIM.color());
        Type.LABEL.centre(g, "M", getWidth() / 2.0, getHeight() / 2);
    }
}
