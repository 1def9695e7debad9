package longthrow.dsp.lanes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import longthrow.dsp.thread.AudioThread;

/// The kernels on the Vector API: sixteen lanes in one register where the machine has that width, else in halves or
/// quarters. States live in registers over the block.
@AudioThread
public final class VectorLanes implements Lanes {
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > WIDTH ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    static final int WIDE = SPECIES.length();
    private static final VectorShuffle<Float> SWAP = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);

    /// Made by `Lanes.best()`.
    public VectorLanes() {}

    @Override
    public boolean vector() {
        return true;
    }

    @Override
    public void load(float[][] sources, int[] which, int[] offsets, float[] signal, int from, int to) {
        int tiled = WIDE == WIDTH ? from + (to - from) / WIDTH * WIDTH : from;
        for (int frame = from; frame < tiled; frame += WIDTH) {
            VectorTranspose.tile(sources, which, offsets, frame - from, signal, frame * WIDTH);
        }
        for (int lane = 0; lane < WIDTH; lane++) {
            float[] source = sources[which[lane]];
            int offset = offsets[lane] - from;
            for (int frame = tiled; frame < to; frame++) {
                signal[frame * WIDTH + lane] = source[offset + frame];
            }
        }
    }

    @Override
    public void link(float[] links, float[] signal, float[] key, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            FloatVector linked = FloatVector.fromArray(SPECIES, links, lane);
            for (int at = from * WIDTH + lane; at < to * WIDTH; at += WIDTH) {
                FloatVector own = FloatVector.fromArray(SPECIES, signal, at).abs();
                FloatVector other = own.rearrange(SWAP).mul(linked);
                other.blend(own, own.compare(VectorOperators.GT, other)).intoArray(key, at);
            }
        }
    }

    @Override
    public void scale(float[] ramp, float[] signal, int from, int to) {
        FloatVector none = FloatVector.zero(SPECIES);
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            FloatVector gain = FloatVector.fromArray(SPECIES, ramp, lane);
            for (int at = from * WIDTH + lane; at < to * WIDTH; at += WIDTH) {
                FloatVector.fromArray(SPECIES, signal, at).fma(gain, none).intoArray(signal, at);
            }
        }
    }

    @Override
    public void scaleMoving(float[] ramp, float[] signal, int from, int to) {
        FloatVector none = FloatVector.zero(SPECIES);
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            FloatVector start = FloatVector.fromArray(SPECIES, ramp, lane);
            FloatVector step = FloatVector.fromArray(SPECIES, ramp, WIDTH + lane);
            FloatVector bend = FloatVector.fromArray(SPECIES, ramp, 2 * WIDTH + lane);
            FloatVector twist = FloatVector.fromArray(SPECIES, ramp, 3 * WIDTH + lane);
            FloatVector count = FloatVector.broadcast(SPECIES, from + 1f);
            for (int at = from * WIDTH + lane; at < to * WIDTH; at += WIDTH) {
                FloatVector gain = count.fma(count.fma(count.fma(twist, bend), step), start);
                FloatVector.fromArray(SPECIES, signal, at).fma(gain, none).intoArray(signal, at);
                count = count.add(1f);
            }
        }
    }

    @Override
    public void filter(float[] bank, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorFilter.one(bank, lane, signal, from, to);
        }
    }

    @Override
    public void filterGliding(float[] bank, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorFilter.glide(bank, lane, signal, from, to);
        }
    }

    @Override
    public void filter(float[] first, float[] second, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorFilter.two(first, second, lane, signal, from, to);
        }
    }

    @Override
    public void gate(float[] bank, float[] key, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorGate.gate(bank, lane, key, signal, from, to);
        }
    }

    @Override
    public void expand(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorGate.closed(bank, lane, key, scratch, from, to);
            VectorGate.expand(bank, lane, key, scratch, signal, from, to);
        }
    }

    @Override
    public void compress(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorCompressor.curve(bank, lane, key, scratch, from, to);
            VectorCompressor.compress(bank, lane, scratch, signal, from, to);
        }
    }

    @Override
    public void compressWhole(float[] bank, float[] key, float[] scratch, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorWholeCompressor.level(bank, lane, key, scratch, from, to);
            VectorWholeCompressor.reduce(bank, lane, scratch, from, to);
            VectorWholeCompressor.apply(bank, lane, scratch, signal, from, to);
        }
    }

    @Override
    public void detectSibilance(float[] bank, Split split, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorDeEsser.detect(bank, lane, split.high(), signal, split.wanted(), from, to);
        }
    }

    @Override
    public void soften(float[] bank, Split split, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            VectorDeEsser.soften(bank, lane, split, signal, from, to);
        }
    }

    @Override
    public void blend(float[] ramp, float[] other, float[] signal, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            FloatVector start = FloatVector.fromArray(SPECIES, ramp, lane);
            FloatVector step = FloatVector.fromArray(SPECIES, ramp, WIDTH + lane);
            FloatVector count = FloatVector.broadcast(SPECIES, from + 1f);
            for (int at = from * WIDTH + lane; at < to * WIDTH; at += WIDTH) {
                FloatVector x = FloatVector.fromArray(SPECIES, signal, at);
                FloatVector away = FloatVector.fromArray(SPECIES, other, at).sub(x);
                count.fma(step, start).fma(away, x).intoArray(signal, at);
                count = count.add(1f);
            }
        }
    }

    @Override
    public void peaksBetween(float[] filters, int taps, float[] samples, float[] peaks, int from, int to) {
        VectorPeaks.run(filters, taps, samples, peaks, from, to);
    }

    @Override
    public double weighed(float[] weights, float[] samples, int at, float base, float[] sums) {
        return VectorWeights.run(weights, samples, at, base, sums);
    }

    @Override
    public float overhang(Overhang over, int at, float x) {
        return VectorOverhang.add(over, at, x);
    }

    @Override
    public float room(Overhang over, int at, float sign) {
        return VectorOverhang.room(over, at, sign);
    }

    @Override
    public int meter(float[] bank, float[] signal, int from, int to) {
        int found = 0;
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            found |= VectorMeter.run(bank, lane, signal, from, to);
        }
        return found;
    }

    @Override
    public void mix(float[] ramp, float[] signal, float[] sum, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            FloatVector gain = FloatVector.fromArray(SPECIES, ramp, lane);
            for (int at = from * WIDTH + lane; at < to * WIDTH; at += WIDTH) {
                FloatVector.fromArray(SPECIES, signal, at)
                        .fma(gain, FloatVector.fromArray(SPECIES, sum, at))
                        .intoArray(sum, at);
            }
        }
    }

    @Override
    public void mixMoving(float[] ramp, float[] signal, float[] sum, int from, int to) {
        for (int lane = 0; lane < WIDTH; lane += WIDE) {
            FloatVector start = FloatVector.fromArray(SPECIES, ramp, lane);
            FloatVector step = FloatVector.fromArray(SPECIES, ramp, WIDTH + lane);
            FloatVector bend = FloatVector.fromArray(SPECIES, ramp, 2 * WIDTH + lane);
            FloatVector twist = FloatVector.fromArray(SPECIES, ramp, 3 * WIDTH + lane);
            FloatVector count = FloatVector.broadcast(SPECIES, from + 1f);
            for (int at = from * WIDTH + lane; at < to * WIDTH; at += WIDTH) {
                FloatVector gain = count.fma(count.fma(count.fma(twist, bend), step), start);
                FloatVector.fromArray(SPECIES, signal, at)
                        .fma(gain, FloatVector.fromArray(SPECIES, sum, at))
                        .intoArray(sum, at);
                count = count.add(1f);
            }
        }
    }

    @Override
    public void fold(float[] sum, float[] out, int at, int stride, int from, int to) {
        VectorFold.run(sum, out, at, stride, from, to);
    }
}
