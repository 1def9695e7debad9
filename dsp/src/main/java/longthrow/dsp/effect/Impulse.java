package longthrow.dsp.effect;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// An impulse response at the desk's rate. Two responses are equal when they are the same one: a rack loads anew only
/// when it is given another. Immutable by agreement: nobody writes to the samples.
public final class Impulse {
    private static final Map<Integer, Impulse> ROOMS = new ConcurrentHashMap<>();
    private static final double ROOM_SECONDS = 1.2;
    private static final double DECAY = 3 * Math.log(10);

    private final float[] left;
    private final float[] right;

    /// A response of one or two channels; one serves both sides.
    public Impulse(float[][] channels) {
        if (channels.length < 1 || channels.length > 2 || channels[0].length == 0) {
            throw new IllegalArgumentException(
                    "an impulse response has one or two channels with sound, not " + channels.length);
        }
        left = channels[0];
        right = channels[channels.length - 1];
    }

    /// What sounds before a file is loaded: decaying noise, 60 dB in 1.2 s, another on either side.
    public static Impulse room(int sampleRate) {
        return ROOMS.computeIfAbsent(sampleRate, Impulse::decay);
    }

    private static Impulse decay(int sampleRate) {
        float[][] channels = new float[2][(int) (ROOM_SECONDS * sampleRate)];
        SplittableRandom random = new SplittableRandom(1);
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                double fall = Math.exp(-DECAY * i / (ROOM_SECONDS * sampleRate));
                channel[i] = (float) (fall * (2 * random.nextDouble() - 1));
            }
        }
        return new Impulse(channels);
    }

    /// The response of one side.
    float[] side(int side) {
        return side == 0 ? left : right;
    }

    /// The energy of the louder side.
    double energy() {
        return Math.max(energy(left), energy(right));
    }

    private static double energy(float[] response) {
        double sum = 0;
        for (float sample : response) {
            sum += (double) sample * sample;
        }
        return sum;
    }
}
