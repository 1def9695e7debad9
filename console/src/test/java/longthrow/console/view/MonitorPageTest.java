package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.JComponent;
import javax.swing.JTextField;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The monitor page without a display: what a hand does on it comes out as wishes, and its lamps follow the desk.
class MonitorPageTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page;

    MonitorPageTest() throws Exception {
        page = OffScreen.page(Page.MONITOR, sample.at(0), 1280, 720, wishes::add);
        wishes.clear();
    }

    /// A bus that nobody named is called by what it is, on its keys and among what is soloed.
    @Test
    void stripsWithoutANameAreCalledByWhatTheyAre() throws Exception {
        DeskFrame frame = sample.at(0);
        List<DeskFrame.Strip> bare = frame.strips().stream()
                .map(strip -> strip.path().equals("bus/3") ? Frames.with(strip, "name", "") : strip)
                .toList();
        MixerPage other = OffScreen.page(Page.MONITOR, Frames.with(frame, "strips", bare), 1280, 720, wishes::add);
        for (String route : List.of("talkback/to/bus/3", "osc/to/bus/3")) {
            JComponent key = (JComponent) OffScreen.find(other, route);
            assertThat(DrawnWords.of(key, 1))
                    .as(route)
                    .extracting(DrawnWords.Drawn::words)
                    .containsExactly("Bus 3");
            assertThat(key.getAccessibleContext().getAccessibleName()).endsWith("to bus/3");
        }
    }

    private Component find(String name) {
        return OffScreen.find(page, name);
    }

    private void press(String name) throws Exception {
        EventQueue.invokeAndWait(() -> ((Press) find(name)).doClick(0));
    }

    private List<String> done() {
        return wishes.stream()
                .map(wish -> switch (wish) {
                    case Wish.Set(int cell, double value, Origin _) ->
                        sample.layout().id(cell) + " = " + value;
                    case Wish.Act(String action, String _, Origin _) -> action;
                    default -> wish.toString();
                })
                .toList();
    }

    private String told(String name) {
        return find(name).getAccessibleContext().getAccessibleDescription();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "monitor/dim, monitor/dim = 1.0",
        "phones/cut, phones/cut = 1.0",
        "monitor/limiter/on, monitor/limiter/on = 1.0",
        "monitor/solo/mode/in-place, monitor/solo/mode = 2.0",
        "monitor/solo/exclusive, monitor/solo/exclusive = 1.0",
        "talkback/on, talkback/on = 1.0",
        "talkback/dim, talkback/dim = 0.0",
        "talkback/to/bus/2, talkback/to/bus/2 = 1.0",
        "osc/to/main, osc/to/main = 1.0",
        "osc/wave/pink, osc/wave = 2.0",
        "mutegroup/12/on, mutegroup/12/on = 1.0",
        "solo/clear, solo/clear"
    })
    void aPressAsksTheDesk(String key, String wish) throws Exception {
        press(key);
        assertThat(done()).containsExactly(wish);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "monitor/level, -6, -6.0",
        "phones/level, -inf dB, -Infinity",
        "osc/freq, 440 Hz, 440.0",
        "osc/freq, 1.2k, 1200.0",
        "talkback/dim-level, -12 dB, -12.0",
        "mutegroup/3/dim, -30, -30.0",
        "monitor/outdelay, 0.02 s, 20.0"
    })
    void aTypedValueAsksTheDesk(String id, String typed, double value) throws Exception {
        EventQueue.invokeAndWait(() -> {
            JTextField field = (JTextField) find(id + "/value");
            field.setText(typed);
            field.postActionEvent();
        });
        assertThat(done()).containsExactly(id + " = " + value);
    }

    @Test
    void theTalkKeyTalksWhileItIsHeld() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Press talk = (Press) find("talkback/hold");
            talk.getModel().setArmed(true);
            talk.getModel().setPressed(true);
            assertThat(done()).containsExactly("talkback/on = 1.0");
            talk.getModel().setPressed(false);
        });
        assertThat(done()).containsExactly("talkback/on = 1.0", "talkback/on = 0.0");
    }

    @Test
    void theLampsFollowTheDesk() throws Exception {
        assertThat(List.of(told("monitor/dim"), told("solo/clear"), told("mutegroup/2/on"), told("talkback/to/bus/1")))
                .containsExactly("off", "off", "off", "off");
        assertThat(told("monitor/solo/mode/pfl")).isEqualTo("on");
        Map.of("monitor/dim", 1, "ch/3/solo", 1, "ch/10/solo-phones", 1, "mutegroup/2/on", 1, "mutegroup/2/mode", 1)
                .forEach(sample::set);
        Map.of("talkback/to/bus/1", 1, "monitor/solo/mode", 1, "talkback/on", 1).forEach(sample::set);
        EventQueue.invokeAndWait(() -> page.present(sample.at(0)));
        assertThat(List.of(told("monitor/dim"), told("solo/clear"), told("mutegroup/2/on"), told("talkback/to/bus/1")))
                .containsExactly("on", "on", "dimmed", "on");
        assertThat(List.of(told("talkback/hold"), told("monitor/solo/mode/pfl"), told("monitor/solo/mode/afl")))
                .containsExactly("on", "off", "on");
        assertThat(find("solo/who").getAccessibleContext().getAccessibleName()).isEqualTo("Hat, Lead Vox (phones)");
    }

    @Test
    void aSoloedStripIsCalledByItsNewName() throws Exception {
        sample.set("ch/3/solo", 1);
        EventQueue.invokeAndWait(() -> page.present(sample.at(0)));
        DeskFrame frame = sample.at(0);
        List<DeskFrame.Strip> renamed = new ArrayList<>(frame.strips());
        renamed.set(2, Frames.with(renamed.get(2), "name", "Ride"));
        EventQueue.invokeAndWait(() -> page.present(Frames.with(frame, "strips", List.copyOf(renamed))));
        assertThat(find("solo/who").getAccessibleContext().getAccessibleName()).isEqualTo("Ride");
    }

    @Test
    void tooltipsSayIdRangeAndWhatMovesIt() throws Exception {
        assertThat(pointed("monitor/level"))
                .contains("monitor/level<br>", " · -inf dB to 10.0 dB<br>no control of a surface");
        assertThat(pointed("osc/wave/pink"))
                .contains("osc/wave<br>", " · sine, sweep, pink, white, pulse<br>no control of a surface");
        DeskFrame frame = sample.at(0);
        DeskFrame.Surface surface = Frames.with(
                frame.surfaces().getFirst(), "does", Map.of("fader[9]", "monitor/level · level", "f5", "monitor/dim"));
        EventQueue.invokeAndWait(() -> page.present(Frames.with(frame, "surfaces", List.of(surface))));
        String name = surface.profile().name();
        assertThat(pointed("monitor/level/value")).contains(" · -inf dB to 10.0 dB<br>" + name + ": fader[9]");
        assertThat(pointed("monitor/dim")).contains(" · off to on<br>" + name + ": f5");
    }

    /// What is said while the pointer rests on something.
    private String pointed(String name) {
        Component at = find(name);
        MouseEvent rests = new MouseEvent(at, MouseEvent.MOUSE_MOVED, 0, 0, 2, 2, 0, false);
        return Objects.requireNonNullElse(((JComponent) at).getToolTipText(rests), "");
    }

    /// Who left the monitors dimmed is told on every page.
    @Test
    void theTabTellsWhatIsOn() throws Exception {
        assertThat(tip("page/monitor")).isEqualTo("page/monitor: Monitor (F6)");
        BufferedImage dark = picture("page/monitor");
        Map.of("phones/mono", 1, "osc/on", 1, "mutegroup/12/on", 1).forEach(sample::set);
        EventQueue.invokeAndWait(() -> {
            page.turn(Page.MIXER);
            page.present(sample.at(0));
        });
        assertThat(tip("page/monitor"))
                .isEqualTo("page/monitor: Monitor (F6); on now: phones/mono, osc/on, mutegroup/12/on");
        assertThat(told("page/monitor")).isEqualTo("on now: phones/mono, osc/on, mutegroup/12/on");
        int dot = find("page/monitor").getWidth() - 5;
        assertThat(picture("page/monitor").getRGB(dot, 5)).isNotEqualTo(dark.getRGB(dot, 5));
        assertThat(picture("page/monitor").getRGB(dot, 5))
                .isEqualTo(Ink.HAND.color().getRGB());
    }

    private BufferedImage picture(String name) throws Exception {
        Component part = find(name);
        BufferedImage image = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
        EventQueue.invokeAndWait(() -> part.paint(image.getGraphics()));
        return image;
    }

    private String tip(String name) {
        return ((JComponent) find(name)).getToolTipText();
    }

    /// Whatever these parts of the desk have can be set on the page, for each output that there is.
    @ParameterizedTest
    @ValueSource(strings = {"monitor", "phones", "talkback", "osc", "mutegroup"})
    void everyRowHasItsControl(String path) {
        Set<String> missing = new TreeSet<>();
        Section section = sample.layout().section(path).orElseThrow();
        for (int column = 0; column < section.columns(); column++) {
            for (Parameter row : section.rows()) {
                String id = section.strip(column) + "/" + row.key();
                boolean found = OffScreen.found(page, id).isPresent()
                        || OffScreen.found(page, id + "/value").isPresent()
                        || (!row.choices().isEmpty() && eachHasAKey(id, row.choices()));
                if (!found && there(row.key())) {
                    missing.add(id);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(OffScreen.found(page, "desk/pan-law")).isPresent();
    }

    private boolean eachHasAKey(String id, List<String> choices) {
        return choices.stream()
                .allMatch(word -> OffScreen.found(page, id + "/" + word).isPresent());
    }

    private boolean there(String key) {
        String[] words = key.split("/");
        return !words[0].equals("to")
                || sample.layout()
                        .section(words[1])
                        .filter(to -> to.columns() >= (words.length > 2 ? Integer.parseInt(words[2]) : 1))
                        .isPresent();
    }

    /// Keys have room for their words in the smallest window too, and nothing stands outside its panel.
    @ParameterizedTest
    @CsvSource({"1120, 680", "1280, 720", "1920, 1080", "3840, 2160"})
    void everyWordHasRoom(int width, int height) throws Exception {
        MixerPage other = OffScreen.page(Page.MONITOR, sample.at(0), width, height, wish -> {});
        JComponent whole = (JComponent) OffScreen.find(other, "monitor");
        assertThat(DrawnWords.of(whole, 1)).filteredOn(DrawnWords.Drawn::cut).isEmpty();
        assertThat(OffScreen.all(whole))
                .filteredOn(part -> part instanceof Key || part instanceof KnobView || part instanceof ValueField)
                .filteredOn(part -> !part.getParent().getBounds().contains(inParent(part)) || part.getWidth() < 32)
                .isEmpty();
    }

    private static Rectangle inParent(Component part) {
        Rectangle place = part.getBounds();
        place.translate(part.getParent().getX(), part.getParent().getY());
        return place;
    }
}
