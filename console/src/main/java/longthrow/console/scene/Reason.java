package longthrow.console.scene;

import java.util.EnumSet;
import java.util.Set;

/// Why a recall leaves a cell alone (rule S2), in the order in which it asks.
public enum Reason {
    SCOPE(1, "outside the scene's scope"),
    LOCKED(2, "locked class"),
    SAFE(4, "recall safe"),
    ISOLATED(8, "isolated"),
    WRITING(16, "being written"),
    LANE(32, "played by a lane"),
    HAND(64, "in hand"),
    CIRCLE(128, "a DCA would follow itself"),
    INSERTED(256, "the rack works in another strip");

    private final int bit;
    private final String words;

    Reason(int bit, String words) {
        this.bit = bit;
        this.words = words;
    }

    /// What the inspector shows.
    public String words() {
        return words;
    }

    /// Its bit in a verdict.
    int bit() {
        return bit;
    }

    static Set<Reason> of(int verdict) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Reason reason : values()) {
            if ((verdict & reason.bit) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }
}
