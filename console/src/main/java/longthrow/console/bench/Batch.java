package longthrow.console.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import longthrow.dsp.engine.Engine;

/// Some blocks of the strip load's signal through an engine; the input is laid out before the clock starts. Of one
/// thread.
final class Batch {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FRAMES = 4096;

    private final Engine engine;
    private final float[][] signal;
    private final float[][][] in;
    private final float[][] out;
    private final int blocks;
    private int frame;
    private long bytes;
    private long rendered;

    Batch(Engine engine, int channels, int block) {
        this.engine = engine;
        blocks = Math.max(1, FRAMES / block);
        signal = new float[channels][];
        Arrays.setAll(signal, LoadSignal::channel);
        in = new float[blocks][channels][block];
        out = new float[engine.outputs()][block];
    }

    /// CPU nanoseconds that a batch takes: the lower quartile over `batches`, since other programs on the machine
    /// only ever add to it.
    double cost(int batches, boolean silence) {
        double[] nanos = new double[batches];
        for (int i = 0; i < batches; i++) {
            fill(silence);
            long before = THREADS.getCurrentThreadCpuTime();
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            render();
            bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
            nanos[i] = THREADS.getCurrentThreadCpuTime() - before;
            rendered += blocks;
        }
        Arrays.sort(nanos);
        return nanos[batches / 4];
    }

    private void fill(boolean silence) {
        for (float[][] block : in) {
            for (int channel = 0; channel < block.length; channel++) {
                for (int i = 0; i < block[channel].length; i++) {
                    block[channel][i] = silence ? 0 : signal[channel][(frame + i) % LoadSignal.RATE];
                }
            }
            frame = (frame + block[0].length) % LoadSignal.RATE;
        }
    }

    void forgetAllocations() {
        bytes = 0;
        rendered = 0;
    }

    /// Blocks of a batch.
    int blocks() {
        return blocks;
    }

    double bytesPerBlock() {
        return (double) bytes / rendered;
    }

    private void render() {
        for (float[][] block : in) {
            engine.render(block, out, block[0].length);
        }
    }
}
