package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A ping finds how late gear outside is, to the sample, and nobody hears it.
class PingTest {
    private static final int RATE = TestDesk.RATE;
    /// Waiting, listening, the signal, and half a second.
    private static final int LONG_ENOUGH = 47_000;

    private static TestDesk desk() {
        return TestDesk.mono(2).set("ch/1/insert/1/what=external-2", "ch/1/pan=L100", "ch/2/pan=L100");
    }

    private static Ping ping(TestDesk desk, Outside outside, float[]... in) {
        Ping ping = Ping.of(1, RATE);
        desk.engine().pings().ask(Optional.of(ping));
        outside.render(in.length == 0 ? new float[][] {new float[LONG_ENOUGH]} : in);
        assertThat(desk.engine().pings().over(ping)).isTrue();
        return ping;
    }

    @ParameterizedTest(name = "blocks of {0}, {1} frames outside, gain {2}, noise {3}")
    @CsvSource({
        "64, 64, 1, 0",
        "64, 1207, 1, 0",
        "256, 300, -0.5, 0",
        "100, 277, 0.1, 0.01",
        "1024, 2048, -2, 0.05",
        "64, 24000, 0.05, 0.01"
    })
    void findsTheLatencyToTheSampleWithGainAndPolarity(int block, int delay, double gain, double noise) {
        TestDesk desk = desk();
        Outside outside = new Outside(desk, block, 2, delay).gain(gain).adds(Signals.noise(7, noise, 65_536));
        Ping ping = ping(desk, outside);
        for (int side = 0; side < 2; side++) {
            assertThat(ping.echo(side)).isInstanceOfSatisfying(Echo.Found.class, found -> {
                assertThat(found.frames()).isEqualTo(delay);
                assertThat(found.decibels()).isCloseTo(Measure.decibels(Math.abs(gain)), within(0.5));
                assertThat(found.inverted()).isEqualTo(gain < 0);
            });
        }
    }

    @Test
    void findsItWhileTheGearStillSoundsOfTheStripBefore() {
        TestDesk desk = desk();
        Outside outside = new Outside(desk, 64, 2, 20_000);
        outside.render(Signals.noise(3, 0.5, RATE / 2));
        assertThat(ping(desk, outside, Signals.noise(4, 0.5, LONG_ENOUGH)).echo(0))
                .isInstanceOfSatisfying(
                        Echo.Found.class, found -> assertThat(found.frames()).isEqualTo(20_000));
    }

    @Test
    void isRefusedWhereNothingComesBack() {
        TestDesk desk = desk();
        Outside outside = new Outside(desk, 64, 2, 100).gain(0);
        assertThat(ping(desk, outside).echo(0)).isEqualTo(new Echo.Nothing());
        assertThat(ping(desk, outside.adds(Signals.noise(5, 0.02, 65_536))).echo(0))
                .isEqualTo(new Echo.Nothing());
    }

    @Test
    void isRefusedWhereItIsTooLowToBeSure() {
        TestDesk desk = desk();
        Outside outside = new Outside(desk, 64, 2, 100).gain(0.001);
        assertThat(ping(desk, outside).echo(0)).isInstanceOf(Echo.TooLow.class);
    }

    @Test
    void isRefusedWhereItClips() {
        TestDesk desk = desk();
        assertThat(ping(desk, new Outside(desk, 64, 2, 100).gain(20)).echo(0)).isEqualTo(new Echo.Clipped());
    }

    @Test
    void nothingOfItReachesAnyOtherOutputAndTheStripGoesOnWithoutIt() {
        TestDesk desk = desk();
        Outside outside = new Outside(desk, 64, 2, 100);
        Ping ping = Ping.of(1, RATE);
        desk.engine().pings().ask(Optional.of(ping));
        float[][] out = outside.render(new float[LONG_ENOUGH]);
        assertThat(desk.engine().pings().over(ping)).isTrue();
        for (int port = 0; port < out.length; port++) {
            boolean send = port == Outside.SEND_LEFT || port == Outside.SEND_RIGHT;
            assertThat(Measure.peak(out[port], 0, LONG_ENOUGH)).isCloseTo(send ? 0.1 : 0, within(1e-3));
        }
    }

    /// The strip leaves the gear and comes back on the usual cross-fade.
    @Test
    void theStripChangesOverWithoutAClick() {
        TestDesk desk = desk();
        Outside outside = new Outside(desk, 64, 2, 480);
        // 480 frames are ten whole periods: what is left of the change is the cross-fade alone
        float[] tone = Signals.sine(1000, 0.1, RATE, 96_000);
        float[] before = outside.render(java.util.Arrays.copyOf(tone, 24_000))[TestDesk.MAIN_LEFT];
        Ping ping = Ping.of(1, RATE);
        desk.engine().pings().ask(Optional.of(ping));
        float[] after = outside.render(java.util.Arrays.copyOfRange(tone, 24_000, 96_000))[TestDesk.MAIN_LEFT];
        assertThat(desk.engine().pings().over(ping)).isTrue();
        assertThat(before).hasSize(24_000);
        for (int from = 0; from + 8192 < after.length; from += 4096) {
            assertThat(Measure.residue(after, 1000, 1000, RATE, from, from + 8192))
                    .isLessThan(-75);
        }
        assertThat(after[71_000]).isEqualTo(tone[24_000 + 71_000 - 480]);
    }

    @Test
    void aPingAllocatesNothingOnTheAudioThread() {
        TestDesk desk = desk();
        new Outside(desk, 64, 2, 100).render(new float[640]);
        float[][] in = new float[4][64];
        float[][] out = new float[desk.engine().outputs()][64];
        desk.engine().pings().ask(Optional.of(Ping.of(1, RATE)));
        assertThat(NoAllocation.bytes(1000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
