package longthrow.console.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.dsp.engine.DeskLayout;

/// Which strips a show has: what the heading lines of its file say.
///
/// @param ids permanent ids in the order of the strips
/// @param names names by id
record Roster(DeskLayout shape, List<String> ids, Map<String, String> names) {
    private static final Pattern HEADING =
            Pattern.compile("strip\\s+(\\S+)\\s+(ch/[1-9]\\d{0,3}|bus/[1-9]\\d?|main)\\s+(mono|stereo)(?:\\s+(.*))?");
    private static final Pattern RATE = Pattern.compile("rate\\s+(\\d{4,6})\\s*Hz");

    /// A strip's heading.
    private record Heading(String id, boolean stereo) {}

    static Roster read(Lines lines, List<Problem> problems) {
        Map<Integer, Heading> channels = new TreeMap<>();
        Map<Integer, Heading> buses = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        Optional<String> main = Optional.empty();
        int rate = 48_000;
        for (int i = 0; i < lines.body().size(); i++) {
            String line = lines.body().get(i).strip();
            Matcher heading = HEADING.matcher(line);
            Matcher frequency = RATE.matcher(line);
            if (frequency.matches()) {
                rate = Integer.parseInt(frequency.group(1));
            } else if (line.startsWith("rate ")) {
                problems.add(new Problem(
                        lines.file(), Lines.number(i), "'" + line + "' is no rate; expected 'rate 48000 Hz'"));
            } else if (heading.matches()) {
                Heading strip = new Heading(heading.group(1), heading.group(3).equals("stereo"));
                if (!ids.add(strip.id) || !place(strip, heading.group(2), channels, buses)) {
                    problems.add(new Problem(
                            lines.file(),
                            Lines.number(i),
                            "'" + line + "' names a strip or a number that an earlier line has"));
                    continue;
                }
                main = heading.group(2).equals("main") ? Optional.of(strip.id) : main;
                names.put(strip.id, Optional.ofNullable(heading.group(4)).orElse(""));
            }
        }
        return roster(rate, channels, buses, main.orElse(free("main", names)), names);
    }

    private static boolean place(
            Heading strip, String path, Map<Integer, Heading> channels, Map<Integer, Heading> buses) {
        if (path.equals("main")) {
            return true;
        }
        int number = Integer.parseInt(path.substring(path.indexOf('/') + 1));
        Map<Integer, Heading> kind = path.startsWith("ch/") ? channels : buses;
        boolean room = number <= (path.startsWith("ch/") ? DeskLayout.MAX_CHANNELS : DeskLayout.BUSES);
        return room && kind.putIfAbsent(number, strip) == null;
    }

    /// Numbers that are missing close up; a desk without a channel gets one, and always has all buses.
    private static Roster roster(
            int rate,
            Map<Integer, Heading> channels,
            Map<Integer, Heading> buses,
            String main,
            Map<String, String> names) {
        if (channels.isEmpty()) {
            channels.put(1, new Heading(free("c1", names), false));
        }
        for (int bus = 1; bus <= DeskLayout.BUSES; bus++) {
            buses.putIfAbsent(bus, new Heading(free("b" + bus, names), true));
        }
        List<String> ids = new ArrayList<>();
        channels.values().forEach(strip -> ids.add(strip.id));
        buses.values().forEach(strip -> ids.add(strip.id));
        ids.add(main);
        DeskLayout shape = new DeskLayout(
                rate,
                channels.values().stream().map(Heading::stereo).toList(),
                buses.values().stream().map(Heading::stereo).toList());
        return new Roster(shape, ids, names);
    }

    private static String free(String id, Map<String, String> taken) {
        return taken.containsKey(id) ? free(id + "-", taken) : id;
    }
}
