package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The device's way out and in is measured over a cable, to the sample, whatever the desk plays meanwhile.
class RoundTripTest {
    private static final int RATE = TestDesk.RATE;
    private static final int OUTPUT = TestDesk.MAIN_LEFT;
    private static final int INPUT = 1;
    /// Fading, waiting, listening, the signal, half a second, fading.
    private static final int LONG_ENOUGH = 45_000;
    private static final int FADE = RATE / 200;

    private final TestDesk desk = TestDesk.mono(2).set("ch/1/pan=L100", "ch/2/pan=L100");
    private final float[] tone = Signals.sine(1000, 0.25, RATE, 96_000);
    private int at;

    /// Renders as long, with a tone in channel 1 and a cable so many frames long into channel 2; the output.
    private float[] render(int frames, int block, int delay, double gain) {
        float[] heard = new float[frames];
        float[] way = new float[delay];
        for (int from = 0; from < frames; from += block) {
            int count = Math.min(block, frames - from);
            float[][] in = new float[2][count];
            for (int i = 0; i < count; i++) {
                in[0][i] = tone[at + from + i];
                in[INPUT][i] = (float) (gain * way[(at + from + i) % delay]);
            }
            float[] out = desk.blocks(block).render(in)[OUTPUT];
            for (int i = 0; i < count; i++) {
                way[(at + from + i) % delay] = out[i];
            }
            System.arraycopy(out, 0, heard, from, count);
        }
        at += frames;
        return heard;
    }

    private Ping ask() {
        Ping ping = Ping.over(new Ping.Cable(OUTPUT, INPUT), RATE);
        desk.engine().roundTrips().ask(Optional.of(ping));
        return ping;
    }

    @ParameterizedTest(name = "blocks of {0}, {1} frames, gain {2}")
    @CsvSource({"64, 531, 1", "256, 300, -0.5", "100, 277, 0.02", "1024, 2048, 0.9"})
    void isFoundToTheSampleWithNothingThatTheDeskPlaysInTheWay(int block, int delay, double gain) {
        Ping ping = ask();
        render(LONG_ENOUGH, block, delay, gain);
        assertThat(desk.engine().roundTrips().over(ping)).isTrue();
        assertThat(ping.echo(0)).isInstanceOfSatisfying(Echo.Found.class, found -> {
            assertThat(found.frames()).isEqualTo(delay);
            assertThat(found.decibels()).isCloseTo(Measure.decibels(Math.abs(gain)), within(0.5));
            assertThat(found.inverted()).isEqualTo(gain < 0);
        });
    }

    @Test
    void saysWhenNothingOrTooLittleComesBack() {
        Ping none = ask();
        render(LONG_ENOUGH, 64, 100, 0);
        assertThat(none.echo(0)).isEqualTo(new Echo.Nothing());
        Ping little = ask();
        render(LONG_ENOUGH, 64, 100, 0.001);
        assertThat(little.echo(0)).isInstanceOf(Echo.TooLow.class);
    }

    /// A linear fade of 5 ms: between neighbours nothing is more than the tone's own slope and a step of the fade.
    @Test
    void theOutputFadesOutAndInAndPlaysNoLouderThanALineUpTone() {
        render(RATE / 10, 64, 100, 0);
        ask();
        float[] heard = render(LONG_ENOUGH, 64, 100, 0);
        assertThat(Measure.peak(heard, FADE + 64, LONG_ENOUGH - 4096)).isCloseTo(Ping.LEVEL, within(1e-3));
        assertThat(Measure.peak(heard, LONG_ENOUGH - 1024, LONG_ENOUGH)).isCloseTo(0.25, within(0.001));
        double steepest = 0.25 * (2 * Math.PI * 1000 / RATE + 1.0 / FADE);
        for (int i : new int[] {1, LONG_ENOUGH - 8000}) {
            for (int end = i + 2000; i < end; i++) {
                assertThat(Math.abs(heard[i] - heard[i - 1])).isLessThan((float) steepest);
            }
        }
    }

    @Test
    void givenUpItLetsTheOutputGoAtOnce() {
        render(RATE / 10, 64, 100, 0);
        Ping ping = ask();
        render(RATE / 4, 64, 100, 0);
        desk.engine().roundTrips().ask(Optional.empty());
        float[] heard = render(RATE / 10, 64, 100, 0);
        assertThat(Arrays.copyOfRange(heard, FADE + 64, heard.length))
                .containsExactly(Arrays.copyOfRange(tone, at - heard.length + FADE + 64, at));
        assertThat(desk.engine().roundTrips().over(ping)).isFalse();
    }

    @Test
    void itAllocatesNothingOnTheAudioThreadAndPortsThatAreNotThereDoNoHarm() {
        float[][] in = new float[1][64];
        float[][] out = new float[desk.engine().outputs()][64];
        desk.engine().render(in, out, 64);
        Ping ping = Ping.over(new Ping.Cable(2000, 2000), RATE);
        desk.engine().roundTrips().ask(Optional.of(ping));
        assertThat(NoAllocation.bytes(1000, () -> desk.engine().render(in, out, 64)))
                .isZero();
        assertThat(ping.echo(0)).isEqualTo(new Echo.Nothing());
    }
}
