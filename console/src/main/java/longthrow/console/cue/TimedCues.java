package longthrow.console.cue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import longthrow.controllers.protocol.TimecodeRate;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Fires the cues whose time running code comes past, each once. Where code goes on elsewhere, the desk goes there too:
/// the last scene before that place comes without its fade, and what lies behind it fires when the code reaches it
/// (rule S12).
@ControlThread
public final class TimedCues {
    /// Code that is further than this from where it was did not run there.
    private static final double JUMP_SECONDS = 1;

    /// A cue at the very frame of a locate is still to come.
    private static final double LESS_THAN_A_FRAME = 0.5;

    private final CueList cues;
    private final CuePlayer player;
    private final Origin by;
    private OptionalDouble passed = OptionalDouble.empty();
    private List<Cue> known = List.of();
    private Optional<TimecodeRate> rate = Optional.empty();
    private List<Due> due = List.of();

    /// A cue and its frame, counted from midnight.
    private record Due(double frame, Cue cue) {}

    /// Of a list, by the code of a port.
    public TimedCues(CueList cues, CuePlayer player, Origin by) {
        this.cues = cues;
        this.player = player;
        this.by = by;
    }

    /// Nothing is known of the code: the next that is heard is a locate.
    public void forget() {
        passed = OptionalDouble.empty();
    }

    /// Code was located to a frame.
    public void located(double frame, TimecodeRate counts) {
        List<Due> before =
                due(counts).stream().filter(each -> each.frame < frame).toList();
        passed = OptionalDouble.of(frame - LESS_THAN_A_FRAME);
        if (!before.isEmpty()) {
            chase(before);
        } else if (!due.isEmpty()) {
            cues.pointTo(due.getFirst().cue);
        }
    }

    private void chase(List<Due> before) {
        Cue last = before.getLast().cue;
        if (!cues.current().equals(Optional.of(last))) {
            Cue scene = before.reversed().stream()
                    .map(Due::cue)
                    .filter(cue -> cue.fires().scene().isPresent())
                    .findFirst()
                    .orElse(last);
            player.chase(scene, last);
        }
    }

    /// Code runs forwards and is at a frame.
    public void runs(double frame, TimecodeRate counts) {
        boolean jumped = passed.isEmpty() || Math.abs(frame - passed.getAsDouble()) > JUMP_SECONDS * counts.fps();
        if (jumped) {
            located(frame, counts);
            return;
        }
        double from = passed.getAsDouble();
        passed = OptionalDouble.of(Math.max(from, frame));
        due(counts).stream()
                .filter(each -> each.frame > from && each.frame <= frame)
                .forEach(each -> player.go(each.cue, by));
    }

    private List<Due> due(TimecodeRate counts) {
        if (known != cues.cues() || !rate.equals(Optional.of(counts))) {
            known = cues.cues();
            rate = Optional.of(counts);
            due = known.stream()
                    .filter(cue -> cue.at().isPresent() && !cue.skip())
                    .map(cue -> new Due(cue.at().orElseThrow().at(counts).number(), cue))
                    .sorted(Comparator.comparingDouble(Due::frame))
                    .toList();
        }
        return due;
    }
}
