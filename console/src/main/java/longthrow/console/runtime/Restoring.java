package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.ShowStep;
import longthrow.console.desk.Step;
import longthrow.console.desk.Strips;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Makes a running desk what a version of its show was, as one step of the history: values, words, scenes, cues, lanes
/// and modes, patch, timeline and setup. What is in a hand stays there; takes, connected surfaces and files of the
/// folder stay as they are.
@ControlThread
record Restoring(Console console, String name, Show version) {
    /// Why it cannot be done while the show runs; empty when it can.
    Optional<String> why() {
        Strips there = version.strips();
        Strips here = console.desk().strips();
        boolean alike = there.shape().equals(here.shape())
                && IntStream.range(0, here.count())
                        .allMatch(strip -> there.id(strip).equals(here.id(strip)));
        return alike
                ? Optional.empty()
                : Optional.of("'" + name + "' has other strips than this desk, and strips do not come and go while it"
                        + " runs: close the show and say longthrow show restore SHOW '" + name + "'");
    }

    /// Does it, and says what came of it.
    String make() {
        Desk desk = console.desk();
        console.cuePlayer().hold();
        console.fades().finish(); // what fades on would end elsewhere
        List<Integer> cells = new ArrayList<>();
        int held = 0;
        for (int row = 0; row < version.values().rows(); row++) {
            for (int column = 0; column < version.values().columns(row); column++) {
                int cell = Cell.of(row, column);
                boolean differs = desk.stored(cell) != version.values().get(row, column);
                held += differs && desk.hands().held(cell) ? 1 : 0;
                if (differs && !desk.hands().held(cell)) {
                    cells.add(cell);
                }
            }
        }
        enter(cells.stream().mapToInt(Integer::intValue).toArray());
        return "the show is what '" + name + "' was; UNDO takes that back"
                + (held == 0 ? "" : "; " + held + (held == 1 ? " control" : " controls") + " left alone: in hand");
    }

    private void enter(int[] moved) {
        Desk desk = console.desk();
        double[] values = IntStream.of(moved)
                .mapToDouble(cell -> version.values().get(cell))
                .toArray();
        Desk.Batch batch = new Desk.Batch("restore " + name, Step.Sort.EDIT, moved, values, Map.of(), desk::cross);
        Show before = console.state().apartFromValues(console);
        desk.enter(
                batch,
                cells -> new ShowStep(
                        cells,
                        () -> console.state().become(console, before),
                        () -> console.state().become(console, version)));
        console.state().become(console, version);
        for (int i = 0; i < moved.length; i++) {
            desk.settle(moved[i], values[i], Origin.SCREEN);
        }
    }
}
