package longthrow.console.view;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// Sentences that the frame supplies, broken into lines; what finds no room stands in the tooltip.
final class Prose extends Painted {
    private final Type type;
    private final Ink ink;
    private final Function<DeskFrame, String> says;
    private String words = "";
    private List<String> lines = List.of();
    private int width = -1;

    Prose(String id, Type type, Ink ink, Function<DeskFrame, String> says) {
        super(AccessibleRole.LABEL);
        this.type = type;
        this.ink = ink;
        this.says = says;
        setName(id);
    }

    @Override
    public void present(DeskFrame frame) {
        String now = says.apply(frame);
        if (!now.equals(words)) {
            words = now;
            width = -1;
            setToolTipText(words.isEmpty() ? null : words);
            getAccessibleContext().setAccessibleName(words);
            repaint();
        }
    }

    private int pitch() {
        return type.font().getSize() + Span.HALF.px() + 1;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(60, 2 * pitch());
    }

    /// Words in lines that are no wider than a width; a longer word has a line of its own.
    static List<String> fold(String words, FontMetrics metrics, int width) {
        List<String> folded = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
                folded.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        folded.add(line);
        return folded;
    }

    @Override
    void draw(Graphics2D g) {
        if (width != getWidth()) {
            width = getWidth();
            lines = fold(words, g.getFontMetrics(type.font()), width);
        }
        g.setColor(ink.color());
        int room = Math.max(1, (getHeight() + Span.HALF.px()) / pitch());
        for (int i = 0; i < Math.min(room, lines.size()); i++) {
            boolean cut = i == room - 1 && lines.size() > room;
            String line = cut ? lines.get(i) + " …" : lines.get(i);
            type.left(g, type.fit(g, line, getWidth()), 0, i * pitch() + pitch() / 2);
        }
    }
}
