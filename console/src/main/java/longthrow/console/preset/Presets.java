package longthrow.console.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Edits;
import longthrow.console.desk.Part;
import longthrow.console.desk.Settings;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.thread.ControlThread;

/// Presets at work on a desk: what loading one would change, loading it, and making one of a strip. A show's own
/// preset hides a shipped one of its name.
@ControlThread
public final class Presets {
    private final Desk desk;
    private List<Preset> shipped = List.of();
    private List<Preset> own = List.of();
    private Consumer<Preset> keeper = preset -> {};
    private boolean kept;

    /// The shipped presets for a desk.
    public Presets(Desk desk) {
        this.desk = desk;
    }

    /// Takes what a show's folder holds.
    public void own(List<Preset> presets) {
        own = List.copyOf(presets);
    }

    /// Says who writes saved presets to the disk; it may not make the control thread wait.
    public void onSave(Consumer<Preset> keeps) {
        keeper = keeps;
        kept = true;
    }

    /// All presets, the show's own first.
    public List<Preset> all() {
        if (shipped.isEmpty()) {
            shipped = PresetFolder.shipped(desk.layout());
        }
        return Stream.concat(
                        own.stream(),
                        shipped.stream().filter(preset -> own.stream().noneMatch(mine -> mine.called(preset.name()))))
                .toList();
    }

    /// The preset of a name.
    public Optional<Preset> find(String name) {
        return all().stream().filter(preset -> preset.called(name)).findFirst();
    }

    /// What a text asks for: `Lead vocal`, or a part of it, `Lead vocal: eq comp`.
    private record Wish(String name, Part part) {
        static Wish of(String text) {
            String[] ends = text.split(":", 2);
            return new Wish(ends[0].strip(), Part.of(ends.length > 1 ? ends[1] : ""));
        }
    }

    /// A preset fitted onto a strip, or why it does not fit.
    private record Fit(Optional<Preset> preset, Part part, Settings.Fitted fitted, String why) {
        static Fit none(String why) {
            return new Fit(Optional.empty(), Part.WHOLE, new Settings.Fitted(Map.of(), Map.of()), why);
        }
    }

    private Fit fit(int strip, String text) {
        Wish wish = Wish.of(text);
        Optional<Preset> found = find(wish.name);
        if (found.isEmpty()) {
            return Fit.none("there is no preset '" + wish.name + "'" + nearest(wish.name)
                    + "; 'longthrow preset list' tells all");
        }
        Preset preset = found.get();
        List<String> missing = wish.part.words().stream()
                .filter(word -> !preset.part().words().contains(word))
                .toList();
        if (!missing.isEmpty()) {
            return Fit.none("preset '" + preset.name() + "' has no '" + String.join("', '", missing) + "'; it sets "
                    + String.join(", ", preset.part().words()));
        }
        Part part = wish.part.whole() ? preset.part() : wish.part;
        Settings.Fitted fitted = preset.settings().onto(desk, strip, part);
        return fitted.cells().isEmpty()
                ? Fit.none("preset '" + preset.name() + "' is for " + preset.kind() + ", and sets nothing that "
                        + desk.strips().path(strip) + " has")
                : new Fit(found, part, fitted, "");
    }

    private String nearest(String name) {
        String begin = name.toLowerCase(java.util.Locale.ROOT);
        List<String> near = all().stream()
                .map(Preset::name)
                .filter(other -> !begin.isEmpty()
                        && Stream.of(begin.split("\\s+"))
                                .anyMatch(word ->
                                        other.toLowerCase(java.util.Locale.ROOT).contains(word)))
                .limit(4)
                .toList();
        return near.isEmpty() ? "" : " - did you mean " + String.join(", ", near) + "?";
    }

