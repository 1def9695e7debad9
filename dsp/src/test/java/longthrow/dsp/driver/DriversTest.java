package longthrow.dsp.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import longthrow.kit.ManualClock;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Drivers call the renderer in the right portions, at the right pace, and say how it fares.
class DriversTest {
    private static final StreamFormat FORMAT = new StreamFormat(48_000, 480, 0, 1);

    private final ManualClock clock = new ManualClock();

    @Test
    void theOfflineDriverRendersExactlyWhatIsAskedForInBlocks() {
        List<Integer> calls = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        OfflineDriver driver = new OfflineDriver(starts::add);
        driver.start((in, out, frames) -> calls.add(frames), new StreamFormat(48_000, 64, 0, 2));

        driver.pull(150, (out, frames) -> {});
        driver.pull(70, (out, frames) -> {});

        assertThat(calls).containsExactly(64, 64, 22, 64, 6);
        assertThat(starts).containsExactly(0L, 64L, 128L, 150L, 214L);
    }

    @Test
    void theOfflineDriverHandsOverWhatWasRendered() {
        float[] sum = new float[100];
        int[] at = {0};
        OfflineDriver driver = new OfflineDriver(frame -> {});
        int[] next = {0};
        driver.start(
                (in, out, frames) -> {
                    for (int i = 0; i < frames; i++) {
                        out[0][i] = next[0]++;
                    }
                },
                new StreamFormat(48_000, 32, 0, 1));

        driver.pull(100, (out, frames) -> {
            System.arraycopy(out[0], 0, sum, at[0], frames);
            at[0] += frames;
        });

        for (int i = 0; i < 100; i++) {
            assertThat(sum[i]).isEqualTo(i);
        }
    }

    @Test
    void anOfflineDriverThatWasStoppedSaysSo() {
        OfflineDriver driver = new OfflineDriver(frame -> {});
        driver.start((in, out, frames) -> {}, FORMAT);
        driver.stop();

        assertThatThrownBy(() -> driver.pull(1, (out, frames) -> {})).hasMessageContaining("between start and stop");
    }

    @Test
    void thePaceIsTheSampleRateWithNoDriftHoweverLongItRuns() {
        BlockLoop loop = paced((in, out, frames) -> clock.advanceMillis(2.5));

        for (int block = 0; block < 6_000; block++) {
            loop.turn();
        }

        assertThat((double) clock.nanos()).isCloseTo(60e9, within(1_000.0)); // 6,000 blocks of 10 ms; 1 µs
        assertThat(loop.load().late()).isZero();
    }

