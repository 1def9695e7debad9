package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Light;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;

/// The page Show without a display: what hands and keys do on it comes out as `show/…` actions.
class ShowPageTest {
    private final DeskFrame frame = new SampleFrames(12).at(0);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page;

    ShowPageTest() throws Exception {
        page = OffScreen.page(Page.SHOW, frame, 1600, 900, wishes::add);
    }

    /// But for the question which versions there are, which the page asks by itself when it comes to the front.
    private List<String> acts() {
        return wishes.stream()
                .map(wish -> (Wish.Act) wish)
                .map(act -> (act.action() + " " + act.argument()).strip())
                .filter(words -> !words.equals("show/versions"))
                .toList();
    }

    private void click(String name) {
        ((AbstractButton) OffScreen.find(page, name)).doClick(0);
    }

    private void key(String list, String stroke) {
        JComponent on = (JComponent) OffScreen.find(page, list);
        Object key = on.getInputMap().get(KeyStroke.getKeyStroke(stroke));
        on.getActionMap().get(key).actionPerformed(new ActionEvent(on, 0, stroke));
    }

    private Lines<?> lines(String name) {
        return (Lines<?>) OffScreen.find(page, name);
    }

    /// The desk now, then the newest version first.
    @Test
    void comparesAVersionWithTheDeskAndTwoWithEachOther() throws Exception {
        EventQueue.invokeAndWait(() -> {
            lines("show/versions/list").setSelectedIndex(2);
            key("show/versions/list", "ENTER");
            lines("show/versions/list").setSelectedIndex(4);
            key("show/versions/list", "ctrl M");
            lines("show/versions/list").setSelectedIndex(3);
            click("show/diff");
            lines("show/versions/list").setSelectedIndex(0);
            click("show/diff");
        });
        assertThat(acts())
                .containsExactly(
                        "show/diff opening night ->",
                        "show/diff first reading -> dress rehearsal",
                        "show/diff first reading ->");
    }

    @Test
    void asksBeforeItRestores() throws Exception {
        EventQueue.invokeAndWait(() -> {
            lines("show/versions/list").setSelectedIndex(2);
            key("show/versions/list", "ctrl R");
        });
        assertThat(acts()).containsExactly("show/diff -> opening night");
        assertThat(OffScreen.find(page, "show/restore/now").getParent().isVisible())
                .isTrue();
        EventQueue.invokeAndWait(() -> click("show/restore/not"));
        assertThat(OffScreen.find(page, "show/restore/now").getParent().isVisible())
                .isFalse();
        EventQueue.invokeAndWait(() -> {
            click("show/restore");
            click("show/restore/now");
        });
        assertThat(acts()).endsWith("show/diff -> opening night", "show/restore opening night");
    }

