package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.JPanel;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Light;
import net.miginfocom.swing.MigLayout;

/// The show before the doors open: one sign and word for all of it, then everything that is not as it should be, each
/// leading to the page where it is mended.
final class DoorsPanel extends Panel {
    private final Hand hand;
    private final Lines<Archive.Finding> list =
            new Lines<>("show/findings", "What is not as it should be", new FindingRow(), Ink.PANEL);
    private final Verdict verdict = new Verdict();
    private final Prose whole = new Prose("show/finding", Type.SMALL, Ink.TEXT, any -> whole());
    private Optional<DeskFrame> frame = Optional.empty();
    private Optional<Archive.Check> shown = Optional.empty();

    DoorsPanel(Hand hand) {
        super(
                "Before the doors open",
                "insets 8 8 8 8, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[24!,fill]8[56!,fill]8[grow,fill]8[62!,fill]8[24!,fill]");
        this.hand = hand;
        JPanel head = PreviewPanel.plain(new MigLayout("insets 0, fill", "[grow,fill][72!,fill]", "[grow,fill]"));
        head.add(Line.fixed(Type.LABEL, Ink.DIM, "BEFORE THE DOORS OPEN"), "gapx 8, wmin 0");
        head.add(key("show/check", "Look the show over", "CHECK", () -> hand.act("show/check")));
        add(head);
        add(verdict, "wmin 0");
        add(list.scrolled(), "hmin 0, wmin 0");
        add(whole, "gapx 8 8, wmin 0, hmin 0");
        list.addListSelectionListener(event -> frame.ifPresent(whole::present));
        add(key("show/mend", "Go to where it is mended (Enter)", "GO THERE", this::mend));
        list.key("ENTER", this::mend);
        VersionsPanel.twice(list, this::mend);
    }

    private static Key key(String id, String words, String face, Runnable action) {
        Key key = new Key(id, words, face, Ink.ACCENT, frame -> false, action);
        key.setToolTipText(id + ": " + words);
        return key;
    }

    /// The finding under the cursor, to its last word.
    private String whole() {
        return list.chosen()
                .map(finding -> finding.where() + ": " + finding.what() + ". " + finding.todo())
                .orElse("");
    }

    private void mend() {
        list.chosen().or(() -> list.all().stream().findFirst()).ifPresent(this::mend);
    }

    private void mend(Archive.Finding finding) {
        Mending mending = Mending.of(finding);
        if (!finding.path().isEmpty()) {
            hand.act(finding.path() + "/select");
        }
        Pages.turn(this, mending);
    }

    @Override
    public void present(DeskFrame now) {
        frame = Optional.of(now);
        if (!now.archive().check().equals(shown)) {
            shown = now.archive().check();
            list.put(shown.map(Archive.Check::findings).orElse(List.of()));
            list.setSelectedIndex(list.all().isEmpty() ? -1 : 0);
            verdict.tell();
        }
        whole.present(now);
    }

    /// All of it in one sign and one word.
    private final class Verdict extends Painted {
        Verdict() {
            super(AccessibleRole.LABEL);
            name("show/light", "Not looked over yet");
        }

        void tell() {
            getAccessibleContext().setAccessibleName(title() + ", " + below());
            repaint();
        }

        private String title() {
            return shown.map(check -> switch (check.light()) {
                        case GREEN -> "GREEN · ready";
                        case AMBER -> "AMBER · worth a look";
                        case RED -> "RED · not ready";
                    })
                    .orElse("Not looked over yet");
        }

        private String below() {
            return shown.map(check -> "looked over at " + check.at() + " · " + count(check, Light.RED) + " red, "
                            + count(check, Light.AMBER) + " amber")
                    .orElse("CHECK reads files, surfaces, scenes, cues and levels");
        }

        private static long count(Archive.Check check, Light light) {
            return check.findings().stream()
                    .filter(finding -> finding.light() == light)
                    .count();
        }

        @Override
        public void present(DeskFrame frame) {}

        @Override
        void draw(Graphics2D g) {
            int unit = Span.UNIT.px();
            int arc = 2 * Span.CORNER.px();
            Ink ink = shown.map(check -> FindingRow.ink(check.light())).orElse(Ink.DIM);
            g.setColor(ink.over(Ink.PANEL, 0.14));
            g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
            int middle = getHeight() / 2;
            int left = shown.isPresent() ? 7 * unit : 2 * unit;
            Graphics2D own = (Graphics2D) g.create();
            shown.ifPresent(check -> FindingRow.sign(own, check.light(), 7 * unit / 2, middle, 12));
            own.dispose();
            g.setColor(shown.isPresent() ? ink.color() : Ink.TEXT.color());
            Type.TITLE.left(g, Type.TITLE.fit(g, title(), getWidth() - left - unit), left, middle - 9);
            g.setColor(Ink.DIM.color());
            Type.SMALL.left(g, Type.SMALL.fit(g, below(), getWidth() - left - unit), left, middle + 12);
        }
    }
}
