package longthrow.console.runtime;

import java.util.Arrays;
import longthrow.console.frame.LoudnessPast;
import longthrow.dsp.meter.FullReading;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// Remembers how loud main was, second by second of what was heard. Whoever measures writes it; anybody
/// reads the newest picture.
@AnyThread
final class LoudnessTrace {
    private final int sampleRate;
    private final Published<LoudnessPast> newest = new Published<>(LoudnessPast.NONE);
    private float momentary = Float.NEGATIVE_INFINITY;
    private long second;
    private int overs;
    private int overInSecond;

    LoudnessTrace(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /// Takes a reading of main.
    void take(FullReading reading) {
        int count = reading.overs()[0] + reading.overs()[1];
        overInSecond += Math.max(0, count - overs); // fewer than before: somebody cleared them
        overs = count;
        momentary = Math.max(momentary, reading.loudness().momentary());
        long now = reading.frame() / sampleRate;
        if (now != second) {
            second = now;
            append(reading.loudness());
            momentary = Float.NEGATIVE_INFINITY;
            overInSecond = 0;
        }
    }

    private void append(FullReading.LoudnessReading loudness) {
        LoudnessPast past = newest.latest();
        newest.publish(new LoudnessPast(
                longer(past.momentary(), momentary),
                longer(past.shortTerm(), loudness.shortTerm()),
                longer(past.integrated(), loudness.integrated()),
                longer(past.overs(), overInSecond)));
    }

    private static float[] longer(float[] past, float value) {
        int from = Math.max(0, past.length - LoudnessPast.SECONDS + 1);
        float[] more = Arrays.copyOfRange(past, from, past.length + 1);
        more[more.length - 1] = value;
        return more;
    }

    private static int[] longer(int[] past, int value) {
        int from = Math.max(0, past.length - LoudnessPast.SECONDS + 1);
        int[] more = Arrays.copyOfRange(past, from, past.length + 1);
        more[more.length - 1] = value;
        return more;
    }

    /// The last ten minutes; the same object while no second has passed.
    LoudnessPast past() {
        return newest.latest();
    }
}
