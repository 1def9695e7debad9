package longthrow.console.automation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Nesting;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.strip.Dca;
import longthrow.dsp.thread.ControlThread;

/// Adds what a DCA gives to the levels of its members, lanes and values, so that all sounds as before without it
/// (rule A11).
@ControlThread
public final class DcaCoalesce {
    private final Desk desk;
    private final Lanes lanes;
    private final RideRecorder rides;
    private final LaneSum sums;

    DcaCoalesce(Desk desk, Lanes lanes, RideRecorder rides, LaneSum sums) {
        this.desk = desk;
        this.lanes = lanes;
        this.rides = rides;
        this.sums = sums;
    }

    /// What becomes of lanes, and of values by cell.
    private final class Edit {
        final Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        final Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        final Map<Integer, Double> was = new LinkedHashMap<>();
        final Map<Integer, Double> becomes = new LinkedHashMap<>();

        void lane(int cell, Optional<Lane> lane) {
            before.put(cell, lanes.get(cell));
            after.put(cell, lane);
        }

        void value(int cell, double value) {
            was.put(cell, desk.stored(cell));
            becomes.put(cell, value);
        }

        void add(int level, int dca) {
            value(level, desk.layout().parameter(level).clamp(desk.stored(level) + desk.stored(dca)));
            if (lanes.has(level) || lanes.has(dca)) {
                lane(level, Optional.of(sums.of(level, dca)));
            }
        }

        void enter(String words) {
            PassStep step = new PassStep(
                    desk,
                    lanes,
                    words,
                    before,
                    after,
                    done -> (done ? becomes : was).forEach((cell, value) -> desk.settle(cell, value, Origin.UNDO)));
            step.redo();
            desk.history().push(step);
        }
    }

    /// Whether a strip is a DCA.
    public boolean is(int strip) {
        return desk.strips().path(strip).startsWith("dca/");
    }

    /// Whether a DCA moves its members at all: it stands elsewhere than at 0 dB, or has a lane.
    public boolean moves(int dca) {
        return lanes.has(fader(dca)) || desk.stored(fader(dca)) != 0;
    }

    /// Gives all that a DCA does to its members, and brings it to 0 dB, as one entry of the history; how many members
    /// that were. Who is in it by another DCA too gets it through that one.
    public int all(int dca) {
        rides.endPass();
        List<Integer> members = IntStream.range(0, desk.strips().count())
                .filter(strip -> follows(strip, number(dca)) && !reaches(strip, dca))
                .boxed()
                .toList();
        if (!members.isEmpty() && moves(dca)) {
            Edit edit = new Edit();
            members.forEach(member -> edit.add(fader(member), fader(dca)));
            edit.lane(fader(dca), Optional.empty());
            edit.value(fader(dca), 0);
            edit.enter("coalesce " + desk.called(dca));
        }
        return members.size();
    }

    /// Takes a strip out of a DCA, if it is in it, and gives what the DCA did to it, as one entry of the history.
    public void one(int member, int dca) {
        rides.endPass();
        Edit edit = new Edit();
        edit.add(fader(member), fader(dca));
        membership(member, number(dca)).ifPresent(cell -> edit.value(cell, 0));
        edit.enter("coalesce " + desk.called(dca) + " into " + desk.called(member));
    }

    private int fader(int strip) {
        return desk.strips().cell(strip, "fader").orElseThrow();
    }

    private int number(int dca) {
        return desk.strips().column(dca) + 1;
    }

    private OptionalInt membership(int strip, int dca) {
        return desk.strips().cell(strip, "dca/" + dca);
    }

    private boolean follows(int strip, int dca) {
        OptionalInt cell = membership(strip, dca);
        return cell.isPresent() && desk.stored(cell.getAsInt()) >= 0.5;
    }

    private boolean reaches(int strip, int dca) {
        Nesting nesting = new Nesting(desk.layout(), desk::stored);
        return IntStream.rangeClosed(1, Dca.COUNT)
                .filter(other -> other != number(dca) && follows(strip, other))
                .anyMatch(other -> !nesting.way(other, number(dca)).isEmpty());
    }
}
