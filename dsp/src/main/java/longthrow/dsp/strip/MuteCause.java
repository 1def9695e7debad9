package longthrow.dsp.strip;

import java.util.EnumSet;
import java.util.Set;

/// Why a strip is silent. Causes are kept apart: taking one away leaves the others.
public enum MuteCause {
    /// Its own mute.
    OWN(1),
    /// A mute group that it follows.
    GROUP(2),
    /// A DCA above it.
    DCA(4),
    /// Others are soloed in place.
    SOLO(8);

    private final int bit;

    MuteCause(int bit) {
        this.bit = bit;
    }

    /// The cause as a bit of a set.
    public int bit() {
        return bit;
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
