package longthrow.console.runtime;

import longthrow.console.desk.EditStep;
import longthrow.console.desk.House;
import longthrow.dsp.thread.ControlThread;

/// Chooses whose rules the show goes by, LIVE or STUDIO (rule S0): an edit of the show, which undo takes back.
@ControlThread
final class HouseRules {
    private final Console console;

    HouseRules(Console console) {
        this.console = console;
    }

    /// Goes by these rules from now on, and says so.
    void choose(House asked) {
        House now = console.state().setup().house();
        if (asked == now) {
            say("the show is " + now + " already");
            return;
        }
        be(asked);
        console.desk().history().push(new EditStep("house rules " + asked, true, () -> be(now), () -> be(asked)));
        say("the show is " + asked + " from now on");
    }

    /// What else of the setup has changed meanwhile stays.
    private void be(House house) {
        console.state().setup(console.state().setup().with(house), console.desk());
    }

    private void say(String words) {
        console.notices().say(words);
    }
}
