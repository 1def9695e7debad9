package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.ContainerOrderFocusTraversalPolicy;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The points of an equaliser without a display: what pointer and keyboard do to them comes out as wishes.
class EqPointTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page;

    EqPointTest() throws Exception {
        sample.set("ch/10/eq/2/freq", 400);
        sample.set("ch/10/eq/2/gain", 6);
        page = OffScreen.page(Page.STRIP, sample.at(0), 1600, 900, wishes::add);
        wishes.clear();
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
