package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The gain-sharing automixers (Dan Dugan; dsp facts, section 7): each microphone's power, times its weight, over the
/// sum of all of them is its share, so that the sum of the squared gains is 1 and N equal talkers get -10 log10 N dB
/// each. Levels are those of the voice, 200 Hz to 5 kHz, as they were in the grid block before.
@AudioThread
public final class Automixer {
    private static final double LOW_HERTZ = 200;
    private static final double HIGH_HERTZ = 5000;
    private static final double ATTACK_MILLIS = 10;
    private static final double RELEASE_MILLIS = 200;
    /// What a microphone counts at least, as a mean square: -100 dBFS, so that silent ones share by their weights
    /// alone.
    private static final double FLOOR = 1e-10;

    /// A weight from end to end moves the gains by 12 dB either way: at the usual pace such moves, every few
    /// milliseconds, would spread a tone to -65 dB beyond 1 kHz.
    private static final double WEIGHT_TIMES = 2;

    private final double[] sums = new double[Automix.COUNT];
    private final boolean[] on = new boolean[Automix.COUNT];
    private final double low;
    private final double high;
    private final double attack;
    private final double release;

    /// Automixers without members.
    public Automixer(int sampleRate) {
        low = -Math.expm1(-2 * Math.PI * LOW_HERTZ / sampleRate);
        high = -Math.expm1(-2 * Math.PI * HIGH_HERTZ / sampleRate);
        attack = Decibels.share(ATTACK_MILLIS, (double) sampleRate / Lanes.GRID);
        release = Decibels.share(RELEASE_MILLIS, (double) sampleRate / Lanes.GRID);
    }

    /// The part of one group of lanes.
    OnLanes on(Group group) {
        return new OnLanes(group);
    }

    /// Switches an automixer; off, its members keep their full gain.
    public void turn(int number, boolean on) {
        this.on[number] = on;
    }

    /// Begins to add up what was heard in the grid block before; once a grid line, before the groups do.
    public void advance() {
        java.util.Arrays.fill(sums, 0);
    }

    /// Sixteen lanes' shares.
    @AudioThread
    final class OnLanes {
        private final Group group;
        private final Ramp gain;
        private final int[] mixer = new int[Lanes.WIDTH];
        private final boolean[] counts = new boolean[Lanes.WIDTH];
        /// In dB.
        private final Ramp weights;
        private final double[] weight = new double[Lanes.WIDTH];
        private final double[] below = new double[Lanes.WIDTH];
        private final double[] voice = new double[Lanes.WIDTH];
        private final double[] heard = new double[Lanes.WIDTH];
        private final double[] power = new double[Lanes.WIDTH];
        private boolean members;

        private OnLanes(Group group) {
            this.group = group;
            gain = new Ramp(group.sampleRate(), 1);
            weights = Ramp.ofLines(group.sampleRate(), 0, WEIGHT_TIMES);
            java.util.Arrays.fill(mixer, -1);
            weigh();
        }

        /// Reads a strip's membership anew; muted strips do not count.
        void adopt(int lane, int column, Automix rows, Cells cells, boolean open) {
            mixer[lane] = (int) cells.get(rows.group(), column) - 1;
            weights.aim(lane, cells.get(rows.weight(), column));
            counts[lane] = open;
            look();
        }

        /// Lets a lane stay out, with the gain that it has.
        void leave(int lane) {
            mixer[lane] = -1;
            look();
        }

        private void look() {
            members = false;
            for (int number : mixer) {
                members |= number >= 0;
            }
        }

        void take(int lane, OnLanes from, int fromLane) {
            gain.take(lane, from.gain, fromLane);
            mixer[lane] = from.mixer[fromLane];
            counts[lane] = from.counts[fromLane];
            weights.take(lane, from.weights, fromLane);
            weigh();
            below[lane] = from.below[fromLane];
            voice[lane] = from.voice[fromLane];
            heard[lane] = from.heard[fromLane];
            power[lane] = from.power[fromLane];
            look();
        }

        /// What a strip counts: of a stereo strip, the mean of both sides.
        private double share(int lane) {
            double mean = switch (group.side(lane)) {
                case MONO -> power[lane];
                case LEFT -> (power[lane] + power[lane + 1]) / 2;
                case RIGHT -> (power[lane - 1] + power[lane]) / 2;
            };
            return weight[lane] * (mean + FLOOR);
        }

        private void weigh() {
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                weight[lane] = Math.exp(weights.end(lane) * (Math.log(10) / 10));
            }
        }

        /// Adds to the sums what the lanes heard.
        void addUp() {
            if (weights.moving()) {
                weights.advance();
                weigh();
            }
            for (int lane = 0; lane < Lanes.WIDTH && members; lane++) {
                if (mixer[lane] >= 0 && counts[lane] && group.side(lane) != Side.RIGHT) {
                    sums[mixer[lane]] += share(lane);
                }
            }
        }

        void snap() {
            weights.snap();
            weigh();
            gain.snap();
        }

        /// The gains of the next grid block.
        void advance() {
            for (int lane = 0; lane < Lanes.WIDTH && members; lane++) {
                boolean shares = mixer[lane] >= 0 && on[mixer[lane]];
                double sum = shares ? sums[mixer[lane]] + (counts[lane] ? 0 : share(lane)) : 1;
                gain.follow(lane, shares ? Math.sqrt(share(lane) / sum) : 1);
            }
            if (!members && !gain.restsAt(1)) {
                for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                    gain.aim(lane, 1);
                }
            }
            gain.advance();
        }

        /// Hears the lanes and turns them down, in place.
        void process(int from, int to) {
            for (int lane = 0; lane < Lanes.WIDTH && members; lane++) {
                if (mixer[lane] >= 0) {
                    hear(lane, from, to);
                }
            }
            if (!gain.restsAt(1)) {
                gain.scale(group.kernels(), group.signal(), from, to);
            }
        }

        private void hear(int lane, int from, int to) {
            double under = below[lane];
            double within = voice[lane];
            double sum = 0;
            for (int frame = from; frame < to; frame++) {
                double x = group.signal()[frame * Lanes.WIDTH + lane];
                under += low * (x - under);
                within += high * (x - under - within);
                sum += within * within;
            }
            heard[lane] += sum;
            below[lane] = under;
            voice[lane] = within;
            if (to == Lanes.GRID) {
                settle(lane);
            }
        }

        private void settle(int lane) {
            double mean = heard[lane] / Lanes.GRID;
            power[lane] += (mean > power[lane] ? attack : release) * (mean - power[lane]);
            if (!(power[lane] < Double.POSITIVE_INFINITY)) {
                reset(lane);
            }
            power[lane] = power[lane] < Lanes.SILENT ? 0 : power[lane];
            below[lane] = Math.abs(below[lane]) < Lanes.SILENT ? 0 : below[lane];
            voice[lane] = Math.abs(voice[lane]) < Lanes.SILENT ? 0 : voice[lane];
            heard[lane] = 0;
        }

        private void reset(int lane) {
            power[lane] = 0;
            below[lane] = 0;
            voice[lane] = 0;
        }
    }
}
