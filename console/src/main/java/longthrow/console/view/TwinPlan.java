package longthrow.console.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;

/// How a surface is drawn, found from its profile alone: blocks of strips side by side, and groups of single keys.
/// Immutable.
///
/// @param worn controls that have no place of their own, by the control that shows and plays them: pushes, lamps,
/// colours
record TwinPlan(List<Block> blocks, List<Group> groups, Map<Control, Control> worn) {
    private static final int MOST_ROWS = 8; // of one family: a grid of 8 x 8 pads
    private static final int FEW = 4; // from so many strips on a larger family makes a grid
    private static final Set<Kind> TURNED = Set.of(Kind.KNOB, Kind.ENCODER, Kind.RING);
    private static final Set<String> TRANSPORT = Set.of(
            "play", "stop", "record", "rewind", "forward", "cycle", "loop", "pause", "start", "punch", "drop",
            "replace");

    /// Strips side by side.
    ///
    /// @param name what its faders are called beside the first ones: `mix` of `fader.mix[1..12]`; else empty
    /// @param beside what stands right of the last strip: the main fader with its kin
    record Block(String name, int strips, List<Row> rows, List<Column> beside) {}

    /// One control a strip: those of a family whose index is above `from`.
    record Row(String family, Kind kind, int from, Map<Integer, Control> controls) {
        /// The control of a strip, counted from 1.
        Optional<Control> at(int strip) {
            return Optional.ofNullable(controls.get(from + strip));
        }
    }

    /// A column beside the strips: its controls by the family of the row they stand in; the tall one by none.
    record Column(String name, Map<String, Control> controls) {
        static final String TALL = "";
    }

    /// Controls that belong together by name.
    record Group(String name, List<Control> controls) {}

    static TwinPlan of(Profile profile) {
        return new Division(profile).plan();
    }

    private static String last(String family) {
        return family.substring(family.lastIndexOf('.') + 1);
    }

    private static String before(String family) {
        return family.substring(0, Math.max(0, family.lastIndexOf('.')));
    }

    private static String first(String family) {
        int dot = family.indexOf('.');
        return dot < 0 ? family : family.substring(0, dot);
    }

    /// The work of dividing a profile.
    private static final class Division {
        private final Map<Control, Control> worn = new LinkedHashMap<>();
        private final Map<String, List<Control>> ranks = new LinkedHashMap<>(); // families with indexes
        private final List<Control> singles = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();

        Division(Profile profile) {
            for (Control control : profile.controls()) {
                Optional<Control> host = host(profile, control);
                host.ifPresent(wearer -> worn.put(control, wearer));
                if (host.isEmpty() && control.index() > 0) {
                    ranks.computeIfAbsent(control.family(), family -> new ArrayList<>())
                            .add(control);
                } else if (host.isEmpty()) {
                    singles.add(control);
                }
            }
        }

        /// The control that shows another: `vpot[3]` its `vpot.push[3]`; displays and faders the colour of their strip.
        private static Optional<Control> host(Profile profile, Control control) {
            String index = control.index() == 0 ? "" : "[" + control.index() + "]";
            Optional<Control> named =
                    profile.control(before(control.family()) + index).filter(host -> wears(host, control));
            return named.isPresent() || control.kind() != Kind.COLOUR
                    ? named
                    : profile.controls().stream()
                            .filter(other -> other.index() == control.index() && control.index() > 0)
                            .filter(other -> other.kind() == Kind.TEXT || other.kind() == Kind.FADER)
                            .findFirst();
        }

        private static boolean wears(Control host, Control control) {
            boolean turns = TURNED.contains(host.kind());
            return switch (last(control.family())) {
                case "push" -> turns && control.kind() == Kind.BUTTON;
                case "ring" -> turns && control.kind() == Kind.RING;
                case "lamp" -> (turns || host.kind() == Kind.BUTTON) && control.kind() == Kind.LAMP;
                case "colour" -> host.kind() != Kind.METER && control.kind() == Kind.COLOUR;
                default -> false;
            };
        }

        TwinPlan plan() {
            Set<String> tails = tails();
            int strips = strips(tails);
            block("", strips, ranks(family -> tails.stream().noneMatch(tail -> family.endsWith("." + tail)), strips));
            for (String tail : tails) {
                int size = size(ranks.getOrDefault("fader." + tail, List.of()));
                block(tail, size, ranks(family -> family.endsWith("." + tail), size));
            }
            blocks.removeIf(block -> block.rows().isEmpty() && block.beside().isEmpty());
            return new TwinPlan(List.copyOf(blocks), groups(), Map.copyOf(worn));
        }

        /// What further fader families are called: `mix` where there are `fader[1..48]` and `fader.mix[1..12]`.
        private Set<String> tails() {
            return ranks.containsKey("fader")
                    ? ranks.keySet().stream()
                            .filter(family -> family.startsWith("fader.") && kind(family) == Kind.FADER)
                            .map(TwinPlan::last)
                            .collect(Collectors.toCollection(LinkedHashSet::new))
                    : Set.of();
        }

        private Kind kind(String family) {
            return ranks.getOrDefault(family, List.of()).getFirst().kind();
        }

        private static int size(Collection<Control> family) {
            return family.stream().mapToInt(Control::index).max().orElse(0);
        }

