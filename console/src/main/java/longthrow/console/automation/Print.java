package longthrow.console.automation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import longthrow.console.desk.Desk;
import longthrow.console.scene.RecallPlan;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.ControlThread;

/// PRINT (rule A13): makes points of the last recall and its fade, from where the song was to the song's end, as one
/// pass.
@ControlThread
public final class Print {
    private final Desk desk;
    private final SongClock song;
    private final Passes passes;
    private Optional<Recalled> last = Optional.empty();

    /// @param frame where the song was heard
    /// @param ways of what fades, by cell, in nanoseconds
    private record Recalled(RecallPlan plan, long frame, Map<Integer, Lane> ways) {}

    Print(Desk desk, SongClock song, Passes passes) {
        this.desk = desk;
        this.song = song;
        this.passes = passes;
    }

    /// A scene was recalled; `fades` tells how a cell travels to where it is stored, in nanoseconds from now.
    public void recalled(RecallPlan plan, IntFunction<Optional<Lane>> fades) {
        last = Optional.empty();
        if (!song.rolling()) {
            return;
        }
        Map<Integer, Lane> ways = new HashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            if (plan.moves(i)) {
                int cell = plan.cell(i);
                fades.apply(cell).ifPresent(way -> ways.put(cell, way));
            }
        }
        last = Optional.of(new Recalled(plan, song.frameAt(desk.nanos()), ways));
    }

    private Map<Integer, List<Segment>> segments(Recalled recalled) {
        Map<Integer, List<Segment>> segments = new LinkedHashMap<>();
        for (int i = 0; i < recalled.plan.size(); i++) {
            if (recalled.plan.moves(i)) {
                int cell = recalled.plan.cell(i);
                Lane lane = lane(recalled.plan, i, recalled.frame, Optional.ofNullable(recalled.ways.get(cell)));
                long out = lane.frame(lane.size() - 1);
                segments.put(cell, List.of(new Segment(lane, new Exit(out, Exit.Ending.END, 0, Long.MAX_VALUE))));
            }
        }
        return segments;
    }

    private Lane lane(RecallPlan plan, int at, long frame, Optional<Lane> fade) {
        var parameter = desk.layout().parameter(plan.cell(at));
        double to = parameter.taper().toPosition(plan.after(at));
        Points points = new Points();
        points.add(frame, parameter.taper().toPosition(plan.now(at)));
        fade.ifPresent(way -> {
            for (int i = 0; i < way.size(); i++) {
                long place = frame + Math.round(way.frame(i) * 1e-9 * song.sampleRate());
                if (place > points.lastFrame()) {
                    points.add(place, way.position(i));
                }
            }
        });
        points.add(points.lastFrame() + 1, to);
        return points.lane(parameter.stepped());
    }

    /// Makes the pass; what came of it, in words.
    public String print() {
        Map<Integer, List<Segment>> segments = last.map(this::segments).orElse(Map.of());
        if (segments.isEmpty()) {
            return "nothing to print: no recall moved anything while the song rolled";
        }
        passes.endRunning();
        String words = "print " + last.orElseThrow().plan.scene().words();
        passes.lay(words, segments);
        last = Optional.empty();
        return "pass " + passes.newest() + ": " + words;
    }
}
