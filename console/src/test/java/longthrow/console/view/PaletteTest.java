package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The search of everything: what is typed and Enter come out as wishes.
class PaletteTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private Optional<Palette> made = Optional.empty();

    private Palette palette() {
        return made.orElseThrow();
    }

    private JTextField field() {
        return (JTextField) palette().getComponent(0);
    }

    private void open() {
        Theme.install();
        Palette palette = new Palette(new Hand(wishes::add), java.util.Map.of());
        new JPanel().add(palette);
        palette.present(sample.at(0));
        palette.open();
        made = Optional.of(palette);
    }

    private void press(String stroke) {
        Object key = field().getInputMap().get(KeyStroke.getKeyStroke(stroke));
        field().getActionMap().get(key).actionPerformed(new ActionEvent(field(), ActionEvent.ACTION_PERFORMED, stroke));
    }

    private void type(String words) throws Exception {
        EventQueue.invokeAndWait(() -> {
            open();
            field().setText(words);
            field().postActionEvent();
        });
    }

    private Wish.Set set(String id, double value) {
        return new Wish.Set(sample.layout().cell(id).orElseThrow(), value, longthrow.dsp.parameter.Origin.SCREEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kick fader = -6 dB, ch/1/fader, -6",
        "kick fader=-inf, ch/1/fader, -Infinity",
        "lead hpf freq = 1.2 kHz, ch/10/hpf/freq, 1200",
        "perc mute = off, ch/12/mute, 0",
        "bvs pan = L30, ch/11/pan, -30"
    })
    void aValueBehindTheSignIsTakenInItsUnit(String typed, String id, double value) throws Exception {
        type(typed);
        assertThat(wishes).containsExactly(set(id, value));
        assertThat(palette().isVisible()).isFalse();
    }

    @Test
    void enterOnAControlWritesItOutAndTheValueFollows() throws Exception {
        type("kick fader");
        EventQueue.invokeAndWait(() -> {
            assertThat(wishes).isEmpty();
            assertThat(field().getText()).isEqualTo("ch/1/fader = ");
            field().setText(field().getText() + "+3");
            field().postActionEvent();
        });
        assertThat(wishes).containsExactly(set("ch/1/fader", 3));
    }

    @Test
    void wordsThatAreNoValueStayAndTheRangeIsSaid() throws Exception {
        type("kick fader = loud");
        assertThat(wishes).isEmpty();
        assertThat(palette().isVisible()).isTrue();
        assertThat(palette().getComponent(2).getAccessibleContext().getAccessibleName())
                .isEqualTo("“loud” is no value for ch/1/fader: type -inf dB to 10.0 dB");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "undo, history/undo, ''",
        "chorus, scene/4/select, ''",
        "chorus rename = Last one, scene/4/rename, Last one",
        "store = 20 Curtain, scene/store, 20 Curtain"
    })
    void actionsAreDoneWithTheirWords(String typed, String action, String argument) throws Exception {
        type(typed);
        assertThat(wishes).containsExactly(new Wish.Act(action, argument, longthrow.dsp.parameter.Origin.SCREEN));
    }

    @Test
    void anActionThatNeedsWordsAsksForThem() throws Exception {
        type("chorus rename");
        assertThat(wishes).isEmpty();
        assertThat(field().getText()).isEqualTo("scene/4/rename = ");
    }

    @Test
    void arrowsChooseAndEscapeLeaves() throws Exception {
        EventQueue.invokeAndWait(() -> {
            open();
            field().setText("kick");
            press("DOWN");
            press("DOWN");
            press("UP");
            press("TAB");
            assertThat(field().getText()).isEqualTo("ch/1/fader = ");
            press("ESCAPE");
        });
        assertThat(palette().isVisible()).isFalse();
        assertThat(wishes).isEmpty();
    }
}
