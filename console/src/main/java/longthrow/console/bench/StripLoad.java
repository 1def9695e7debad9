package longthrow.console.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import longthrow.dsp.engine.Engine;

/// How many strips one core carries at real time: a fixed signal through a fixed strip on the product's own engine,
/// metering included, measured in CPU time of the rendering thread after warm-up.
///
/// @param channels strips of the measured desk
/// @param block frames a call
/// @param sends post-fader sends of each strip, 0 to 16
/// @param channelsPerCore strips that one core carries at 48 kHz
/// @param bytesAllocatedPerBlock what the rendering thread allocates a call
/// @param silenceCostRatio the cost of silence after a loud second, over the cost of the loud signal
/// @param busRms level in dBFS of L, R and A1 to A4 after 10 s of 16 strips with four sends
/// @param vector whether the vector kernels ran
/// @param lanes strips that are computed side by side
public record StripLoad(
        int channels,
        int block,
        int sends,
        double channelsPerCore,
        double bytesAllocatedPerBlock,
        double silenceCostRatio,
        SequencedMap<String, Double> busRms,
        boolean vector,
        int lanes) {
    /// What the six buses read with the compressor's kind of ballistics (smooth, decoupled), from a double-precision
    /// reference: L, R, A1 to A4.
    public static final Map<String, Double> EXPECTED_RMS =
            Map.of("L", -10.737, "R", -11.153, "A1", -19.962, "A2", -22.962, "A3", -25.962, "A4", -28.962);

    private static final int WARM_BATCHES = 60;
    private static final int BATCHES = 60;
    /// Frames of silence until every filter, detector and release has passed through what would be denormals.
    private static final int SILENT_BATCHES = 180;

    /// Measures; takes some seconds. A desk has 1 to 1,024 channels and 0 to 16 sends.
    public static StripLoad measure(int channels, int block, int sends) {
        if (block < 1 || block > LoadSignal.RATE || sends < 0 || sends > 16) {
            throw new IllegalArgumentException("the strip load takes blocks of 1 to " + LoadSignal.RATE
                    + " frames and 0 to 16 sends, not " + block + " and " + sends);
        }
        LoadDesk desk = new LoadDesk(channels, sends);
        desk.engine().warmUp();
        Batch batch = new Batch(desk.engine(), channels, block);
        batch.cost(WARM_BATCHES, false);
        batch.cost(WARM_BATCHES, true);
        batch.cost(WARM_BATCHES, false);
        batch.forgetAllocations();
        double loud = batch.cost(BATCHES, false);
        double silent = batch.cost(SILENT_BATCHES, true);
        double loudAgain = batch.cost(BATCHES, false);
        double cost = Math.min(loud, loudAgain);
        return new StripLoad(
                channels,
                block,
                sends,
                channels * (batch.blocks() * (double) block / LoadSignal.RATE) / (cost * 1e-9),
                batch.bytesPerBlock(),
                2 * silent / (loud + loudAgain),
                rms(),
                desk.engine().vector(),
                16);
    }

    /// The levels of the six buses on the load's correctness check.
    public static SequencedMap<String, Double> rms() {
        int channels = 16;
        Engine engine = new LoadDesk(channels, 4).engine();
        float[][] out = new float[engine.outputs()][64];
        float[][] signal = new float[channels][];
        Arrays.setAll(signal, LoadSignal::channel);
        float[][] in = new float[channels][64];
        SequencedMap<String, Double> sums = new LinkedHashMap<>();
        int seconds = 10;
        for (int frame = 0; frame < seconds * LoadSignal.RATE; frame += 64) {
            for (int channel = 0; channel < channels; channel++) {
                System.arraycopy(signal[channel], frame % LoadSignal.RATE, in[channel], 0, 64);
            }
            engine.render(in, out, 64);
            add(sums, "L", out[0]);
            add(sums, "R", out[1]);
            for (int send = 0; send < 4; send++) {
                add(sums, "A" + (send + 1), out[Engine.FIRST_BUS_OUTPUT + 2 * send]);
            }
        }
        sums.replaceAll((bus, sum) -> 10 * Math.log10(sum / (seconds * LoadSignal.RATE)));
        return sums;
    }

    private static void add(SequencedMap<String, Double> sums, String bus, float[] signal) {
        double sum = 0;
        for (float x : signal) {
            sum += (double) x * x;
        }
        sums.merge(bus, sum, Double::sum);
    }
}
