package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A hand that follows what it hears, on a surface, a driver and an output that are all late: what it played meets the
/// same moment of the song when it is played back (rule A9).
class RideTimeTest {
    private static final Taper FADER = new Taper.Fader();
    private static final double BLOCK_MILLIS = 1000.0 * Rig.BLOCK / Rig.RATE;

    private final Rig rig = new Rig(1);
    private final FakeDriver driver = new FakeDriver();
    private final Plugged mcu = new Plugged(rig, "mcu").settled();

    /// Where the hand puts the fader while it hears a frame of the song: from 0 dB at 0.5 s down to -30 dB at 1.5 s.
    private static double hand(double frame) {
        return 0.75 - 0.5 * Math.clamp(frame / Rig.RATE - 0.5, 0, 1);
    }

    /// By how much what main's faders hear leaves the desk later.
    private int limiter() {
        return rig.console
                .playing()
                .latency()
                .figures(rig.console.desk().strips().shape().main())
                .output();
    }

    private void song(int driverFrames, String lookAhead) {
        driver.latency = driverFrames;
        rig.console.drive().driven(driver);
        float[] level = new float[4 * Rig.RATE];
        Arrays.fill(level, 0.1f);
        rig.console.sources().plug(0, new Rig.Tape(level), new float[] {0.1f});
        rig.console.playhead().songChanged();
        rig.set("main/limiter/on", lookAhead.equals("none") ? 0 : 1);
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        rig.run(50);
    }

    /// Plays the ride: each message arrives so many milliseconds after the finger made it.
    private void ride(double surfaceMillis) {
        rig.act("transport/play");
        rig.run(100);
        mcu.say("90 68 7F");
        int late = driver.latency + limiter();
        for (int i = 0; i < 1_200; i++) {
            double finger =
                    rig.console.transport().state().playing() ? engineFrame() - surfaceMillis * Rig.RATE / 1000 : 0;
            int sent = (int) Math.round(16383 * hand(finger - late));
            mcu.say(String.format(Locale.ROOT, "E0 %02X %02X", sent & 0x7F, sent >> 7));
            rig.run(BLOCK_MILLIS);
        }
        mcu.say("90 68 00");
        rig.run(50);
        rig.act("transport/stop");
        rig.run(5);
    }

    private double engineFrame() {
        return rig.console.transport().frameAt(rig.clock.nanos())
                + rig.console.transport().latencyFrames();
    }

    /// How many milliseconds later than the hand played it a position of the ride is heard, by the samples of main.
    private double heardLater() {
        rig.act("transport/locate", "0 s");
        rig.act("transport/play");
        rig.run(BLOCK_MILLIS);
        float[] heard = rig.run(1_900);
        double still = heard[Rig.RATE / 10];
        double sum = 0;
        int count = 0;
        for (int frame = (int) (0.7 * Rig.RATE); frame < 1.2 * Rig.RATE; frame += 480) {
            double position = FADER.toPosition(20 * Math.log10(heard[frame] / still));
            double played = (0.75 - position) / 0.5 + 0.5; // seconds of the song that the hand heard
            // the first block was the song's first, and what leaves by main is late by the limiter
            double song = (frame + Rig.BLOCK - limiter()) / (double) Rig.RATE;
            sum += song - played;
            count++;
        }
        return 1000 * sum / count;
    }

    @ParameterizedTest(name = "driver {0} frames, limiter {1}, surface {2} ms")
    @CsvSource({"512, none, 0", "0, none, 8.5", "256, on, 12"})
    void aRideIsHeardWhereTheHandPlayedItWithinAMillisecond(int driverFrames, String limiter, double surfaceMillis) {
        song(driverFrames, limiter);
        rig.act("surface/latency", surfaceMillis + " ms");
        rig.run(20);
        ride(surfaceMillis);
        Lane lane = rig.console.automation().lanes().get(rig.cell("ch/1/fader")).orElseThrow();
        assertThat(lane.positionAt(Rig.RATE)).isCloseTo(hand(Rig.RATE), within(0.5 * 0.001 + 1.0 / 16383));
        assertThat(heardLater()).isCloseTo(0, within(1.0));
    }

    @Test
    void aSurfaceThatAnswersIsMeasuredAndTheShowKeepsIt() {
        rig.act("surface/latency", "measure");
        int asked = 0;
        for (int block = 0; block < 600; block++) {
            boolean question = String.join(" ", mcu.heard()).contains("F0 00 00 66 14 13 00 F7");
            rig.run(6 * BLOCK_MILLIS); // 8 ms there and back
            if (question) {
                mcu.say("F0 00 00 66 14 14 56 31 2E 30 32 F7");
                asked++;
            }
        }
        assertThat(asked).isEqualTo(9);
        Map<String, Double> kept = rig.console.show().setup().latencies();
        assertThat(kept).containsOnlyKeys("mcu@memory:mcu");
        assertThat(kept.get("mcu@memory:mcu")).isCloseTo(4, within(1.0));
        assertThat(rig.notices()).last().asString().startsWith("mcu@memory:mcu is ");
        rig.act("surface/latency", "usual");
        rig.run(5);
        assertThat(rig.console.show().setup().latencies()).isEmpty();
    }

    @Test
    void whatIsNoLatencyIsSaid() {
        said("900 ms", "a surface is at most 200 ms late, not 900.0");
        said("soon", "'soon' is no latency of a surface; say 4.2 ms");
        said("memory:x 5 ms", "there is no surface at memory:x");
        assertThat(rig.console.show().setup().latencies()).isEmpty();
        said("memory:mcu 5 ms", "mcu@memory:mcu is 5.0 ms late");
        said("", "mcu@memory:mcu is 5.0 ms late");
        assertThat(rig.console.show().setup().latencies()).containsOnly(Map.entry("mcu@memory:mcu", 5.0));
    }

    private void said(String argument, String words) {
        rig.act("surface/latency", argument);
        rig.run(5);
        assertThat(rig.notices()).last().asString().startsWith(words);
    }
}