        /// How many strips the surface has: as many as faders, else as most families of knobs and displays that make
        /// rows of all knobs, else as anything.
        private int strips(Set<String> tails) {
            int faders = most(family -> kind(family) == Kind.FADER && !tails.contains(last(family)));
            if (faders > 0) {
                return faders;
            }
            int knobs = most(family -> TURNED.contains(kind(family)));
            if (knobs > 0) {
                return ranks.values().stream()
                        .map(Division::size)
                        .filter(size -> size >= FEW && knobs % size == 0)
                        .collect(Collectors.groupingBy(size -> size, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(knobs);
            }
            boolean lone = singles.stream().anyMatch(control -> control.kind() == Kind.FADER);
            return lone ? 0 : most(family -> true);
        }

        private int most(Predicate<String> which) {
            return ranks.entrySet().stream()
                    .filter(family -> which.test(family.getKey()))
                    .mapToInt(family -> size(family.getValue()))
                    .max()
                    .orElse(0);
        }

        private List<Row> ranks(Predicate<String> which, int strips) {
            List<Row> rows = new ArrayList<>();
            for (String family : List.copyOf(ranks.keySet())) {
                int size = size(ranks.getOrDefault(family, List.of()));
                boolean grid = strips >= FEW && size % strips == 0 && size / strips <= MOST_ROWS;
                if (which.test(family) && (size == strips || grid)) {
                    rows.addAll(rows(family, strips));
                }
            }
            rows.sort(Comparator.comparingInt(row -> order(row.kind())));
            return rows;
        }

        private List<Row> rows(String family, int strips) {
            List<Control> controls = ranks.getOrDefault(family, List.of());
            Kind kind = kind(family);
            ranks.remove(family);
            List<Row> rows = new ArrayList<>();
            for (int from = 0; from < size(controls); from += strips) {
                rows.add(new Row(
                        family, kind, from, controls.stream().collect(Collectors.toMap(Control::index, c -> c))));
            }
            return rows;
        }

        private static int order(Kind kind) {
            return switch (kind) {
                case TEXT, DIGITS -> 0;
                case KNOB, ENCODER, RING -> 1;
                case BUTTON, LAMP, COLOUR -> 2;
                case METER -> 3;
                case FADER -> 4;
            };
        }

        private void block(String name, int strips, List<Row> rows) {
            blocks.add(new Block(name, strips, rows, name.isEmpty() ? beside(rows) : List.of()));
        }

        private List<Column> beside(List<Row> rows) {
            Map<String, Map<String, Control>> columns = new LinkedHashMap<>();
            for (Control control : List.copyOf(singles)) {
                boolean main = isMain(rows, control);
                if (main || control.kind() == Kind.FADER) {
                    String column = main ? "main" : control.family();
                    Map<String, Control> standing = columns.getOrDefault(column, Map.of());
                    row(rows, control, standing).ifPresent(row -> {
                        columns.computeIfAbsent(column, word -> new LinkedHashMap<>())
                                .put(row, control);
                        singles.remove(control);
                    });
                }
            }
            return columns.entrySet().stream()
                    .map(column -> new Column(column.getKey(), column.getValue()))
                    .toList();
        }

        /// Controls of main are called so; keys only where the strips have such keys, too.
        private static boolean isMain(List<Row> rows, Control control) {
            boolean named = Set.of("main", "master").contains(last(control.family()));
            return named
                    && (!isKey(control)
                            || rows.stream().anyMatch(row -> row.family().equals(before(control.family()))));
        }

        /// The row in which a control stands beside the strips: that of its name, else the first free one of its kind;
        /// a fader without such a row stands beside all of them.
        private static Optional<String> row(List<Row> rows, Control control, Map<String, Control> taken) {
            Optional<String> named = rows.stream()
                    .map(Row::family)
                    .filter(family -> family.equals(before(control.family())))
                    .findFirst();
            Optional<String> kin = rows.stream()
                    .filter(row -> row.kind() == control.kind())
                    .map(Row::family)
                    .filter(family -> !taken.containsKey(family))
                    .findFirst();
            Optional<String> tall = control.kind() == Kind.FADER ? Optional.of(Column.TALL) : Optional.<String>empty();
            return named.or(() -> kin).or(() -> tall).filter(row -> !taken.containsKey(row));
        }

        private List<Group> groups() {
            Map<String, List<Control>> groups = new LinkedHashMap<>();
            singles.forEach(control -> group(groups, control));
            ranks.values().forEach(family -> family.forEach(control -> group(groups, control)));
            List<String> lone = groups.entrySet().stream()
                    .filter(group -> group.getValue().size() == 1
                            && isKey(group.getValue().getFirst()))
                    .map(Map.Entry::getKey)
                    .filter(name -> !name.equals("keys"))
                    .toList();
            for (String name : lone) {
                groups.computeIfAbsent("keys", word -> new ArrayList<>()).addAll(groups.getOrDefault(name, List.of()));
                groups.remove(name);
            }
            return groups.entrySet().stream()
                    .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                    .sorted(Comparator.comparing(
                            group -> !group.controls().stream().allMatch(Division::isKey)))
                    .toList();
        }

        private static void group(Map<String, List<Control>> groups, Control control) {
            String family = control.family();
            String name = TRANSPORT.contains(family)
                    ? "transport"
                    : family.contains(".") || control.index() > 0 || !isKey(control) ? first(family) : "keys";
            groups.computeIfAbsent(name, word -> new ArrayList<>()).add(control);
        }

        private static boolean isKey(Control control) {
            return control.kind() == Kind.BUTTON || control.kind() == Kind.LAMP;
        }
    }
}
