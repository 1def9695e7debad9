package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;

/// TAKE OVER: lets the next cue move what lanes would keep from it, until the song's end (rule A13); lit while it does.
/// While lanes are taken over it says GIVE BACK and does so. Where it would do nothing it is dim and says why.
final class TakeOverKey extends Press {
    private static final String BACK = "automation/taken";

    private Optional<DeskFrame> shown = Optional.empty();
    private String words = "";

    TakeOverKey(Hand hand) {
        super("cue/take-over", "Take over", () -> {});
        addActionListener(event -> shown.ifPresent(frame -> press(frame, hand)));
        setOpaque(true);
        setEnabled(false);
    }

    /// Does what the key does now, if that is anything.
    static void press(DeskFrame frame, Hand hand) {
        action(frame).ifPresent(hand::act);
    }

    private static Optional<String> action(DeskFrame frame) {
        return frame.outlook().lanes().taken() > 0
                ? Optional.of(BACK)
                : next(frame)
                        .filter(cue ->
                                cue.overLanes() || frame.outlook().lanes().against() > 0)
                        .map(cue -> cue.path() + "/take-over");
    }

    private static Optional<DeskFrame.Scene> next(DeskFrame frame) {
        return frame.scenes()
                .next()
                .filter(index -> frame.scenes().cues())
                .map(index -> frame.scenes().list().get(index));
    }

    private static String says(DeskFrame frame) {
        Outlook.Lanes lanes = frame.outlook().lanes();
        if (lanes.taken() > 0) {
            return "gives back to its lane " + controls(lanes.taken()) + " that a cue took over";
        }
        if (next(frame).filter(DeskFrame.Scene::overLanes).isPresent()) {
            return (lanes.firm()
                            ? "lanes win while the song rolls (show/rule lanes); the next cue takes over where it stands"
                            : "the next cue takes over what lanes play")
                    + "; leaves it to them again";
        }
        if (lanes.against() == 0) {
            return "no lane keeps anything from the next GO";
        }
        if (lanes.firm()) {
            return "lanes keep " + controls(lanes.against())
                    + " from the next GO, whatever a cue says, while the song rolls (show/rule lanes)";
        }
        return next(frame).isPresent()
                ? "lets the next cue move " + controls(lanes.against()) + " that lanes keep from it"
                : "lanes keep " + controls(lanes.against()) + " from the next scene; a cue that fires it may take over";
    }

    private static String controls(int count) {
        return count + (count == 1 ? " control" : " controls");
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        Optional<String> action = action(frame);
        String now = action.orElse("cue/N/take-over") + " (T): " + says(frame);
        if (!now.equals(words)) {
            words = now;
            setEnabled(action.isPresent());
            setToolTipText(words);
            getAccessibleContext().setAccessibleName(face() + ": " + says(frame));
            getAccessibleContext().setAccessibleDescription(lit() ? "on" : "off");
            repaint();
        }
    }

    private boolean gives() {
        return shown.filter(frame -> frame.outlook().lanes().taken() > 0).isPresent();
    }

    private boolean lit() {
        return gives()
                || shown.flatMap(TakeOverKey::next)
                        .filter(DeskFrame.Scene::overLanes)
                        .isPresent();
    }

    private String face() {
        return gives() ? "GIVE BACK" : "TAKE OVER";
    }

    @Override
    void draw(Graphics2D g) {
        face(g, lit() ? Ink.HAND.color() : isEnabled() ? rest() : Ink.RAISED.over(Ink.GROUND, 0.4));
        g.setColor(lit() ? Ink.ON.color() : isEnabled() ? Ink.TEXT.color() : Ink.FAINT.color());
        Type.LABEL.centre(g, Type.LABEL.fit(g, face(), getWidth()), getWidth() / 2.0, getHeight() / 2);
    }
}
