package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// Two to six voices that follow a little late, each swaying in its own phase, the odd ones left, the even ones right.
public record Chorus(Row voices, Row delay, Row depth, Row rate, Row spread) implements Effect {
    private static final double LONGEST_MILLIS = 25;
    private static final double DEEPEST_MILLIS = 5;
    private static final int MOST = 6;

    /// Declares the block's rows.
    Chorus(Scope in) {
        Scope chorus = in.scope("chorus").column(Column.INSERT);
        this(
                chorus.choice("voices", "2", "4", "6"),
                chorus.milliseconds("delay", 7, LONGEST_MILLIS, 12),
                chorus.milliseconds("depth", 0.1, DEEPEST_MILLIS, 2),
                chorus.hertz("rate", 0.05, 5, 0.6),
                chorus.percent("spread", 100));
    }

    @Override
    public String name() {
        return "chorus";
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        /// Deeper and faster is heard as pitch: that takes longer than a level.
        private static final double SLOW_SECONDS = 0.05;

        private static final int DEPTH = 0;
        private static final int NEAR = 0;
        private static final int FAR = 1;
        private static final int FIRST_VOICE = 2;
        private static final int MARGIN = Lagrange.REACH + 1;

        private final Housing housing;
        private final Knobs knobs;
        private final DelayLine[] lines = new DelayLine[2];
        private final Tap middle;
        private final Sway[] sways = new Sway[MOST];
        private final float[][] in = new float[2][Lanes.GRID];
        private final float[][] out = new float[2][Lanes.GRID];
        private final double[] swayed = new double[Lanes.GRID];
        private final float[] voice = new float[Lanes.GRID];
        private final float[] there = new float[Lanes.GRID];
        private final double deepest;
        private final Knobs depths;
        private final Slow rates;

        AtWork(Housing housing) {
            this.housing = housing;
            knobs = new Knobs(housing.sampleRate());
            depths = new Knobs(housing.sampleRate(), SLOW_SECONDS, new Ramp(housing.sampleRate(), 0));
            rates = new Slow(housing.sampleRate(), 1, SLOW_SECONDS);
            deepest = housing.frames(DEEPEST_MILLIS);
            middle = new Tap(Tap.rise(housing.sampleRate()));
            for (int side = 0; side < 2; side++) {
                lines[side] = new DelayLine((int) housing.frames(LONGEST_MILLIS + 2 * DEEPEST_MILLIS) + Lanes.GRID);
            }
            for (int i = 0; i < MOST; i++) {
                sways[i] = new Sway((double) i / MOST + (i % 2) * 0.25);
            }
        }

        @Override
        public void adopt(int column, Cells cells) {
            middle.aim((int) housing.frames(cells.get(delay, column)));
            depths.aim(DEPTH, cells.get(depth, column) / DEEPEST_MILLIS);
            double wide = cells.get(spread, column) / 100;
            knobs.aim(NEAR, (1 + wide) / 2);
            knobs.aim(FAR, (1 - wide) / 2);
            int count = 2 + 2 * (int) cells.get(voices, column);
            for (int i = 0; i < MOST; i++) {
                // voices that sway apart add up in power
                knobs.aim(FIRST_VOICE + i, i < count ? Math.sqrt(2.0 / count) : 0);
            }
            rates.aim(0, Math.log(cells.get(rate, column)));
        }

        private void turn() {
            for (Sway sway : sways) {
                sway.rate(Math.exp(rates.now(0)) / housing.sampleRate());
            }
        }

        @Override
        public void snap() {
            depths.snap();
            rates.snap();
            turn();
            knobs.snap();
            middle.snap();
        }

        @Override
        public void advance() {
            if (rates.advance()) {
                turn();
            }
            depths.advance();
            knobs.advance();
            middle.advance();
            lines[0].advance();
            lines[1].advance();
            for (Sway sway : sways) {
                sway.advance();
            }
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            int count = to - from;
            for (int side = 0; side < 2; side++) {
                System.arraycopy(signal[side], from, in[side], 0, count);
                lines[side].write(in[side], count);
                java.util.Arrays.fill(out[side], 0, count, 0);
            }
            for (int i = 0; i < MOST; i++) {
                sing(i, from, to);
            }
            middle.pass(count);
            for (int i = 0; i < count; i++) {
                float near = knobs.at(NEAR, from + i);
                float far = knobs.at(FAR, from + i);
                signal[0][from + i] = near * out[0][i] + far * out[1][i];
                signal[1][from + i] = near * out[1][i] + far * out[0][i];
            }
        }

        private void sing(int index, int from, int to) {
            int count = to - from;
            Sway sway = sways[index];
            for (int i = 0; i < count; i++) {
                swayed[i] = deepest * depths.at(DEPTH, from + i) * sway.next();
            }
            if (knobs.restsAt(FIRST_VOICE + index, 0)) {
                return;
            }
            DelayLine line = lines[index % 2];
            between(line, false, voice, count);
            if (!middle.resting()) {
                between(line, true, there, count);
                middle.fade(voice, there, count);
            }
            knobs.mix(FIRST_VOICE + index, voice, out[index % 2], from, to);
        }

        private void between(DelayLine line, boolean next, float[] to, int count) {
            float[] ring = line.ring();
            for (int i = 0; i < count; i++) {
                double place = deepest + MARGIN - swayed[i];
                int whole = (int) place;
                int before = middle.from(line, next, (int) deepest + MARGIN + count - i - whole + Lagrange.REACH);
                to[i] = Lagrange.at(ring, before + Lagrange.REACH, (float) (place - whole));
            }
        }

        @Override
        public boolean silent() {
            return lines[0].empty() && lines[1].empty();
        }

        @Override
        public void reset() {
            lines[0].clear();
            lines[1].clear();
        }
    }
}
