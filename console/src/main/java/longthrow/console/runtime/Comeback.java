package longthrow.console.runtime;

import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.show.OpenMark;
import longthrow.dsp.thread.ControlThread;

/// What becomes of the sound after an end that nobody wished (rule S15): a show that was LIVE and locked comes back by
/// itself, ramped up once the engine begins; any other stays silent until somebody takes the panic back.
@ControlThread
public final class Comeback {
    private final Console console;
    private boolean rises;

    Comeback(Console console) {
        this.console = console;
    }

    /// The show was left so; before anything sounds.
    public void after(OpenMark.Left left) {
        left.lock().ifPresent(console.padlock()::lockAgain);
        rises = left.lock().isPresent() && console.state().setup().by(HouseRule.RETURN) == House.LIVE;
        if (rises) {
            console.recall().zero().hush();
            console.notices()
                    .say("the program ended without being told to; the show is LIVE and locked: its sound comes back");
        } else {
            console.playing().panic(true);
            console.notices()
                    .say(
                            "the program ended without being told to; every output is silent until you confirm: press PANIC, or say"
                                    + " panic off");
        }
    }

    /// The engine begins to sound.
    public void begin() {
        if (rises) {
            rises = false;
            console.recall().zero().rise();
        }
    }
}
