package longthrow.console.runtime;

import longthrow.console.desk.HouseRule;
import longthrow.console.show.Show;
import longthrow.dsp.thread.ControlThread;

/// What the show's house rules mean, in words for the window: made anew when one of them changes.
@ControlThread
final class RuleWords {
    private final Console console;
    private final int align;
    private Show.Setup seen;
    private boolean together;
    private String words;

    RuleWords(Console console) {
        this.console = console;
        align = console.desk().layout().cell(HouseRules.ALIGN).orElseThrow();
        seen = console.state().setup();
        together = together();
        words = words();
    }

    private boolean together() {
        return console.desk().stored(align) >= 0.5;
    }

    private String words() {
        return HouseRule.meaning(seen.house(), seen.own(), together);
    }

    /// `members' motors follow their DCA, UNDO takes rides back too`.
    String now() {
        if (console.state().setup() != seen || together() != together) {
            seen = console.state().setup();
            together = together();
            words = words();
        }
        return words;
    }

    /// Whether any of them is the show's own, otherwise than its house has it.
    boolean own() {
        return HouseRule.own(seen.house(), seen.own(), together);
    }
}
