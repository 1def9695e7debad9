package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Hint;

/// The DCAs and mute groups that a strip is in, `D1 M2`; with a plus, in outline, those that it joins with the next GO,
/// with a minus those that it leaves.
final class Tags extends Painted {
    private static final int MOST = 16;
    private final String path;
    private final List<Group> groups = new ArrayList<>();
    private long members;
    private Hint hint = Hint.NONE;

    /// A group that the strip may be in.
    private record Group(int cell, String face, String words) {}

    Tags(DeskFrame frame, String path) {
        super(AccessibleRole.LABEL);
        this.path = path;
        add(frame, "dca", "D");
        add(frame, "mutegroup", "M");
        name(path + "/members", "Groups of " + path);
        tell();
    }

    private void add(DeskFrame frame, String kind, String letter) {
        for (int number = 1; number <= MOST; number++) {
            OptionalInt cell = frame.layout().cell(path + "/" + kind + "/" + number);
            if (cell.isPresent()) {
                groups.add(new Group(cell.getAsInt(), letter + number, kind + " " + number));
            }
        }
    }

    @Override
    public void present(DeskFrame frame) {
        long now = 0;
        for (int i = 0; i < groups.size(); i++) {
            now |= frame.values().get(groups.get(i).cell) >= 0.5 ? 1L << i : 0;
        }
        Hint next = Hints.of(frame, path);
        if (now != members || !next.equals(hint)) {
            members = now;
            hint = next;
            tell();
            repaint();
        }
    }

    private void tell() {
        List<String> in = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if ((members & 1L << i) != 0) {
                in.add(groups.get(i).words);
            }
        }
        String words = in.isEmpty() ? "in no group" : "in " + String.join(", ", in);
        String next = hint.words().isEmpty() ? "" : "; next GO: " + hint.words();
        getAccessibleContext().setAccessibleDescription(words + next);
        setToolTipText(path + "/dca, " + path + "/mutegroup: " + words + next);
    }

    @Override
    void draw(Graphics2D g) {
        int x = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean in = (members & 1L << i) != 0;
            boolean joins = hint.joins().contains(group.words);
            boolean leaves = hint.leaves().contains(group.words);
            if (in || joins) {
                x = tag(g, x, (joins ? "+" : leaves ? "−" : "") + group.face, joins || leaves);
            }
        }
    }

    private int tag(Graphics2D g, int x, String words, boolean next) {
        int width = g.getFontMetrics(Type.DISPLAY.font()).stringWidth(words) + Span.UNIT.px();
        if (x + width > getWidth()) {
            g.setColor(Ink.DIM.color());
            g.fillOval(getWidth() - 3, getHeight() - 4, 2, 2);
            return getWidth();
        }
        int height = getHeight() - 1;
        g.setColor(Ink.ACCENT.over(Ink.PANEL, next ? 0.06 : 0.22));
        g.fillRoundRect(x, 0, width, height, Span.CORNER.px(), Span.CORNER.px());
        g.setColor(Ink.mix(Ink.ACCENT.color(), Ink.TEXT.color(), 0.25));
        if (next) {
            g.drawRoundRect(x, 0, width - 1, height - 1, Span.CORNER.px(), Span.CORNER.px());
        }
        Type.DISPLAY.centre(g, words, x + width / 2.0, getHeight() / 2);
        return x + width + Span.HALF.px();
    }
}
