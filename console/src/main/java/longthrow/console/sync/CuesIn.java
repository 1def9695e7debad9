package longthrow.console.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.console.cue.Cue;
import longthrow.console.runtime.Console;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.controllers.protocol.CueName;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.Msc;
import longthrow.controllers.protocol.Timecode;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what show control asks of the cue list, or of the scenes while there is none (rule S12); a program's GO is
/// never taken for a bounce (rule S9).
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
            console.cuePlayer().go(by, fadeSeconds);
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
        boolean found = console.cues().isEmpty()
                ? pointToScene(cue.number().get())
                : pointToCue(cue.number().get());
        if (!found) {
            console.notices()
                    .say(by.name() + " asks for cue " + cue + "; there is no "
                            + (console.cues().isEmpty() ? "scene" : "cue") + " of that number");
        }
        return found;
    }

    private boolean pointToCue(CueNumber number) {
        Optional<Cue> cue = console.cues().cues().stream()
                .filter(each -> same(number, each.number()))
                .findFirst();
        cue.ifPresent(console.cues()::pointTo);
        return cue.isPresent();
    }

    private boolean pointToScene(CueNumber number) {
        List<Scene> scenes = console.scenes().scenes();
        OptionalInt scene = IntStream.range(0, scenes.size())
                .filter(i -> same(number, scenes.get(i).number()))
                .findFirst();
        scene.ifPresent(console.scenes()::pointTo);
        return scene.isPresent();
    }

    private static boolean same(CueNumber asked, SceneNumber number) {
        return CueNumber.parse(number.toString()).filter(asked::equals).isPresent();
    }

    private boolean ours(Optional<CueNumber> list) {
        return list.isEmpty() || plan.list().isEmpty() || list.equals(plan.list());
    }

    private void whole(Msc.Deed deed) {
        switch (deed) {
            case ALL_OFF -> console.playing().panic(true);
            case RESTORE -> console.playing().panic(false);
            case RESET -> reset();
        }
    }

    private void reset() {
        if (!console.cues().isEmpty()) {
            console.cues().pointTo(console.cues().cues().getFirst());
        } else if (!console.scenes().scenes().isEmpty()) {
            console.scenes().pointTo(0);
        }
    }

    private void toList(Msc.ListDeed deed, Optional<CueNumber> list) {
        if (!ours(list)) {
            return;
        }
        switch (deed) {
            case STANDBY_NEXT -> console.cuePlayer().point(true);
            case STANDBY_PREVIOUS -> console.cuePlayer().point(false);
            case MTC_CHASE_ON -> console.playhead().chase().on(true);
            case MTC_CHASE_OFF -> console.playhead().chase().on(false);
            case SEQUENCE_NEXT, SEQUENCE_PREVIOUS, START_CLOCK, STOP_CLOCK, ZERO_CLOCK, OPEN_LIST, CLOSE_LIST -> {}
        }
    }
}
