package longthrow.console.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;

/// An update as text: what each scene is given, cell by cell (rule S10).
public record UpdateText(TableLayout layout) {
    /// How many scenes a summary names.
    private static final int NAMED = 3;

    /// The update in a line: `12 Verse, 13 Chorus and 2 more: 5 values`.
    public String summary(List<Update.Given> plan) {
        int values = plan.stream().mapToInt(given -> given.values().size()).sum();
        String named =
                plan.stream().limit(NAMED).map(given -> given.scene().words()).collect(Collectors.joining(", "));
        String more = plan.size() > NAMED ? " and " + (plan.size() - NAMED) + " more" : "";
        return named + more + ": " + (values == 1 ? "1 value" : values + " values");
    }

    /// A line for each value: `12 Verse  ch/3/fader  -6.0 dB -> -12.0 dB`.
    public List<String> lines(List<Update.Given> plan) {
        List<String> lines = new ArrayList<>();
        for (Update.Given given : plan) {
            Map<Integer, Double> sorted = new TreeMap<>(given.values());
            sorted.forEach((cell, value) -> lines.add(given.scene().words() + "  " + line(given.scene(), cell, value)));
        }
        return lines;
    }

    private String line(Scene scene, int cell, double value) {
        Parameter parameter = layout.parameter(cell);
        var before = scene.cells().get(cell);
        return layout.id(cell) + "  "
                + (before.isPresent() ? parameter.format(before.getAsDouble()) : "not held")
                + " -> " + parameter.format(value);
    }
}
