package longthrow.dsp.strip;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// What detectors can listen to beside their own strip, planar, for one grid block: channels as they are in this block,
/// and what follows the channels as it was in the block before. Only what somebody listens to is kept.
@AudioThread
public final class KeySources {
    /// The source of a detector that hears its own strip.
    static final int OWN = -1;

    /// Nothing to listen to.
    public static final KeySources NONE = new KeySources(0, 0);

    private final int channels;
    private final float[][][] now;
    /// What is kept for the next block; channels have none.
    private final float[][][] next;
    private final boolean[] wide;
    private final int[] listeners;
    private final int[] heard;
    private int heardChannels;
    private int heardLate;

    /// Room for the channels, and for so many other strips behind them.
    public KeySources(int channels, int late) {
        this.channels = channels;
        now = new float[channels + late][2][Lanes.GRID];
        next = new float[late][2][Lanes.GRID];
        wide = new boolean[now.length];
        listeners = new int[now.length];
        heard = new int[channels];
    }

    /// Notes that one more detector listens to a source; at a grid line.
    void listen(int source) {
        if (source == OWN || listeners[source]++ > 0) {
            return;
        }
        for (int side = 0; side < 2; side++) {
            Arrays.fill(now[source][side], 0);
        }
        if (source < channels) {
            heard[heardChannels++] = source;
            return;
        }
        heardLate++;
        for (int side = 0; side < 2; side++) {
            Arrays.fill(next[source - channels][side], 0);
        }
    }

    /// Notes that one detector less listens to a source.
    void leave(int source) {
        if (source == OWN || --listeners[source] > 0) {
            return;
        }
        if (source >= channels) {
            heardLate--;
            return;
        }
        int at = 0;
        while (heard[at] != source) {
            at++;
        }
        heard[at] = heard[--heardChannels];
    }

    /// How many channels are listened to.
    public int channels() {
        return heardChannels;
    }

    /// One of the channels that are listened to.
    public int channel(int index) {
        return heard[index];
    }

    /// Whether anything behind the channels is listened to.
    public boolean lateHeard() {
        return heardLate > 0;
    }

    /// Whether a source is listened to.
    public boolean heard(int source) {
        return listeners[source] > 0;
    }

    /// Keeps a lane of `signal` as a side of a source. What is no number is kept as silence: its strip is silenced, and
    /// those that listen to it shall not be.
    public void take(int source, int side, float[] signal, int lane, int from, int to) {
        float[] into = source < channels ? now[source][side] : next[source - channels][side];
        for (int frame = from; frame < to; frame++) {
            float x = signal[frame * Lanes.WIDTH + lane];
            into[frame] = Math.abs(x) < Float.POSITIVE_INFINITY ? x : 0;
        }
    }

    /// Tells whether a source has two sides.
    public void widen(int source, boolean stereo) {
        wide[source] = stereo;
    }

    /// Whether a source has two sides.
    boolean wide(int source) {
        return source != OWN && wide[source];
    }

    /// The left or right side of a source; a mono one has the same on both.
    float[] side(int source, int side) {
        return now[source][wide[source] ? side : 0];
    }

    /// Lets what was kept be heard; once a grid line, before anybody listens.
    public void advance() {
        for (int late = 0; late < next.length && heardLate > 0; late++) {
            float[][] kept = next[late];
            next[late] = now[channels + late];
            now[channels + late] = kept;
        }
    }
}
