package longthrow.dsp.strip;

import java.util.EnumSet;
import java.util.Set;

/// Why a strip is silent. Causes are kept apart: taking one away leaves the others.
public enum MuteCause {
    /// Its own mute.
    OWN,
    /// A mute group that it follows.
    GROUP,
    /// A DCA above it.
    DCA,
    /// Others are soloed in place.
    SOLO;

    /// The cause as a bit of a set.
    public int bit() {
        return 1 << ordinal();
    }

    /// The causes of a set of bits.
    public static Set<MuteCause> of(int bits) {
        Set<MuteCause> causes = EnumSet.noneOf(MuteCause.class);
        for (MuteCause cause : values()) {
            if ((bits & cause.bit()) != 0) {
                causes.add(cause);
            }
        }
        return causes;
    }
}
