package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;

/// CATCH UP: sends what hands kept from the last recall (rule S7), and says how much that is; dim where it is nothing.
final class CatchUpKey extends Press {
    private static final String ACTION = "scene/catch-up";
    private static final String NOTHING = "hands kept nothing from the last recall";

    private Outlook.Missed missed = Outlook.Missed.NONE;

    CatchUpKey(Hand hand) {
        super(ACTION, "Catch up: " + NOTHING, () -> hand.act(ACTION));
        setToolTipText(ACTION + ": " + NOTHING);
        setOpaque(true);
        setEnabled(false);
    }

    @Override
    public void present(DeskFrame frame) {
        Outlook.Missed now = frame.outlook().missed();
        if (now != missed) {
            missed = now;
            boolean any = !now.cells().isEmpty();
            setEnabled(any);
            String says = any ? "sends what hands kept from the last recall: " + now.words() : NOTHING;
            setToolTipText(ACTION + ": " + says);
            getAccessibleContext().setAccessibleName("Catch up: " + says);
            getAccessibleContext().setAccessibleDescription(any ? "on" : "off");
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        boolean any = isEnabled();
        face(g, any ? Ink.HAND.color() : Ink.RAISED.over(Ink.GROUND, 0.4));
        g.setColor(any ? Ink.ON.color() : Ink.FAINT.color());
        double middle = getWidth() / 2.0;
        int room = getWidth() - Span.UNIT.px();
        int half = getHeight() / 2;
        int apart = any ? Span.UNIT.px() : 0;
        Type.LABEL.centre(g, Type.LABEL.fit(g, "CATCH UP", room), middle, half - apart);
        if (any) {
            String count = missed.cells().size() + " pending";
            Type.SMALL_STRONG.centre(g, Type.SMALL_STRONG.fit(g, count, room), middle, half + apart);
        }
    }
}
