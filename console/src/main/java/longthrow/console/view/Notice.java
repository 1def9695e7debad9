package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import longthrow.console.frame.DeskFrame;

/// What the user should know, newest first: one line in the top bar (a `Toast` where that is cut), all of them on a
/// click. What the screen itself has to say (a typed value that is none) goes before.
final class Notice extends Press {
    private static final int TIGHT = 200; // pixels in which no sentence fits

    private List<String> problems = List.of();
    private String complaint = "";

    Notice() {
        this(new JPopupMenu());
    }

    private Notice(JPopupMenu all) {
        super("problems", "No problems", () -> {});
        addActionListener(event -> open(all));
        setToolTipText(null);
        setOpaque(true);
    }

    /// Says something until it is said with an empty text.
    void say(String words) {
        complaint = words;
        refresh();
    }

    @Override
    public void present(DeskFrame frame) {
        if (!frame.problems().equals(problems)) {
            problems = List.copyOf(frame.problems());
            refresh();
        }
    }

    private void refresh() {
        String words = words();
        getAccessibleContext().setAccessibleName(words.isEmpty() ? "No problems" : words);
        setEnabled(!words.isEmpty());
        repaint();
    }

    /// Whether it says more than the top bar has room for.
    boolean cut() {
        String words = words();
        return !words.isEmpty()
                && getWidth()
                        < 5 * Span.UNIT.px() + getFontMetrics(Type.SMALL.font()).stringWidth(words);
    }

    /// Whether the screen itself has something to say.
    boolean complains() {
        return !complaint.isEmpty();
    }

    /// What it says.
    String words() {
        if (!complaint.isEmpty() || problems.isEmpty()) {
            return complaint;
        }
        String newest = problems.getLast();
        return problems.size() == 1 ? newest : newest + "  (+" + (problems.size() - 1) + ")";
    }

    private void open(JPopupMenu all) {
        all.removeAll();
        for (String problem : problems.reversed()) {
            JLabel line = new JLabel("<html><div style='width:420px;padding:4px 8px'>" + escaped(problem) + "</div>");
            all.add(line);
        }
        if (!problems.isEmpty()) {
            all.show(this, 0, getHeight());
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(0, 28);
    }

    @Override
    void draw(Graphics2D g) {
        String words = words();
        if (words.isEmpty()) {
            return;
        }
        int unit = Span.UNIT.px();
        int middle = getHeight() / 2;
        boolean tight = getWidth() < TIGHT && complaint.isEmpty();
        String fitting = Type.SMALL.fit(g, tight ? Integer.toString(problems.size()) : words, getWidth() - 5 * unit);
        int width = 4 * unit + g.getFontMetrics(Type.SMALL.font()).stringWidth(fitting);
        int arc = 2 * Span.CORNER.px();
        g.setColor(Ink.HAND.over(Ink.PANEL, getModel().isRollover() ? 0.2 : 0.12));
        g.fillRoundRect(0, 0, width, getHeight(), arc, arc);
        g.setColor(Ink.HAND.color());
        Type.LABEL.centre(g, "!", unit + unit / 2.0, middle);
        Type.SMALL.left(g, fitting, 5 * unit / 2, middle);
    }
}
