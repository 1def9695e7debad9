package longthrow.console.automation;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import longthrow.console.desk.Bench;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who writes and who reads (rules A1, A5): the parameter's own word, its class's, its strip's.
class ModesTest {
    private final Bench bench = new Bench(2);
    private final Song song = new Song(bench.clock);
    private final Automation automation = new Automation(bench.desk, song);

    private void play() {
        song.play();
        automation.work(bench.clock.nanos());
    }

    private void pass(double millis) {
        bench.pass(millis);
        automation.work(bench.clock.nanos());
    }

    private void stop() {
        song.stop();
        automation.work(bench.clock.nanos());
    }

    private boolean writes(String id) {
        bench.set(id, 0.1 + bench.value(id), HAND);
        return automation.rides().writing(bench.cell(id));
    }

    private Lane lane(String id) {
        return automation.lanes().get(bench.cell(id)).orElseThrow();
    }

    @ParameterizedTest(name = "strip {0}, class {1}, own {2}: a hand writes {3}")
    @CsvSource({
        "read,        ,       ,      false",
        "touch,       ,       ,      true",
        "touch,       read,   ,      false",
        "read,        latch,  ,      true",
        "off,         latch,  ,      false",
        "off,         ,       touch, true",
        "latch,       latch,  off,   false",
        "touch-latch, ,       ,      true",
    })
    void a1TheNearestWordCounts(String strip, String ofClass, String own, boolean writes) {
        automation
                .arming()
                .modes(Modes.READ
                        .with("c1", Mode.ofId(strip).orElseThrow())
                        .with(Column.EQ, Optional.ofNullable(ofClass).flatMap(Mode::ofId))
                        .with(
                                bench.cell("ch/1/eq/1/gain"),
                                Optional.ofNullable(own).flatMap(Mode::ofId)));
        play();
        assertThat(writes("ch/1/eq/1/gain")).isEqualTo(writes);
        assertThat(writes("ch/2/eq/1/freq")).as("another strip").isEqualTo(ofClass != null && ofClass.equals("latch"));
    }

    @Test
    void a1TouchLatchTouchesLevelsAndLatchesTheRest() {
        automation.arming().mode(0, Mode.TOUCH_LATCH);
        play();
        for (String id : new String[] {"ch/1/fader", "ch/1/send/1/level", "ch/1/pan"}) {
            bench.touch(id, HAND);
            bench.set(id, -0.5, HAND);
            bench.release(id, HAND);
        }
        assertThat(automation.rides().writing(bench.cell("ch/1/fader"))).isFalse();
        assertThat(automation.rides().writing(bench.cell("ch/1/send/1/level"))).isFalse();
        assertThat(automation.rides().writing(bench.cell("ch/1/pan"))).isTrue();
    }

    @Test
    void a1ASafeStripPlaysAndIsNotWritten() {
        automation.lanes().put(bench.cell("ch/1/fader"), Optional.of(Lane.still(0.5, false)));
        automation.arming().modes(Modes.READ.with("c1", Mode.LATCH).safe("c1", true));
        play();
        pass(5);
        assertThat(bench.value("ch/1/fader")).isEqualTo(-10, within(1e-9));
        assertThat(writes("ch/1/fader")).isFalse();
        automation.arming().modes(automation.arming().modes().safe("c1", false));
        assertThat(writes("ch/1/fader")).isTrue();
    }

    @Test
    void a1SuspendedAutomationNeitherPlaysNorWritesAndMovesNothing() {
        automation.lanes().put(bench.cell("ch/1/fader"), Optional.of(Lane.still(0.5, false)));
        automation.arming().mode(0, Mode.TOUCH);
        play();
        pass(5);
        automation.arming().suspend(true);
        assertThat(bench.value("ch/1/fader")).isEqualTo(-10, within(1e-9));
        assertThat(bench.desk.stored(bench.cell("ch/1/fader"))).isZero();
        bench.set("ch/1/fader", 3, HAND);
        pass(5);
        assertThat(bench.value("ch/1/fader")).isEqualTo(3);
        assertThat(automation.player().played()).isEmpty();
        automation.arming().suspend(false);
        pass(400);
        pass(50);
        assertThat(bench.value("ch/1/fader")).as("a lane goes on").isEqualTo(-10, within(1e-9));
    }

    @Test
    void a1WriteFallsToTouchWhereverItWasSaid() {
        automation
                .arming()
                .modes(Modes.READ
                        .with("c2", Mode.WRITE)
                        .with(Column.EQ, Optional.of(Mode.WRITE))
                        .with(bench.cell("ch/1/gate/on"), Optional.of(Mode.WRITE)));
        play();
        pass(100);
        assertThat(automation.rides().writing(bench.cell("ch/2/fader"))).isTrue();
        assertThat(automation.rides().writing(bench.cell("ch/1/gate/on"))).isTrue();
        stop();
        assertThat(automation.arming().modes().units()).containsEntry("c2", Mode.TOUCH);
        assertThat(automation.arming().modes().classes()).containsEntry(Column.EQ, Mode.TOUCH);
        assertThat(automation.arming().modes().cells()).containsValue(Mode.TOUCH);
    }

    @Test
    void a4AModeChangeEndsOnlyWhatItConcerns() {
        automation.arming().mode(0, Mode.LATCH);
        automation.arming().mode(1, Mode.LATCH);
        play();
        writes("ch/1/fader");
        writes("ch/2/fader");
        pass(50);
        automation.arming().mode(1, Mode.READ);
        assertThat(automation.rides().writing(bench.cell("ch/1/fader"))).isTrue();
        assertThat(automation.rides().writing(bench.cell("ch/2/fader"))).isFalse();
        assertThat(automation.lanes().has(bench.cell("ch/2/fader"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch/1/comp/threshold", "ch/2/eq/on", "ch/1/send/3/level", "ch/1/send/2/on", "ch/1/insert/1/on",
                "bus/2/pan", "main/fader", "dca/3/fader", "fx/2/fader", "ch/1/dca/2"
            })
    void a5WhateverIsNoLockedParameterIsWrittenAndPlays(String id) {
        int cell = bench.cell(id);
        var parameter = bench.desk.layout().parameter(cell);
        automation.arming().recording(true);
        play();
        pass(100);
        bench.touch(id, HAND);
        double other = parameter.clamp(parameter.taper().toValue(bench.value(id) == parameter.maximum() ? 0 : 1));
        bench.set(id, other, HAND);
        pass(100);
        bench.release(id, HAND);
        stop();
        assertThat(parameter.taper().toValue(lane(id).positionAt(7_000))).isCloseTo(other, within(1e-6));
        bench.set(id, parameter.initial(), Origin.SCREEN);
        automation.located(0);
        song.jump(7_000);
        automation.work(bench.clock.nanos());
        assertThat(bench.value(id)).isCloseTo(other, within(1e-6));
    }
}
