package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.Optional;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Link;

/// How it stands with a device, as a word with its shape: a full dot is connected, a half one waiting for the device's
/// answer, an empty ring away.
final class LinkSign extends Painted {
    private static final int DOT = 8;

    private final Function<DeskFrame, Optional<Link>> reads;
    private Optional<Link.State> state = Optional.empty();

    LinkSign(Function<DeskFrame, Optional<Link>> reads) {
        super(AccessibleRole.LABEL);
        this.reads = reads;
        setName("surface/link");
    }

    @Override
    public void present(DeskFrame frame) {
        Optional<Link.State> now = reads.apply(frame).map(Link::state);
        if (!now.equals(state)) {
            state = now;
            getAccessibleContext().setAccessibleName(now.map(Link.State::word).orElse(""));
            setToolTipText(now.map(Link.State::words).orElse(null));
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        state.ifPresent(now -> draw(g, now));
    }

    private void draw(Graphics2D g, Link.State now) {
        sign(g, now, 0, getHeight() / 2);
        g.setColor(words(now).color());
        Type.SMALL_STRONG.left(g, now.word(), DOT + 6, getHeight() / 2);
    }

    /// The colour of a state's word.
    static Ink words(Link.State state) {
        return switch (state) {
            case CONNECTED -> Ink.SAFE;
            case WAITING -> Ink.HAND;
            case AWAY -> Ink.DIM;
        };
    }

    /// A state's sign from `x` on, `middle` being its height.
    static void sign(Graphics2D g, Link.State state, int x, int middle) {
        int y = middle - DOT / 2;
        g.setColor((state == Link.State.AWAY ? Ink.FAINT : words(state)).color());
        g.setStroke(new BasicStroke(1.5f));
        switch (state) {
            case CONNECTED -> g.fillOval(x, y, DOT, DOT);
            case WAITING -> {
                g.drawOval(x + 1, y, DOT - 1, DOT - 1);
                g.fillArc(x, y, DOT, DOT, 90, 180);
            }
            case AWAY -> g.drawOval(x + 1, y, DOT - 1, DOT - 1);
        }
    }
}
