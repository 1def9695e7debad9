package longthrow.console.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.OneInsert;
import longthrow.console.desk.StripText;
import longthrow.console.desk.Strips;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;

/// Part of another show for this desk: some columns of some strips, each strip found in the other show by
/// its name or by its permanent id. What finds no partner, or means another thing here, is told; nothing
/// moves. Immutable.
public final class PartLoad {
    private final Show there;
    private final Desk here;
    private final Wish wish;
    private final Map<Integer, Double> cells = new LinkedHashMap<>();
    private final Map<Integer, StripText> texts = new LinkedHashMap<>();
    private final List<String> pairs = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private final Set<String> sums = new HashSet<>();

    /// How strips find each other.
    public enum By {
        NAME,
        ID
    }

    /// What is wanted.
    ///
    /// @param strips this desk's strips by index
    /// @param columns what of them; the locked class is never taken
    public record Wish(List<Integer> strips, Set<Column> columns, By by) {
        public Wish {
            strips = List.copyOf(strips);
            columns = Set.copyOf(columns);
        }
    }

    /// Finds out what loading would do.
    public PartLoad(Show there, Desk here, Wish wish) {
        this.there = there;
        this.here = here;
        this.wish = wish;
        for (int strip : wish.strips()) {
            OptionalInt partner = partner(strip);
            partner.ifPresent(other -> take(strip, other));
        }
    }

    private OptionalInt partner(int strip) {
        String id = here.strips().id(strip);
        String name = here.text(strip).name();
        List<Integer> found = wish.by() == By.ID
                ? there.strips().ofId(id).stream().boxed().toList()
                : IntStream.range(0, there.strips().count())
                        .filter(other -> kind(there.strips(), other).equals(kind(here.strips(), strip)))
                        .filter(other -> (!name.isEmpty()
                                        && there.texts().get(other).name().equalsIgnoreCase(name))
                                || (single(strip)
                                        && there.strips()
                                                .path(other)
                                                .equals(here.strips().path(strip))))
                        .boxed()
                        .toList();
        boolean alike =
                found.size() == 1 && kind(there.strips(), found.getFirst()).equals(kind(here.strips(), strip));
        if (!alike) {
            conflicts.add(here.numbered(strip) + why(found, name, id));
        }
        return alike ? OptionalInt.of(found.getFirst()) : OptionalInt.empty();
    }

    private String why(List<Integer> found, String name, String id) {
        if (found.size() > 1) {
            return " is there " + found.size() + " times ("
                    + String.join(", ", found.stream().map(there.strips()::path).toList())
                    + "): give one of them another name, or match by id";
        }
        if (wish.by() == By.ID) {
            return " has no partner: that show has no strip with the id " + id + " of this kind";
        }
        return name.isEmpty()
                ? " has no name to be found by: name it, or match by id"
                : " has no partner: that show has no such strip called '" + name + "'";
    }

    /// Whether there is one of the kind at most, so that it needs no name.
    private boolean single(int strip) {
        return !here.strips().path(strip).contains("/");
    }

    private static String kind(Strips strips, int strip) {
        return strips.section(strip).prefix();
    }

    private void take(int strip, int other) {
        Strips from = there.strips();
        pairs.add(here.numbered(strip) + " <- "
                + (from.path(other).replace('/', ' ') + " "
                                + there.texts().get(other).name())
                        .strip());
        for (Parameter row : from.section(other).rows()) {
            if (wish.columns().contains(row.column()) && row.column() != Column.LOCKED) {
                double value = there.values().get(from.cell(other, row.key()).orElseThrow());
                take(strip, row, value);
            }
        }
        if (wish.columns().contains(Column.NAME)) {
            StripText words = there.texts().get(other);
            texts.put(
                    strip,
                    new StripText(
                            words.name(),
                            words.rgb(),
                            words.icon(),
                            here.text(strip).input()));
        }
    }

    private void take(int strip, Parameter row, double value) {
        OptionalInt cell = here.strips().cell(strip, row.key());
        Optional<Parameter> own =
                cell.stream().mapToObj(here.layout()::parameter).findFirst();
        OptionalDouble fitted = own.isPresent() ? own.get().parse(row.exact(value)) : OptionalDouble.empty();
        boolean initial = value == row.initial();
        if (own.isPresent() && OneInsert.holds(here.layout(), cell.getAsInt())) {
            if (value != here.stored(cell.getAsInt())) {
                conflicts.add(here.numbered(strip) + ": which rack works at " + row.key()
                        + " is left as it is; insert it by hand");
            }
        } else if (fitted.isPresent()) {
            cells.put(cell.getAsInt(), fitted.getAsDouble());
            if (!initial) {
                sum(row.key());
            }
        } else if (!initial) {
            conflicts.add(here.numbered(strip) + " has no place for " + row.key() + " " + row.format(value));
        }
    }

    /// Tells once of a bus that is called something else here: sends are taken over by its number.
    private void sum(String key) {
        String[] words = key.split("/", 3);
        String path = switch (words[0]) {
            case "send" -> "bus/" + words[1];
            case "fxsend" -> "fx/" + words[1];
            case "matrix", "dca" -> words[0] + "/" + words[1];
            default -> "";
        };
        OptionalInt own = here.strips().ofPath(path);
        OptionalInt other = there.strips().ofPath(path);
        if (own.isPresent() && other.isPresent() && sums.add(path)) {
            String called = here.text(own.getAsInt()).name();
            String otherwise = there.texts().get(other.getAsInt()).name();
            if (!called.equalsIgnoreCase(otherwise)) {
                conflicts.add(path + " is called '" + called + "' here and '" + otherwise
                        + "' there: what goes to it is taken over by its number");
            }
        }
    }

    /// The values that cells would have.
    public Map<Integer, Double> cells() {
        return Map.copyOf(cells);
    }

    /// The words that strips would have.
    public Map<Integer, StripText> texts() {
        return Map.copyOf(texts);
    }

    /// Who takes from whom: `ch 3 Bass <- ch 5 Bass`.
    public List<String> pairs() {
        return List.copyOf(pairs);
    }

    /// What cannot be taken, or may mean another thing here.
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    /// What would change: `ch/3/eq/1/gain  0.0 dB -> -2.0 dB`.
    public List<String> changes() {
        List<String> lines = new ArrayList<>();
        texts.forEach((strip, text) -> {
            if (!text.equals(here.text(strip))) {
                lines.add(here.strips().path(strip) + "  '" + here.text(strip).name() + "' -> '" + text.name()
                        + "' and its colour");
            }
        });
        cells.forEach((cell, value) -> {
            Parameter parameter = here.layout().parameter(cell);
            if (here.stored(cell) != parameter.clamp(value)) {
                lines.add(here.layout().id(cell) + "  " + parameter.format(here.stored(cell)) + " -> "
                        + parameter.format(value));
            }
        });
        return lines;
    }
}
