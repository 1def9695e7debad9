package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.frame.Mode;
import org.junit.jupiter.api.Test;

/// Copy, paste, swap and reset as wishes and keys of surfaces say them.
class StripActionsTest {
    private final Rig rig = new Rig(4);

    private String said() {
        return rig.notices().getLast();
    }

    @Test
    void partsAreNamedInThePathOrBehindIt() {
        rig.set("ch/1/eq/2/gain", 6);
        rig.set("ch/1/comp/ratio", 8);
        rig.run(3);
        rig.perform("ch/1/copy", "");
        rig.perform("ch/2/paste", "eq");
        assertThat(said()).isEqualTo("paste EQ of ch 1 on ch 2");
        assertThat(rig.value("ch/2/eq/2/gain")).isEqualTo(6);
        assertThat(rig.value("ch/2/comp/ratio")).isEqualTo(4);
        rig.perform("ch/3/comp/paste", "");
        assertThat(rig.value("ch/3/comp/ratio")).isEqualTo(8);
        rig.perform("ch/1/swap", "ch/4 comp");
        assertThat(rig.value("ch/4/comp/ratio")).isEqualTo(8);
        rig.perform("ch/2/eq/reset", "");
        assertThat(rig.value("ch/2/eq/2/gain")).isZero();
        rig.perform("history/undo", "");
        assertThat(rig.value("ch/2/eq/2/gain")).isEqualTo(6);
        rig.perform("ch/1/swap", "nobody");
        assertThat(said()).startsWith("'nobody' names no strip to swap with");
    }

    @Test
    void aStripGetsAnotherNameAndColourWhichUndoTakesBack() {
        rig.perform("ch/2/rename", "Lead vocal");
        rig.perform("ch/2/recolour", "cyan");
        assertThat(rig.console.desk().text(1).name()).isEqualTo("Lead vocal");
        assertThat(rig.console.desk().text(1).get("colour")).contains("cyan");
        rig.perform("ch/2/recolour", "loud");
        assertThat(said()).contains("loud", "ch/2/colour");
        rig.perform("history/undo", "");
        assertThat(rig.console.desk().text(1).get("colour")).get().isNotEqualTo("cyan");
        rig.perform("history/undo", "");
        assertThat(rig.console.desk().text(1).name()).isNotEqualTo("Lead vocal");
        rig.perform("ch/99/rename", "Nobody");
        assertThat(said()).contains("ch/99");
    }

    @Test
    void aPasteUnderARollingRideBecomesPartOfIt() {
        rig.set("ch/1/fader", -12);
        rig.run(300);
        rig.perform("ch/1/copy", "fader");
        rig.console.automation().arming().mode(1, Mode.TOUCH);
        rig.act("transport/play");
        rig.run(100);
        rig.perform("ch/2/paste", "");
        assertThat(rig.value("ch/2/fader")).isEqualTo(-12);
        rig.run(1500);
        rig.act("transport/stop");
        rig.run(3);
        int cell = rig.console.desk().layout().cell("ch/2/fader").orElseThrow();
        assertThat(rig.console.automation().lanes().has(cell)).isTrue();
    }
}
