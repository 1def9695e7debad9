package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.JComponent;
import longthrow.dsp.parameter.Parameter;
import org.junit.jupiter.api.Test;

/// Pointed at, every control tells its id, its range and what of a surface moves it.
class TipsTest {
    private static String tip(JComponent view) {
        MouseEvent rests = new MouseEvent(view, MouseEvent.MOUSE_MOVED, 0, 0, 2, 2, 0, false);
        return Objects.requireNonNullElse(view.getToolTipText(rests), "");
    }

    private static List<String> tips(Page front, String... names) throws Exception {
        List<String> tips = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            MixerPage page = new MixerPage(wish -> {}, () -> 0);
            page.turn(front);
            page.present(new SampleFrames(12).at(0));
            for (String name : names) {
                tips.add(tip((JComponent) OffScreen.find(page, name)));
            }
        });
        return tips;
    }

    @Test
    void aControlTellsItsIdRangeAndTheSurfacesControlWithItsMessage() throws Exception {
        assertThat(tips(Page.MIXER, "ch/10/fader", "ch/10/fader/value"))
                .containsOnly("<html>ch/10/fader<br>fader · -inf dB to 10.0 dB<br>"
                        + SampleProfile.of().name() + ": fader[2] · note 1 1 (motor)</html>");
    }

    /// What else a control has to say stands between.
    @Test
    void aFaderThatTheNextGoMovesTellsAllTheSame() throws Exception {
        MixerPage page = OffScreen.page(Page.MIXER, new SampleFrames(12).at(0), 1600, 900, wish -> {});
        EventQueue.invokeAndWait(() -> assertThat(tip((JComponent) OffScreen.find(page, "ch/12/fader")))
                .contains("ch/12/fader; next GO: ", "<br>fader · -inf dB to 10.0 dB<br>"));
    }

    @Test
    void whatNoSurfaceHasSaysSo() throws Exception {
        assertThat(tips(Page.STRIP, "ch/10/eq/2/type", "ch/10/eq/2/freq"))
                .allMatch(tip -> tip.endsWith("<br>no control of a surface</html>"))
                .anyMatch(tip -> tip.contains("20.0 Hz to 20.00 kHz"));
    }

    @Test
    void anActionTellsWhatItDoes() throws Exception {
        assertThat(tips(Page.MIXER, "transport/play", "ch/3/automation", "ch/3/select"))
                .satisfiesExactly(
                        tip -> assertThat(tip).contains("transport/play", "rolls the song", "no control of a surface"),
                        tip -> assertThat(tip).contains("ch/3/automation", "off, read, touch"),
                        tip -> assertThat(tip).contains("ch/3/select", "selects the strip"));
    }

    @Test
    void everyCellsControlOnEveryPageTellsItsRange() throws Exception {
        List<String> silent = new ArrayList<>();
        List<String> told = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            SampleFrames sample = new SampleFrames(12);
            MixerPage page = new MixerPage(wish -> {}, () -> 0);
            for (Page each : Page.values()) {
                page.turn(each);
                page.present(sample.at(0));
            }
            walk(page, sample, silent, told);
        });
        assertThat(silent).isEmpty();
        assertThat(told).hasSizeGreaterThan(300);
    }

    private static void walk(Container parent, SampleFrames sample, List<String> silent, List<String> told) {
        for (java.awt.Component child : parent.getComponents()) {
            String name = Objects.requireNonNullElse(child.getName(), "");
            if (child instanceof JComponent view && sample.layout().cell(name).isPresent()) {
                Parameter parameter =
                        sample.layout().parameter(sample.layout().cell(name).getAsInt());
                boolean tells =
                        tip(view).replace("<br>", " ").contains(parameter.label() + " · " + Palette.range(parameter));
                (tells ? told : silent).add(name + ": " + tip(view));
            }
            if (child instanceof Container inner) {
                walk(inner, sample, silent, told);
            }
        }
    }
}
