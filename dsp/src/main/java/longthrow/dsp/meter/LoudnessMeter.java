package longthrow.dsp.meter;

import java.util.Arrays;

/// Loudness after ITU-R BS.1770-5 in the EBU's mode (Tech 3341 and 3342, 2023): momentary (400 ms) and short-term (3 s)
/// every 10 ms, integrated with both gates, and loudness range. LUFS and LU; -inf is silence. Before the first sound
/// there was silence.
public final class LoudnessMeter implements Meter {
    /// Windows move on by so many a second.
    private static final int HOPS = 100;

    private static final int MOMENTARY = 2 * HOPS / 5;
    private static final int SHORT_TERM = 3 * HOPS;
    /// Gated blocks overlap by three quarters: one every 100 ms.
    private static final int BLOCK_STEP = HOPS / 10;

    private static final double INTEGRATED_GATE = 10;
    private static final double RANGE_GATE = 20;
    /// Tech 3342 lets a file end in 1.5 s of silence, so that its last sound stands in the middle of a window.
    private static final int RANGE_TAIL = 3 * HOPS / 2;

    private final int sampleRate;
    private final double[] weights;
    private final KWeighting[] filters;
    private final double[] hops = new double[SHORT_TERM];
    private final GatedLevels blocks = new GatedLevels();
    private final GatedLevels ranges = new GatedLevels();
    private boolean paused;
    private long frame;
    private long hop;
    private long hopEnd;
    private double momentary;
    private double shortTerm;
    private double mostMomentary;
    private double mostShortTerm;

    /// A meter for sound of a rate from these speakers.
    public LoudnessMeter(int sampleRate, Speakers speakers) {
        this.sampleRate = sampleRate;
        weights = speakers.weights().stream().mapToDouble(Double::doubleValue).toArray();
        filters = new KWeighting[weights.length];
        Arrays.setAll(filters, channel -> new KWeighting(sampleRate));
        hopEnd = endOf(0);
    }

    private long endOf(long index) {
        return (index + 1) * sampleRate / HOPS;
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        int at = from;
        while (at < to) {
            int end = (int) Math.min(to, at + hopEnd - frame);
            for (int channel = 0; channel < Math.min(weights.length, channels.length); channel++) {
                if (weights[channel] != 0) {
                    filters[channel].process(channels[channel], at, end);
                }
            }
            frame += end - at;
            at = end;
            if (frame == hopEnd) {
                hop();
            }
        }
    }

    private void hop() {
        hops[(int) (hop % SHORT_TERM)] = takeEnergy();
        hop++;
        hopEnd = endOf(hop);
        momentary = power(MOMENTARY);
        shortTerm = power(SHORT_TERM);
        if (paused) {
            return;
        }
        mostMomentary = Math.max(mostMomentary, momentary);
        mostShortTerm = Math.max(mostShortTerm, shortTerm);
        if (hop % BLOCK_STEP == 0 && hop >= MOMENTARY) {
            blocks.add(momentary);
        }
        if (hop % BLOCK_STEP == 0 && hop >= SHORT_TERM) {
            ranges.add(shortTerm);
        }
    }

    private double takeEnergy() {
        double sum = 0;
        for (int channel = 0; channel < weights.length; channel++) {
            sum += weights[channel] * filters[channel].takeEnergy();
        }
        return sum;
    }

    /// Added up afresh every time, so that nothing of a loud past stays behind in the rounding.
    private double power(int length) {
        double sum = 0;
        for (long i = Math.max(0, hop - length); i < hop; i++) {
            sum += hops[(int) (i % SHORT_TERM)];
        }
        return sum * HOPS / ((double) length * sampleRate);
    }

    /// Says that a file ends here: the loudness range hears the silence behind it.
    public void finish() {
        for (int tail = 0; tail < RANGE_TAIL && !paused; tail++) {
            hops[(int) (hop % SHORT_TERM)] = tail == 0 ? takeEnergy() : 0;
            hop++;
            if (hop % BLOCK_STEP == 0 && hop >= SHORT_TERM) {
                ranges.add(power(SHORT_TERM));
            }
        }
        frame = endOf(hop - 1);
        hopEnd = endOf(hop);
    }

    /// Stops or goes on with everything that is kept: integrated, range and the highest values.
    public void pause(boolean stop) {
        paused = stop;
    }

    /// Loudness of the last 400 ms.
    public double momentary() {
        return GatedLevels.level(momentary);
    }

    /// Loudness of the last 3 s.
    public double shortTerm() {
        return GatedLevels.level(shortTerm);
    }

    /// Loudness of all since the start.
    public double integrated() {
        return blocks.mean(INTEGRATED_GATE);
    }

    /// Loudness range of all since the start, in LU; 0 until there is any. It means little in the first minute.
    public double range() {
        return ranges.spread(RANGE_GATE, 0.10, 0.95);
    }

    /// Whether there was enough sound for a loudness range.
    public boolean hasRange() {
        return !ranges.isEmpty();
    }

    /// The loudest 400 ms.
    public double mostMomentary() {
        return GatedLevels.level(mostMomentary);
    }

    /// The loudest 3 s.
    public double mostShortTerm() {
        return GatedLevels.level(mostShortTerm);
    }

    @Override
    public void reset() {
        for (KWeighting filter : filters) {
            filter.reset();
        }
        Arrays.fill(hops, 0);
        frame = 0;
        hop = 0;
        hopEnd = endOf(0);
        momentary = 0;
        shortTerm = 0;
        restart();
    }

    /// Starts integrated, range and the highest values anew; the windows go on.
    public void restart() {
        blocks.reset();
        ranges.reset();
        mostMomentary = 0;
        mostShortTerm = 0;
    }
}
