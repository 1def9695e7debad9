package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Optional;
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
    private Optional<Boolean> next = Optional.empty();

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
        Optional<Boolean> then = Hints.of(frame, path).mute();
        if (!then.equals(next)
                || now != own
                || heard.mutedElsewhere() != elsewhere
                || !heard.why().equals(why)) {
            own = now;
            next = then;
            elsewhere = heard.mutedElsewhere();
            why = heard.why();
            getAccessibleContext()
                    .setAccessibleDescription((own ? "on" : why.isEmpty() ? "off" : "muted by " + why) + announced());
            setToolTipText((why.isEmpty() ? path + "/mute" : path + "/mute: " + why) + announced());
            repaint();
        }
    }

    private String announced() {
        return next.map(on -> on ? "; the next GO mutes it" : "; the next GO opens it")
                .orElse("");
    }

    /// What the next GO makes of it: an arrow and a full square for muted, an empty one for open.
    private void drawNext(Graphics2D g, boolean mutes) {
        int y = getHeight() / 2;
        int x = getWidth() - 8;
        g.setColor(own ? Ink.ON.color() : Ink.ACCENT.color());
        g.fillPolygon(new int[] {x - 5, x - 2, x - 5}, new int[] {y - 3, y, y + 3}, 3);
        if (mutes) {
            g.fillRect(x, y - 3, 6, 6);
        } else {
            g.drawRect(x, y - 3, 5, 5);
        }
    }

    @Override
    void draw(Graphics2D g) {
        Color ground = own ? Ink.STOP.color() : elsewhere ? Ink.STOP.over(Ink.PANEL, HALF) : rest();
        face(g, ground);
        g.setColor(own ? Ink.ON.color() : elsewhere ? Ink.TEXT.color() : Ink.DIM.color());
        Type.LABEL.centre(g, "M", next.isPresent() ? getWidth() / 4.0 + 1 : getWidth() / 2.0, getHeight() / 2);
        next.ifPresent(mutes -> drawNext(g, mutes));
    }
}
