package longthrow.console.preset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.Part;
import longthrow.console.desk.Settings;

/// Settings of some blocks of a strip, or of an effect rack, under a name. Immutable.
///
/// @param kind the kind of strip it was made for: `ch`, `bus`, `fx`
/// @param note what it is for, and what to look at after loading it
/// @param values words by key
/// @param from where it comes from: `shipped`, or the file in the show's folder
public record Preset(String name, String kind, String note, Map<String, String> values, String from) {
    /// Where the program's own come from.
    public static final String SHIPPED = "shipped";

    public Preset {
        name = name.replaceAll("[\\p{Cntrl}\\s:]+", " ").strip();
        note = note.replaceAll("\\p{Cntrl}+", " ").strip();
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The blocks that it sets: each whole, so that what it does not name in them goes to its initial value.
    public Part part() {
        return new Part(List.copyOf(new java.util.LinkedHashSet<>(
                values.keySet().stream().map(key -> key.split("/", 2)[0]).toList())));
    }

    /// The same as what strips hand on to each other.
    public Settings settings() {
        return new Settings(kind, values, Optional.empty());
    }

    /// Whether two names mean the same preset.
    boolean called(String other) {
        return name.equalsIgnoreCase(other.strip());
    }
}
