package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.FilterChain;
import longthrow.dsp.strip.FilterDesign;
import longthrow.dsp.strip.Group;
import longthrow.dsp.thread.AudioThread;

/// Sixteen delay lines that feed each other through a Hadamard matrix, which loses nothing; what is lost in a round is
/// lost in the lines, low, mid and high for themselves, so that each falls by 60 dB in its time (Jot and Chaigne,
/// "Digital delay networks for designing artificial reverberators", 1991; dsp facts, section 13). The lines are lanes:
/// their filters are the strip's kernels. Left feeds and hears the even lines, right the odd ones.
@AudioThread
final class FeedbackNetwork {
    private static final int LINES = Lanes.WIDTH;
    /// No line is shorter than a grid block and the swaying of its delay.
    private static final double SHORTEST_MILLIS = 4;
    /// How far a swaying delay goes to either side at most: 10 samples at 48 kHz.
    private static final double SWAY_MILLIS = 0.2;
    private static final double[] SWAY_HERTZ = {0.31, 0.43, 0.53, 0.71};
    private static final int MARGIN = Lagrange.REACH + 1;
    /// The signs with which lines are fed and heard: no two sums alike.
    private static final int FED = 0b0110_1001_1100_0101;
    private static final int HEARD = 0b1010_0110_0011_1001;
    private static final double LOUDEST = 4;
    private static final double MOST_LOST = -60;
    private static final double STEEPEST = 30;
    private static final double TIMES_SECONDS = 0.03;
    private static final int LOW = 0;
    private static final int MID = 1;
    private static final int HIGH = 2;
    private static final int LOW_HERTZ = 3;
    private static final int HIGH_HERTZ = 4;
    private static final int DEPTH = 0;
    private static final int LOUDNESS = 1;

    private final Housing housing;
    private final Group group;
    private final FilterChain losses;
    private final FilterDesign design;
    private final Ramp decay;
    private final Slow times;
    private boolean resized;
    private final Knobs knobs;
    private final DelayLine[] lines = new DelayLine[LINES];
    private final Tap[] taps = new Tap[LINES];
    private final int[] lengths = new int[LINES];
    private final Sway[] sways = new Sway[SWAY_HERTZ.length];
    private final double[] swayed = new double[Lanes.GRID];
    private final float swayFrames;
    private final float[][] sources = new float[LINES][];
    private final int[] each = Lanes.each();
    private final int[] offsets = new int[LINES];
    private final float[][] planar = new float[LINES][Lanes.GRID];
    private final float[][] read = new float[LINES][Lanes.GRID];
    private final float[] other = new float[Lanes.GRID];

    /// Lines up to `longestMillis`.
    FeedbackNetwork(Housing housing, double longestMillis, float[] rise) {
        this.housing = housing;
        group = housing.group(0);
        losses = new FilterChain(group, 2);
        design = new FilterDesign(housing.sampleRate());
        decay = new Ramp(housing.sampleRate(), 0);
        times = new Slow(housing.sampleRate(), 5, TIMES_SECONDS);
        knobs = new Knobs(housing.sampleRate());
        swayFrames = (float) housing.frames(SWAY_MILLIS);
        for (int i = 0; i < LINES; i++) {
            // a prime may lie as far as this beyond the length that was asked for
            lines[i] = new DelayLine((int) housing.frames(longestMillis) + 200);
            taps[i] = new Tap(rise);
        }
        for (int i = 0; i < sways.length; i++) {
            sways[i] = new Sway((double) i / sways.length);
            sways[i].rate(SWAY_HERTZ[i] / housing.sampleRate());
        }
    }

    /// Spreads the lines' lengths evenly in the logarithm, on prime numbers of frames, so that their echoes do not
    /// coincide.
    void lengths(double fromMillis, double toMillis) {
        double shortest = Math.max(SHORTEST_MILLIS, fromMillis);
        int above = 0;
        for (int i = 0; i < LINES; i++) {
            double millis = shortest * Math.pow(Math.max(toMillis, shortest) / shortest, (double) i / (LINES - 1));
            above = prime(Math.max(above + 1, (int) housing.frames(millis)));
            // long and short lines alternate between the sides
            lengths[(i * 5) % LINES] = above;
        }
        for (int i = 0; i < LINES; i++) {
            taps[i].aim(lengths[i]);
        }
        resized = true;
    }

    private static int prime(int from) {
        int candidate = from | 1;
        while (divisible(candidate)) {
            candidate += 2;
        }
        return candidate;
    }

    private static boolean divisible(int odd) {
        boolean divides = false;
        for (int d = 3; d * d <= odd && !divides; d += 2) {
            divides = odd % d == 0;
        }
        return divides;
    }

    /// Loses 60 dB in the times that a room's rows say.
    void times(Reverb rows, int column, Cells cells) {
        times.aim(LOW, Math.log(cells.get(rows.low(), column)));
        times.aim(MID, Math.log(cells.get(rows.mid(), column)));
        times.aim(HIGH, Math.log(cells.get(rows.high(), column)));
        times.aim(LOW_HERTZ, Math.log(cells.get(rows.lowFrequency(), column)));
        times.aim(HIGH_HERTZ, Math.log(cells.get(rows.highFrequency(), column)));
    }

