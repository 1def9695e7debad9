package longthrow.dsp.engine;

/// A raised cosine from 0 to 1, frame by frame: the share of the new sound while one fades into another. Immutable.
final class Rise {
    /// As long as a fade may take, less the way to the grid line (dsp facts, section 14): 20 ms from wish to whole.
    static final double SECONDS = 0.015;

    private final float[] shares;

    Rise(int sampleRate, double seconds) {
        shares = new float[(int) Math.round(seconds * sampleRate)];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 1) / (shares.length + 1)));
        }
    }

    /// How many frames it takes.
    int length() {
        return shares.length;
    }

    /// The share in a frame of it, from 0; 1 behind its end.
    float at(int frame) {
        return frame < shares.length ? shares[frame] : 1;
    }
}
