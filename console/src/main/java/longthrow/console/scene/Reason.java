package longthrow.console.scene;

import java.util.EnumSet;
import java.util.Set;

/// Why a recall leaves a cell alone (rule S2), in the order in which it asks.
public enum Reason {
    SCOPE(1, "S4", "outside the scene's scope"),
    LOCKED(2, "S3", "locked class"),
    SAFE(4, "S2", "recall safe"),
    ISOLATED(8, "S2", "isolated"),
    WRITING(16, "A13", "being written"),
    LANE(32, "A13", "played by a lane"),
    HAND(64, "S7", "in your hand"),
    CIRCLE(128, "A11", "a DCA would follow itself"),
    INSERTED(256, "S5", "the rack works in another strip"),
    LOOP(512, "S5", "a bus would feed itself");

    private final int bit;
    private final String rule;
    private final String words;

    Reason(int bit, String rule, String words) {
        this.bit = bit;
        this.rule = rule;
        this.words = words;
    }

    /// The rule that says so, by its id: `S7`.
    public String rule() {
        return rule;
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
