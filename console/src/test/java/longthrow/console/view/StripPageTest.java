package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The strip's page without a display: everything that a strip has is on it, and has room.
class StripPageTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page;

    StripPageTest() throws Exception {
        page = OffScreen.page(Page.STRIP, sample.at(0), 1600, 900, wishes::add);
        wishes.clear();
    }

    private void show(DeskFrame frame) {
        page.present(frame);
        page.arrange(1600, 900);
        page.present(frame);
    }

    /// Whatever a kind of strip has can be set on its page; a rack's effects have theirs while they work.
    @ParameterizedTest
    @ValueSource(strings = {"ch/10", "bus/1", "main"})
    void everyRowOfTheStripHasItsControl(String path) throws Exception {
        Set<String> missing = new TreeSet<>();
        EventQueue.invokeAndWait(() -> {
            show(selected(path));
            sample.layout().section(path.replaceAll("/.*", "")).orElseThrow().rows().stream()
                    .map(Parameter::key)
                    .filter(key -> OffScreen.found(page, path + "/" + key).isEmpty() && there(key))
                    .forEach(missing::add);
        });
        assertThat(missing).isEmpty();
    }

    /// DCAs follow the strips that the meters know, and have no sound: their page has what they have, and no meter.
    @Test
    void aDcaHasAPageWithItsFader() throws Exception {
        CompletableFuture<Optional<Component>> fader = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            show(selected("dca/1"));
            fader.complete(OffScreen.found(page, "dca/1/fader"));
        });
        assertThat(fader.join()).isPresent();
    }

    /// A rack's return has the knobs of its effect instead of an equaliser.
    @Test
    void aReturnHasTheKnobsOfItsEffect() throws Exception {
        CompletableFuture<Optional<Component>> knob = new CompletableFuture<>();
        sample.set("fx/1/algorithm", 1);
        String word = sample.layout()
                .parameter(sample.layout().cell("fx/1/algorithm").orElseThrow())
                .format(1);
        String key = sample.layout().section("fx").orElseThrow().rows().stream()
                .map(Parameter::key)
                .filter(row -> row.startsWith(word + "/"))
                .findFirst()
                .orElseThrow();
        EventQueue.invokeAndWait(() -> {
            show(selected("fx/1"));
            knob.complete(OffScreen.found(page, "fx/1/" + key));
        });
        assertThat(knob.join()).isPresent();
    }

    /// This desk has no more than so many buses, matrices and racks.
    private boolean there(String key) {
        if (!key.matches("(send|fxsend|matrix)/\\d+/.*")) {
            return true;
        }
        String[] words = key.split("/");
        String to = words[0].equals("send") ? "bus" : words[0].equals("fxsend") ? "fx" : "matrix";
        return sample.layout().section(to).orElseThrow().columns() >= Integer.parseInt(words[1]);
    }

    /// On a small notebook a channel's blocks stand side by side; where there is room the right column stands, too.
    @ParameterizedTest(name = "{0} at {1} x {2}")
    @CsvSource({
        "dynamics, 1280, 720",
        "routing, 1280, 720",
        "dynamics, 1366, 768",
        "routing, 1599, 900",
        "dynamics, 1600, 900",
        "routing, 1600, 900"
    })
    void aChannelsBlocksNeedNoScrolling(String sheet, int width, int height) throws Exception {
        MixerPage sized = OffScreen.page(Page.STRIP, sample.at(0), width, height, wishes::add);
        EventQueue.invokeAndWait(() -> {
            ((AbstractButton) OffScreen.find(sized, "strip/" + sheet)).doClick(0);
            sized.arrange(width, height);
        });
        assertThat(OffScreen.all(sized)
                        .filter(JScrollPane.class::isInstance)
                        .map(JScrollPane.class::cast)
                        .filter(pane -> SwingUtilities.getAncestorOfClass(StripPage.class, pane) != null)
                        .filter(JScrollPane::isVisible)
                        .filter(pane -> pane.getHorizontalScrollBar().isVisible()
                                || pane.getVerticalScrollBar().isVisible())
                        .map(pane -> pane.getViewport().getView().getPreferredSize() + " in "
                                + pane.getViewport().getExtentSize()))
                .isEmpty();
        assertThat(SwingUtilities.getAncestorOfClass(SidePanel.class, OffScreen.find(sized, "cue/go"))
                        .isVisible())
                .isEqualTo(width >= 1600);
    }

    /// Nothing of any kind of strip stands beyond the right edge, however many buses and bands there are.
    @ParameterizedTest(name = "{0} at {1} x {2}")
    @CsvSource({
        "ch/10, 1280, 720",
        "ch/10, 1600, 900",
        "bus/1, 1280, 720",
        "bus/1, 1600, 900",
        "bus/1, 3840, 2160",
        "main, 1280, 720",
        "fx/1, 1280, 720",
        "matrix/1, 1280, 720",
        "dca/1, 1280, 720"
    })
    void nothingScrollsSideways(String path, int width, int height) throws Exception {
        List<String> wide = new ArrayList<>();
        MixerPage sized = OffScreen.page(Page.STRIP, selected(path), width, height, wishes::add);
        EventQueue.invokeAndWait(() -> {
            for (String sheet : List.of("eq", "dynamics", "graphic", "sends", "routing", "presets")) {
                OffScreen.found(sized, "strip/" + sheet).ifPresent(key -> ((AbstractButton) key).doClick(0));
                sized.arrange(width, height);
                panes(sized)
                        .filter(pane -> pane.isVisible()
                                && pane.getHorizontalScrollBar().isVisible())
                        .forEach(pane -> wide.add(
                                sheet + ": " + pane.getViewport().getView().getPreferredSize()));
                beyond(sized).forEach(part -> wide.add(sheet + ": " + part));
            }
        });
        assertThat(wide).isEmpty();
    }

    /// What is laid out again and is as it was tells nobody that it changed: a viewport would have it
    /// laid out anew, and so on with every picture.
    @ParameterizedTest
    @CsvSource({"ch/3, 1280, 720", "ch/3, 1920, 1080", "bus/2, 1280, 720", "ch/3, 1000, 700"})
    void layingOutAgainChangesNothing(String path, int width, int height) throws Exception {
        MixerPage sized = OffScreen.page(Page.STRIP, selected(path), width, height, wishes::add);
        List<String> resized = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            sized.arrange(width, height);
            panes(sized)
                    .forEach(pane -> pane.getViewport().getView().addComponentListener(new ComponentAdapter() {
                        @Override
                        public void componentResized(ComponentEvent event) {
                            resized.add(event.getComponent().toString());
                        }
                    }));
            panes(sized).forEach(JScrollPane::doLayout);
        });
        EventQueue.invokeAndWait(() -> {}); // what was posted has been heard
        assertThat(resized).isEmpty();
    }

    private static Stream<JScrollPane> panes(MixerPage sized) {
        return OffScreen.all(sized)
                .filter(JScrollPane.class::isInstance)
                .map(JScrollPane.class::cast)
                .filter(pane -> SwingUtilities.getAncestorOfClass(StripPage.class, pane) != null);
    }

    /// Bands that stand outside of what they stand on.
    private static Stream<String> beyond(MixerPage sized) {
        return OffScreen.all(sized)
                .filter(Dial.class::isInstance)
                .filter(dial -> SwingUtilities.getAncestorOfClass(JScrollPane.class, dial) == null)
                .filter(dial -> SwingUtilities.getAncestorOfClass(StripPage.class, dial) != null)
                .filter(StripPageTest::there)
                .filter(dial -> !SwingUtilities.getAncestorOfClass(StripPage.class, dial)
                                .getBounds()
                                .contains(SwingUtilities.convertRectangle(
                                        dial.getParent(),
                                        dial.getBounds(),
                                        SwingUtilities.getAncestorOfClass(StripPage.class, dial)
                                                .getParent()))
                        || dial.getWidth() < 20)
                .map(Component::getName);
    }

    /// Whether nothing that it stands on is folded away.
    private static boolean there(Component part) {
        return part instanceof StripPage || (part.isVisible() && there(part.getParent()));
    }

    /// A curve is drawn with a finger, so its graph keeps its height however low the window is; the bands give way.
    @ParameterizedTest(name = "{0} at {1} x {2}: at least {3}, bands there: {4}")
    @CsvSource({
        "dynamics, 1280, 720, 150, false",
        "sends, 1280, 720, 150, false",
        "eq, 1280, 720, 300, true",
        "dynamics, 1120, 680, 110, false",
        "dynamics, 1600, 900, 150, true",
        "dynamics, 1920, 1080, 200, true",
        "eq, 1920, 1080, 200, true"
    })
    void theEqualisersGraphIsHighEnough(String sheet, int width, int height, int least, boolean bands)
            throws Exception {
        MixerPage sized = OffScreen.page(Page.STRIP, sample.at(0), width, height, wishes::add);
        EventQueue.invokeAndWait(() -> {
            ((AbstractButton) OffScreen.find(sized, "strip/" + sheet)).doClick(0);
            sized.arrange(width, height);
        });
        assertThat(OffScreen.find(sized, "ch/10/eq/graph").getHeight()).isGreaterThanOrEqualTo(least);
        Component dial = OffScreen.find(sized, "ch/10/eq/1/gain");
        assertThat(there(dial)).isEqualTo(bands);
        assertThat(there(OffScreen.find(sized, "strip/eq"))).isEqualTo(height < 750);
    }

    private DeskFrame selected(String path) {
        DeskFrame f = sample.at(0);
        List<DeskFrame.Strip> strips = new ArrayList<>(f.strips());
        if (strips.stream().noneMatch(strip -> strip.path().equals(path))) {
            strips.add(new DeskFrame.Strip(
                    path,
                    path,
                    0x8B95A1,
                    false,
                    Mode.OFF,
                    Owner.NONE,
                    Optional.empty(),
                    new DeskFrame.Heard(0, false, "")));
        }
        int strip = strips.stream().map(DeskFrame.Strip::path).toList().indexOf(path);
        return Frames.with(Frames.with(f, "strips", strips), "selected", strip);
    }
}
