package longthrow.console.runtime;

import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Makes wishes come true.
@ControlThread
final class Wishes {
    private final Console console;

    Wishes(Console console) {
        this.console = console;
    }

    /// Does what is wished, as far as the SHOW lock lets it.
    void grant(Wish wish) {
        switch (wish) {
            case Wish.Set(int cell, double value, Origin by) -> {
                console.desk().set(cell, value, by);
                console.attached().lesson().pointed(cell, by);
            }
            case Wish.Touch(int cell, boolean down, Origin by) -> {
                console.desk().touch(cell, down, by);
                console.attached().lesson().pointed(cell, by);
            }
            case Wish.Act(String action, String argument, Origin by) ->
                console.port().act(action, argument, by);
            case Wish.Words(String id, String words, Origin by) -> {
                if (!console.padlock().stops(wish)) {
                    console.state().reword(console, id, words, by);
                }
            }
            case Wish.Shift(String at, int places, Origin by) -> {
                if (!console.padlock().stops(wish)) {
                    console.attached().rack().move(at, places);
                }
            }
            case Wish.Played played -> console.attached().played(played);
        }
    }
}