    @Test
    void theLoadIsRenderingTimeOverBlockTime() {
        double[] millis = {2.5};
        BlockLoop loop = paced((in, out, frames) -> clock.advanceMillis(millis[0]));

        loop.turn();
        assertThat(loop.load().share()).isCloseTo(0.25, within(1e-6));
        millis[0] = 7.5;
        loop.turn();
        millis[0] = 2.5;
        loop.turn();

        Load load = loop.load();
        assertThat(load.worst()).isCloseTo(0.75, within(1e-6));
        assertThat(load.share()).isCloseTo(0.25 + 0.0098, within(0.0005)); // one of 50 time constants' blocks
        assertThat(load.blocks()).isEqualTo(3);
        loop.turn();
        assertThat(loop.load().worst()).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void aBlockThatComesNoMoreThanABlockLateIsCaughtUpWith() {
        double[] millis = {1, 19, 1, 1};
        BlockLoop loop = taking(millis);

        assertThat(loop.load().late()).isZero(); // due at 20 ms, came at 29; the next at 30
        assertThat((double) clock.nanos()).isCloseTo(40e6, within(1_000.0));
    }

    /// A device that has run dry plays on from the block that comes: a listener hears one gap, however long.
    @ParameterizedTest
    @ValueSource(doubles = {25, 80, 2_000})
    void aStallIsOneGapBehindWhichThePaceStartsAfresh(double stall) {
        BlockLoop loop = taking(1, stall, 1, 1, 1, 1);

        assertThat(loop.load().late()).isEqualTo(1); // due at 20 ms, came at 10 + stall
        assertThat((double) clock.nanos()).isCloseTo((10 + stall + 4 * 10) * 1e6, within(1_000.0));
    }

    /// Blocks of 10 ms that take 15 are 5, 10 and 15 ms behind: the device runs dry at every third.
    @Test
    void aRendererThatIsAlwaysTooSlowLeavesGapAfterGap() {
        double[] millis = new double[99];
        Arrays.fill(millis, 15);

        assertThat(taking(millis).load().late()).isEqualTo(33);
    }

    @Test
    void thePaceBeginsWithTheFirstBlockHoweverLongItsThreadTookToComeUp() {
        BlockLoop loop = paced((in, out, frames) -> clock.advanceMillis(1));
        clock.advanceMillis(60);

        for (int block = 0; block < 6; block++) {
            loop.turn();
        }

        assertThat(loop.load().late()).isZero();
        assertThat((double) clock.nanos()).isCloseTo(120e6, within(1_000.0)); // 60 ms, then 6 blocks of 10
    }

    @Test
    void theLoopAllocatesNothing() {
        BlockLoop loop = paced((in, out, frames) -> clock.advanceMillis(1));
        assertThat(NoAllocation.bytes(10_000, loop::turn)).isZero();
    }

    @Test
    void aRendererThatFailsIsSilentAndReportedAndTheLoopGoesOn() {
        float[] heard = new float[480];
        Pump pump = new Pump() {
            @Override
            public void capture(float[][] in, int frames) {}

            @Override
            public boolean play(float[][] out, int frames) {
                System.arraycopy(out[0], 0, heard, 0, frames);
                return true;
            }

            @Override
            public void close() {}
        };
        BlockLoop loop = new BlockLoop(
                "test",
                (in, out, frames) -> {
                    Arrays.fill(out[0], 1);
                    throw new IllegalStateException("coefficient 3 is NaN");
                },
                FORMAT,
                pump,
                clock::nanos);

        loop.turn();
        loop.turn();

        assertThat(heard).containsOnly(0);
        assertThat(loop.trouble())
                .hasValueSatisfying(
                        words -> assertThat(words).contains("engine failed").contains("coefficient 3 is NaN"));
        assertThat(loop.load().blocks()).isEqualTo(2);
    }

    @Test
    void thePacedDriverRendersOnItsOwnThreadUntilItIsStopped() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(3);
        PacedDriver driver = new PacedDriver();
        driver.start((in, out, frames) -> called.countDown(), new StreamFormat(48_000, 64, 2, 4));

        assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(driver.running()).isTrue();
        assertThat(driver.words()).isEqualTo("no device, paced by the clock 48k/64");
        assertThat(driver.hasDevice()).isFalse();
        driver.stop();
        long blocks = driver.load().blocks();

        assertThat(driver.running()).isFalse();
        assertThat(driver.load().blocks()).isEqualTo(blocks).isGreaterThanOrEqualTo(3);
        assertThat(new StreamFormat(44_100, 100, 0, 0).words()).isEqualTo("44.1k/100");
    }

    /// A paced loop behind blocks that took so long each.
    private BlockLoop taking(double... millis) {
        int[] block = {0};
        BlockLoop loop = paced((in, out, frames) -> clock.advanceMillis(millis[block[0]++]));
        for (int i = 0; i < millis.length; i++) {
            loop.turn();
        }
        return loop;
    }

    private BlockLoop paced(Renderer renderer) {
        Pace pace = new Pace(FORMAT, clock::nanos, due -> clock.advanceMillis((due - clock.nanos()) / 1e6));
        return new BlockLoop("test", renderer, FORMAT, pace, clock::nanos);
    }
}
