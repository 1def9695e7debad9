package longthrow.mappings.binding;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import longthrow.controllers.surface.Control;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.Target;
import longthrow.mappings.language.TargetPath;

/// A line of the map on one control of one unit, with its path resolved to a cell as long as the bank stays.
@ControlThread
final class Bound {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final String WAITING = "/waiting";

    private final MapLine line;
    private final Control control;
    private final int unit;
    private final Optional<TargetPath> aim;
    private String path = "";
    private OptionalInt cell = OptionalInt.empty();
    private OptionalInt waitingCell = OptionalInt.empty();
    private OptionalDouble value = OptionalDouble.empty();
    private Optional<Travel> travel = Optional.empty();
    private boolean there = true;
    private boolean resolved;

    Bound(MapLine line, Control control, int unit) {
        this.line = line;
        this.control = control;
        this.unit = unit;
        aim = switch (line.target()) {
            case Target.Path(TargetPath to) -> Optional.of(to);
            case Target.Assign(TargetPath to, var _) -> Optional.of(to);
            case Target.Spill(TargetPath to) -> Optional.of(to);
            case Target.Shift _, Target.Page _, Target.Run _, Target.View _, Target.Pin _, Target.Motors _ ->
                Optional.empty();
        };
    }

    /// Finds the cell anew; true when it is another one.
    boolean resolve(Stance stance, TableLayout layout) {
        String now = aim.flatMap(to -> stance.path(to, unit, control.index())).orElse("");
        boolean changed = !resolved || !now.equals(path);
        if (changed) {
            resolved = true;
            path = now;
            cell = layout.cell(path);
            waitingCell = path.endsWith(WAITING)
                    ? layout.cell(path.substring(0, path.length() - WAITING.length()))
                    : OptionalInt.empty();
            there = aim.isEmpty() || cell.isPresent() || stripThere(layout);
            cell.ifPresent(found -> prepare(layout.parameter(found)));
        }
        return changed;
    }

    private boolean stripThere(TableLayout layout) {
        String[] words = path.split("/", 3);
        Optional<Section> section = layout.section(words[0]);
        if (section.isEmpty() || words.length < 2) {
            return !path.isEmpty();
        }
        boolean numbered = section.get().numbered();
        boolean strip = !numbered
                || (NUMBER.matcher(words[1]).matches()
                        && Integer.parseInt(words[1]) <= section.get().columns());
        boolean bare = numbered && words.length == 2; // a strip as such, not a key of it
        return strip
                && (bare
                        || !isRow(layout, path.substring(path.indexOf('/', numbered ? path.indexOf('/') + 1 : 0) + 1)));
    }

    /// True for a parameter of other strips, which this one has not.
    private static boolean isRow(TableLayout layout, String key) {
        return layout.sections().stream()
                .flatMap(section -> section.rows().stream())
                .anyMatch(row -> row.key().equals(key));
    }

    private void prepare(Parameter parameter) {
        if (travel.isPresent() && travel.get().parameter() == parameter) {
            return; // the same row of another strip
        }
        travel = Optional.of(Travel.of(line, parameter, control));
        value = line.target() instanceof Target.Assign(var _, String text)
                ? parameter.parse(text)
                : OptionalDouble.empty();
    }

    /// The line.
    MapLine line() {
        return line;
    }

    /// The path as it is now, with its numbers; empty for targets that have none.
    String path() {
        return path;
    }

    /// The cell it moves and shows.
    OptionalInt cell() {
        return cell;
    }

    /// The cell of a `…/waiting` reading.
    OptionalInt waitingCell() {
        return waitingCell;
    }

    /// The value that an assignment sets.
    OptionalDouble value() {
        return value;
    }

    /// The way between the control and the cell.
    Optional<Travel> travel() {
        return travel;
    }

    /// False for a strip beyond the last.
    boolean there() {
        return there;
    }
}
