package longthrow.console.runtime;

import longthrow.console.desk.House;
import longthrow.console.desk.Step;
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
        console.desk().history().push(new Chosen(now, asked));
        say("the show is " + asked + " from now on");
    }

    private void be(House house) {
        console.state().setup(console.state().setup().with(house), console.desk());
    }

    private void say(String words) {
        console.notices().say(words);
    }

    /// The step: what else of the setup has changed meanwhile stays.
    private final class Chosen implements Step {
        private final House before;
        private final House after;

        Chosen(House before, House after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public String words() {
            return "house rules " + after;
        }

        @Override
        public Sort sort() {
            return Sort.EDIT;
        }

        @Override
        public boolean ofShow() {
            return true;
        }

        @Override
        public void undo() {
            be(before);
        }

        @Override
        public void redo() {
            be(after);
        }
    }
}
