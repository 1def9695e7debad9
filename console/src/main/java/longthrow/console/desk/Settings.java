package longthrow.console.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;

/// What strips hand on to each other: values by key, as words, so that they mean the same wherever they are read.
///
/// @param kind the kind of strip they come from: `ch`, `bus`
/// @param values words by key, in the order of the desk's rows
public record Settings(String kind, Map<String, String> values, Optional<StripText> text) {
    public Settings {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// What is stored in a strip, whole.
    public static Settings of(Desk desk, int strip) {
        Section section = desk.strips().section(strip);
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter row : section.rows()) {
            desk.strips().cell(strip, row.key()).ifPresent(cell -> values.put(row.key(), row.exact(desk.stored(cell))));
        }
        return new Settings(section.prefix(), values, Optional.of(desk.text(strip)));
    }

    /// What a strip takes of it.
    ///
    /// @param cells values by cell
    /// @param missing what the strip has no parameter for, key and value
    public record Fitted(Map<Integer, Double> cells, Map<String, String> missing) {}

    /// Fits a part onto a strip. Where this holds any of a block (`eq`) the rest of the strip's block goes to its
    /// initial value, so that eight bands of a bus sound like the four of a channel that they were given.
    public Fitted onto(Desk desk, int strip, Part part) {
        Section section = desk.strips().section(strip);
        boolean across = !section.prefix().equals(kind);
        Map<Integer, Double> cells = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (Parameter row : section.rows()) {
            boolean taken = across ? part.holdsAcross(row) : part.holds(row);
            if (taken && (values.containsKey(row.key()) || holdsBlock(row.key()))) {
                String words = values.getOrDefault(row.key(), "");
                OptionalDouble value = words.isEmpty() ? OptionalDouble.of(row.initial()) : row.parse(words);
                int cell = desk.strips().cell(strip, row.key()).orElseThrow();
                value.ifPresentOrElse(good -> cells.put(cell, good), () -> missing.put(row.key(), words));
            }
        }
        if (across) {
            missing(desk, section, part, missing);
        }
        return new Fitted(cells, missing);
    }

    private boolean holdsBlock(String key) {
        int slash = key.indexOf('/');
        return slash > 0 && values.keySet().stream().anyMatch(other -> other.startsWith(key.substring(0, slash + 1)));
    }

    /// What does something where it comes from and has no place here.
    private void missing(Desk desk, Section here, Part part, Map<String, String> missing) {
        Optional<Section> there = desk.layout().section(kind);
        there.ifPresent(section -> section.rows().stream()
                .filter(part::holdsAcross)
                .filter(row ->
                        here.rows().stream().noneMatch(other -> other.key().equals(row.key())))
                .forEach(row -> {
                    String words = values.getOrDefault(row.key(), "");
                    if (!words.isEmpty() && !words.equals(row.exact(row.initial()))) {
                        missing.put(row.key(), words);
                    }
                }));
    }
}
