package longthrow.console.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What house rules decide (rule S0); a show may have any of it the other way than its house has it. Which outputs
/// leave together is a parameter of the desk, and whether lanes follow time from outside a rule of rides.
public enum HouseRule {
    /// A member's motor while its DCA moves.
    MOTORS("motors of a DCA's members", "members' motors stay while a DCA moves", "members' motors follow their DCA"),
    /// Whether UNDO after a recall leaves rides alone or takes everything back.
    UNDO("what UNDO takes back", "UNDO leaves rides alone", "UNDO takes rides back too"),
    /// Whether a cue that takes lanes over does so while the song rolls.
    LANES("a cue's TAKE OVER", "a cue may take rolling lanes over", "lanes win while the song rolls"),
    /// What becomes of a locked show after an unclean end.
    RETURN("sound after a crash", "a locked show sounds again after a crash", "a show stays silent after a crash"),
    /// What channels hear after a recording.
    TAKES(
            "what channels hear after a recording",
            "channels hear their port after a recording",
            "channels hear the take after a recording");

    private static final Set<HouseRule> ALWAYS_SAID = EnumSet.of(MOTORS, UNDO);

    private final String words;
    private final String live;
    private final String studio;

    HouseRule(String words, String live, String studio) {
        this.words = words;
        this.live = live;
        this.studio = studio;
    }

    /// What it comes to where it goes that way: `UNDO leaves rides alone`.
    public String means(House way) {
        return way == House.LIVE ? live : studio;
    }

    /// What the rules of a show mean, in a sentence: those that are felt first, and those that it has otherwise than
    /// its house.
    ///
    /// @param own rules that the show has by itself
    /// @param together whether all outputs leave in one sample
    public static String meaning(House house, Map<HouseRule, House> own, boolean together) {
        List<String> all = new ArrayList<>();
        for (HouseRule rule : values()) {
            House way = own.getOrDefault(rule, house);
            if (way != house || ALWAYS_SAID.contains(rule)) {
                all.add(rule.means(way) + (way == house ? "" : " (its own rule)"));
            }
        }
        if (together != (house == House.STUDIO)) {
            all.add((together ? "all outputs leave together" : "outputs leave each for itself") + " (its own rule)");
        }
        return String.join(", ", all);
    }

    /// Whether a show has any of it otherwise than its house.
    ///
    /// @param own rules that the show has by itself
    /// @param together whether all outputs leave in one sample
    public static boolean own(House house, Map<HouseRule, House> own, boolean together) {
        return together != (house == House.STUDIO) || own.values().stream().anyMatch(way -> way != house);
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
