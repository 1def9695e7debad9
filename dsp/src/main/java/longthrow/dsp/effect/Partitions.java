package longthrow.dsp.effect;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;
import org.jtransforms.fft.FloatFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/// One side's convolution without delay: the response's first 256 samples directly, the rest in spectra of 256 samples
/// each, multiplied while the block before is still coming in (uniform partitions in a frequency-domain delay line;
/// Gardner, "Efficient convolution without input-output delay", 1995). A fourth of the products is made on each of four
/// grid lines, so that no block costs much more than another.
@AudioThread
final class Partitions {
    private static final int SIZE = 256;
    private static final int BINS = SIZE + 1;
    /// Grid blocks in which one partition comes in.
    static final int ROUND = SIZE / Lanes.GRID;

    static {
        // else the library starts threads of its own
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    private final FloatFFT_1D transform = new FloatFFT_1D(2 * SIZE);
    private final float[] head;
    private final float[][] responseReal;
    private final float[][] responseImaginary;
    private final float[][] heardReal;
    private final float[][] heardImaginary;
    private final float[] sumReal = new float[BINS];
    private final float[] sumImaginary = new float[BINS];
    private final float[] past = new float[SIZE + Lanes.GRID];
    private final float[] window = new float[2 * SIZE];
    private final float[] work = new float[2 * SIZE];
    private final float[] tail = new float[SIZE];
    private int filled;
    private int newest;

    /// `begun` shifts the grid lines on which its blocks are complete, in frames: two sides need not work hard on the
    /// same.
    Partitions(float[] response, double gain, int begun) {
        filled = begun;
        int count = Math.max(0, Math.ceilDiv(response.length - SIZE, SIZE));
        head = new float[Math.min(SIZE, response.length)];
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) (gain * response[i]);
        }
        responseReal = new float[count][BINS];
        responseImaginary = new float[count][BINS];
        heardReal = new float[count][BINS];
        heardImaginary = new float[count][BINS];
        for (int part = 0; part < count; part++) {
            Arrays.fill(work, 0);
            for (int i = 0; i < SIZE && (part + 1) * SIZE + i < response.length; i++) {
                work[i] = (float) (gain * response[(part + 1) * SIZE + i]);
            }
            transform(responseReal[part], responseImaginary[part]);
        }
    }

    /// From the library's packed order to bins.
    private void transform(float[] real, float[] imaginary) {
        transform.realForward(work);
        for (int bin = 1; bin < SIZE; bin++) {
            real[bin] = work[2 * bin];
            imaginary[bin] = work[2 * bin + 1];
        }
        real[0] = work[0];
        real[SIZE] = work[1];
        imaginary[0] = 0;
        imaginary[SIZE] = 0;
    }

    /// Does the grid line's share of the work; every fourth time a block is complete.
    void advance() {
        if (responseReal.length == 0) {
            return;
        }
        if (filled == SIZE) {
            turn();
        }
        int step = filled / Lanes.GRID;
        int parts = responseReal.length - 1;
        for (int part = 1 + parts * step / ROUND; part < 1 + parts * (step + 1) / ROUND; part++) {
            // the block now coming in will be the newest; what is newest now is then one older
            add(part, part - 1);
        }
    }

    private void turn() {
        filled = 0;
        newest = newest == 0 ? responseReal.length - 1 : newest - 1;
        System.arraycopy(window, 0, work, 0, 2 * SIZE);
        System.arraycopy(window, SIZE, window, 0, SIZE);
        transform(heardReal[newest], heardImaginary[newest]);
        add(0, 0);
        for (int bin = 1; bin < SIZE; bin++) {
            work[2 * bin] = sumReal[bin];
            work[2 * bin + 1] = sumImaginary[bin];
        }
        work[0] = sumReal[0];
        work[1] = sumReal[SIZE];
        transform.realInverse(work, true);
        for (int i = 0; i < SIZE; i++) {
            tail[i] = Math.abs(work[SIZE + i]) < Lanes.SILENT ? 0 : work[SIZE + i];
        }
        Arrays.fill(sumReal, 0);
        Arrays.fill(sumImaginary, 0);
    }

    private void add(int part, int age) {
        int heard = newest + age;
        heard = heard < heardReal.length ? heard : heard - heardReal.length;
        multiply(responseReal[part], responseImaginary[part], heardReal[heard], heardImaginary[heard]);
    }

    private void multiply(float[] real, float[] imaginary, float[] otherReal, float[] otherImaginary) {
        for (int bin = 0; bin < BINS; bin++) {
            sumReal[bin] += real[bin] * otherReal[bin] - imaginary[bin] * otherImaginary[bin];
            sumImaginary[bin] += real[bin] * otherImaginary[bin] + imaginary[bin] * otherReal[bin];
        }
    }

    /// Works in place on frames `from` to `to` of the grid block.
    void process(float[] signal, int from, int to) {
        int count = to - from;
        System.arraycopy(signal, from, past, SIZE, count);
        if (responseReal.length == 0) {
            Arrays.fill(signal, from, to, 0);
        } else {
            System.arraycopy(signal, from, window, SIZE + filled, count);
            System.arraycopy(tail, filled, signal, from, count);
            filled += count;
        }
        for (int tap = 0; tap < head.length; tap++) {
            float gain = head[tap];
            int first = SIZE - tap;
            for (int i = 0; i < count; i++) {
                signal[from + i] = Math.fma(past[first + i], gain, signal[from + i]);
            }
        }
        System.arraycopy(past, count, past, 0, SIZE);
    }

    void clear() {
        Arrays.fill(past, 0);
        Arrays.fill(window, 0);
        Arrays.fill(tail, 0);
        Arrays.fill(sumReal, 0);
        Arrays.fill(sumImaginary, 0);
        for (int part = 0; part < heardReal.length; part++) {
            Arrays.fill(heardReal[part], 0);
            Arrays.fill(heardImaginary[part], 0);
        }
    }
}
