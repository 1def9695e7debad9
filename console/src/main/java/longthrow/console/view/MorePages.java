package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;

/// The pages whose tabs have no room in the bar, in a list; lit, with the page's name, while one of them is in front.
final class MorePages extends Press {
    private static final String FACE = "More";
    private static final int ARROW_ROOM = 14;

    private final Pages pages;
    private List<Page> hidden = List.of();
    private String words = FACE;

    MorePages(Pages pages) {
        super("pages/more", "More pages", () -> {});
        this.pages = pages;
        setOpaque(true);
        addActionListener(event -> open());
    }

    /// These pages have no tab from now on.
    void hold(List<Page> those) {
        hidden = List.copyOf(those);
        String names = String.join(", ", those.stream().map(Page::face).toList());
        setToolTipText("pages/more: " + names);
        getAccessibleContext().setAccessibleName("More pages: " + names);
        words = words();
        repaint();
    }

    private void open() {
        WordList.open(
                this,
                hidden.stream().map(page -> page.face() + "  " + page.key()).toList(),
                hidden.indexOf(pages.front()),
                at -> {
                    pages.turn(hidden.get(at));
                    SwingUtilities.invokeLater(() -> getParent().repaint());
                });
    }

    private boolean lit() {
        return hidden.contains(pages.front());
    }

    private String words() {
        return lit() ? pages.front().brief() : FACE;
    }

    @Override
    public void present(DeskFrame frame) {
        if (!words.equals(words())) {
            words = words();
            repaint();
        }
    }

    /// As wide as the longest of all names, so that nothing moves when a page is turned.
    @Override
    public Dimension getPreferredSize() {
        int longest = Arrays.stream(Page.values())
                .mapToInt(page -> getFontMetrics(Type.NAME.font()).stringWidth(page.brief()))
                .max()
                .orElse(0);
        return new Dimension(longest + ARROW_ROOM + Span.UNIT.px(), 28);
    }

    @Override
    void draw(Graphics2D g) {
        boolean lit = lit();
        face(g, lit ? Ink.ACCENT.over(Ink.PANEL, 0.15) : rest());
        g.setColor((lit ? Ink.ACCENT : Ink.DIM).color());
        Type.NAME.left(g, words(), Span.UNIT.px() - 2, getHeight() / 2);
        arrow(g, Span.HALF.px());
    }
}
