package longthrow.console.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.Strips;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import longthrow.dsp.strip.Dca;

/// Which strips a show has: what its head and the heading lines of its file say.
///
/// @param ids permanent ids in the order of the strips
/// @param names names by id
record Roster(DeskLayout shape, List<String> ids, Map<String, String> names) {
    private static final Pattern HEADING = Pattern.compile(
            "strip\\s+(\\S+)\\s+"
                    + "(ch/[1-9]\\d{0,3}|bus/[1-9]\\d?|matrix/[1-9]\\d?|fx/[1-9]\\d?|centre|main)\\s+(mono|stereo|mid-side)(?:\\s+(.*))?");
    private static final Pattern DCA = Pattern.compile("strip\\s+(\\S+)\\s+(dca/[1-9]\\d?)(?:\\s+(.*))?");
    private static final Pattern RATE = Pattern.compile("rate\\s+(\\d{4,6})\\s*Hz");
    private static final Pattern COUNT = Pattern.compile("(buses|matrices)\\s+(\\d{1,2})");
    private static final Pattern KIND = Pattern.compile("(\\S+)\\s+kind\\s+(aux|group)");

    /// A line and its number.
    private record Place(String line, int number) {}

    /// A strip's heading.
    private record Heading(String id, boolean stereo) {}

    static Roster read(Lines lines, List<Problem> problems) {
        return new Reader(lines, problems).roster();
    }

    /// One pass over the file for what is counted, one for what is named.
    private static final class Reader {
        private final Lines lines;
        private final List<Problem> problems;
        private final Map<String, Map<Integer, Heading>> kinds = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Set<String> groups = new HashSet<>();
        private OptionalInt buses = OptionalInt.empty();
        private OptionalInt matrices = OptionalInt.empty();
        private boolean centre;
        private int rate = 48_000;

        Reader(Lines lines, List<Problem> problems) {
            this.lines = lines;
            this.problems = problems;
            DeskLayout.KINDS.forEach(kind -> kinds.put(kind, new TreeMap<>()));
            kinds.put("dca", new TreeMap<>());
        }

        Roster roster() {
            for (int i = 0; i < lines.body().size(); i++) {
                size(lines.body().get(i).strip(), Lines.number(i));
            }
            for (int i = 0; i < lines.body().size(); i++) {
                strip(lines.body().get(i).strip(), Lines.number(i));
            }
            fill("ch", kind("ch").isEmpty() ? 1 : 0, false);
            fill("bus", buses.orElse(DeskLayout.BUSES), true);
            fill("matrix", matrices.orElse(0), true);
            fill("fx", DeskLayout.RACKS, true);
            fill("centre", centre ? 1 : 0, false);
            fill("main", 1, true);
            fill("dca", Dca.COUNT, false);
            List<String> ids = new ArrayList<>();
            kinds.values().forEach(kind -> kind.values().forEach(strip -> ids.add(strip.id)));
            return new Roster(shape(), ids, names);
        }

        private Map<Integer, Heading> kind(String name) {
            return kinds.computeIfAbsent(name, any -> new TreeMap<>());
        }

        private void size(String line, int number) {
            Matcher frequency = RATE.matcher(line);
            Matcher count = COUNT.matcher(line);
            if (frequency.matches()) {
                rate = Integer.parseInt(frequency.group(1));
            } else if (line.startsWith("rate ")) {
                problem(number, "'" + line + "' is no rate; expected 'rate 48000 Hz'");
            } else if (count.matches()) {
                count(count.group(1), Integer.parseInt(count.group(2)), number);
            } else if (line.equals("centre on")) {
                centre = true;
            } else if (line.startsWith("buses ") || line.startsWith("matrices ")) {
                problem(number, "'" + line + "' is no size of a desk; expected 'buses 24', 'matrices 8', 'centre on'");
            }
        }

        private void count(String what, int count, int number) {
            int most = what.equals("buses") ? DeskLayout.MAX_BUSES : DeskLayout.MAX_MATRICES;
            if (count > most) {
                problem(number, "'" + what + " " + count + "': a desk has at most " + most + "; it gets those");
            }
            OptionalInt bounded = OptionalInt.of(Math.min(most, count));
            if (what.equals("buses")) {
                buses = bounded;
            } else {
                matrices = bounded;
            }
        }

        private void strip(String line, int number) {
            Matcher heading = HEADING.matcher(line);
            Matcher kind = KIND.matcher(line);
            Matcher dca = DCA.matcher(line);
            if (kind.matches() && kind.group(2).equals("group")) {
                groups.add(kind.group(1));
            } else if (dca.matches()) {
                name(
                        new Heading(dca.group(1), false),
                        dca.group(2),
                        Optional.ofNullable(dca.group(3)),
                        new Place(line, number));
            } else if (heading.matches()) {
                Heading strip = new Heading(heading.group(1), !heading.group(3).equals("mono"));
                name(strip, heading.group(2), Optional.ofNullable(heading.group(4)), new Place(line, number));
            }
        }

        private void name(Heading strip, String path, Optional<String> name, Place at) {
            if (place(strip, path)) {
                names.put(strip.id, name.orElse(""));
                return;
            }
            problem(
                    at.number,
                    "'" + at.line + "' names a strip or a number that an earlier line has, or one beyond the "
                            + room(path) + " that this desk has room for");
        }

        private int room(String path) {
            return switch (path.replaceAll("/.*", "")) {
                case "ch" -> DeskLayout.MAX_CHANNELS;
                case "bus" -> buses.orElse(DeskLayout.MAX_BUSES);
                case "matrix" -> matrices.orElse(DeskLayout.MAX_MATRICES);
                case "fx" -> DeskLayout.RACKS;
                case "dca" -> Dca.COUNT;
                default -> 1;
            };
        }

        private boolean place(Heading strip, String path) {
            int slash = path.indexOf('/');
            int number = slash < 0 ? 1 : Integer.parseInt(path.substring(slash + 1));
            Map<Integer, Heading> kind = kind(slash < 0 ? path : path.substring(0, slash));
            return number <= room(path)
                    && !kind.containsKey(number)
                    && taken.add(strip.id)
                    && kind.putIfAbsent(number, strip) == null;
        }

        /// Numbers that are missing close up, but for those that every desk of this size has.
        private void fill(String kind, int least, boolean stereo) {
            for (int number = 1; number <= least; number++) {
                kind(kind).computeIfAbsent(number, any -> new Heading(free(Strips.freshId(kind, any)), stereo));
            }
        }

        private String free(String id) {
            return taken.add(id) ? id : free(id + "-");
        }

        private DeskLayout shape() {
            List<BusShape> shapes = kind("bus").values().stream()
                    .map(strip -> new BusShape(groups.contains(strip.id) ? BusKind.GROUP : BusKind.AUX, strip.stereo))
                    .toList();
            return new DeskLayout(
                    rate,
                    stereo("ch"),
                    shapes,
                    stereo("matrix"),
                    !kind("centre").isEmpty());
        }

        private List<Boolean> stereo(String kind) {
            return kind(kind).values().stream().map(Heading::stereo).toList();
        }

        private void problem(int number, String why) {
            problems.add(new Problem(lines.file(), number, why));
        }
    }
}
