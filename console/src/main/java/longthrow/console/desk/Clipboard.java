package longthrow.console.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.thread.ControlThread;

/// Copy, paste, swap and reset of strips and their parts: one entry of the history each. Every deed says what it did,
/// or why not.
@ControlThread
public final class Clipboard {
    private final Desk desk;
    private Optional<Copied> copied = Optional.empty();

    /// What was copied.
    ///
    /// @param called the strip it came from, in words
    private record Copied(Settings settings, Part part, String called) {}

    /// An empty clipboard.
    public Clipboard(Desk desk) {
        this.desk = desk;
    }

    /// Takes a copy of a strip, or of a part.
    public String copy(int strip, Part part) {
        Optional<String> wrong = unknown(strip, part);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        copied = Optional.of(new Copied(Settings.of(desk, strip), part, desk.numbered(strip)));
        return "copied " + of(part) + desk.numbered(strip);
    }

    /// Puts what was copied, or a part of it, on a strip.
    public String paste(int strip, Part wanted, Origin by) {
        if (copied.isEmpty()) {
            return "nothing was copied yet; copy a strip first, as ch/1/copy does";
        }
        Copied from = copied.get();
        Part part = wanted.whole() ? from.part : wanted;
        Optional<String> wrong = unknown(strip, part);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!wanted.whole() && !from.part.whole() && !from.part.words().containsAll(wanted.words())) {
            return "only " + from.part.called() + " of " + from.called + " was copied, not " + wanted.called();
        }
        Settings.Fitted fitted = from.settings.onto(desk, strip, part);
        String words = "paste " + of(part) + from.called + " on " + desk.numbered(strip);
        Map<Integer, StripText> texts = part.named() ? Map.of(strip, name(strip, from.settings)) : Map.of();
        return new Edits(desk)
                        .make(new Edits.Edit(words, fitted.cells(), texts), by)
                        .words(words)
                + missing(fitted);
    }

    /// Exchanges two strips, or a part of them: their racks and, as whole strips, their names too. What they play and
    /// are patched to stays with their numbers.
    public String swap(int one, int other, Part part, Origin by) {
        Optional<String> wrong = unknown(one, part).or(() -> unknown(other, part));
        if (wrong.isPresent() || one == other) {
            return wrong.orElse("a strip cannot be swapped with itself");
        }
        Settings ofOne = Settings.of(desk, one);
        Settings ofOther = Settings.of(desk, other);
        Settings.Fitted there = ofOne.onto(desk, other, part);
        Settings.Fitted here = ofOther.onto(desk, one, part);
        Map<Integer, Double> cells = new LinkedHashMap<>(there.cells());
        cells.putAll(here.cells());
        boolean alike = ofOne.kind().equals(ofOther.kind());
        if (alike && (part.whole() || part.words().contains("insert"))) {
            racks(one, other, cells);
            racks(other, one, cells);
        }
        Map<Integer, StripText> texts = new HashMap<>();
        if (part.named() || (part.whole() && alike)) {
            texts.put(one, name(one, ofOther));
            texts.put(other, name(other, ofOne));
        }
        String words = "swap " + of(part) + desk.numbered(one) + " and " + desk.numbered(other);
        Set<Integer> exchanged = alike ? cells.keySet() : Set.of();
        return new Edits(desk)
                        .make(new Edits.Edit(words, cells, texts, exchanged), by)
                        .words(words)
                + missing(there)
                + missing(here);
    }

    private void racks(int from, int to, Map<Integer, Double> cells) {
        for (Parameter row : desk.strips().section(from).rows()) {
            if (OneInsert.rack(row)) {
                int cell = desk.strips().cell(from, row.key()).orElseThrow();
                cells.put(desk.strips().cell(to, row.key()).orElseThrow(), desk.stored(cell));
            }
        }
    }

    /// Makes a strip, or a part, as on a new desk. A whole strip keeps fader and mute, so that nobody hears it open.
    public String reset(int strip, Part part, Origin by) {
        Optional<String> wrong = unknown(strip, part);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Map<Integer, Double> cells = new LinkedHashMap<>();
        Section section = desk.strips().section(strip);
        for (Parameter row : section.rows()) {
            boolean heard = row.column() == Column.LEVEL || row.column() == Column.MUTE;
            boolean rack = OneInsert.rack(row) && (part.whole() || part.words().contains("insert"));
            if (rack || (part.holds(row) && !(part.whole() && heard))) {
                cells.put(desk.strips().cell(strip, row.key()).orElseThrow(), initial(strip, row));
            }
        }
        String words = "reset " + of(part) + desk.numbered(strip);
        return new Edits(desk).make(new Edits.Edit(words, cells, Map.of()), by).words(words);
    }

    /// A group feeds main on a new desk, an aux does not.
    private double initial(int strip, Parameter row) {
        boolean bus = desk.strips().section(strip).prefix().equals("bus");
        boolean group = bus && desk.strips().shape().groups().get(desk.strips().column(strip));
        return row.key().equals("main") && bus ? (group ? 1 : 0) : row.initial();
    }

    private StripText name(int strip, Settings from) {
        StripText own = desk.text(strip);
        return from.text()
                .map(text -> new StripText(text.name(), text.rgb(), text.icon(), own.input()))
                .orElse(own);
    }

    private static String of(Part part) {
        return part.whole() ? "" : part.called() + " of ";
    }

    private Optional<String> unknown(int strip, Part part) {
        List<String> unknown = part.unknown(desk.strips().section(strip));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(desk.strips().path(strip) + " has no '" + String.join("', '", unknown)
                        + "'; say eq, comp, gate, sends, fader or another beginning of a parameter's id");
    }

    private static String missing(Settings.Fitted fitted) {
        return fitted.missing().isEmpty()
                ? ""
                : "; it has no place for "
                        + String.join(
                                ", ",
                                fitted.missing().entrySet().stream()
                                        .map(value -> value.getKey() + " " + value.getValue())
                                        .toList());
    }

    /// The strip that a text begins with (`ch/5 eq`) and the part that follows; empty when it names none.
    public Optional<Place> place(String text) {
        String[] words = text.strip().split("\\s+", 2);
        OptionalInt strip = desk.strips().ofPath(words[0]);
        return strip.isPresent()
                ? Optional.of(new Place(strip.getAsInt(), Part.of(words.length > 1 ? words[1] : "")))
                : Optional.empty();
    }

    /// A strip and a part of it.
    public record Place(int strip, Part part) {}
}
