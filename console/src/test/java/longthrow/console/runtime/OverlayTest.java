package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import longthrow.console.frame.Wish;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.Measure;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;

/// The overlay (rule S11): heard on top of scenes, kept by nothing until it is printed.
class OverlayTest {
    private static final double AMPLITUDE = 0.1;

    /// Frames of a period of the tone.
    private static final int PERIOD = Rig.RATE / 1_000;

    private final Rig rig = new Rig(2);

    /// A tone through a fader at -10 dB, rolling for long enough that every gain rests.
    private void tone() {
        rig.tone(0, AMPLITUDE, 10);
        ride("ch/1/fader", -10);
        rig.act("transport/play");
        rig.run(150);
    }

    private void ride(String id, double value) {
        rig.console.post(new Wish.Touch(rig.cell(id), true, Origin.SCREEN));
        rig.set(id, value);
        rig.console.post(new Wish.Touch(rig.cell(id), false, Origin.SCREEN));
        rig.run(3);
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    private String effective() {
        return rig.console.port().reading("ch/1/fader/effective").orElseThrow() instanceof Reading.Words(String words)
                ? words
                : "?";
    }

    @Test
    void s11ItIsHeardInDecibelsOnTopOfTheFaderWhoseMotorStays() {
        EmulatedSurface mcu = rig.device("mcu");
        tone();
        double before = Rig.level(rig.run(20));
        OptionalDouble motor = rig.motor(mcu, "fader[1]");
        ride("ch/1/fader/overlay", 6);
        rig.run(150);
        assertThat(Rig.level(rig.run(20)) - before).isCloseTo(6, within(0.01));
        assertThat(rig.motor(mcu, "fader[1]")).isEqualTo(motor);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-10);
        assertThat(effective()).isEqualTo("-4.0 dB");
    }

    @Test
    void s11NoSceneNoFileAndNoUndoKnowsOfItAndARecallLeavesItAlone() {
        ride("ch/1/fader/overlay", 4);
        ride("ch/1/fader", -10);
        say("scene/store", "Verse");
        ride("ch/1/fader", -20);
        say("scene/1/recall", "");
        assertThat(rig.value("ch/1/fader/overlay")).isEqualTo(4);
        assertThat(effective()).isEqualTo("-6.0 dB");
        assertThat(rig.console.scenes().scenes().getFirst().cells().get(rig.cell("ch/1/fader/overlay")))
                .isEmpty();
        assertThat(rig.console.show().values().get(rig.cell("ch/1/fader/overlay")))
                .isZero();
        say("scene/update/list", "");
        assertThat(rig.notices()).last().asString().startsWith("nothing has changed");
        say("history/undo", "");
        assertThat(rig.value("ch/1/fader/overlay")).isEqualTo(4);
    }

    @Test
    void s11PrintedItSoundsTheSameToTheSample() {
        tone();
        ride("ch/1/fader/overlay", 3);
        rig.run(200);
        rig.act("overlay/print");
        float[] heard = rig.run(40);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-7);
        assertThat(rig.value("ch/1/fader/overlay")).isZero();
        for (int i = PERIOD; i < heard.length; i++) {
            assertThat(heard[i]).isCloseTo(heard[i - PERIOD], within(1e-6f));
        }
        double middle = Measure.decibels(Math.sqrt(0.5)); // the pan law
        assertThat(Measure.decibels(Rig.peak(heard) / AMPLITUDE)).isCloseTo(-7 + middle, within(0.1));
        say("history/undo", "");
        assertThat(rig.value("ch/1/fader")).isEqualTo(-10);
        assertThat(rig.value("ch/1/fader/overlay")).isEqualTo(3);
        say("history/redo", "");
        assertThat(rig.value("ch/1/fader")).isEqualTo(-7);
        assertThat(rig.value("ch/1/fader/overlay")).isZero();
    }

    @Test
    void s11OverALaneItIsPrintedIntoTheTrim() {
        int fader = rig.cell("ch/1/fader");
        Lane lane = new Lane(new long[] {0}, new double[] {0.5}, false);
        rig.console.automation().lanes().put(fader, Optional.of(lane));
        tone();
        double before = Rig.level(rig.run(20));
        ride("ch/1/fader/overlay", 2);
        rig.run(150);
        assertThat(Rig.level(rig.run(20)) - before).isCloseTo(2, within(0.01));
        say("overlay/print", "");
        assertThat(rig.value("ch/1/fader/trim")).isEqualTo(2);
        assertThat(rig.value("ch/1/fader/overlay")).isZero();
        assertThat(rig.console.automation().lanes().get(fader)).contains(lane);
    }

    @Test
    void s11WhatAFaderHasNoRoomForStaysOnTop() {
        ride("ch/1/fader", 8);
        ride("ch/1/fader/overlay", 5);
        ride("ch/2/fader/overlay", -3);
        say("overlay/print", "ch/1");
        assertThat(rig.value("ch/1/fader")).isEqualTo(10);
        assertThat(rig.value("ch/1/fader/overlay")).isEqualTo(3);
        assertThat(rig.value("ch/2/fader/overlay")).isEqualTo(-3);
        say("overlay/print", "ch/77");
        assertThat(rig.notices())
                .last()
                .asString()
                .isEqualTo("there is no strip 'ch/77'; say ch/3, or nothing for all");
    }

    @Test
    void s11ClearedItIsGoneAndUndoBringsItBack() {
        ride("ch/1/fader/overlay", 5);
        ride("ch/2/fader/overlay", -3);
        say("overlay/clear", "");
        assertThat(rig.value("ch/1/fader/overlay")).isZero();
        assertThat(rig.value("ch/2/fader/overlay")).isZero();
        say("history/undo", "");
        assertThat(rig.value("ch/1/fader/overlay")).isEqualTo(5);
        assertThat(rig.value("ch/2/fader/overlay")).isEqualTo(-3);
    }
}
