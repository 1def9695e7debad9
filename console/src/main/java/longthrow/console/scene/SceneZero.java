package longthrow.console.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.console.desk.Step;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Scene 0 (rule S13): the faders of all outputs down, whatever is safe, isolated or in a hand; it stands outside the
/// list. A fader that was in a hand hears that hand again once it was let go.
@ControlThread
public final class SceneZero implements Desk.Refusal, DeskListener {
    /// How long the way down takes.
    public static final long DOWN_NANOS = 500_000_000;

    /// How long UNDO takes to bring everything back.
    public static final long BACK_NANOS = 2_000_000_000;

    private static final double SILENCE = Double.NEGATIVE_INFINITY;

    private final Desk desk;
    private final Fades fades;
    private final Since since;
    private final List<Integer> outputs;
    private final Set<Integer> gripped = new HashSet<>();

    SceneZero(Desk desk, Fades fades, Since since) {
        this.desk = desk;
        this.fades = fades;
        this.since = since;
        outputs = outputs(desk);
        desk.refuse(this);
        desk.listen(this);
    }

    private static List<Integer> outputs(Desk desk) {
        Stream<String> many = Stream.of("bus", "matrix")
                .flatMap(kind -> IntStream.rangeClosed(1, desk.strips().count()).mapToObj(at -> kind + "/" + at));
        return Stream.concat(Stream.of("main", "centre"), many)
                .map(strip -> desk.layout().cell(strip + "/fader"))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    /// The faders that it moves.
    public List<Integer> outputs() {
        return outputs;
    }

    /// True while every output's fader is down, or goes there.
    public boolean down() {
        return outputs.stream().allMatch(cell -> desk.stored(cell) == SILENCE);
    }

    /// Takes them down as one entry of the history.
    public void recall() {
        int[] cells = outputs.stream()
                .filter(cell -> desk.stored(cell) != SILENCE || desk.value(cell) != SILENCE)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] silence = IntStream.of(cells).mapToDouble(any -> SILENCE).toArray();
        desk.enter(
                new Desk.Batch("scene 0, all outputs down", Step.Sort.RECALL, cells, silence, Map.of(), this::cross));
        for (int cell : cells) {
            if (desk.hands().held(cell)) {
                gripped.add(cell);
            }
            move(cell, SILENCE, Origin.SCENE, DOWN_NANOS);
        }
    }

    /// Takes the outputs down for the moment, at once; what is stored of them stays. `rise` brings them back.
    public void hush() {
        outputs.forEach(cell -> desk.follow(cell, SILENCE, Origin.FADE));
    }

    /// Brings every output to what is stored of it, by the way that UNDO takes.
    public void rise() {
        outputs.stream()
                .filter(cell -> desk.value(cell) != desk.stored(cell))
                .forEach(cell -> fades.start(cell, BACK_NANOS));
    }

    /// UNDO and redo.
    private void cross(int[] cells, double[] values) {
        for (int i = 0; i < cells.length; i++) {
            gripped.remove(cells[i]);
            if (values[i] == SILENCE || !desk.hands().held(cells[i])) {
                move(cells[i], values[i], Origin.UNDO, values[i] == SILENCE ? DOWN_NANOS : BACK_NANOS);
            }
        }
    }

    private void move(int cell, double value, Origin by, long nanos) {
        since.moved(cell, value);
        desk.intend(cell, value, by);
        fades.start(cell, nanos);
    }

    @Override
    public Optional<String> why(int cell, double value) {
        return gripped.contains(cell)
                ? Optional.of(desk.called(cell, " of ") + " is down by scene 0; let go of it first")
                : Optional.empty();
    }

    @Override
    public void freed(int cell, long nanos) {
        gripped.remove(cell);
    }
}
