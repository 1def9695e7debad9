package longthrow.console.view;

import java.awt.Graphics2D;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;

/// How far the fades have come, in words and as a bar; striped while they are held.
final class FadeBar extends Painted {
    private String words = "";
    private int filled;
    private boolean paused;

    FadeBar() {
        super(AccessibleRole.PROGRESS_BAR);
        name("fade/left", "Fades");
    }

    @Override
    public void present(DeskFrame frame) {
        Outlook.Fading fading = frame.outlook().fading();
        String now = words(fading);
        int bar = fading.controls() == 0 ? 0 : (int) Math.round(fading.share() * getWidth());
        if (!now.equals(words) || bar != filled || fading.paused() != paused) {
            words = now;
            filled = bar;
            paused = fading.paused();
            getAccessibleContext().setAccessibleDescription(words);
            repaint();
        }
    }

    private static String words(Outlook.Fading fading) {
        String follows = fading.follows()
                .map(seconds -> "next follows in " + Tenths.of(seconds) + " s")
                .orElse("");
        if (fading.controls() == 0) {
            return follows.isEmpty() ? "nothing fades" : follows;
        }
        return fading.controls()
                + (fading.controls() == 1 ? " control · " : " controls · ")
                + Tenths.of(fading.secondsLeft()) + " s left"
                + (fading.paused() ? " · HELD" : "")
                + (follows.isEmpty() ? "" : " · " + follows);
    }

    @Override
    void draw(Graphics2D g) {
        int bar = Span.UNIT.px();
        int y = getHeight() - bar;
        g.setColor(filled > 0 ? Ink.TEXT.color() : Ink.DIM.color());
        Type.BODY.left(g, Type.BODY.fit(g, words, getWidth()), 0, (y - Span.HALF.px()) / 2);
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, y, getWidth(), bar, bar, bar);
        g.setColor((paused ? Ink.HAND : Ink.SAFE).color());
        g.fillRoundRect(0, y, filled, bar, bar, bar);
        g.setColor(Ink.WELL.color());
        for (int x = bar; paused && x < filled; x += 2 * bar) {
            g.fillRect(x, y, bar / 2, bar);
        }
    }
}
