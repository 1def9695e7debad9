package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// A test signal, sample by sample: a sine, a logarithmic sweep from 20 Hz to 20 kHz, pink or white noise, or a pulse
/// that is positive only, to find a cable or a loudspeaker of the wrong polarity.
@AudioThread
final class Wave {
    private static final int SINE = 0;
    private static final int SWEEP = 1;
    private static final int PINK = 2;
    private static final int WHITE = 3;
    private static final int PULSE = 4;
    private static final double SWEEP_SECONDS = 10;
    private static final double SWEEP_OCTAVES = Math.log(1000) / Math.log(2);
    private static final double PULSES_A_SECOND = 2;
    private static final double PULSE_SECONDS = 0.002;
    /// A uniform number between -1 and 1 has an RMS of 1/sqrt 3, a sine one of 1/sqrt 2.
    private static final double UNIFORM = Math.sqrt(1.5);
    /// Poles and weights that fall by 3 dB an octave (Paul Kellet, "refined method", musicdsp.org, within 0.05 dB).
    private static final double[] POLES = {0.99886, 0.99332, 0.96900, 0.86650, 0.55000, -0.7616};
    private static final double[] WEIGHTS = {0.0555179, 0.0750759, 0.1538520, 0.3104856, 0.5329522, -0.0168980};
    private static final double DIRECT = 0.5362;
    private static final double DELAYED = 0.115926;
    private static final int ENERGY_FRAMES = 20_000;

    private static final double FADE_SECONDS = 0.015;
    /// Octaves: nearer than this a frequency has arrived.
    private static final double NEAR = 1e-9;

    private final int sampleRate;
    private final double[] states = new double[POLES.length];
    private final double pinkGain;
    private double delayed;
    private int random = 1;
    private int kind;
    private int kindBefore;
    private int kindWanted;
    private double share = 1;
    /// A frequency goes from one to another through three one-poles of 3.65 ms each, by the octave.
    private static final double GLIDE_SECONDS = 0.00365;

    private final double glide;
    /// In octaves above 1 Hz: where the frequency shall be, and where it is.
    private double wanted = octaves(1000);
    private double first = wanted;
    private double middle = wanted;
    private double now = wanted;
    private double hertz = 1000;
    private final double[] phase = new double[SWEEP + 1];
    /// Of each wave.
    private final double[] place = new double[PULSE + 1];

    Wave(int sampleRate) {
        this.sampleRate = sampleRate;
        glide = -Math.expm1(-1 / (GLIDE_SECONDS * sampleRate));
        double energy = 0;
        for (int i = 0; i < ENERGY_FRAMES; i++) {
            double response = pink(i == 0 ? 1 : 0);
            energy += response * response;
        }
        pinkGain = UNIFORM / Math.sqrt(energy);
        java.util.Arrays.fill(states, 0);
    }

    private static double octaves(double hertz) {
        return Math.log(hertz) / Math.log(2);
    }

    /// Another wave fades in along a raised cosine while the one before fades out.
    void set(int wave, double frequency) {
        kindWanted = wave;
        wanted = octaves(frequency);
    }

    /// Takes on at once what was set.
    void snap() {
        share = 1;
        turnTo(kindWanted);
        arrive();
    }

    private void arrive() {
        first = wanted;
        middle = wanted;
        now = wanted;
        hertz = Math.pow(2, now);
    }

    private void glide() {
        first += glide * (wanted - first);
        middle += glide * (first - middle);
        now += glide * (middle - now);
        hertz = Math.pow(2, now);
        if (Math.abs(wanted - first) < NEAR && Math.abs(wanted - now) < NEAR) {
            arrive();
        }
    }

    private void turnTo(int wave) {
        if (wave != kind) {
            place[wave] = 0;
        }
        kindBefore = kind;
        kind = wave;
    }

    double next() {
        if (share >= 1 && kind == kindWanted) {
            return next(kind);
        }
        if (share >= 1) {
            turnTo(kindWanted);
            share = 0;
        }
        share = Math.min(1, share + 1 / (FADE_SECONDS * sampleRate));
        double young = next(kind);
        double old = next(kindBefore);
        return old + (0.5 - 0.5 * Math.cos(Math.PI * share)) * (young - old);
    }

    private double next(int wave) {
        return switch (wave) {
            case SWEEP -> sine(SWEEP, 20 * Math.pow(2, SWEEP_OCTAVES * turn(SWEEP, 1 / SWEEP_SECONDS)));
            case PINK -> pinkGain * pink(uniform());
            case WHITE -> UNIFORM * uniform();
            case PULSE -> pulse(turn(PULSE, PULSES_A_SECOND) / (PULSES_A_SECOND * PULSE_SECONDS));
            default -> {
                if (now != wanted) {
                    glide();
                }
                yield sine(SINE, hertz);
            }
        };
    }

    /// How much of the present turn is over, from 0 to below 1.
    private double turn(int wave, double aSecond) {
        double now = place[wave];
        place[wave] += aSecond / sampleRate;
        place[wave] -= Math.floor(place[wave]);
        return now;
    }

    private double sine(int wave, double frequency) {
        phase[wave] += frequency / sampleRate;
        phase[wave] -= Math.floor(phase[wave]);
        return Math.sin(2 * Math.PI * phase[wave]);
    }

    private static double pulse(double share) {
        return share < 1 ? 0.5 - 0.5 * Math.cos(2 * Math.PI * share) : 0;
    }

    private double uniform() {
        random = random * 1_664_525 + 1_013_904_223;
        return random * 0x1p-31;
    }

    private double pink(double white) {
        double sum = white * DIRECT + delayed;
        for (int i = 0; i < POLES.length; i++) {
            states[i] = POLES[i] * states[i] + WEIGHTS[i] * white;
            sum += states[i];
        }
        delayed = white * DELAYED;
        return sum;
    }
}
