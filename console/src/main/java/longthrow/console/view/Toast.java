package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.concurrent.TimeUnit;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.Clock;

/// What should be known, in full below the top bar while it is new; a click puts it away. Where the bar has room for it
/// the bar says it.
final class Toast extends Painted implements View {
    private static final long SHOWN_NANOS = TimeUnit.SECONDS.toNanos(8);
    private static final int HEIGHT = 36;

    private final transient Notice notice;
    private final transient Clock clock;
    private String words = "";
    private long since;

    Toast(Notice notice, Clock clock) {
        super(AccessibleRole.ALERT);
        this.notice = notice;
        this.clock = clock;
        setName("problems/newest");
        setOpaque(false);
        setVisible(false);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                setVisible(false);
                since = clock.nanos() - SHOWN_NANOS;
            }
        });
    }

    @Override
    public void present(DeskFrame frame) {
        String now = notice.cut() ? notice.words() : "";
        if (!now.equals(words)) {
            words = now;
            since = clock.nanos();
            getAccessibleContext().setAccessibleName(words);
            revalidate();
            repaint();
        }
        boolean fresh = notice.complains() || clock.nanos() - since < SHOWN_NANOS;
        setVisible(!words.isEmpty() && fresh);
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getFontMetrics(Type.BODY.font()).stringWidth(words) + 6 * Span.UNIT.px();
        return new Dimension(width, HEIGHT);
    }

    @Override
    void draw(Graphics2D g) {
        int unit = Span.UNIT.px();
        int arc = 2 * Span.CORNER.px();
        g.setColor(Ink.HAND.over(Ink.RAISED, 0.12));
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        g.setColor(Ink.HAND.color());
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        Type.LABEL.centre(g, "!", 2.0 * unit, getHeight() / 2);
        g.setColor(Ink.TEXT.color());
        Type.BODY.left(g, Type.BODY.fit(g, words, getWidth() - 5 * unit), 3 * unit, getHeight() / 2);
    }
}
