package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.scene.Scene;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Scenes that are edited while the desk sounds as it does: what they hold, and what their recall touches (rules S1, S3
/// and S4).
class BlindActionsTest {
    private final Rig rig = new Rig(3);

    /// A scene of -10 dB on all channels; the desk stands at -20 dB and pan left.
    @BeforeEach
    void aStoredSceneAndAnotherDesk() {
        rig.settle("ch/1/fader", -10);
        rig.settle("ch/2/fader", -10);
        rig.settle("ch/3/fader", -10);
        rig.perform("scene/store", "Verse");
        rig.settle("ch/1/fader", -20);
        rig.settle("ch/2/fader", -20);
        rig.settle("ch/3/fader", -20);
        rig.settle("ch/1/pan", -50);
    }

    private Scene scene() {
        return rig.console.scenes().scenes().getFirst();
    }

    private void recall() {
        rig.perform("scene/1/recall", "");
        rig.run(20);
    }

    private boolean lit(String path) {
        return rig.console
                .port()
                .reading(path)
                .filter(reading -> reading.equals(new Reading.Flag(true)))
                .isPresent();
    }

    @Test
    void s1ASceneIsEditedBlindAndTheDeskStaysAsItIs() {
        rig.perform("scene/1/set", "ch/1/fader -6 dB, ch/2/mute = on");
        rig.run(20);

        assertThat(rig.stored("ch/1/fader")).isEqualTo(-20);
        assertThat(rig.stored("ch/2/mute")).isZero();
        assertThat(rig.notices())
                .contains(
                        "1 Verse holds something else now", "ch/1/fader  -10.0 dB -> -6.0 dB", "ch/2/mute  off -> on");
        recall();
        assertThat(rig.stored("ch/1/fader")).isEqualTo(-6);
        assertThat(rig.stored("ch/2/mute")).isEqualTo(1);
        assertThat(rig.stored("ch/3/fader")).isEqualTo(-10);
    }

    @Test
    void s1NoneLeavesAControlAloneAndNowTakesTheDesks() {
        rig.perform("scene/1/set", "ch/1/fader none, ch/2/fader now");
        recall();

        assertThat(rig.stored("ch/1/fader")).isEqualTo(-20);
        assertThat(rig.stored("ch/2/fader")).isEqualTo(-20);
        assertThat(rig.stored("ch/3/fader")).isEqualTo(-10);
        rig.perform("scene/1/set", "ch/1/fader none");
        assertThat(rig.notices()).last().isEqualTo("1 Verse: it is so already");
    }

    @Test
    void aBlindEditIsOneStepOfUndo() {
        Scene before = scene();
        rig.perform("scene/1/set", "ch/1/fader -6 dB, ch/2/mute on");
        rig.perform("history/undo", "");
        assertThat(scene()).isEqualTo(before);
        rig.perform("history/redo", "");
        recall();
        assertThat(rig.stored("ch/1/fader")).isEqualTo(-6);
    }

    @Test
    void wrongWordsChangeNothing() {
        Scene before = scene();
        String[][] wrong = {
            {"ch/1/fader", "is no value of a control; say ch/3/fader -6 dB"},
            {"ch/9/fader -6 dB", "'ch/9/fader -6 dB' is no value of a control"},
            {"ch/1/fader 20 dB", "'20 dB' is no value of ch/1/fader; expected -inf dB to 10.0 dB"},
            {"ch/1/fader -6 dB, ch/2/mute perhaps", "'perhaps' is no value of ch/2/mute; expected off, on"},
            {"ch/1/fader/overlay 3 dB", "ch/1/fader/overlay is never stored (S11)"},
            {"", "is no value of a control"}
        };
        for (String[] words : wrong) {
            rig.perform("scene/1/set", words[0]);
            assertThat(rig.notices()).last().asString().contains(words[1]);
        }
        assertThat(scene()).isEqualTo(before);
    }

    @Test
    void whatASceneHoldsIsSaidBesideWhatTheDeskHas() {
        rig.perform("scene/1/values", "ch/1");
        assertThat(rig.notices()).endsWith("1 Verse holds", "ch/1/fader  -10.0 dB (now -20.0 dB)");
        rig.perform("scene/1/values", "ch/1/pan");
        assertThat(rig.notices()).last().isEqualTo("ch/1/pan  C (now L50)");
        rig.perform("scene/1/values", "ch/1/eq");
        assertThat(rig.notices()).last().asString().contains("holds nothing of 'ch/1/eq'");
    }

    @Test
    void s4AScenesScopeIsChosenAtTheDesk() {
        rig.perform("scene/1/leave", "pan");
        rig.perform("scene/1/leave", "ch/2");
        rig.perform("scene/1/leave", "ch/3 level on");
        assertThat(rig.notices())
                .last()
                .isEqualTo("1 Verse recalls everything but pan, name and colour, all of ch/2, level of ch/3");
        recall();

        assertThat(rig.stored("ch/1/fader")).isEqualTo(-10);
        assertThat(rig.stored("ch/1/pan")).isEqualTo(-50);
        assertThat(rig.stored("ch/2/fader")).isEqualTo(-20);
        assertThat(rig.stored("ch/3/fader")).isEqualTo(-20);
    }

    @Test
    void s4AScopeIsTakenBackAndUndone() {
        rig.perform("scene/1/leave", "ch/1/fader");
        recall();
        assertThat(rig.stored("ch/1/fader")).isEqualTo(-20);
        rig.perform("scene/1/leave", "ch/1/fader off");
        recall();
        assertThat(rig.stored("ch/1/fader")).isEqualTo(-10);

        rig.perform("scene/1/leave", "nothing");
        assertThat(rig.notices()).last().isEqualTo("1 Verse recalls everything");
        rig.perform("history/undo", "");
        rig.perform("scene/1/leave", "usual");
        assertThat(rig.notices()).last().isEqualTo("1 Verse recalls everything but name and colour");
        rig.perform("scene/1/leave", "treble");
        assertThat(rig.notices()).last().asString().contains("'treble' is no part of the scope grid", "mute-group");
    }

    /// The singer's own mix stays as it is, in this scene or in all of them.
    @Test
    void s4AllSendsToABusAreLeftAlone() {
        rig.settle("ch/1/send/5/level", -3);
        rig.settle("ch/3/send/5/pan", 20);
        rig.settle("ch/1/send/6/level", -3);
        rig.perform("scene/1/leave", "send/5");
        recall();
        assertThat(rig.stored("ch/1/send/5/level")).isEqualTo(-3);
        assertThat(rig.stored("ch/3/send/5/pan")).isEqualTo(20);
        assertThat(rig.stored("ch/1/send/6/level")).isEqualTo(Double.NEGATIVE_INFINITY);

        rig.perform("scene/1/leave", "send/5 off");
        rig.perform("scene/safe", "send/5/level");
        assertThat(rig.notices()).last().isEqualTo("send/5/level of all strips is recall safe");
        recall();
        assertThat(rig.stored("ch/1/send/5/level")).isEqualTo(-3);
        assertThat(rig.stored("ch/3/send/5/pan")).isZero();
        rig.perform("scene/safe", "send/5/level");
        recall();
        assertThat(rig.stored("ch/1/send/5/level")).isEqualTo(Double.NEGATIVE_INFINITY);
        rig.perform("scene/1/leave", "send/77");
        assertThat(rig.notices()).last().asString().contains("'send/77' is no part of the scope grid");
    }

    @Test
    void s3TheLockedClassIsOpenedToRecallsAtTheDesk() {
        rig.settle("ch/1/solo", 1);
        recall();
        assertThat(rig.stored("ch/1/solo")).isEqualTo(1);

        rig.perform("scene/locked", "on");
        assertThat(lit("scene/locked")).isTrue();
        recall();
        assertThat(rig.stored("ch/1/solo")).isZero();

        rig.perform("scene/locked", "");
        assertThat(lit("scene/locked")).isFalse();
        rig.perform("scene/locked", "perhaps");
        assertThat(rig.notices()).last().asString().contains("say on, off or toggle");
    }

    @Test
    void s14ALockedShowKeepsItsScenesAsTheyAre() {
        Scene before = scene();
        rig.perform("show/lock", "on");
        rig.perform("scene/1/set", "ch/1/fader -6 dB");
        rig.perform("scene/1/leave", "pan");
        rig.perform("scene/locked", "on");

        assertThat(scene()).isEqualTo(before);
        assertThat(rig.console.state().setup().recallLocked()).isFalse();
        rig.perform("scene/1/values", "ch/1/fader");
        assertThat(rig.notices()).last().asString().startsWith("ch/1/fader  -10.0 dB");
    }
}
