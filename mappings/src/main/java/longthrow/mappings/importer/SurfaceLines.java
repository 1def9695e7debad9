package longthrow.mappings.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Writes imported controls as a profile's and a map's lines: neighbours that count on together become one line.
final class SurfaceLines {
    private final Map<String, List<Line>> families = new LinkedHashMap<>();

    SurfaceLines(List<Line> lines) {
        lines.forEach(line -> families.computeIfAbsent(line.family(), any -> new ArrayList<>())
                .add(line));
        families.values().forEach(family -> family.sort(Comparator.comparingInt(Line::index)));
    }

    /// `control …`, a line each.
    List<String> controls() {
        List<String> written = new ArrayList<>();
        for (List<Line> family : families.values()) {
            for (List<Line> run : runs(family)) {
                written.add(control(run));
            }
        }
        return written;
    }

    /// `CONTROL ARROW TARGET …`, a line each.
    List<String> bindings() {
        List<String> written = new ArrayList<>();
        for (List<Line> family : families.values()) {
            parts(
                            family,
                            (one, next) -> next.index() == one.index() + 1
                                    && next.use().equals(one.use()))
                    .forEach(part -> written.add(binding(part)));
        }
        return written;
    }

    private static List<List<Line>> parts(List<Line> family, BiPredicate<Line, Line> goesOn) {
        List<List<Line>> parts = new ArrayList<>();
        for (Line line : family) {
            if (parts.isEmpty() || !goesOn.test(parts.getLast().getLast(), line)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(line);
        }
        return parts;
    }

    /// Runs whose channels and numbers count on by the same step all the way.
    private static List<List<Line>> runs(List<Line> family) {
        List<List<Line>> runs = new ArrayList<>();
        Optional<Line.Step> step = Optional.empty();
        for (Line line : family) {
            Optional<Line.Step> next =
                    runs.isEmpty() ? Optional.empty() : runs.getLast().getLast().stepTo(line);
            boolean goesOn = next.isPresent() && (step.isEmpty() || step.equals(next));
            if (goesOn) {
                step = next;
            } else {
                runs.add(new ArrayList<>());
                step = Optional.empty();
            }
            runs.getLast().add(line);
        }
        return runs;
    }

    private static String control(List<Line> run) {
        Line first = run.getFirst();
        Message message = first.message();
        String numbers = switch (message.kind()) {
            case "sysex" -> "";
            case "pb" -> number(run, line -> line.message().channel());
            default ->
                number(run, line -> line.message().channel()) + " "
                        + number(run, line -> line.message().number());
        };
        String words = String.join(
                " ", "control", Line.span(run), first.kind(), first.way(), message.kind(), numbers, message.facets());
        String lamp = first.kind().equals("button") && first.way().equals("io") ? " lamp off=0 on=127" : "";
        return words + message.relative().map(coding -> " relative " + coding).orElse("") + lamp;
    }

    /// `7`, or what it is for every `i`: `i+6`, `2*i`, `20-i`.
    private static String number(List<Line> run, Function<Line, Integer> number) {
        int first = number.apply(run.getFirst());
        int step = run.size() == 1 ? 0 : number.apply(run.get(1)) - first;
        int rest = first - step * run.getFirst().index();
        if (step == 0) {
            return Integer.toString(first);
        }
        if (step < 0) {
            return rest + "-" + (step == -1 ? "" : -step + "*") + "i";
        }
        String sign = rest == 0 ? "" : (rest < 0 ? "-" : "+") + Math.abs(rest);
        return (step == 1 ? "" : step + "*") + "i" + sign;
    }

    private static String binding(List<Line> part) {
        Line.Use use = part.getFirst().use();
        return String.join(" ", Line.span(part), use.arrow(), use.target(), use.transforms());
    }
}
