package longthrow.mappings.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.Transform;
import longthrow.mappings.language.Transform.Mode;

/// One control of one unit: the lines that speak of it, which of them count now, and the hand upon it.
@ControlThread
final class Spot {
    private static final int FINEST = 1023; // a 14-bit fader has about 10 real bits (protocols, section 2.7)

    private final Control control;
    private final int unit;
    private final List<Bound> all = new ArrayList<>();
    private final Takeover takeover;
    private Optional<Bound> moves = Optional.empty();
    private Optional<Bound> holds = Optional.empty();
    private Optional<Bound> doubles = Optional.empty();
    private Optional<Bound> shows = Optional.empty();
    private List<Bound> overlays = List.of();

    Spot(Control control, int unit, SurfaceMap map) {
        this.control = control;
        this.unit = unit;
        takeover = new Takeover(1.0 / Math.max(1, control.maximumIn()));
        map.lines().stream()
                .filter(line -> line.controls().holds(control.family(), control.index()))
                .forEach(line -> all.add(new Bound(line, control, unit)));
    }

    /// Finds out which lines count now; true when the control moves another cell than before.
    boolean settle(Stance stance, TableLayout layout) {
        OptionalInt before = cell();
        boolean other = false;
        for (Bound bound : all) {
            boolean resolved = bound.resolve(stance, layout);
            other |= resolved && moves.filter(bound::equals).isPresent();
        }
        moves = best(
                stance,
                bound -> bound.line().arrow().moves()
                        && !has(bound, Transform.Hold.class)
                        && !has(bound, Transform.Twice.class));
        holds = best(stance, bound -> bound.line().arrow().moves() && has(bound, Transform.Hold.class));
        doubles = best(stance, bound -> bound.line().arrow().moves() && has(bound, Transform.Twice.class));
        shows = best(
                stance, bound -> bound.line().arrow().shows() && !bound.line().overlays());
        overlays = all.stream()
                .filter(bound -> bound.line().overlays() && stance.allows(bound.line()))
                .toList()
                .reversed();
        return other || !before.equals(cell());
    }

    /// Of the lines whose conditions hold, the one with the most of them; of equal ones the first.
    private Optional<Bound> best(Stance stance, Predicate<Bound> test) {
        Optional<Bound> best = Optional.empty();
        int most = -1;
        for (Bound bound : all) {
            MapLine line = bound.line();
            if (line.conditions().size() > most && test.test(bound) && stance.allows(line)) {
                best = Optional.of(bound);
                most = line.conditions().size();
            }
        }
        return best;
    }

    private static boolean has(Bound bound, Class<? extends Transform> transform) {
        return bound.line().transform(transform).isPresent();
    }

    Control control() {
        return control;
    }

    int unit() {
        return unit;
    }

    Takeover takeover() {
        return takeover;
    }

    /// The line that counts for moves, turns and presses.
    Optional<Bound> moves() {
        return moves;
    }

    /// The line that counts for a long press.
    Optional<Bound> holds() {
        return holds;
    }

    /// The line that counts for a double press.
    Optional<Bound> doubles() {
        return doubles;
    }

    /// The line that shows on the control.
    Optional<Bound> shows() {
        return shows;
    }

    /// Lamps that show over it while they are lit, the last line first.
    List<Bound> overlays() {
        return overlays;
    }

    /// The cell that the control moves now.
    OptionalInt cell() {
        return moves.map(Bound::cell).orElse(OptionalInt.empty());
    }

    /// How the control comes to its value: motors go there, others wait unless told otherwise.
    Mode mode() {
        return moves.flatMap(bound -> bound.line().transform(Transform.Takeover.class))
                .map(Transform.Takeover::mode)
                .orElse(control.shows() ? Mode.MOTOR : Mode.PICKUP);
    }

    /// True for a control that says where it stands.
    boolean travels() {
        return control.kind() == Kind.FADER || control.kind() == Kind.KNOB;
    }

    /// The smallest real move of the control.
    double step() {
        return 1.0 / Math.min(FINEST, Math.max(1, control.maximumIn()));
    }
}
