package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// A plate: dense at once, bright, mono in and stereo out: two loops that feed each other (Dattorro,
/// "Effect design, part 1: reverberator and other filters", 1997, figure 1 and tables 1 and 2). Where the
/// paper turns down four times a round, every line of the tank loses what its own length costs, the
/// all-passes' too: each pole then lies as far inside the circle as the others, and all frequencies fall in
/// the time asked for (Jot and Chaigne, "Digital delay networks for designing artificial reverberators",
/// 1991). Turned down outside only, all-passes hold some frequencies back: at 1 s it lasted a sixth too
/// long, at 2 s a tenth. Below 1 s, where one round is hardly shorter, it falls up to 14 % faster than
/// asked.
public record Plate(Row predelay, Row decay, Row damping, Row bandwidth, Row diffusion, Row modulation)
        implements Effect {
    private static final double LONGEST_PREDELAY_MILLIS = 250;

    /// Declares the block's rows.
    Plate(Scope in) {
        Scope plate = in.scope("plate").column(Column.INSERT);
        this(
                plate.milliseconds("predelay", 0.1, LONGEST_PREDELAY_MILLIS, 5),
                plate.milliseconds("t60", 200, 10_000, 1800),
                plate.hertz("damping", 1000, 20_000, 8000),
                plate.hertz("bandwidth", 1000, 20_000, 14_000),
                plate.percent("diffusion", 100),
                plate.percent("modulation", 50));
    }

    @Override
    public String name() {
        return "plate";
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        /// The rate that the paper's lengths are samples of.
        private static final double PAPER_RATE = 29_761;

        private static final int SWAYING = 0;
        private static final int MIDDLE = 1;
        private static final int INNER = 2;
        private static final int LAST = 3;

        private static final int DAMPING = 0;
        private static final int BANDWIDTH = 1;
        private static final int FIRST = 2;
        private static final int SECOND = 3;
        private static final int TANK = 4;
        private static final int DEPTH = 5;
        /// From here on what each line of both halves loses.
        private static final int LOSSES = 6;
        /// The paper's diffusion of the input, of the tank's second all-pass, and its gain of the outputs.
        private static final double FIRST_DIFFUSION = 0.75;
        private static final double SECOND_DIFFUSION = 0.625;
        private static final double TANK_DIFFUSION = 0.5;
        private static final float OUTPUT = 0.6f;
        /// The lines of a half: the swaying all-pass, the middle, the second all-pass, the last.
        private static final int[][] LENGTHS = {{672, 4453, 1800, 3720}, {908, 4217, 2656, 3163}};

        private final Housing housing;
        private final Knobs knobs;
        private final DelayLine before;
        private final Tap entry;
        private final AllPass[] diffusers;
        private final Half[] halves;
        private final float[] sound = new float[Lanes.GRID];
        private final float[][] crossed = new float[2][Lanes.GRID];
        private final float[][] out = new float[2][Lanes.GRID];
        private float bright;

        AtWork(Housing housing) {
            this.housing = housing;
            double scale = housing.sampleRate() / PAPER_RATE;
            knobs = new Knobs(housing.sampleRate());
            before = new DelayLine((int) housing.frames(LONGEST_PREDELAY_MILLIS) + Lanes.GRID);
            entry = new Tap(Tap.rise(housing.sampleRate()));
            diffusers = new AllPass[] {
                new AllPass(142 * scale), new AllPass(107 * scale), new AllPass(379 * scale), new AllPass(277 * scale)
            };
            halves = new Half[] {new Half(scale, 0), new Half(scale, 1)};
        }

        @Override
        public void adopt(int column, Cells cells) {
            entry.aim((int) housing.frames(cells.get(predelay, column)));
            double seconds = cells.get(decay, column) / 1000;
            for (Half half : halves) {
                half.lose(seconds);
            }
            knobs.aim(DAMPING, pole(cells.get(damping, column)));
            knobs.aim(BANDWIDTH, pole(cells.get(bandwidth, column)));
            double share = cells.get(diffusion, column) / 100;
            knobs.aim(FIRST, share * FIRST_DIFFUSION);
            knobs.aim(SECOND, share * SECOND_DIFFUSION);
            knobs.aim(TANK, share * TANK_DIFFUSION);
            knobs.aim(DEPTH, cells.get(modulation, column) / 100);
        }

        private double pole(double hertz) {
            return Math.exp(-2 * Math.PI * hertz / housing.sampleRate());
        }

        @Override
        public void snap() {
            knobs.snap();
            entry.snap();
        }

        @Override
        public void advance() {
            knobs.advance();
            before.advance();
            entry.advance();
            bright = Math.abs(bright) < Lanes.SILENT ? 0 : bright;
            for (AllPass diffuser : diffusers) {
                diffuser.advance();
            }
            for (Half half : halves) {
                half.advance();
            }
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            int count = to - from;
            for (int i = 0; i < count; i++) {
                sound[i] = 0.5f * (signal[0][from + i] + signal[1][from + i]);
            }
            before.write(sound, count);
            entry.read(before, count, sound, count);
            entry.pass(count);
            bright = damp(sound, bright, BANDWIDTH, from, to);
            for (int i = 0; i < diffusers.length; i++) {
                diffusers[i].process(sound, knobs, i < 2 ? FIRST : SECOND, from, to);
            }
            for (int side = 0; side < 2; side++) {
                halves[1 - side].end(crossed[side], count);
                knobs.scale(halves[1 - side].losses + LAST, crossed[side], from, to);
            }
            gather(count);
            for (int side = 0; side < 2; side++) {
                for (int i = 0; i < count; i++) {
                    crossed[side][i] += sound[i];
                }
                halves[side].process(crossed[side], from, to);
                System.arraycopy(out[side], 0, signal[side], from, count);
            }
        }

        /// A one-pole low-pass over the first frames of a buffer.
        private float damp(float[] signal, float state, int knob, int from, int to) {
            float now = state;
            for (int i = 0; i < to - from; i++) {
                now += (1 - knobs.at(knob, from + i)) * (signal[i] - now);
                signal[i] = now;
            }
            return now;
        }

        /// Table 2: each side hears mostly the other half.
        private void gather(int count) {
            Half a = halves[0];
            Half b = halves[1];
            java.util.Arrays.fill(out[0], 0, count, 0);
            java.util.Arrays.fill(out[1], 0, count, 0);
            add(out[0], b.middle, b.scaled(266), OUTPUT, count);
            add(out[0], b.middle, b.scaled(2974), OUTPUT, count);
            add(out[0], b.second.line(), b.scaled(1913), -OUTPUT, count);
            add(out[0], b.last, b.scaled(1996), OUTPUT, count);
            add(out[0], a.middle, a.scaled(1990), -OUTPUT, count);
            add(out[0], a.second.line(), a.scaled(187), -OUTPUT, count);
            add(out[0], a.last, a.scaled(1066), -OUTPUT, count);
            add(out[1], a.middle, a.scaled(353), OUTPUT, count);
            add(out[1], a.middle, a.scaled(3627), OUTPUT, count);
            add(out[1], a.second.line(), a.scaled(1228), -OUTPUT, count);
            add(out[1], a.last, a.scaled(2673), OUTPUT, count);
            add(out[1], b.middle, b.scaled(2111), -OUTPUT, count);
            add(out[1], b.second.line(), b.scaled(335), -OUTPUT, count);
            add(out[1], b.last, b.scaled(121), -OUTPUT, count);
        }

        private static void add(float[] out, DelayLine line, int delay, float gain, int count) {
            float[] ring = line.ring();
            int first = line.from(delay);
            for (int i = 0; i < count; i++) {
                out[i] = Math.fma(ring[first + i], gain, out[i]);
            }
        }

        @Override
        public boolean silent() {
            boolean all = before.empty() && bright == 0 && halves[0].empty() && halves[1].empty();
            for (AllPass diffuser : diffusers) {
                all &= diffuser.empty();
            }
            return all;
        }

        @Override
        public void reset() {
            before.clear();
            bright = 0;
            for (AllPass diffuser : diffusers) {
                diffuser.clear();
            }
            for (Half half : halves) {
                half.clear();
            }
        }

        /// One half of the tank: swaying all-pass, delay, damping, decay, all-pass, delay.
        @AudioThread
        private final class Half {
            private static final double SWAY_HERTZ = 1;
            private static final double SWAY_SAMPLES = 16;
            private static final float SWAYING_DIFFUSION = -0.7f;
            private static final int MARGIN = Lagrange.REACH + 1;

            private final double scale;
            private final int[] lengths;
            private final int losses;
            private final Sway sway;
            private final double swayFrames;
            private final int swaying;
            private final DelayLine first;
            private final int middleDelay;
            private final DelayLine middle;
            private final AllPass second;
            private final int lastDelay;
            private final DelayLine last;
            private final float[] inside = new float[Lanes.GRID];
            private float dark;

            Half(double scale, int side) {
                this.scale = scale;
                lengths = LENGTHS[side];
                losses = LOSSES + side * lengths.length;
                sway = new Sway(0.25 * side);
                sway.rate(SWAY_HERTZ / housing.sampleRate());
                swayFrames = SWAY_SAMPLES * scale;
                swaying = scaled(lengths[SWAYING]);
                first = new DelayLine(swaying);
                middleDelay = scaled(lengths[MIDDLE]);
                middle = new DelayLine(middleDelay);
                second = new AllPass(lengths[INNER] * scale, losses + INNER);
                lastDelay = scaled(lengths[LAST]);
                last = new DelayLine(lastDelay);
            }

            int scaled(int samples) {
                return (int) Math.round(samples * scale);
            }

            /// Falls by 60 dB in a time.
            void lose(double seconds) {
                for (int line = 0; line < lengths.length; line++) {
                    knobs.aim(losses + line, Math.pow(10, -3 * lengths[line] / (PAPER_RATE * seconds)));
                }
            }

            void advance() {
                sway.advance();
                first.advance();
                middle.advance();
                second.advance();
                last.advance();
                dark = Math.abs(dark) < Lanes.SILENT ? 0 : dark;
            }

            /// What leaves this half now, for the other.
            void end(float[] to, int count) {
                last.read(lastDelay, to, count);
            }

            void process(float[] signal, int from, int to) {
                int count = to - from;
                float[] ring = first.ring();
                int before = (int) swayFrames + MARGIN;
                int start = first.from(swaying + before);
                for (int i = 0; i < count; i++) {
                    double place = before - swayFrames * knobs.at(DEPTH, from + i) * sway.next();
                    int whole = (int) place;
                    float echo = knobs.at(losses + SWAYING, from + i)
                            * Lagrange.at(ring, start + i + whole, (float) (place - whole));
                    inside[i] = signal[i] - SWAYING_DIFFUSION * echo;
                    signal[i] = echo + SWAYING_DIFFUSION * inside[i];
                }
                first.write(inside, count);
                middle.read(middleDelay, inside, count);
                middle.write(signal, count);
                dark = damp(inside, dark, DAMPING, from, to);
                knobs.scale(losses + MIDDLE, inside, from, to);
                second.process(inside, knobs, TANK, from, to);
                last.write(inside, count);
            }

            boolean empty() {
                return dark == 0 && first.empty() && middle.empty() && second.empty() && last.empty();
            }

            void clear() {
                dark = 0;
                first.clear();
                middle.clear();
                second.clear();
                last.clear();
            }
        }
    }
}
