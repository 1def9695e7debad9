package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import longthrow.dsp.parameter.Parameter;
import longthrow.kit.Signals;

/// A control that never rests, at a device that renders in blocks: who is asked for the next block acts on what was
/// moved until then.
///
/// @param block frames that the device asks for at once
/// @param every frames from one move to the next
public record RapidMoves(int rate, int block, int every) {
    /// A window to swell, one to settle, one to judge.
    static final int FRAMES = 3 * Residue.WINDOW;

    static final int JUDGED = FRAMES - Residue.WINDOW;

    public static RapidMoves of(int rate, int block, double millis) {
        return new RapidMoves(rate, block, (int) Math.round(millis * rate / 1000));
    }

    /// The move that counts in a frame.
    public int at(int frame) {
        return frame / block * block / every;
    }

    /// Tones of 1 kHz, each at a level and a phase of its own, that swell.
    float[][] tones(int inputs) {
        float[][] tones = new float[inputs][];
        for (int input = 0; input < inputs; input++) {
            float[] whole = Signals.sine(1000, 0.5 / (1 + input), rate, FRAMES + 5 * inputs);
            tones[input] = StepBench.swell(Residue.WINDOW, Arrays.copyOfRange(whole, 5 * input, 5 * input + FRAMES));
        }
        return tones;
    }

    /// What every port gives while `moves` sets the desk.
    float[][] play(TestDesk desk, float[][] in, IntFunction<String[]> moves) {
        float[][] out = new float[0][];
        desk.blocks(block);
        for (int from = 0; from < FRAMES; from += block) {
            if (from == 0 || at(from) != at(from - 1)) {
                desk.set(moves.apply(at(from)));
            }
            int to = Math.min(FRAMES, from + block);
            int begin = from;
            float[][] piece = desk.render(Arrays.stream(in)
                    .map(signal -> Arrays.copyOfRange(signal, begin, to))
                    .toArray(float[][]::new));
            out = from == 0 ? new float[piece.length][FRAMES] : out;
            for (int port = 0; port < out.length; port++) {
                System.arraycopy(piece[port], 0, out[port], from, to - from);
            }
        }
        return out;
    }

    /// Where a parameter is led by a move: anywhere in its range, one time in two to an end.
    public static double value(Parameter parameter, int move) {
        Random random = new Random(parameter.key().hashCode() * 31L + move);
        random.nextDouble();
        double position = random.nextBoolean() ? random.nextDouble() : random.nextInt(2);
        return parameter.stepped()
                ? random.nextInt((int) parameter.maximum() + 1)
                : parameter.clamp(parameter.taper().toValue(position));
    }
}