    /// The sample's findings: a missing file of ch/7, a scene that opens ch/12, no limiter on main.
    @Test
    void everyFindingLeadsToWhereItIsMended() throws Exception {
        List<Page> fronts = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            for (int finding = 0; finding < 3; finding++) {
                page.turn(Page.SHOW);
                lines("show/findings").setSelectedIndex(finding);
                key("show/findings", "ENTER");
                fronts.add(page.front());
            }
        });
        assertThat(fronts).containsExactly(Page.STRIP, Page.SCENES, Page.STRIP);
        assertThat(acts()).containsExactly("ch/7/select", "ch/12/select", "main/select");
        assertThat(OffScreen.find(page, "show/light").getAccessibleContext().getAccessibleName())
                .isEqualTo("RED · not ready, looked over at 20:02:41 · 1 red, 2 amber");
    }

    /// A finding, the strip it names, and where it leads: a page, and the entry of a list on it.
    private record Case(String about, String where, String path, Page leads, String list, int cursor) {}

    @Test
    void noFindingLeadsNowhere() throws Exception {
        EventQueue.invokeAndWait(() -> List.of(
                        new Case("files", "show.longthrow:14", "", Page.SHOW, "show/versions/list", 1),
                        new Case("journal", "journal", "", Page.SHOW, "show/versions/list", 1),
                        new Case("lanes", "lanes/c10.fader.lane:2", "ch/10", Page.AUTOMATION, "", 0),
                        new Case("scenes", "scenes/014-Dialogue.scene:3", "", Page.SCENES, "scenes/list", 4),
                        new Case("cues", "cue 12.5 Spot cue", "", Page.SCENES, "scenes/list", 2),
                        new Case("levels", "scene 15 Verse 2", "", Page.SCENES, "scenes/list", 5),
                        new Case("levels", "show.longthrow", "ch/4", Page.STRIP, "", 0),
                        new Case("limiters", "outputs", "", Page.ROUTING, "", 0),
                        new Case("surfaces", "surface xtouch@X-Touch", "", Page.SURFACES, "surfaces/units", 0))
                .forEach(this::leads));
    }

    private void leads(Case each) {
        Archive.Finding finding =
                new Archive.Finding(Light.AMBER, each.about, each.where, "something", "mend it", each.path);
        Archive.Check check = new Archive.Check("20:02:41", Light.AMBER, List.of(finding));
        page.turn(Page.SHOW);
        page.present(Frames.with(frame, "archive", Frames.with(frame.archive(), "check", Optional.of(check))));
        lines("show/versions/list").setSelectedIndex(0);
        lines("show/findings").setSelectedIndex(0);
        wishes.clear();
        key("show/findings", "ENTER");
        assertThat(page.front()).as(each.where).isEqualTo(each.leads);
        assertThat(acts()).filteredOn(act -> act.endsWith("/select")).hasSize(each.path.isEmpty() ? 0 : 1);
        if (!each.list.isEmpty()) {
            assertThat(lines(each.list).getSelectedIndex()).as(each.where).isEqualTo(each.cursor);
        }
    }

    @Test
    void theLogIsReadWhenItIsTurnedToAndFindsLines() throws Exception {
        EventQueue.invokeAndWait(() -> {
            click("show/side/log");
            ((JTextField) OffScreen.find(page, "show/entries/search")).setText("snare");
        });
        assertThat(acts()).containsExactly("show/log");
        assertThat(lines("show/entries").all())
                .singleElement()
                .satisfies(entry ->
                        assertThat(((Archive.Entry) entry).way().what()).isEqualTo("ch 3 Snare: fader"));
    }

    @Test
    void partOfAnotherShowIsPreviewedAndLoaded() throws Exception {
        EventQueue.invokeAndWait(() -> {
            click("show/load");
            ((JTextField) OffScreen.find(page, "show/load/folder")).setText("../spring");
            ((JTextField) OffScreen.find(page, "show/load/strips")).setText("ch/1..8");
            ((JTextField) OffScreen.find(page, "show/load/columns")).setText("eq,gate");
            click("show/load/preview");
            click("show/load/by");
            click("show/load");
        });
        assertThat(acts())
                .containsExactly(
                        "show/load/preview ../spring strips ch/1..8 columns eq,gate",
                        "show/load ../spring strips ch/1..8 columns eq,gate by id");
    }

    @Test
    void whatTakesLongIsTold() throws Exception {
        Archive still = frame.archive();
        Archive busy = new Archive(
                still.folder(),
                still.unsaved(),
                still.versions(),
                still.steps(),
                still.difference(),
                still.log(),
                still.check(),
                still.part(),
                Optional.of(new Archive.Work("audio/07.flac", 6, 12)));
        EventQueue.invokeAndWait(() -> {
            page.present(Frames.with(frame, "archive", busy));
            click("show/cancel");
        });
        assertThat(OffScreen.find(page, "show/work").getAccessibleContext().getAccessibleDescription())
                .isEqualTo("reading audio/07.flac · 6 of 12");
        assertThat(OffScreen.find(page, "show/cancel").isVisible()).isTrue();
        assertThat(acts()).containsExactly("show/cancel");
        EventQueue.invokeAndWait(() -> page.present(frame));
        assertThat(OffScreen.find(page, "show/cancel").isVisible()).isFalse();
    }

    /// A newcomer's desk has nothing in its lists; they say what will stand there.
    @Test
    void anEmptyListSaysHowItIsFilled() throws Exception {
        Archive.Steps none = new Archive.Steps(List.of(), List.of());
        DeskFrame fresh = Frames.with(
                Frames.with(frame, "archive", Frames.with(frame.archive(), "steps", none)), "undo", Optional.empty());
        EventQueue.invokeAndWait(() -> page.present(fresh));
        assertThat(DrawnWords.of(lines("history/steps"), 1))
                .extracting(DrawnWords.Drawn::words)
                .anyMatch(words -> words.startsWith("Nothing to undo yet"));
        EventQueue.invokeAndWait(() -> page.present(frame));
        assertThat(DrawnWords.of(lines("history/steps"), 1))
                .extracting(DrawnWords.Drawn::words)
                .noneMatch(words -> words.startsWith("Nothing to undo yet"));
    }
}
