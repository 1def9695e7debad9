package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rides as a surface's bytes while the transport punches and loops (rules A4, A9), and the samples that they make
/// when they play again. The old lane falls by 10 dB a second, with a point at 0.5 s; the hand holds +5 dB.
class PunchedRideTest {
    private static final Taper FADER = new Taper.Fader();
    private static final double HAND = 5;

    private final Rig rig = new Rig(1);
    private final Plugged mcu = new Plugged(rig, "mcu").settled();
    private double unity;

    @BeforeEach
    void aRiddenFader() {
        float[] level = new float[2 * Rig.RATE];
        Arrays.fill(level, 0.1f);
        rig.console.sources().plug(0, new Rig.Tape(level), new float[] {0.1f});
        rig.console.playhead().songChanged();
        say("automation/glide", "0.1 s");
        say("transport/play", "");
        rig.run(60);
        float[] heard = rig.run(5);
        unity = heard[heard.length - 1];
        say("transport/stop", "");
        say("transport/locate", "0 s");
        long[] frames = {0, Rig.RATE / 2, Rig.RATE};
        double[] positions = {FADER.toPosition(0), FADER.toPosition(-5), FADER.toPosition(-10)};
        rig.console.automation().lanes().put(rig.cell("ch/1/fader"), Optional.of(new Lane(frames, positions, false)));
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(5);
    }

    private void until(double seconds) {
        rig.run(1_000 * (seconds - now()));
    }

    private double now() {
        return (double) rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE;
    }

    private void touch(double decibels) {
        int position = (int) Math.round(16_383 * FADER.toPosition(decibels));
        mcu.say("90 68 7F");
        mcu.say(String.format(Locale.ROOT, "E0 %02X %02X", position & 0x7F, position >> 7));
        rig.run(5);
    }

    private void release() {
        mcu.say("90 68 00");
        rig.run(5);
    }

    private List<String> passes() {
        return rig.console.desk().history().words().stream()
                .filter(words -> words.startsWith("ride"))
                .toList();
    }

    /// What is heard at these times when the song plays from its start, in dB above the fader's 0 dB.
    private double[] heard(double... seconds) {
        say("transport/stop", "");
        rig.run(150);
        say("transport/locate", "0 s");
        rig.run(50);
        say("transport/play", "");
        double[] decibels = new double[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            until(seconds[i]);
            float[] block = rig.run(1000.0 * Rig.BLOCK / Rig.RATE);
            decibels[i] = 20 * Math.log10(block[block.length - 1] / unity);
        }
        say("transport/stop", "");
        return decibels;
    }

    @Test
    void a4LatchesEndInsideThePunchRange() {
        double[] seconds = {0.19, 0.25, 0.44, 0.48, 0.54, 0.58, 0.65};
        Map<String, double[]> levels = Map.of(
                // in the middle of its way at 0.5 s
                "glide", new double[] {-1.9, HAND, HAND, HAND - 0.3 * 10.5, HAND - 0.9 * 10.5, -5.8, -6.5},
                // until the old lane's point
                "hold", new double[] {-1.9, HAND, HAND, HAND, -5.4, -5.8, -6.5},
                // to the punch-out
                "end", new double[] {-1.9, HAND, HAND, HAND, HAND, HAND, -6.5});
        say("transport/punch", "0.2 s..0.6 s");
        say("ch/1/automation", "latch");
        levels.forEach((ending, wanted) -> {
            say("automation/end", ending);
            say("transport/play", "");
            until(0.1);
            touch(HAND); // held when the song rolls in: written from there on
            until(0.35);
            release();
            until(0.45);
            double[] is = heard(seconds);
            for (int i = 0; i < seconds.length; i++) {
                assertThat(is[i]).as("%s at %s s", ending, seconds[i]).isCloseTo(wanted[i], within(0.5));
            }
            say("history/undo", "");
            say("transport/locate", "0 s");
        });
    }

    @Test
    void a4APunchOutEndsALatchBeforeIt() {
        say("transport/punch", "0.2 s..0.6 s");
        say("ch/1/automation", "latch");
        say("transport/play", "");
        until(0.3);
        touch(HAND);
        release();
        until(0.7);
        assertThat(rig.console.automation().rides().writing(rig.cell("ch/1/fader")))
                .isFalse();
        double[] is = heard(0.28, 0.33, 0.57, 0.62, 0.9);
        double[] wanted = {-2.8, HAND, HAND, -6.2, -9};
        for (int i = 0; i < is.length; i++) {
            assertThat(is[i]).as("time %s", i).isCloseTo(wanted[i], within(0.5));
        }
        Lane lane = rig.console.automation().lanes().get(rig.cell("ch/1/fader")).orElseThrow();
        assertThat(FADER.toValue(lane.positionAt((long) (0.6 * Rig.RATE)))).isCloseTo(-6, within(0.01));
    }

    @Test
    void a9AWrapOfTheLoopClosesAPass() {
        say("transport/loop", "0.2 s..0.6 s");
        say("ch/1/automation", "touch");
        say("transport/play", "");
        until(0.45);
        touch(HAND);
        until(0.59);
        assertThat(passes()).isEmpty();
        rig.run(40);
        assertThat(now()).isBetween(0.2, 0.3);
        assertThat(passes()).as("the wrap").hasSize(1);
        assertThat(rig.console.automation().rides().writing(rig.cell("ch/1/fader")))
                .as("a finger that rests")
                .isFalse();
        until(0.25);
        touch(-12);
        until(0.3);
        release();
        until(0.42);
        say("transport/loop", "off");
        double[] is = heard(0.22, 0.29, 0.44, 0.55, 0.62);
        assertThat(passes()).hasSize(2);
        double[] wanted = {-2.2, -12, -4.4, HAND, -6.2};
        for (int i = 0; i < is.length; i++) {
            assertThat(is[i]).as("time %s", i).isCloseTo(wanted[i], within(0.6));
        }
    }
}
