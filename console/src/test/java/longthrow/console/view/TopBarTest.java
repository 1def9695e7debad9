package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the bar and the window do where there is little room.
class TopBarTest {
    private final SampleFrames sample = new SampleFrames(12);

    @BeforeAll
    @AfterAll
    static void inTheDark() throws Exception {
        EventQueue.invokeAndWait(() -> Theme.install(Look.DARK));
    }

    private DeskFrame late(int blocks) {
        DeskFrame frame = sample.at(0);
        DeskFrame.Engine engine = frame.engine();
        return Frames.with(
                frame, "engine", new DeskFrame.Engine("Java Sound 48k/256", 0, 0.02, blocks, true, engine.history()));
    }

    private static JComponent bar(Page front, DeskFrame frame, int width) throws Exception {
        CompletableFuture<JComponent> made = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            Hand hand = new Hand(wish -> {});
            Pages pages = new Pages(page -> {});
            pages.turn(front);
            TopBar bar = new TopBar(hand, new Notice(), new Deck(hand, words -> {}), pages);
            bar.present(frame);
            bar.setSize(width, Span.TOP.px());
            bar.doLayout();
            made.complete(bar);
        });
        return made.join();
    }

    private static Stream<Component> shown(JComponent bar) {
        return Stream.of(bar.getComponents()).filter(Component::isVisible);
    }

    /// The show's name, the devices' and the load are whole, words and room alike, at every size and scale.
    @ParameterizedTest
    @EnumSource(Look.class)
    void nothingIsCutFromSmallWindowsToLargeOnes(Look look) throws Exception {
        EventQueue.invokeAndWait(() -> Theme.install(look));
        for (int width : new int[] {1280, 1366, 1600, 1920, 2560}) {
            JComponent bar = bar(Page.MIXER, late(2500), width);
            assertThat(shown(bar)
                            .filter(part -> part.getWidth() < part.getPreferredSize().width
                                    || part.getX() + part.getWidth() > width))
                    .extracting(Component::getName)
                    .as("at " + width)
                    .isEmpty();
            for (double scale : new double[] {1, 1.5, 2}) {
                List<DrawnWords.Drawn> words = DrawnWords.of(bar, scale);
                assertThat(words).extracting(DrawnWords.Drawn::words).contains("Harbour Lights · Act 1", "2.5k late");
                assertThat(words.stream().filter(DrawnWords.Drawn::cut))
                        .as("at " + width + ", " + scale)
                        .isEmpty();
            }
        }
    }

    private DeskFrame working() {
        DeskFrame frame = late(2500);
        Archive.Work work = new Archive.Work("10-lead-vocal.flac 43 %", 3, 12);
        return Frames.with(frame, "archive", Frames.with(frame.archive(), "work", Optional.of(work)));
    }

    /// Long work takes room from the pages' tabs, which the list holds too; never from PANIC.
    @ParameterizedTest
    @EnumSource(Page.class)
    void panicIsWholeInTheSmallestWindowWhileSomethingIsRead(Page front) throws Exception {
        JComponent bar = bar(front, working(), 1120);
        assertThat(OffScreen.find(bar, "work").isVisible()).isTrue();
        assertThat(shown(bar).filter(part -> part.getX() + part.getWidth() > 1120))
                .extracting(Component::getName)
                .isEmpty();
    }

    /// A name shorter than the word for the house below it.
    @ParameterizedTest
    @ValueSource(ints = {1120, 1600})
    void aShortNameCutsNoWordBelowIt(int width) throws Exception {
        JComponent bar = bar(Page.MIXER, Frames.with(sample.at(0), "show", "sj"), width);
        assertThat(DrawnWords.of(bar, 1).stream()
                        .filter(word -> List.of("sj", "LIVE").contains(word.words())))
                .hasSize(2)
                .noneMatch(DrawnWords.Drawn::cut);
    }

    /// No figure that comes or goes moves anything.
    @ParameterizedTest
    @ValueSource(ints = {1280, 1600, 1920})
    void thePartsStayWhereTheyAre(int width) throws Exception {
        assertThat(places(late(0), width)).isEqualTo(places(late(7), width));
        assertThat(places(late(0), width)).isEqualTo(places(late(99_000), width));
    }

    private static List<String> places(DeskFrame frame, int width) throws Exception {
        return shown(bar(Page.MIXER, frame, width))
                .filter(part -> part instanceof Tab || part instanceof LockKey || part instanceof PanicKey)
                .map(part -> part.getName() + part.getBounds())
                .toList();
    }

    @Test
    void theLastPagesOfANarrowWindowAreInAList() throws Exception {
        JComponent bar = bar(Page.SHOW, sample.at(0), 1120);
        MorePages more = (MorePages) OffScreen.find(bar, "pages/more");
        assertThat(more.isVisible()).isTrue();
        assertThat(OffScreen.find(bar, "page/show").isVisible()).isFalse();
        assertThat(OffScreen.find(bar, "page/mixer").isVisible()).isTrue();
        assertThat(more.getAccessibleContext().getAccessibleName()).contains("Surfaces", "Show");
        assertThat(DrawnWords.of(more, 1)).extracting(DrawnWords.Drawn::words).containsExactly("Show");
    }

    @Test
    void theWindowOpensNoLargerThanTheScreen() {
        assertThat(MixerWindow.opening(new Dimension(1280, 720))).isEqualTo(new Dimension(1280, 720));
        assertThat(MixerWindow.opening(new Dimension(1920, 1040))).isEqualTo(new Dimension(1600, 900));
    }

    /// What stands on a page does not press the column beside it.
    @Test
    void theRightColumnKeepsItsWidthWhateverPageWasInFront() throws Exception {
        MixerPage page = OffScreen.page(Page.MIXER, sample.at(0), 1920, 1080, wish -> {});
        Component store = OffScreen.find(page, "scene/store");
        int before = SwingUtilities.convertPoint(store, 0, 0, page).x;
        EventQueue.invokeAndWait(() -> {
            for (Page each : List.of(Page.STRIP, Page.SHOW, Page.MIXER)) {
                page.turn(each);
                page.present(sample.at(0));
                page.arrange(1920, 1080);
            }
        });
        assertThat(SwingUtilities.convertPoint(store, 0, 0, page).x).isEqualTo(before);
    }
}
