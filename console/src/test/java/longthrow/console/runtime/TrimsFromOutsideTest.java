package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// TRIM and PREVIEW from end to end: fingers, faders and keys as bytes in; the samples of main, motors and lamps as
/// bytes out. The lane stands at -10 dB, so that whatever else is heard is the hand's.
class TrimsFromOutsideTest {
    private static final String KEYS = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control key[1..5] button io note 1 i lamp off=0 on=127
            map box-rides for box
            key[1] <-> automation/trim-lock | toggle
            key[2] -> automation/coalesce = all | set
            key[3] <-> automation/preview | toggle
            key[4] <-> automation/compare | toggle
            key[5] -> automation/punch = now | set
            """;

    private static final int TRIM = 0x4C;
    private static final int TRIM_LOCK = 1;
    private static final int COALESCE = 2;
    private static final int PREVIEW = 3;
    private static final int COMPARE = 4;
    private static final int PUNCH_NOW = 5;

    private final FromOutside desk = new FromOutside("mcu", 1);
    private final Plugged box = Plugged.box(desk.rig, KEYS);

    @BeforeEach
    void aLane() {
        desk.song(10);
        double place = FromOutside.LAW.toPosition(-10);
        Lane lane = new Lane(new long[] {0, 9L * Rig.RATE}, new double[] {place, place}, false);
        desk.rig.console.automation().lanes().put(desk.rig.cell("ch/1/fader"), Optional.of(lane));
        desk.settled();
        desk.keys(FromOutside.SELECT, FromOutside.TOUCH);
    }

    private void key(int key) {
        box.say(String.format(Locale.ROOT, "90 %02X 7F 90 %02X 00", key, key));
        desk.rig.run(20);
    }

    private boolean lit(int key) {
        return String.join(" ", box.heard()).contains(String.format(Locale.ROOT, "90 %02X 7F", key));
    }

    private double level() {
        return FromOutside.level(desk.rig.run(60), 1);
    }

    private void again() {
        desk.keys(FromOutside.STOP, FromOutside.START);
        desk.rig.run(400);
        desk.keys(FromOutside.PLAY);
    }

    /// Half a second of the lane, three decibels more for another half, and back on the lane.
    private void trims() {
        desk.keys(TRIM, FromOutside.PLAY);
        desk.rig.run(500);
        assertThat(level()).isCloseTo(-10, within(0.01));
        desk.touch(1);
        assertThat(level()).as("the touch is the null").isCloseTo(-10, within(0.01));
        desk.move(1, -7);
        assertThat(level()).isCloseTo(-7, within(0.02));
        desk.rig.run(440);
        desk.letGo(1);
        desk.rig.run(500);
        assertThat(level()).as("back on the lane").isCloseTo(-10, within(0.02));
    }

    private void soundsTrimmed() {
        again();
        desk.rig.run(400);
        assertThat(level()).as("before the touch").isCloseTo(-10, within(0.1));
        desk.rig.run(400);
        assertThat(level()).as("while it was held").isCloseTo(-7, within(0.1));
        desk.rig.run(700);
        assertThat(level()).as("once it was let go").isCloseTo(-10, within(0.1));
    }

    @Test
    void a6ATrimIsHeardAgainAndOneUndoTakesItBack() {
        trims();
        soundsTrimmed();
        desk.keys(FromOutside.STOP, FromOutside.UNDO);
        again();
        desk.rig.run(900);
        assertThat(level()).isCloseTo(-10, within(0.01));
    }

    @Test
    void a6CoalescedTrimsSoundAsBeforeAndTheMotorShowsThem() {
        trims();
        desk.keys(FromOutside.STOP, TRIM);
        key(COALESCE);
        assertThat(desk.rig.console.automation().lanes().has(desk.rig.cell("ch/1/fader/trim")))
                .isFalse();
        soundsTrimmed();
        again();
        desk.rig.run(500);
        desk.surface.heard();
        desk.rig.run(300);
        assertThat(desk.faders.last(desk.surface.heard(), 1)).isCloseTo(-7, within(0.1));
        desk.keys(FromOutside.STOP, FromOutside.UNDO);
        assertThat(desk.rig.console.automation().lanes().has(desk.rig.cell("ch/1/fader/trim")))
                .as("one undo")
                .isTrue();
        soundsTrimmed();
    }

    @Test
    void a6TrimLockRepeatsTheOffsetAtTheNextTouch() {
        key(TRIM_LOCK);
        assertThat(lit(TRIM_LOCK)).isTrue();
        trims();
        desk.touch(1);
        desk.rig.run(30);
        assertThat(level()).as("nothing but a touch").isCloseTo(-7, within(0.05));
        desk.letGo(1);
        desk.rig.run(500);
        assertThat(level()).isCloseTo(-10, within(0.02));
    }

    @Test
    void a7WhatIsIsolatedIsHeardComparedAndWrittenOnlyWhereItIsPunched() {
        key(PREVIEW);
        assertThat(lit(PREVIEW)).isTrue();
        desk.keys(FromOutside.PLAY);
        desk.rig.run(300);
        desk.touch(1);
        desk.move(1, -4);
        desk.rig.run(50);
        desk.letGo(1);
        desk.rig.run(600);
        assertThat(level()).as("isolated").isCloseTo(-4, within(0.02));
        key(COMPARE);
        assertThat(level()).as("the lane").isCloseTo(-10, within(0.02));
        key(COMPARE);
        assertThat(level()).isCloseTo(-4, within(0.02));
        desk.rig.run(300);
        long from = desk.rig.console.transport().frameAt(desk.rig.clock.nanos());
        key(PUNCH_NOW);
        desk.rig.run(1_000);
        desk.keys(FromOutside.STOP);
        key(PREVIEW);
        again();
        double second = (double) from / Rig.RATE;
        desk.rig.run(1_000 * (second - 0.1) - 60);
        assertThat(level()).as("before the punch").isCloseTo(-10, within(0.1));
        desk.rig.run(400);
        assertThat(level()).as("where it was punched").isCloseTo(-4, within(0.1));
        desk.rig.run(1_400);
        assertThat(level()).as("behind it").isCloseTo(-10, within(0.1));
        desk.keys(FromOutside.STOP, FromOutside.UNDO);
        again();
        desk.rig.run(1_000 * (second + 0.4));
        assertThat(level()).as("one undo").isCloseTo(-10, within(0.02));
    }
}
