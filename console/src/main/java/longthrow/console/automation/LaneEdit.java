package longthrow.console.automation;

import java.util.Optional;
import java.util.OptionalLong;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.Thinning;
import longthrow.dsp.parameter.Parameter;

/// What a hand does to a lane on the screen. Each is a pure function of the lane: outside of its range nothing changes,
/// and positions stay in the control's travel. Immutable.
public sealed interface LaneEdit {
    /// What is left of a lane; empty where nothing is.
    Optional<Lane> on(Lane lane, Parameter parameter);

    /// What it does, for the history: `draw`.
    String verb();

    /// The frame of the point that it takes; empty where it takes none.
    default OptionalLong point() {
        return OptionalLong.empty();
    }

    /// Whether there must be a lane already.
    default boolean needsLane() {
        return true;
    }

    /// Whether switches and choices, which hold each position until the next point, take it.
    default boolean takesSteps() {
        return true;
    }

    /// Lays what was drawn over the lane from its first to its last point, thinned like a pass.
    record Draw(Lane stroke) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            Range range = new Range(stroke.frame(0), stroke.frame(stroke.size() - 1));
            return Optional.of(Seam.into(lane, range, Thinning.thinned(stroke, parameter)));
        }

        @Override
        public String verb() {
            return "draw";
        }

        @Override
        public boolean needsLane() {
            return false;
        }
    }

    /// Sets a point, in place of the one at its frame.
    record Put(long frame, double position) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            return Optional.of(Reshaping.placed(lane, -1, frame, position));
        }

        @Override
        public String verb() {
            return "set a point in";
        }

        @Override
        public boolean needsLane() {
            return false;
        }
    }

    /// Moves the point at a frame; it stays between its neighbours.
    record Move(long from, long to, double position) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            int point = lane.pointAt(from);
            long least = point > 0 ? lane.frame(point - 1) + 1 : 0;
            long most = point + 1 < lane.size() ? lane.frame(point + 1) - 1 : Long.MAX_VALUE;
            return Optional.of(Reshaping.placed(lane, point, Math.clamp(to, least, most), position));
        }

        @Override
        public String verb() {
            return "move a point of";
        }

        @Override
        public OptionalLong point() {
            return OptionalLong.of(from);
        }
    }

    /// Takes the point at a frame away.
    record Remove(long frame) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            Points points = new Points();
            for (int i = 0; i < lane.size(); i++) {
                if (lane.frame(i) != frame) {
                    points.add(lane.frame(i), lane.position(i));
                }
            }
            return points.size() == 0 ? Optional.empty() : Optional.of(points.lane(lane.stepped()));
        }

        @Override
        public String verb() {
            return "delete a point of";
        }

        @Override
        public OptionalLong point() {
            return OptionalLong.of(frame);
        }
    }

    /// Takes all points of a range away: in it the lane goes straight from end to end. With its last point the lane is
    /// gone.
    record Delete(Range range, String verb) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            boolean all = range.holds(Math.max(0, lane.frame(0))) && range.holds(lane.frame(lane.size() - 1));
            return all ? Optional.empty() : Optional.of(Reshaping.bridged(lane, range));
        }
    }

    /// A straight line from one position to another.
    record Ramp(Range range, double from, double to) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            Points line = new Points();
            line.add(range.from(), from);
            line.add(range.to(), to);
            return Optional.of(Seam.into(lane, range, line.lane(lane.stepped())));
        }

        @Override
        public String verb() {
            return "ramp";
        }

        @Override
        public boolean needsLane() {
            return false;
        }

        @Override
        public boolean takesSteps() {
            return from == to;
        }
    }

    /// Multiplies how far the control travels from its mean position of the range.
    record Scale(Range range, double factor) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            double mean = Reshaping.mean(lane, range);
            return Optional.of(Reshaping.mapped(lane, range, parameter, position -> mean + factor * (position - mean)));
        }

        @Override
        public String verb() {
            return "scale";
        }

        @Override
        public boolean takesSteps() {
            return false;
        }
    }

    /// Adds to the value, in the parameter's unit; what is off (-inf) stays off.
    record Shift(Range range, double by) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            return Optional.of(Reshaping.mapped(
                    lane,
                    range,
                    parameter,
                    position -> parameter
                            .taper()
                            .toPosition(parameter.clamp(parameter.taper().toValue(position) + by))));
        }

        @Override
        public String verb() {
            return "shift";
        }

        @Override
        public boolean needsLane() {
            return false;
        }

        @Override
        public boolean takesSteps() {
            return false;
        }
    }

    /// Moves a range in time over what is there; behind it the lane goes straight from end to end.
    record Slide(Range range, long by) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            long from = Math.max(0, range.from() + by);
            Lane moved = Seam.at(from, Seam.piece(lane, range));
            return Optional.of(
                    Seam.into(Reshaping.bridged(lane, range), new Range(from, from + range.length()), moved));
        }

        @Override
        public String verb() {
            return "move";
        }
    }

    /// Lays a piece over the lane.
    record Paste(long at, long length, Lane piece) implements LaneEdit {
        @Override
        public Optional<Lane> on(Lane lane, Parameter parameter) {
            return Optional.of(Seam.into(lane, new Range(at, at + length), Seam.at(at, piece)));
        }

        @Override
        public String verb() {
            return "paste into";
        }

        @Override
        public boolean needsLane() {
            return false;
        }
    }
}
