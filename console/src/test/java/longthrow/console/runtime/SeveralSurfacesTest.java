package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hands at two surfaces at once: motor faders that feel fingers, and plastic ones of seven bits that neither move nor
/// feel (rules A8, A9, A11). Bytes in, samples of main out: each channel plays a pulse on a frame of its own in each
/// block of 64.
class SeveralSurfacesTest {
    private static final double BLOCK_MILLIS = FromOutside.BLOCK_MILLIS;
    private static final int SECONDS = 6;

    private final Rig rig = new Rig(3);
    private final Plugged motors = new Plugged(rig, "mcu");
    private final Plugged plastic = new Plugged(rig, "nanokontrol2");

    @BeforeEach
    void song() {
        for (int channel = 0; channel < 3; channel++) {
            float[] pulses = new float[SECONDS * Rig.RATE];
            for (int frame = channel; frame < pulses.length; frame += Rig.BLOCK) {
                pulses[frame] = (float) FromOutside.PULSE;
            }
            rig.console.sources().plug(channel, new Rig.Tape(pulses), new float[] {(float) FromOutside.PULSE});
        }
        rig.console.playhead().songChanged();
        rig.run(1_400); // the surfaces have been greeted
        plastic(2, 95); // where 0 dB is: picked up
        rig.run(600);
    }

    private void motor(int fader, double position) {
        motors.say(MackieFaders.at(fader, (int) Math.round(16_383 * position)));
    }

    private void plastic(int fader, int step) {
        plastic.say(String.format(Locale.ROOT, "BF %02X %02X", fader - 1, step));
    }

    private void until(double second) {
        rig.run(1_000 * (second - now()));
    }

    private double now() {
        return (double) rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE;
    }

    /// The position of each channel's fader, block by block, while the song plays from its start.
    private double[][] played(double seconds) {
        rig.act("transport/stop");
        rig.run(50);
        rig.act("transport/locate", "0 s");
        rig.run(50);
        rig.act("transport/play");
        float[] heard = rig.run(1_000 * seconds);
        double[][] positions = new double[3][];
        Arrays.setAll(positions, channel -> FromOutside.positions(heard, channel + 1));
        return positions;
    }

    private static double at(double[] positions, double second) {
        return positions[(int) Math.round(1_000 * second / BLOCK_MILLIS)];
    }

    /// Where both hands put their faders while they hear a second of the song: from 0 dB at 0.5 s down to -20 dB at
    /// 1.5 s.
    private static double hand(double second) {
        return 0.75 - 0.5 * Math.clamp(second - 0.5, 0, 1);
    }

    /// How many milliseconds later than the hand played it a ride is heard.
    private static double later(double[] positions) {
        double sum = 0;
        int count = 0;
        for (double second = 0.7; second < 1.3; second += 0.01) {
            sum += second - ((0.75 - at(positions, second)) / 0.5 + 0.5);
            count++;
        }
        return 1_000 * sum / count;
    }

    @Test
    void a9EachRideIsAsMuchEarlierAsItsOwnSurfaceIsLate() {
        rig.act("surface/latency", "memory:mcu 10 ms");
        rig.act("surface/latency", "memory:nanokontrol2 25 ms");
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        rig.console.automation().arming().mode(1, Mode.TOUCH);
        rig.act("transport/play");
        rig.run(100);
        motors.say(MackieFaders.touched(1, true));
        int last = 95;
        while (now() < 2) {
            motor(1, hand(now() - 0.010));
            int step = (int) Math.ceil(127 * hand(now() - 0.025)); // says a step when it has come to it
            if (step < last) {
                plastic(2, step);
                last = step;
            }
            rig.run(BLOCK_MILLIS);
        }
        motors.say(MackieFaders.touched(1, false));
        rig.run(1_500);
        double[][] heard = played(2);
        assertThat(later(heard[0])).isCloseTo(0, within(1.0));
        assertThat(later(heard[1])).as("it is asked once a block").isCloseTo(0, within(1.0 + BLOCK_MILLIS));
        assertThat(at(heard[2], 1)).as("a fader that nobody moved").isCloseTo(0.75, within(1e-4));
    }

