package longthrow.console.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Overlays;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;

/// An edit of what a stored scene holds, blind: the desk goes on sounding as it does.
/// `ch/3/fader -6 dB, ch/4/mute on` gives values, `ch/3/fader now` the desk's, `ch/3/fader none` takes one out,
/// which recalls then leave alone (rule S1). Immutable.
///
/// @param values what the scene holds from then on, by cell
/// @param gone cells that it holds no more
public record BlindEdit(TableLayout layout, Map<Integer, Double> values, Set<Integer> gone) {
    private static final String SAY = "say ch/3/fader -6 dB, ch/4/mute on; ch/3/fader now for the desk's value,"
            + " ch/3/fader none to leave it alone";

    /// What words came to.
    public sealed interface Read {
        /// An edit.
        record Edit(BlindEdit edit) implements Read {}

        /// None, and why.
        record Wrong(String why) implements Read {}
    }

    /// Reads one or several edits, commas between them.
    public static Read read(Desk desk, String words) {
        TableLayout layout = desk.layout();
        Map<Integer, Double> values = new LinkedHashMap<>();
        Set<Integer> gone = new HashSet<>();
        for (String part : words.split(",")) {
            String[] halves = part.strip().split("\\s*=\\s*|\\s+", 2);
            OptionalInt cell = layout.cell(halves[0]);
            if (cell.isEmpty() || halves.length < 2) {
                return new Read.Wrong("'" + part.strip() + "' is no value of a control; " + SAY);
            }
            if (Overlays.holds(layout, cell.getAsInt())) {
                return new Read.Wrong(halves[0] + " is never stored (S11); overlay/print puts it into the fader");
            }
            Parameter parameter = layout.parameter(cell.getAsInt());
            OptionalDouble value = halves[1].equals("now")
                    ? OptionalDouble.of(desk.stored(cell.getAsInt()))
                    : parameter.parse(halves[1]);
            if (halves[1].equals("none")) {
                values.remove(cell.getAsInt());
                gone.add(cell.getAsInt());
            } else if (value.isPresent()) {
                gone.remove(cell.getAsInt());
                values.put(cell.getAsInt(), value.getAsDouble());
            } else {
                return new Read.Wrong(
                        "'" + halves[1] + "' is no value of " + halves[0] + "; expected " + range(parameter));
            }
        }
        return new Read.Edit(new BlindEdit(layout, values, gone));
    }

    private static String range(Parameter parameter) {
        String values = parameter.stepped()
                ? parameter.choices().isEmpty() ? "off, on" : parameter.choices(", ")
                : parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum());
        return values + ", now or none";
    }

    /// The scene as it is from then on.
    public Scene into(Scene scene) {
        return scene.with(scene.cells().with(values).without(gone));
    }

    /// What of it would change, `ch/1/fader  -12.0 dB -> -6.0 dB`.
    public List<String> changes(Scene scene) {
        List<String> lines = new ArrayList<>();
        values.forEach((cell, value) -> line(lines, scene, cell, OptionalDouble.of(value)));
        gone.forEach(cell -> line(lines, scene, cell, OptionalDouble.empty()));
        return lines;
    }

    private void line(List<String> lines, Scene scene, int cell, OptionalDouble after) {
        OptionalDouble before = scene.cells().get(cell);
        if (!before.equals(after)) {
            lines.add(layout.id(cell) + "  " + held(cell, before) + " -> " + held(cell, after));
        }
    }

    private String held(int cell, OptionalDouble value) {
        return value.isPresent() ? layout.parameter(cell).format(value.getAsDouble()) : "left alone";
    }
}