    /// What loading a preset on a strip would change, value by value; nothing moves.
    public List<String> diff(int strip, String text) {
        Fit fit = fit(strip, text);
        if (fit.preset.isEmpty()) {
            return List.of(fit.why);
        }
        List<String> lines = new ArrayList<>();
        fit.fitted.cells().forEach((cell, value) -> {
            Parameter parameter = desk.layout().parameter(cell);
            if (desk.stored(cell) != value) {
                lines.add(desk.layout().id(cell) + "  " + parameter.format(desk.stored(cell)) + " -> "
                        + parameter.format(value));
            }
        });
        fit.fitted.missing().forEach((key, words) -> lines.add("has no place for " + key + " " + words));
        lines.addFirst("preset " + fit.preset.get().name() + " on " + desk.numbered(strip) + ": "
                + (lines.isEmpty() ? "it is so already" : "changes"));
        return lines;
    }

    /// Loads a preset, or a part of it, as one entry of the history, and says what it did.
    public String load(int strip, String text, Origin by) {
        Fit fit = fit(strip, text);
        if (fit.preset.isEmpty()) {
            return fit.why;
        }
        Preset preset = fit.preset.get();
        boolean whole = fit.part.words().equals(preset.part().words());
        String words =
                "load " + (whole ? "" : fit.part.called() + " of ") + preset.name() + " on " + desk.numbered(strip);
        String missing = fit.fitted.missing().isEmpty()
                ? ""
                : "; it has no place for "
                        + String.join(", ", fit.fitted.missing().keySet());
        return new Edits(desk)
                        .make(new Edits.Edit(words, fit.fitted.cells(), Map.of()), by)
                        .words(words)
                + missing;
    }

    /// Makes a preset of a strip's processing, or of the parts that are named behind a colon, and keeps it with the
    /// show; says so.
    public String save(int strip, String text) {
        Wish wish = Wish.of(text);
        Section section = desk.strips().section(strip);
        if (wish.name.isEmpty()) {
            return "a preset needs a name; say Lead vocal, or Lead vocal: eq comp for parts";
        }
        List<String> unknown = wish.part.unknown(section);
        if (!unknown.isEmpty()) {
            return desk.strips().path(strip) + " has no '" + String.join("', '", unknown) + "'; say eq, comp, gate or"
                    + " another beginning of a parameter's id";
        }
        if (!kept) {
            return "this show has no folder to keep presets in; save the show in one first";
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter row : section.rows()) {
            double value = desk.stored(desk.strips().cell(strip, row.key()).orElseThrow());
            if (holds(strip, wish.part, row) && PresetText.written(row, value)) {
                values.put(row.key(), row.exact(value));
            }
        }
        if (values.isEmpty()) {
            return desk.numbered(strip) + " is as on a new desk there; nothing was saved";
        }
        Preset preset = new Preset(wish.name, section.prefix(), "", values, "presets/" + PresetFolder.file(wish.name));
        Optional<Preset> before =
                own.stream().filter(mine -> mine.called(wish.name)).findFirst();
        if (before.isPresent() && !before.get().from().equals(preset.from())) {
            return "preset '" + before.get().name() + "' is in " + before.get().from()
                    + ", perhaps with others; change it there, or save under another name";
        }
        own = Stream.concat(own.stream().filter(mine -> !mine.called(wish.name)), Stream.of(preset))
                .toList();
        keeper.accept(preset);
        return (before.isPresent() ? "replaced preset '" : "saved preset '") + preset.name() + "' of "
                + desk.numbered(strip);
    }

    /// A rack's preset holds the effect that it has, a strip's the processing.
    private boolean holds(int strip, Part part, Parameter row) {
        if (row.column() == longthrow.dsp.parameter.Column.LOCKED) {
            return false;
        }
        if (!part.whole()) {
            return part.holds(row);
        }
        if (!desk.strips().section(strip).prefix().equals("fx")) {
            return PresetText.processing(row);
        }
        int cell = desk.strips().cell(strip, "algorithm").orElseThrow();
        String effect = desk.layout().parameter(cell).format(desk.stored(cell));
        return List.of("algorithm", "mix", "on").contains(row.key())
                || row.key().startsWith(effect + "/");
    }
}
