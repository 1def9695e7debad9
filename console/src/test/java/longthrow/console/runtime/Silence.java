package longthrow.console.runtime;

import java.util.Arrays;
import longthrow.dsp.engine.StripInput;

/// A song in which nobody plays, as long as it shall be.
record Silence(long length) implements StripInput {
    static void plug(Rig rig, int seconds) {
        rig.console.sources().plug(0, new Silence((long) seconds * Rig.RATE), new float[0]);
        rig.console.playhead().songChanged();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void read(long position, float[] left, float[] right, int at, int frames) {
        Arrays.fill(left, at, at + frames, 0);
        Arrays.fill(right, at, at + frames, 0);
    }
}
