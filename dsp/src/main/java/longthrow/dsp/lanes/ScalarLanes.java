package longthrow.dsp.lanes;

import longthrow.dsp.thread.AudioThread;

/// The kernels in plain Java, lane after lane: what runs where the vector module is missing, and what the vector
/// kernels are compared with.
@AudioThread
public final class ScalarLanes implements Lanes {
    @Override
    public boolean vector() {
        return false;
    }

    @Override
    public void load(float[][] sources, int[] which, int[] offsets, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            float[] source = sources[which[lane]];
            int offset = offsets[lane] - from;
            for (int frame = from; frame < to; frame++) {
                signal[frame * WIDTH + lane] = source[offset + frame];
            }
        }
    }

    @Override
    public void link(float[] links, float[] signal, float[] key, int from, int to) {
        for (int at = from * WIDTH; at < to * WIDTH; at++) {
            float own = Math.abs(signal[at]);
            float other = Math.abs(signal[at ^ 1]) * links[at % WIDTH];
            key[at] = own > other ? own : other;
        }
    }

    @Override
    public void scale(float[] ramp, float[] signal, int from, int to) {
        for (int at = from * WIDTH; at < to * WIDTH; at++) {
            signal[at] = Math.fma(signal[at], ramp[at % WIDTH], 0);
        }
    }

    @Override
    public void scaleMoving(float[] ramp, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            for (int frame = from; frame < to; frame++) {
                int at = frame * WIDTH + lane;
                signal[at] = Math.fma(signal[at], gain(ramp, lane, frame), 0);
            }
        }
    }

    /// A cubic of the frame's number.
    private static float gain(float[] ramp, int lane, int frame) {
        float n = frame + 1f;
        float turn = Math.fma(n, ramp[3 * WIDTH + lane], ramp[2 * WIDTH + lane]);
        return Math.fma(n, Math.fma(n, turn, ramp[WIDTH + lane]), ramp[lane]);
    }

    @Override
    public void filter(float[] bank, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarFilter.run(bank, lane, signal, from, to);
        }
    }

    @Override
    public void filterGliding(float[] bank, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarFilter.glide(bank, lane, signal, from, to);
        }
    }

    @Override
    public void filter(float[] first, float[] second, float[] signal, int from, int to) {
        filter(first, signal, from, to);
        filter(second, signal, from, to);
    }

    @Override
    public void gate(float[] bank, float[] key, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarGate.run(bank, lane, false, key, signal, from, to);
        }
    }

    @Override
    public void expand(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarGate.run(bank, lane, true, key, signal, from, to);
        }
    }

    @Override
    public void compress(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarCompressor.run(bank, lane, key, signal, from, to);
        }
    }

    @Override
    public void compressWhole(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarWholeCompressor.run(bank, lane, key, signal, from, to);
        }
    }

    @Override
    public void detectSibilance(float[] bank, Split split, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarDeEsser.detect(bank, lane, split.high(), signal, split.wanted(), from, to);
        }
    }

    @Override
    public void soften(float[] bank, Split split, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            ScalarDeEsser.soften(bank, lane, split, signal, from, to);
        }
    }

    @Override
    public void blend(float[] ramp, float[] other, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            for (int frame = from; frame < to; frame++) {
                int at = frame * WIDTH + lane;
                float share = Math.fma(frame + 1f, ramp[WIDTH + lane], ramp[lane]);
                signal[at] = Math.fma(share, other[at] - signal[at], signal[at]);
            }
        }
    }

    @Override
    public void peaksBetween(float[] filters, int taps, float[] samples, float[] peaks, int from, int to) {
        ScalarPeaks.run(filters, taps, samples, peaks, from, to);
    }

    @Override
    public double weighed(float[] weights, float[] samples, int at, float base, float[] sums) {
        return ScalarWeights.run(weights, samples, at, base, sums);
    }

    @Override
    public float overhang(Overhang over, int at, float x) {
        return ScalarOverhang.add(over, at, x);
    }

    @Override
    public float room(Overhang over, int at, float sign) {
        return ScalarOverhang.room(over, at, sign);
    }

    @Override
    public int meter(float[] bank, float[] signal, int from, int to) {
        int found = 0;
        for (int lane = 0; lane < WIDTH; lane++) {
            found |= meter(bank, lane, signal, from, to);
        }
        return found;
    }

    private static int meter(float[] bank, int lane, float[] signal, int from, int to) {
        float peak = 0;
        float sum = bank[MeterBank.SUM + lane];
        for (int at = from * WIDTH + lane; at < to * WIDTH; at += WIDTH) {
            float x = signal[at];
            float magnitude = Math.abs(x);
            peak = magnitude > peak ? magnitude : peak;
            sum = Math.fma(x, x, sum);
        }
        float before = bank[MeterBank.PEAK + lane];
        bank[MeterBank.PEAK + lane] = peak > before ? peak : before;
        bank[MeterBank.SUM + lane] = sum;
        if (to == GRID) {
            float mean = Math.fma(
                    sum, bank[MeterBank.SHARE + lane], bank[MeterBank.MEAN + lane] * bank[MeterBank.KEEP + lane]);
            bank[MeterBank.MEAN + lane] = mean < SILENT * SILENT ? 0 : mean;
            bank[MeterBank.SUM + lane] = 0;
        }
        return (peak >= 1 ? MeterBank.CLIPPED : 0) | (sum < Float.POSITIVE_INFINITY ? 0 : MeterBank.BROKEN);
    }

    @Override
    public void mix(float[] ramp, float[] signal, float[] sum, int from, int to) {
        for (int at = from * WIDTH; at < to * WIDTH; at++) {
            sum[at] = Math.fma(signal[at], ramp[at % WIDTH], sum[at]);
        }
    }

    @Override
    public void mixMoving(float[] ramp, float[] signal, float[] sum, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane++) {
            for (int frame = from; frame < to; frame++) {
                int at = frame * WIDTH + lane;
                sum[at] = Math.fma(signal[at], gain(ramp, lane, frame), sum[at]);
            }
        }
    }

    @Override
    public void fold(float[] sum, float[] out, int at, int stride, int from, int to) {
        ScalarFold.run(sum, out, at, stride, from, to);
    }
}
