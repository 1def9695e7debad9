package longthrow.dsp.meter;

import java.util.List;

/// What each channel of a recording counts for in its loudness (ITU-R BS.1770-5, annex 1, table 4): the front once,
/// the sides and the rear 1.41 times, the low-frequency effects not at all.
///
/// @param weights one a channel, in the order of wave files: L R C LFE Ls Rs
public record Speakers(List<Double> weights) {
    private static final double FRONT = 1;
    private static final double SURROUND = 1.41;
    private static final double EFFECTS = 0;

    /// The most channels that `of` knows.
    public static final int MOST = 6;

    /// Keeps its own copy.
    public Speakers {
        weights = List.copyOf(weights);
    }

    /// Mono, stereo, L R C, quadraphony (L R Ls Rs), 5.0 (L R C Ls Rs) or 5.1, by the number of channels.
    public static Speakers of(int channels) {
        return new Speakers(
                switch (channels) {
                    case 1 -> List.of(FRONT);
                    case 2 -> List.of(FRONT, FRONT);
                    case 3 -> List.of(FRONT, FRONT, FRONT);
                    case 4 -> List.of(FRONT, FRONT, SURROUND, SURROUND);
                    case 5 -> List.of(FRONT, FRONT, FRONT, SURROUND, SURROUND);
                    case MOST -> List.of(FRONT, FRONT, FRONT, EFFECTS, SURROUND, SURROUND);
                    default ->
                        throw new IllegalArgumentException(
                                "loudness is defined for 1 to " + MOST + " channels, not " + channels);
                });
    }

    /// How many channels there are.
    public int channels() {
        return weights.size();
    }
}
