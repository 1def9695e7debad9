package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// What hall, room and chamber have in common: a delay before the sound reaches the walls, first reflections,
/// diffusion, and a feedback delay network behind. They differ in their place.
public record Reverb(
        String name,
        Place place,
        Row predelay,
        Row size,
        Row low,
        Row mid,
        Row high,
        Row lowFrequency,
        Row highFrequency,
        Row diffusion,
        Row early,
        Row modulation)
        implements Effect {
    private static final double LONGEST_PREDELAY_MILLIS = 250;
    /// The largest room is twice the size of the plain one, the smallest a third.
    private static final double LARGEST = 2;
    private static final double SMALLEST = 1 / 3.0;

    /// The nature of a kind of room.
    ///
    /// @param shortMillis the network's shortest line in a room of plain size
    /// @param longMillis its longest
    /// @param decayMillis a new one's reverberation time
    /// @param early a new one's share of first reflections, in percent
    /// @param reflectionMillis when the first reflections come, left and right in turn
    record Place(double shortMillis, double longMillis, double decayMillis, double early, double... reflectionMillis) {}

    /// Declares the rows below `name`.
    Reverb(Scope in, String name, Place place) {
        Scope room = in.scope(name).column(Column.INSERT);
        this(
                name,
                place,
                room.milliseconds("predelay", 0.1, LONGEST_PREDELAY_MILLIS, 10),
                room.percent("size", 50),
                room.milliseconds("t60/low", 100, 20_000, place.decayMillis * 1.2),
                room.milliseconds("t60/mid", 100, 20_000, place.decayMillis),
                room.milliseconds("t60/high", 100, 20_000, place.decayMillis / 2),
                room.hertz("low-freq", 50, 500, 200),
                room.hertz("high-freq", 1000, 16_000, 5000),
                room.percent("diffusion", 70),
                room.percent("early", place.early),
                room.percent("modulation", 30));
    }

    @Override
    public Processor processor(Housing housing) {
        return new AtWork(housing);
    }

    @AudioThread
    private final class AtWork implements Processor {
        private static final int DIFFUSION = 0;
        private static final int EARLY = 1;
        /// The most that an all-pass of the diffusion keeps for itself.
        private static final double DENSEST = 0.75;
        private static final double[] DIFFUSER_MILLIS = {4.77, 3.59, 12.73, 9.31};
        /// Right's all-passes are a little longer, so that the sides part.
        private static final double RIGHT_STRETCH = 1.07;

        private final Housing housing;
        private final FeedbackNetwork network;
        private final Knobs knobs;
        private final DelayLine[] before = new DelayLine[2];
        private final Tap[] entry = new Tap[2];
        private final Tap[][] reflections;
        private final AllPass[][] diffusers = new AllPass[2][DIFFUSER_MILLIS.length];
        private final float[][] sound = new float[2][Lanes.GRID];
        private final float[][] first = new float[2][Lanes.GRID];
        private final float[] echo = new float[Lanes.GRID];
        private double sizeNow = Double.NaN;

        AtWork(Housing housing) {
            this.housing = housing;
            float[] rise = Tap.rise(housing.sampleRate());
            network = new FeedbackNetwork(housing, place.longMillis * LARGEST, rise);
            knobs = new Knobs(housing.sampleRate());
            reflections = new Tap[2][place.reflectionMillis.length / 2];
            double longest =
                    LONGEST_PREDELAY_MILLIS + LARGEST * place.reflectionMillis[place.reflectionMillis.length - 1];
            for (int side = 0; side < 2; side++) {
                before[side] = new DelayLine((int) housing.frames(longest) + Lanes.GRID);
                entry[side] = new Tap(rise);
                for (int i = 0; i < reflections[side].length; i++) {
                    reflections[side][i] = new Tap(rise);
                }
                for (int i = 0; i < DIFFUSER_MILLIS.length; i++) {
                    double millis = DIFFUSER_MILLIS[i] * (side == 0 ? 1 : RIGHT_STRETCH);
                    diffusers[side][i] = new AllPass(housing.frames(millis));
                }
            }
        }

        @Override
        public void adopt(int column, Cells cells) {
            int wait = (int) housing.frames(cells.get(predelay, column));
            double share = cells.get(size, column) / 100;
            double scale = SMALLEST * Math.pow(LARGEST / SMALLEST, share);
            for (int side = 0; side < 2; side++) {
                entry[side].aim(wait);
                for (int i = 0; i < reflections[side].length; i++) {
                    double millis = place.reflectionMillis[2 * i + side] * scale;
                    reflections[side][i].aim(wait + (int) housing.frames(millis));
                }
            }
            if (scale != sizeNow) {
                sizeNow = scale;
                network.lengths(place.shortMillis * scale, place.longMillis * scale);
            }
            network.times(Reverb.this, column, cells);
            network.sway(cells.get(modulation, column) / 100);
            knobs.aim(DIFFUSION, cells.get(diffusion, column) / 100 * DENSEST);
            knobs.aim(EARLY, cells.get(early, column) / 100);
        }

        @Override
        public void snap() {
            network.snap();
            knobs.snap();
            for (int side = 0; side < 2; side++) {
                entry[side].snap();
                for (Tap tap : reflections[side]) {
                    tap.snap();
                }
            }
        }

        @Override
        public void advance() {
            network.advance();
            knobs.advance();
            for (int side = 0; side < 2; side++) {
                before[side].advance();
                entry[side].advance();
                for (Tap tap : reflections[side]) {
                    tap.advance();
                }
                for (AllPass diffuser : diffusers[side]) {
                    diffuser.advance();
                }
            }
        }

        @Override
        public void process(float[][] signal, int from, int to) {
            for (int side = 0; side < 2; side++) {
                System.arraycopy(signal[side], from, sound[side], 0, to - from);
                enter(side, from, to);
            }
            network.process(sound[0], sound[1], from, to);
            for (int side = 0; side < 2; side++) {
                for (int i = 0; i < to - from; i++) {
                    signal[side][from + i] = sound[side][i] + first[side][i];
                }
            }
        }

        private void enter(int side, int from, int to) {
            int count = to - from;
            before[side].write(sound[side], count);
            entry[side].read(before[side], count, sound[side], count);
            entry[side].pass(count);
            java.util.Arrays.fill(first[side], 0, count, 0);
            float loudness = (float) Math.sqrt(1.0 / reflections[side].length);
            for (int tap = 0; tap < reflections[side].length; tap++) {
                reflections[side][tap].read(before[side], count, echo, count);
                reflections[side][tap].pass(count);
                // every other wall turns the wave over
                float gain = tap % 2 == 0 ? loudness : -loudness;
                for (int i = 0; i < count; i++) {
                    first[side][i] += gain * echo[i];
                }
            }
            knobs.scale(EARLY, first[side], from, to);
            for (AllPass diffuser : diffusers[side]) {
                diffuser.process(sound[side], knobs, DIFFUSION, from, to);
            }
        }

        @Override
        public boolean silent() {
            boolean all = network.silent();
            for (int side = 0; side < 2; side++) {
                all &= before[side].empty();
                for (AllPass diffuser : diffusers[side]) {
                    all &= diffuser.empty();
                }
            }
            return all;
        }

        @Override
        public void reset() {
            network.reset();
            for (int side = 0; side < 2; side++) {
                before[side].clear();
                for (AllPass diffuser : diffusers[side]) {
                    diffuser.clear();
                }
            }
        }
    }
}
