package longthrow.console.view;

import java.awt.Graphics2D;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet.Riding;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;

/// The strip's automation mode and who moves its fader now; a click opens the modes.
final class ModeKey extends Press {
    private static final String SUSPENDED = "SUSP";
    private static final String SAFE = "SAFE";

    private final int strip;
    private Mode mode = Mode.OFF;
    private Owner owner = Owner.NONE;
    private String word = "";

    ModeKey(DeskFrame frame, int strip, Hand hand) {
        this(frame.strips().get(strip).path(), strip, hand, new JPopupMenu());
    }

    private ModeKey(String path, int strip, Hand hand, JPopupMenu menu) {
        super(path + "/automation", "Automation mode of " + path, () -> {});
        this.strip = strip;
        setOpaque(true);
        for (Mode each : Mode.values()) {
            JMenuItem item = menu.add(each.name().replace('_', '/'));
            item.addActionListener(event -> {
                hand.act(path + "/select");
                hand.act("automation/mode", each.id());
            });
        }
        menu.addSeparator();
        menu.add("SAFE").addActionListener(event -> hand.act(path + "/automation/safe"));
        addActionListener(event -> menu.show(this, 0, getHeight()));
    }

    @Override
    public void present(DeskFrame frame) {
        DeskFrame.Strip now = frame.strips().get(strip);
        String said = said(frame, now);
        if (now.mode() != mode || now.owner() != owner || !said.equals(word)) {
            mode = now.mode();
            owner = now.owner();
            word = said;
            String stopped = word.equals(mode.word()) ? "" : word + " ";
            getAccessibleContext().setAccessibleDescription(stopped + mode.name() + " " + owner.word());
            repaint();
        }
    }

    /// The mode, or what keeps it from working.
    private static String said(DeskFrame frame, DeskFrame.Strip strip) {
        Riding riding = frame.sheet().riding();
        return riding.suspended()
                ? SUSPENDED
                : riding.safe().contains(strip.path()) ? SAFE : strip.mode().word();
    }

    @Override
    void draw(Graphics2D g) {
        int inset = Span.HALF.px() + 2;
        face(g, Ink.WELL.over(Ink.PANEL, 0.5));
        g.setColor(modeInk().color());
        Type.SMALL_STRONG.left(g, word, inset, getHeight() / 2);
        g.setColor(ownerInk().color());
        Type.SMALL.right(g, owner.word(), getWidth() - inset, getHeight() / 2);
    }

    private Ink modeInk() {
        if (word.equals(SUSPENDED) || word.equals(SAFE)) {
            return word.equals(SAFE) ? Ink.SAFE : Ink.STOP;
        }
        return switch (mode) {
            case OFF -> Ink.DIM;
            case READ -> Ink.SAFE;
            case TOUCH, TOUCH_LATCH, LATCH -> Ink.HAND;
            case WRITE -> Ink.STOP;
        };
    }

    private Ink ownerInk() {
        return switch (owner) {
            case HAND -> Ink.HAND;
            case FADE, SCENE, REMOTE -> Ink.ACCENT;
            case LANE, NONE -> Ink.DIM;
        };
    }
}
