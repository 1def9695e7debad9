package longthrow.console.automation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import longthrow.console.desk.Desk;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Changes lanes without a pass.
@ControlThread
public final class WholeLanes {
    private final Desk desk;
    private final Lanes lanes;

    WholeLanes(Desk desk, Lanes lanes) {
        this.desk = desk;
        this.lanes = lanes;
    }

    /// Has other lanes, as undo and redo of an earlier evening's pass make them; no entry in the history.
    public void become(Map<Integer, Lane> others) {
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        lanes.all().forEach((cell, lane) -> {
            before.put(cell, Optional.of(lane));
            after.put(cell, Optional.ofNullable(others.get(cell)));
        });
        others.forEach((cell, lane) -> after.put(cell, Optional.of(lane)));
        after.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        new PassStep(desk, lanes, "", before, after, PassStep.Along.NOTHING).redo();
    }

    /// Deletes the lanes of a strip as one entry of the history.
    public void clear(int strip) {
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        for (int cell : of(strip)) {
            keepWhatIsHeard(cell);
            before.put(cell, lanes.get(cell));
            after.put(cell, Optional.empty());
        }
        if (!before.isEmpty()) {
            PassStep step = new PassStep(
                    desk, lanes, "clear lanes of " + desk.called(strip), before, after, PassStep.Along.NOTHING);
            step.redo();
            desk.history().push(step);
        }
    }

    private List<Integer> of(int strip) {
        return all().filter(cell -> desk.strips().ofCell(cell).equals(OptionalInt.of(strip)))
                .toList();
    }

    /// All cells that have a lane, in order.
    Stream<Integer> all() {
        return lanes.all().keySet().stream().sorted();
    }

    /// A lane stops to move a cell for good: the cell stays where it is, and that is stored.
    void keepWhatIsHeard(int cell) {
        desk.rest(cell);
        desk.intend(cell, desk.value(cell), Origin.LANE);
    }
}
