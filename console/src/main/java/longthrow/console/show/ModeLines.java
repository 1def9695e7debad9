package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import longthrow.console.automation.Modes;
import longthrow.console.desk.Strips;
import longthrow.console.frame.Mode;
import longthrow.dsp.parameter.Column;

/// Automation modes as lines of a show's file: `automation class pan off` in its head, `c3 automation touch`,
/// `c3 automation safe` and `c3 automation eq/1/gain latch` under their strip, what has no strip in the head as well.
/// WRITE is for one pass and not kept.
record ModeLines(Strips strips) {
    private static final String SAFE = "safe";

    /// The lines of the file's head.
    List<String> head(Modes modes) {
        List<String> lines = new ArrayList<>();
        modes.classes().forEach((column, mode) -> {
            if (mode != Mode.WRITE) {
                lines.add("automation class " + column.id() + " " + mode.id());
            }
        });
        units(modes).forEach((id, its) -> {
            if (strips.ofId(id).isEmpty()) {
                lines.addAll(its);
            }
        });
        return lines.stream().sorted().toList();
    }

    /// The lines of all strips, and of sections that are none, by permanent id.
    Map<String, List<String>> units(Modes modes) {
        Map<String, List<String>> lines = new java.util.TreeMap<>();
        modes.units().forEach((id, mode) -> line(lines, id, "", mode));
        modes.cells()
                .forEach((cell, mode) -> line(
                        lines,
                        strips.idOfCell(cell),
                        strips.layout().parameter(cell).key() + " ",
                        mode));
        new TreeSet<>(modes.safe()).forEach(id -> under(lines, id).add(id + " automation " + SAFE));
        return lines;
    }

    private static void line(Map<String, List<String>> lines, String id, String key, Mode mode) {
        if (mode != Mode.WRITE) {
            under(lines, id).add(id + " automation " + key + mode.id());
        }
    }

    private static List<String> under(Map<String, List<String>> lines, String id) {
        return lines.computeIfAbsent(id, any -> new ArrayList<>());
    }

    /// The modes with a line of the head more; empty when it is none.
    Optional<Modes> head(Modes modes, String rest) {
        String[] words = rest.split("\\s+");
        if (words.length != 3 || !words[0].equals("class")) {
            return Optional.empty();
        }
        return Column.ofId(words[1])
                .flatMap(column -> mode(words[2]).map(mode -> modes.with(column, Optional.of(mode))));
    }

    /// The modes with what a line says of a strip or section; empty when it says nothing that is known.
    Optional<Modes> unit(Modes modes, String id, String rest) {
        String[] words = rest.split("\\s+");
        if (words.length == 1) {
            return words[0].equals(SAFE)
                    ? Optional.of(modes.safe(id, true))
                    : mode(words[0]).map(mode -> modes.with(id, mode));
        }
        OptionalInt cell = words.length == 2 ? strips.cellOfId(id, words[0]) : OptionalInt.empty();
        return cell.isPresent()
                ? mode(words[1]).map(mode -> modes.with(cell.getAsInt(), Optional.of(mode)))
                : Optional.empty();
    }

    private static Optional<Mode> mode(String word) {
        return Mode.ofId(word).filter(mode -> mode != Mode.WRITE);
    }
}