    /// All filters and gains for where the times are on their way, so that at no moment a shelf of one design stands
    /// over the gain of another: the network must never gain.
    private void design() {
        double lowHertz = Math.exp(times.now(LOW_HERTZ));
        double highHertz = Math.exp(times.now(HIGH_HERTZ));
        double kept = 0;
        for (int i = 0; i < LINES; i++) {
            double mid = lost(i, MID);
            losses.section(0).aim(i, design.bilinearLowShelf(lowHertz, FilterDesign.ALONE, shelf(lost(i, LOW) - mid)));
            losses.section(1)
                    .aim(i, design.bilinearHighShelf(highHertz, FilterDesign.ALONE, shelf(lost(i, HIGH) - mid)));
            double gain = Math.pow(10, mid / 20);
            decay.aim(i, gain);
            kept += gain * gain / LINES;
        }
        // the whole response has the energy of what came in, however long it lasts, if it lasts for some rounds
        knobs.aim(LOUDNESS, Math.min(LOUDEST, Math.sqrt((1 - kept) / kept)));
    }

    /// What one pass of a line loses, in decibels.
    private double lost(int line, int band) {
        return Math.max(MOST_LOST, -60 * lengths[line] * 1000.0 / housing.sampleRate() / Math.exp(times.now(band)));
    }

    private static double shelf(double decibels) {
        return Math.max(-STEEPEST, Math.min(STEEPEST, decibels));
    }

    /// How far four of the lines sway, from 0 to 1.
    void sway(double depth) {
        knobs.aim(DEPTH, depth);
    }

    void snap() {
        times.snap();
        design();
        losses.snap();
        decay.snap();
        knobs.snap();
        for (Tap tap : taps) {
            tap.snap();
        }
    }

    void advance() {
        if (times.advance() || resized) {
            design();
            resized = false;
        }
        decay.advance();
        knobs.advance();
        for (int i = 0; i < LINES; i++) {
            lines[i].advance();
            taps[i].advance();
        }
        for (Sway sway : sways) {
            sway.advance();
        }
    }

    /// Takes the first frames of both sides and leaves what the room answers.
    void process(float[] left, float[] right, int from, int to) {
        int count = to - from;
        for (int i = 0; i < LINES; i++) {
            read(i, from, count);
        }
        group.kernels().load(sources, each, offsets, group.signal(), from, to);
        losses.process(from, to);
        decay.scale(group.kernels(), group.signal(), from, to);
        part(from, to);
        mix(count);
        feed(left, right, count);
        hear(left, right, count);
        knobs.scale(LOUDNESS, left, from, to);
        knobs.scale(LOUDNESS, right, from, to);
    }

    private void read(int line, int from, int count) {
        Tap tap = taps[line];
        boolean sways = line % 5 == 0;
        if (tap.resting() && !sways) {
            sources[line] = lines[line].ring();
            offsets[line] = lines[line].from(tap.delay());
            return;
        }
        sources[line] = read[line];
        offsets[line] = 0;
        if (sways) {
            sway(line, from, count);
        } else {
            tap.read(lines[line], 0, read[line], count);
        }
        tap.pass(count);
    }

    private void sway(int line, int from, int count) {
        Sway sway = sways[line / 5];
        for (int i = 0; i < count; i++) {
            swayed[i] = swayFrames * knobs.at(DEPTH, from + i) * sway.next();
        }
        between(line, false, read[line], count);
        if (!taps[line].resting()) {
            between(line, true, other, count);
            taps[line].fade(read[line], other, count);
        }
    }

    /// Reads between samples.
    private void between(int line, boolean there, float[] out, int count) {
        float[] ring = lines[line].ring();
        int before = (int) swayFrames + MARGIN;
        int first = taps[line].from(lines[line], there, before);
        for (int i = 0; i < count; i++) {
            double place = before - swayed[i];
            int whole = (int) place;
            out[i] = Lagrange.at(ring, first + i + whole, (float) (place - whole));
        }
    }

    private void part(int from, int to) {
        float[] signal = group.signal();
        for (int line = 0; line < LINES; line++) {
            float[] out = planar[line];
            for (int frame = from; frame < to; frame++) {
                out[frame - from] = signal[frame * LINES + line];
            }
        }
    }

    /// What is heard now goes on in the network; `read` holds it while the lines are fed.
    private void mix(int count) {
        for (int line = 0; line < LINES; line++) {
            System.arraycopy(planar[line], 0, read[line], 0, count);
        }
        for (int half = 1; half < LINES; half *= 2) {
            for (int line = 0; line < LINES; line++) {
                if ((line & half) == 0) {
                    butterfly(read[line], read[line + half], count);
                }
            }
        }
    }

    private static void butterfly(float[] a, float[] b, int count) {
        for (int i = 0; i < count; i++) {
            float sum = a[i] + b[i];
            b[i] = a[i] - b[i];
            a[i] = sum;
        }
    }

    private void feed(float[] left, float[] right, int count) {
        // 1/4 makes the matrix keep its energy; a side's energy is shared by eight lines
        float share = (float) Math.sqrt(2.0 / LINES);
        for (int line = 0; line < LINES; line++) {
            float[] in = line % 2 == 0 ? left : right;
            float[] signal = read[line];
            float gain = (FED >> line & 1) == 0 ? share : -share;
            for (int i = 0; i < count; i++) {
                signal[i] = Math.fma(in[i], gain, signal[i] * 0.25f);
            }
            lines[line].write(signal, count);
        }
    }

    private void hear(float[] left, float[] right, int count) {
        java.util.Arrays.fill(left, 0, count, 0);
        java.util.Arrays.fill(right, 0, count, 0);
        for (int line = 0; line < LINES; line++) {
            float[] out = line % 2 == 0 ? left : right;
            float[] signal = planar[line];
            float sign = (HEARD >> line & 1) == 0 ? 1 : -1;
            for (int i = 0; i < count; i++) {
                out[i] = Math.fma(signal[i], sign, out[i]);
            }
        }
    }

    boolean silent() {
        boolean all = true;
        for (DelayLine line : lines) {
            all &= line.empty();
        }
        return all;
    }

    void reset() {
        for (int i = 0; i < LINES; i++) {
            lines[i].clear();
            losses.reset(i);
        }
    }
}
