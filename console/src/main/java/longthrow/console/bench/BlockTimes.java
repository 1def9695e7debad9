package longthrow.console.bench;

import java.util.concurrent.locks.LockSupport;
import longthrow.dsp.engine.Engine;
import org.HdrHistogram.Histogram;

/// How blocks meet their deadlines by the wall clock of this machine: the strip load, paced as a sound device would
/// pace it. A report, never a pass or fail: a machine that stalls says so here.
///
/// @param seconds how long it was watched
/// @param wakeMicros how long after its due time a block began
/// @param renderMicros how long rendering took
/// @param blockMicros what a block lasts
/// @param late blocks that were done after the next one was due
/// @param blocks how many there were
public record BlockTimes(
        int channels,
        int block,
        int sends,
        double seconds,
        Percentiles wakeMicros,
        Percentiles renderMicros,
        double blockMicros,
        long late,
        long blocks) {
    private static final long HIGHEST_NANOS = 10_000_000_000L;

    /// Times that this share of blocks stays within.
    public record Percentiles(double median, double p99, double p999, double worst) {
        static Percentiles of(Histogram nanos) {
            return new Percentiles(
                    nanos.getValueAtPercentile(50) / 1e3,
                    nanos.getValueAtPercentile(99) / 1e3,
                    nanos.getValueAtPercentile(99.9) / 1e3,
                    nanos.getMaxValue() / 1e3);
        }
    }

    /// Watches for so many seconds.
    public static BlockTimes watch(int channels, int block, int sends, double seconds) {
        LoadDesk desk = new LoadDesk(channels, sends);
        desk.engine().warmUp();
        return new Watch(desk.engine(), channels, block).run(sends, seconds);
    }

    /// The paced loop.
    private static final class Watch {
        private final Histogram wake = new Histogram(HIGHEST_NANOS, 3);
        private final Histogram render = new Histogram(HIGHEST_NANOS, 3);
        private final Engine engine;
        private final int channels;
        private final int block;
        private final float[][] signal;
        private final float[][] in;
        private final float[][] out;
        private long late;

        Watch(Engine engine, int channels, int block) {
            this.engine = engine;
            this.channels = channels;
            this.block = block;
            signal = new float[channels][];
            for (int channel = 0; channel < channels; channel++) {
                signal[channel] = LoadSignal.channel(channel);
            }
            in = new float[channels][block];
            out = new float[engine.outputs()][block];
        }

        BlockTimes run(int sends, double seconds) {
            double nanos = 1e9 * block / LoadSignal.RATE;
            long blocks = Math.max(1, Math.round(seconds * 1e9 / nanos));
            long origin = System.nanoTime();
            for (long i = 0; i < blocks; i++) {
                turn((int) (i * block % LoadSignal.RATE), origin + Math.round(i * nanos), (long) nanos);
            }
            return new BlockTimes(
                    channels,
                    block,
                    sends,
                    seconds,
                    Percentiles.of(wake),
                    Percentiles.of(render),
                    nanos / 1e3,
                    late,
                    blocks);
        }

        private void turn(int at, long due, long blockNanos) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long woken = System.nanoTime();
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < block; i++) {
                    in[channel][i] = signal[channel][(at + i) % LoadSignal.RATE];
                }
            }
            long before = System.nanoTime();
            engine.render(in, out, block);
            long done = System.nanoTime();
            wake.recordValue(Math.max(0, Math.min(HIGHEST_NANOS, woken - due)));
            render.recordValue(Math.min(HIGHEST_NANOS, done - before));
            late += done > due + blockNanos ? 1 : 0;
        }
    }
}