    /// A finger stays on fader 1, plastic fader 2 is latched, and fader 3 is let go after the rollback.
    @Test
    void a8WhatWasWrittenAtARollbackIsWrittenThereAgainUnlessItWasLetGo() {
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        rig.console.automation().arming().mode(1, Mode.LATCH);
        rig.console.automation().arming().mode(2, Mode.TOUCH);
        rig.act("transport/play");
        until(0.5);
        motors.say(MackieFaders.touched(1, true));
        motors.say(MackieFaders.touched(3, true));
        motor(1, 0.6);
        motor(3, 0.6);
        plastic(2, 90);
        rig.run(BLOCK_MILLIS);
        plastic(2, 80);
        until(0.8);
        rig.act("transport/locate", "0.2 s");
        rig.run(20);
        motors.say(MackieFaders.touched(3, false));
        until(1);
        motor(1, 0.5);
        until(1.2);
        motors.say(MackieFaders.touched(1, false));
        until(1.6);
        double[][] heard = played(2.2);
        assertThat(at(heard[0], 0.45)).as("before the pass").isCloseTo(0.75, within(1e-3));
        assertThat(at(heard[0], 0.7)).isCloseTo(0.6, within(1e-3));
        assertThat(at(heard[0], 0.9)).as("joined").isCloseTo(0.6, within(1e-3));
        assertThat(at(heard[0], 1.1)).isCloseTo(0.5, within(1e-3));
        assertThat(at(heard[0], 1.55)).as("home").isCloseTo(0.75, within(1e-3));
        assertThat(at(heard[1], 0.7)).isCloseTo(80 / 127.0, within(3e-3));
        assertThat(at(heard[1], 1.55)).as("latched on").isCloseTo(80 / 127.0, within(3e-3));
        assertThat(at(heard[1], 2)).as("home").isCloseTo(0.75, within(3e-3));
        assertThat(at(heard[2], 0.7)).isCloseTo(0.6, within(1e-3));
        assertThat(at(heard[2], 1.15)).as("let go").isCloseTo(0.75, within(1e-3));
    }

    /// The DCA falls by 10 dB in 2 s; a hand that is felt by its moves alone holds its fader against it, one step to
    /// and fro.
    @Test
    void a11AHandWithoutTouchSenseIsHeardWhereItIsUnderAMovingDca() {
        rig.act("show/studio");
        rig.set("ch/2/dca/2", 1);
        rig.console.automation().arming().mode(1, Mode.TOUCH);
        Lane down = new Lane(new long[] {0, Rig.RATE / 2, 5L * Rig.RATE / 2}, new double[] {0.75, 0.75, 0.5}, false);
        rig.console.automation().lanes().put(rig.cell("dca/2/fader"), Optional.of(down));
        rig.act("transport/locate", "0 s");
        rig.run(50);
        rig.act("transport/play");
        until(0.2);
        for (int step = 94; step > 80; step--) {
            plastic(2, step);
            rig.run(2 * BLOCK_MILLIS);
        }
        until(0.5);
        double step = 1 / 127.0;
        double travel = 0.125 * 2 * 0.024; // of the DCA between two messages, and while the fader glides to the newer
        for (int move = 0; move < 70; move++) {
            plastic(2, 80 + move % 2);
            double[] live = FromOutside.positions(rig.run(24), 2);
            for (int block = 6; block < live.length; block++) {
                assertThat(live[block]).as("move %s", move).isBetween(80 * step - travel, 81 * step + travel);
            }
        }
        until(4);
        double[] again = played(2.5)[1];
        for (double second = 0.6; second < 2.1; second += 0.01) {
            assertThat(at(again, second)).isBetween(80 * step - travel, 81 * step + travel);
        }
    }
}
