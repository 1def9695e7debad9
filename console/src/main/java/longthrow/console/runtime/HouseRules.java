package longthrow.console.runtime;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import longthrow.console.desk.Desk;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.desk.ShowStep;
import longthrow.console.desk.Step;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Chooses whose rules the show goes by, LIVE or STUDIO, as a whole or rule by rule (rule S0): edits of the show, which
/// undo takes back. What else of the setup has changed meanwhile stays.
@ControlThread
final class HouseRules {
    private static final String USUAL = "usual";
    static final String ALIGN = "desk/align";

    private final Console console;
    private final SetupEdits edits;

    HouseRules(Console console) {
        this.console = console;
        edits = new SetupEdits(console);
    }

    private Show.Setup setup() {
        return console.state().setup();
    }

    /// Goes by these rules from now on, and says so. In a studio the whole desk leaves in one sample.
    void choose(House asked, Origin by) {
        House now = setup().house();
        if (asked == now) {
            say("the show is " + now + " already");
            return;
        }
        Desk desk = console.desk();
        int[] align = {desk.layout().cell(ALIGN).orElseThrow()};
        double[] together = {asked == House.STUDIO ? 1 : 0};
        Desk.Batch batch =
                new Desk.Batch("house rules " + asked, Step.Sort.EDIT, align, together, Map.of(), desk::cross);
        desk.enter(batch, cells -> new ShowStep(cells, () -> be(now), () -> be(asked)));
        be(asked);
        desk.settleAll(align, together, by);
        say("the show is " + asked + " from now on");
    }

    private void be(House house) {
        edits.put(setup -> setup.with(house));
    }

    /// `motors studio`: one rule the other way; `motors usual`: as the house has it. Without words says how each goes.
    void rule(String argument) {
        String[] words = argument.strip().split("\\s+", 2);
        Optional<HouseRule> rule = HouseRule.ofId(words[0]);
        String word = words.length > 1 ? words[1] : "";
        Optional<House> way = House.ofId(word);
        if (argument.isBlank()) {
            Arrays.stream(HouseRule.values()).forEach(each -> say(words(each)));
        } else if (rule.isEmpty() || (way.isEmpty() && !word.equals(USUAL))) {
            say("'" + argument.strip() + "' is no house rule; say "
                    + Arrays.stream(HouseRule.values()).map(HouseRule::id).collect(Collectors.joining(", "))
                    + ", and live, studio or usual behind it");
        } else {
            Optional<House> before = Optional.ofNullable(setup().own().get(rule.get()));
            edits.change(
                    "house rule " + rule.get().id(),
                    setup -> setup.with(rule.get(), before),
                    setup -> setup.with(rule.get(), way));
            say(words(rule.get()));
        }
    }

    private String words(HouseRule rule) {
        return rule.words() + ": " + setup().by(rule)
                + (setup().own().containsKey(rule) ? ", in a show that is " + setup().house() : "");
    }

    private void say(String words) {
        console.notices().say(words);
    }
}
