package longthrow.console.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.console.runtime.Console;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.controllers.protocol.CueName;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.Msc;
import longthrow.controllers.protocol.Timecode;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what show control asks of the scene list (rule S12); a program's GO is never taken for a bounce (rule S9).
@ControlThread
final class CuesIn {
    private final Console console;
    private final SyncPlan plan;
    private final Origin by;

    CuesIn(Console console, SyncPlan plan, Origin by) {
        this.console = console;
        this.plan = plan;
        this.by = by;
    }

    void on(Msc.Message message) {
        if (plan.address().hears(message.device()) && plan.format().hears(message.format())) {
            on(message.command());
        }
    }

    private void on(Msc command) {
        switch (command) {
            case Msc.Go(CueName cue) -> go(cue, OptionalDouble.empty());
            case Msc.GoJamClock(CueName cue) -> go(cue, OptionalDouble.empty());
            case Msc.TimedGo(Timecode time, int hundredths, CueName cue) ->
                go(cue, OptionalDouble.of(seconds(time, hundredths)));
            case Msc.Load(CueName cue) -> point(cue);
            case Msc.Stop _ -> console.fades().pause();
            case Msc.Resume _ -> console.fades().resume();
            case Msc.Whole(Msc.Deed deed) -> whole(deed);
            case Msc.ToList(Msc.ListDeed deed, Optional<CueNumber> list) -> toList(deed, list);
            case Msc.Set _, Msc.Fire _, Msc.GoOff _, Msc.SetClock _, Msc.Path _ -> {}
        }
    }

    private static double seconds(Timecode time, int hundredths) {
        return Math.min(
                FadeTime.MOST,
                (time.number() + hundredths / 100.0) / time.rate().fps());
    }

    private void go(CueName cue, OptionalDouble fadeSeconds) {
        if (point(cue)) {
            console.recall().go(by, fadeSeconds);
        }
    }

    /// Makes the cue the next one; false when it is not for this desk.
    private boolean point(CueName cue) {
        if (!ours(cue.list())) {
            return false;
        }
        if (cue.number().isEmpty()) {
            return true;
        }
        OptionalInt scene = scene(cue.number().get());
        scene.ifPresentOrElse(
                console.scenes()::pointTo,
                () -> console.notices().say(by.name() + " asks for cue " + cue + "; there is no scene of that number"));
        return scene.isPresent();
    }

    private boolean ours(Optional<CueNumber> list) {
        return list.isEmpty() || plan.list().isEmpty() || list.equals(plan.list());
    }

    private OptionalInt scene(CueNumber number) {
        List<Scene> scenes = console.scenes().scenes();
        return IntStream.range(0, scenes.size())
                .filter(i -> CueNumber.parse(scenes.get(i).number().toString())
                        .filter(number::equals)
                        .isPresent())
                .findFirst();
    }

    private void whole(Msc.Deed deed) {
        switch (deed) {
            case ALL_OFF -> console.panic(true);
            case RESTORE -> console.panic(false);
            case RESET -> {
                if (!console.scenes().scenes().isEmpty()) {
                    console.scenes().pointTo(0);
                }
            }
        }
    }

    private void toList(Msc.ListDeed deed, Optional<CueNumber> list) {
        if (!ours(list)) {
            return;
        }
        switch (deed) {
            case STANDBY_NEXT -> console.scenes().point(1);
            case STANDBY_PREVIOUS -> console.scenes().point(-1);
            case MTC_CHASE_ON -> console.chase().on(true);
            case MTC_CHASE_OFF -> console.chase().on(false);
            case SEQUENCE_NEXT, SEQUENCE_PREVIOUS, START_CLOCK, STOP_CLOCK, ZERO_CLOCK, OPEN_LIST, CLOSE_LIST -> {}
        }
    }
}
