package longthrow.console.view;

import java.util.List;
import java.util.Random;
import longthrow.console.frame.LoudnessPast;
import longthrow.dsp.meter.FullMeters;
import longthrow.dsp.meter.FullReading;

/// Readings of a second of music-like noise: a low tone and pink-like noise, a little apart on the two sides.
final class SampleReadings {
    private static final List<FullReading> READ = read();
    private static final List<FullReading> AGAIN = read();
    private static final LoudnessPast PAST = minutes();

    private SampleReadings() {}

    /// The same readings, made anew.
    static List<FullReading> again() {
        return AGAIN;
    }

    static List<FullReading> of() {
        return READ;
    }

    private static List<FullReading> read() {
        int rate = 48_000;
        FullMeters meters = new FullMeters(rate);
        Random random = new Random(7);
        float[][] sound = new float[2][64];
        double pink = 0;
        for (long frame = 0; frame < 4L * rate; frame += 64) {
            for (int i = 0; i < 64; i++) {
                double time = (frame + i) / (double) rate;
                pink = 0.97 * pink + 0.03 * random.nextGaussian();
                double tone = 0.18 * Math.sin(2 * Math.PI * 110 * time) + 0.08 * Math.sin(2 * Math.PI * 1400 * time);
                sound[0][i] = (float) (tone + 0.9 * pink + 0.02 * random.nextGaussian());
                sound[1][i] = (float) (0.8 * tone + 0.7 * pink + 0.03 * random.nextGaussian());
            }
            meters.process(sound, 0, 64);
        }
        return List.of(meters.reading(28), meters.reading(9));
    }

    /// Seven minutes of a song: verses and choruses, and three seconds that clip.
    static LoudnessPast past() {
        return PAST;
    }

    private static LoudnessPast minutes() {
        int seconds = 420;
        float[] momentary = new float[seconds];
        float[] shortTerm = new float[seconds];
        float[] integrated = new float[seconds];
        int[] overs = new int[seconds];
        for (int i = 0; i < seconds; i++) {
            double swell = -24 + 6 * Math.sin(i / 40.0) + 3 * Math.sin(i / 11.0);
            momentary[i] = (float) (i < 20 ? Double.NEGATIVE_INFINITY : swell + 2 * Math.sin(i * 1.7));
            shortTerm[i] = (float) (i < 23 ? Double.NEGATIVE_INFINITY : swell);
            integrated[i] = (float) (i < 23 ? Double.NEGATIVE_INFINITY : -23.5 + 2 * Math.exp(-i / 90.0));
        }
        overs[66] = 3;
        overs[312] = 1;
        overs[313] = 12;
        return new LoudnessPast(momentary, shortTerm, integrated, overs);
    }
}
