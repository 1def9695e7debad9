package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;

/// GO as large as a hand, with what it fires, how long that takes and how much it changes.
final class BigGo extends Press {
    private Optional<DeskFrame.Scene> next = Optional.empty();
    private String figures = "";
    private boolean cues;

    BigGo(Hand hand) {
        super("cue/go/big", "GO: nothing next", () -> hand.act("cue/go"));
        setToolTipText("cue/go  (G)");
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        Optional<DeskFrame.Scene> now = frame.scenes().next().map(frame.scenes().list()::get);
        String words = now.isPresent() ? figures(frame, now.get()) : "";
        if (!now.equals(next)
                || !words.equals(figures)
                || cues != frame.scenes().cues()) {
            next = now;
            figures = words;
            cues = frame.scenes().cues();
            getAccessibleContext().setAccessibleName("GO: " + called());
            getAccessibleContext().setAccessibleDescription(figures);
            repaint();
        }
    }

    private static String figures(DeskFrame frame, DeskFrame.Scene scene) {
        int changes = frame.scenes().changes();
        String fade = scene.fadeSeconds() > 0 ? " in " + Tenths.of(scene.fadeSeconds()) + " s" : "";
        int refused = frame.outlook()
                .next()
                .map(Outlook.Preview::refused)
                .map(java.util.List::size)
                .orElse(0);
        return changes
                + (changes == 1 ? " control" : " controls")
                + fade
                + (refused == 0 ? "" : " · " + refused + " left alone");
    }

    private String called() {
        return next.map(scene -> scene.number() + "  " + scene.name()).orElse(cues ? "no next cue" : "no next scene");
    }

    @Override
    void draw(Graphics2D g) {
        boolean ready = next.isPresent();
        face(g, ready ? Ink.SAFE.color() : rest());
        Color ink = ready ? Ink.ON.color() : Ink.DIM.color();
        g.setColor(ink);
        double middle = getWidth() / 2.0;
        int room = getWidth() - 4 * Span.UNIT.px();
        Type.GO_BIG.centre(g, "GO", middle, getHeight() * 34 / 100);
        Type.TITLE.centre(g, Type.TITLE.fit(g, called(), room), middle, getHeight() * 66 / 100);
        Type.SMALL_STRONG.centre(g, Type.SMALL_STRONG.fit(g, figures, room), middle, getHeight() * 84 / 100);
    }
}
