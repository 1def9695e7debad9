package longthrow.console.automation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import longthrow.console.desk.Desk;
import longthrow.console.frame.LaneSheet;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.LaneBuilder;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Makes something lasting of moves that nobody had armed anything for (rule A14): a pass, the values of a scene, or a
/// trim on top of the lanes that there are.
@ControlThread
public final class Keep {
    // as while a ride is recorded: after a longer silence the control stood still
    private static final double TRAVEL_SECONDS = 0.02;

    private final Desk desk;
    private final SongClock song;
    private final Lanes lanes;
    private final Passes passes;
    private final RideRecorder rides;
    private final MoveLog log;

    Keep(Desk desk, SongClock song, Lanes lanes, Passes passes, RideRecorder rides) {
        this.desk = desk;
        this.song = song;
        this.lanes = lanes;
        this.passes = passes;
        this.rides = rides;
        log = new MoveLog(desk, song);
    }

    /// What hands do.
    public MoveLog log() {
        return log;
    }

    /// What hands moved since a time of the desk's clock and could be kept, a control each, the one moved last at the
    /// end.
    public List<LaneSheet.Trace> traces(long since) {
        return log.traces(since).stream().filter(trace -> !locked(trace.cell())).toList();
    }

    private boolean locked(int cell) {
        return desk.layout().parameter(cell).column() == Column.LOCKED;
    }

    private Map<Integer, List<MoveLog.Moved>> moves(Stretch stretch) {
        Map<Integer, List<MoveLog.Moved>> moves = log.of(stretch);
        moves.keySet().removeIf(this::locked);
        return moves;
    }

    /// The values that hands left in a stretch.
    public Map<Integer, Double> scene(Stretch stretch) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        moves(stretch).forEach((cell, moves) -> {
            if (moves.stream().anyMatch(move -> move.kind() == MoveLog.Kind.MOVE)) {
                values.put(
                        cell,
                        desk.layout()
                                .parameter(cell)
                                .taper()
                                .toValue(moves.getLast().after()));
            }
        });
        return values;
    }

    /// Lays the moves of a stretch where the song was while they were made; what came of it, in words.
    public String pass(Stretch stretch) {
        passes.endRunning();
        RideRules rules = rides.rules();
        Map<Integer, List<Segment>> written = new LinkedHashMap<>();
        moves(stretch).forEach((cell, moves) -> {
            List<Segment> segments = new ArrayList<>();
            for (List<MoveLog.Moved> stroke : Strokes.of(moves, rules.restSeconds())) {
                segments.add(segment(
                        cell,
                        stroke,
                        rules,
                        MoveLog.Moved::after,
                        stroke.getFirst().before()));
            }
            if (!segments.isEmpty()) {
                written.put(cell, segments);
            }
        });
        return enter(written, "keep", "nothing was moved there while the song rolled");
    }

    /// Lays the moves of faders as trims on top of their lanes.
    public String trim(Stretch stretch) {
        passes.endRunning();
        RideRules rules = rides.rules();
        Map<Integer, List<Segment>> written = new LinkedHashMap<>();
        moves(stretch).forEach((cell, moves) -> {
            OptionalInt trim = desk.layout().cell(desk.layout().id(cell) + "/trim");
            Optional<Lane> lane = lanes.get(cell);
            if (trim.isPresent() && lane.isPresent()) {
                List<Segment> segments = new ArrayList<>();
                for (List<MoveLog.Moved> stroke : Strokes.of(moves, rules.restSeconds())) {
                    ToDoubleFunction<MoveLog.Moved> offset = move -> offset(cell, trim.getAsInt(), lane.get(), move);
                    double heard = heard(trim.getAsInt(), stroke.getFirst().frame());
                    segments.add(segment(trim.getAsInt(), stroke, rules, offset, heard));
                }
                if (!segments.isEmpty()) {
                    written.put(trim.getAsInt(), segments);
                }
            }
        });
        return enter(written, "keep trim", "no fader that has a lane was moved there while the song rolled");
    }

    /// How far a hand stood above the lane, on top of what the trim was then.
    private double offset(int cell, int trim, Lane lane, MoveLog.Moved move) {
        Parameter fader = desk.layout().parameter(cell);
        Parameter trims = desk.layout().parameter(trim);
        double difference = fader.taper().toValue(move.after()) - fader.taper().toValue(lane.positionAt(move.frame()));
        double before = trims.taper().toValue(heard(trim, move.frame()));
        return Double.isNaN(difference)
                ? heard(trim, move.frame())
                : trims.taper().toPosition(trims.clamp(before + difference));
    }

    private double heard(int cell, long frame) {
        return lanes.get(cell)
                .map(lane -> lane.positionAt(frame))
                .orElseGet(() -> desk.layout().parameter(cell).taper().toPosition(desk.value(cell)));
    }

    private Segment segment(
            int cell,
            List<MoveLog.Moved> stroke,
            RideRules rules,
            ToDoubleFunction<MoveLog.Moved> position,
            double heard) {
        boolean stepped = desk.layout().parameter(cell).stepped();
        LaneBuilder points = new LaneBuilder(
                stepped, frames(TRAVEL_SECONDS), stroke.getFirst().frame(), heard);
        stroke.forEach(move -> points.add(move.frame(), position.applyAsDouble(move)));
        MoveLog.Moved last = stroke.getLast();
        points.rest(last.frame() + (last.kind() == MoveLog.Kind.UP ? 0 : frames(rules.restSeconds())));
        return new Segment(points.lane(), Exit.glide(points.lastFrame(), frames(rules.glideSeconds())));
    }

    private long frames(double seconds) {
        return Math.round(seconds * song.sampleRate());
    }

    private String enter(Map<Integer, List<Segment>> written, String what, String nothing) {
        if (written.isEmpty()) {
            return nothing;
        }
        int cell = written.keySet().iterator().next();
        String of = written.size() == 1 ? desk.called(cell, " of ") : written.size() + " controls";
        passes.lay(what + " " + of, written);
        return "pass " + passes.newest() + ": " + what + " " + of;
    }
}
