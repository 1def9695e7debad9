package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.ContainerOrderFocusTraversalPolicy;
import java.awt.EventQueue;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
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

/// The strip's page without a display: what a hand does on it comes out as wishes.
class StripPageTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page;

    StripPageTest() throws Exception {
        sample.set("ch/10/eq/2/freq", 400);
        sample.set("ch/10/eq/2/gain", 6);
        page = OffScreen.page(Page.STRIP, sample.at(0), 1600, 900, wishes::add);
        wishes.clear();
    }

    private void show(DeskFrame frame) {
        page.present(frame);
        page.arrange(1600, 900);
        page.present(frame);
    }

    /// A decade is a third of the width, 18 dB are half of the plot's height but two pixels.
    @Test
    void aDraggedPointMovesFrequencyAndGainInOneGesture() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Component graph = find("ch/10/eq/graph");
            int x = (int) Math.round(Math.log10(400 / 20.0) / 3 * (graph.getWidth() - 1));
            int y = yOf(graph, 6);
            mouse(graph, MouseEvent.MOUSE_PRESSED, x, y, 1);
            mouse(graph, MouseEvent.MOUSE_DRAGGED, x + (graph.getWidth() - 1) / 3, yOf(graph, -3), 1);
            mouse(graph, MouseEvent.MOUSE_RELEASED, x + 100, y, 1);
        });
        assertThat(touches())
                .containsExactly(
                        "ch/10/eq/2/freq down", "ch/10/eq/2/gain down", "ch/10/eq/2/freq up", "ch/10/eq/2/gain up");
        assertThat(last("ch/10/eq/2/freq")).isCloseTo(4000, within(40.0));
        assertThat(last("ch/10/eq/2/gain")).isCloseTo(-3, within(0.3));
    }

    @Test
    void aDoubleClickFlattensABandAndGivesItsGainBack() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Component graph = find("ch/10/eq/graph");
            int x = (int) Math.round(Math.log10(400 / 20.0) / 3 * (graph.getWidth() - 1));
            mouse(graph, MouseEvent.MOUSE_PRESSED, x, yOf(graph, 6), 2);
            mouse(graph, MouseEvent.MOUSE_RELEASED, x, yOf(graph, 6), 2);
            sample.set("ch/10/eq/2/gain", 0);
            page.present(sample.at(0));
            mouse(graph, MouseEvent.MOUSE_PRESSED, x, yOf(graph, 0), 2);
        });
        assertThat(sets("ch/10/eq/2/gain")).containsExactly(0.0, 6.0);
    }

    @Test
    void theWheelSharpensABand() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Component graph = find("ch/10/eq/graph");
            int x = (int) Math.round(Math.log10(400 / 20.0) / 3 * (graph.getWidth() - 1));
            graph.dispatchEvent(new MouseWheelEvent(
                    graph,
                    MouseEvent.MOUSE_WHEEL,
                    0,
                    0,
                    x,
                    yOf(graph, 6),
                    0,
                    false,
                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    1,
                    -1));
        });
        assertThat(last("ch/10/eq/2/q")).isGreaterThan(1);
    }

    /// From 400 Hz, +6 dB, Q 1; a semitone is a twelfth of an octave, Shift takes a tenth of a step.
    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "RIGHT, freq, 423.785",
        "LEFT, freq, 377.550",
        "shift RIGHT, freq, 402.317",
        "UP, gain, 6.5",
        "DOWN, gain, 5.5",
        "shift DOWN, gain, 5.95",
        "PAGE_UP, q, 1.12",
        "PAGE_DOWN, q, 0.892857",
        "SPACE, gain, 0"
    })
    void aPointIsMovedByTheKeyboard(String stroke, String key, double value) throws Exception {
        EventQueue.invokeAndWait(() -> press("ch/10/eq/2/point", stroke));
        assertThat(wishes).hasSize(1);
        assertThat(last("ch/10/eq/2/" + key)).isCloseTo(value, within(0.01));
    }

    @Test
    void aPointStopsAtTheEndsOfItsRange() throws Exception {
        sample.set("ch/10/eq/2/freq", 20_000);
        sample.set("ch/10/eq/2/gain", -18);
        EventQueue.invokeAndWait(() -> {
            page.present(sample.at(0));
            press("ch/10/eq/2/point", "RIGHT");
            press("ch/10/eq/2/point", "DOWN");
        });
        assertThat(last("ch/10/eq/2/freq")).isEqualTo(20_000);
        assertThat(last("ch/10/eq/2/gain")).isEqualTo(-18);
    }

    /// Values are told apart by their units, else by their order.
    @ParameterizedTest(name = "“{0}”")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2 kHz | freq=1200",
                "-3 dB | gain=-3",
                "q 4 | q=4",
                "800 | freq=800",
                "2 kHz; -4.5 dB; 0.7 | freq=2000 gain=-4.5 q=0.7",
                "200, 3, 2, high-shelf | freq=200 gain=3 q=2 type=2",
                "40 dB |",
                "1 kHz, loud |"
            })
    void aPointTakesTypedValuesOrNone(String typed, String taken) throws Exception {
        EventQueue.invokeAndWait(() -> {
            press("ch/10/eq/2/point", "ENTER");
            JTextField field = (JTextField) find("writing");
            field.setText(typed);
            field.postActionEvent();
        });
        assertThat(wishes.stream()
                        .map(Wish.Set.class::cast)
                        .map(set -> sample.layout().id(set.cell()).replaceAll(".*/", "") + "="
                                + (set.value() + "").replaceAll("\\.0$", ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(taken == null ? "" : taken);
    }

    @Test
    void pointsFollowEachOtherByTab() throws Exception {
        List<String> order = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            Container graph = (Container) find("ch/10/eq/graph");
            Stream.of(graph.getComponents())
                    .filter(Component::isFocusable)
                    .map(Component::getName)
                    .forEach(order::add);
            assertThat(graph.isFocusTraversalPolicyProvider()).isTrue();
            assertThat(graph.getFocusTraversalPolicy()).isInstanceOf(ContainerOrderFocusTraversalPolicy.class);
        });
        assertThat(order)
                .containsExactly("ch/10/eq/1/point", "ch/10/eq/2/point", "ch/10/eq/3/point", "ch/10/eq/4/point");
    }

    private void press(String name, String stroke) {
        JComponent on = (JComponent) find(name);
        KeyStroke pressed = KeyStroke.getKeyStroke(stroke);
        KeyEvent event = new KeyEvent(
                on, KeyEvent.KEY_PRESSED, 0, pressed.getModifiers(), pressed.getKeyCode(), KeyEvent.CHAR_UNDEFINED);
        SwingUtilities.notifyAction(
                on.getActionMap().get(on.getInputMap().get(pressed)), pressed, event, on, pressed.getModifiers());
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
            for (String sheet : List.of("dynamics", "graphic", "sends", "routing", "presets")) {
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

    /// What is laid out again and is as it was tells nobody that it changed: a viewport would have it laid out anew,
    /// and
    /// so on with every picture.
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

    private static int yOf(Component graph, double decibels) {
        double plot = graph.getHeight() - 2 * Span.UNIT.px();
        return (int) Math.round(plot / 2 - decibels / 18 * (plot / 2 - 2));
    }

    private static void mouse(Component on, int kind, int x, int y, int clicks) {
        on.dispatchEvent(
                new MouseEvent(on, kind, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, clicks, false, MouseEvent.BUTTON1));
    }

    private List<String> touches() {
        return wishes.stream()
                .filter(Wish.Touch.class::isInstance)
                .map(Wish.Touch.class::cast)
                .map(touch -> sample.layout().id(touch.cell()) + (touch.down() ? " down" : " up"))
                .toList();
    }

    private List<Double> sets(String id) {
        int cell = sample.layout().cell(id).orElseThrow();
        return wishes.stream()
                .filter(Wish.Set.class::isInstance)
                .map(Wish.Set.class::cast)
                .filter(set -> set.cell() == cell)
                .map(Wish.Set::value)
                .toList();
    }

    private double last(String id) {
        return sets(id).getLast();
    }

    private Component find(String name) {
        return OffScreen.found(page, name).orElseThrow();
    }
}
