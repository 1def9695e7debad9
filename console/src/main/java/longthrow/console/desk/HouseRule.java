package longthrow.console.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What house rules decide (rule S0); a show may have any of it the other way than its house has it. Which outputs
/// leave
/// together is a parameter of the desk, and whether lanes follow time from outside a rule of rides.
public enum HouseRule {
    /// A member's motor while its DCA moves: stays in LIVE, follows in STUDIO.
    MOTORS("motors of a DCA's members"),
    /// Whether UNDO after a recall leaves rides alone, as in LIVE, or takes everything back.
    UNDO("what UNDO takes back"),
    /// After an unclean end a locked show sounds by itself in LIVE, and waits to be confirmed in STUDIO.
    RETURN("sound after a crash"),
    /// What channels hear after a recording: in LIVE their port, in STUDIO the take.
    TAKES("what channels hear after a recording");

    private final String words;

    HouseRule(String words) {
        this.words = words;
    }

    /// What it is about.
    public String words() {
        return words;
    }

    /// How files and actions name it: `motors`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The rule that files and actions name so.
    public static Optional<HouseRule> ofId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
