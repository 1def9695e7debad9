package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import longthrow.kit.Measure;
import longthrow.kit.Signals;

/// Plays the stage's desk and judges what comes out of every port.
final class StepBench {
    private static final int RATE = TestDesk.RATE;

    private StepBench() {}

    /// Three quarters of a second to settle, then a step that lands between two grid lines, away from a zero of the
    /// tone.
    private static int step(int rate) {
        return 3 * rate / 4 + 12;
    }

    /// How much two ends of a parameter differ, the most of all outputs, on noise that comes and goes.
    static double difference(String id, List<String> settings, String[] ends) {
        float[][] noise = new float[Stage.INPUTS][];
        for (int input = 0; input < noise.length; input++) {
            noise[input] = bursts(input);
        }
        float[][] one = desk(RATE, settings, id + "=" + ends[0]).render(noise);
        float[][] other = desk(RATE, settings, id + "=" + ends[1]).render(noise);
        double most = 0;
        for (int port = 0; port < one.length; port++) {
            most = Math.max(most, Measure.difference(one[port], other[port]));
        }
        return most;
    }

    private static float[] bursts(int input) {
        float[] noise = Signals.noise(input + 1, 0.5, RATE / 2);
        for (int n = 0; n < noise.length; n++) {
            noise[n] *= n / 4800 % 2 == 1 ? 0.01f : 1;
        }
        return noise;
    }

    private static TestDesk desk(int rate, List<String> settings, String setting) {
        TestDesk desk = new TestDesk(Stage.at(rate)).patch(Stage.patch());
        return desk.set(settings.toArray(String[]::new)).set(setting);
    }

    /// What a step leaves farther than 1 kHz from a tone of 1 kHz.
    ///
    /// @param port where it is the most
    /// @param step in dB of the whole, the worst of the windows around the step
    /// @param steady the same long before and long after it, the worse of both
    record Spread(int port, double step, double steady) {
        /// How far that is above -75 dB, or above what sounds there steadily, in dB.
        double excess() {
            return step - Math.max(-75, steady + 1);
        }
    }

    /// Every input plays the tone, each at a level and a phase of its own.
    static Spread spread(int rate, String id, List<String> settings, String[] ends) {
        int step = step(rate);
        int frames = step + 4 * Residue.window(rate);
        float[][] tone = new float[Stage.INPUTS][];
        for (int input = 0; input < tone.length; input++) {
            float[] whole = Signals.sine(1000, 0.5 / (1 + input), rate, frames + 48);
            tone[input] = swell(Residue.window(rate), Arrays.copyOfRange(whole, 5 * input, 5 * input + frames));
        }
        TestDesk desk = desk(rate, settings, id + "=" + ends[0]);
        float[][] out = desk.render(cut(tone, 0, step));
        float[][] after = desk.set(id + "=" + ends[1]).render(cut(tone, step, frames));
        Spread worst = new Spread(0, -300, -300);
        for (int port = 0; port < out.length; port++) {
            float[] all = Arrays.copyOf(out[port], frames);
            System.arraycopy(after[port], 0, all, step, after[port].length);
            Spread here = judge(rate, port, all);
            worst = here.excess() > worst.excess() ? here : worst;
        }
        return worst;
    }

    /// So that no delay plays a beginning later on.
    static float[] swell(int frames, float[] tone) {
        for (int n = 0; n < frames; n++) {
            tone[n] *= (float) (0.5 - 0.5 * Math.cos(Math.PI * n / frames));
        }
        return tone;
    }

    private static float[][] cut(float[][] signals, int from, int to) {
        return Arrays.stream(signals)
                .map(signal -> Arrays.copyOfRange(signal, from, to))
                .toArray(float[][]::new);
    }

    private static Spread judge(int rate, int port, float[] all) {
        int step = step(rate);
        int window = Residue.window(rate);
        Residue.Parts around = parts(rate, all, step - window / 2);
        double outside = Math.max(
                around.outside(),
                Math.max(
                        parts(rate, all, step).outside(),
                        parts(rate, all, step + window / 2).outside()));
        double steady = Math.max(
                parts(rate, all, step - window).ratio(),
                parts(rate, all, all.length - window).ratio());
        return new Spread(port, 10 * Math.log10(outside / around.whole()), steady);
    }

    /// The whole is no less than that of a tone 20 dB below the loudest input.
    private static Residue.Parts parts(int rate, float[] signal, int from) {
        return Residue.parts(signal, from, Residue.window(rate), rate, 0.1);
    }
}
