package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.show.Show;
import org.junit.jupiter.api.Test;

/// Part of another show on a running desk.
class ShowPartsTest {
    private final Rig rig = new Rig(2);

    @Test
    void whatWasChosenComesInOneStepThatUndoTakesBack() {
        Rig other = new Rig(2);
        other.set("ch/1/eq/2/gain", -5);
        other.set("ch/1/fader", -30);
        other.set("ch/2/eq/2/gain", 3);
        other.run(3);
        Show there = other.console.show();
        rig.console.keeping().showParts().onRead((folder, then) -> rig.console.run(desk -> then.accept(desk, there)));
        rig.act("show/load/preview", "../spring strips ch/1..2 columns eq by id");
        rig.run(3);
        assertThat(rig.notices())
                .contains("load from ../spring onto 2 strips: 2 would change", "ch/1/eq/2/gain  0.0 dB -> -5.0 dB");
        assertThat(rig.value("ch/1/eq/2/gain")).isZero();
        rig.act("show/load", "../spring strips ch/1..2 columns eq by id");
        rig.run(3);
        assertThat(rig.value("ch/1/eq/2/gain")).isEqualTo(-5);
        assertThat(rig.value("ch/2/eq/2/gain")).isEqualTo(3);
        assertThat(rig.value("ch/1/fader")).isZero();
        rig.act("history/undo");
        rig.run(3);
        assertThat(rig.value("ch/1/eq/2/gain")).isZero();
        assertThat(rig.value("ch/2/eq/2/gain")).isZero();
    }

    @Test
    void aLockedShowTakesNothing() {
        rig.act("show/lock", "on");
        rig.act("show/load", "../spring strips ch/1 columns eq");
        rig.run(3);
        assertThat(rig.notices())
                .anyMatch(line -> line.startsWith("the show is locked") && line.contains("show/load"))
                .doesNotContain("this desk reads no other shows");
    }

    @Test
    void whatSaysNothingIsAnswered() {
        rig.act("show/load", "../spring");
        rig.act("show/load", "../spring strips ch/7 columns eq");
        rig.act("show/load", "../spring strips ch/1 columns tone");
        rig.act("show/load", "../spring strips ch/1 columns eq");
        rig.run(3);
        assertThat(rig.notices())
                .anyMatch(line -> line.startsWith("'../spring' does not say what to load; say FOLDER strips"))
                .anyMatch(line -> line.startsWith("this show has no strip 'ch/7'"))
                .anyMatch(line -> line.startsWith("'tone' is no column; there are all, level"))
                .contains("this desk reads no other shows");
    }
}
