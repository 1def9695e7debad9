package longthrow.console.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longthrow.console.automation.Modes;
import longthrow.console.automation.RideRules;
import longthrow.console.cue.CueSheet;
import longthrow.console.cue.GoPress;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.desk.Nesting;
import longthrow.console.desk.OneInsert;
import longthrow.console.desk.PatchText;
import longthrow.console.desk.StripText;
import longthrow.console.desk.Strips;
import longthrow.console.desk.Users;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.engine.SendGraph;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.ParameterTable;

/// Reads a show's main file: every line is either understood or kept and reported, all in one pass.
final class ShowReader {
    private static final Pattern LATENCY = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*ms\\s+(\\S.*)");

    private final Lines lines;
    private final List<Problem> problems;
    private final Strips strips;
    private final ParameterTable values;
    private final StripText[] texts;
    private Modes modes = Modes.READ;
    private RideRules rules = RideRules.USUAL;
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final List<String> surfaces = new ArrayList<>();
    private final Map<String, Double> latencies = new LinkedHashMap<>();
    private final Map<String, String> users = new LinkedHashMap<>();
    private Patch patch;
    private String name = "";
    private double tempo = Show.TEMPO;
    private House house = House.LIVE;
    private final Map<HouseRule, House> own = new EnumMap<>(HouseRule.class);
    private ScopeGrid safe = ScopeGrid.EVERYTHING;
    private boolean recallLocked;
    private GoPress go = GoPress.USUAL;
    private String under = "";
    private int at;
    /// The lines of cells of buses and returns.
    private final Map<Integer, Integer> sent = new LinkedHashMap<>();

    private ShowReader(Lines lines, Roster roster, List<Problem> problems) {
        this.lines = lines;
        this.problems = problems;
        strips = new Strips(DeskTable.of(roster.shape()).layout(), roster.shape(), roster.ids());
        values = new ParameterTable(strips.layout());
        patch = Patch.oneToOne(strips.shape());
        texts = new StripText[strips.count()];
        Arrays.fill(texts, StripText.NONE);
        roster.names()
                .forEach((id, named) -> strips.ofId(id)
                        .ifPresent(strip ->
                                texts[strip] = texts[strip].with("name", named).orElseThrow()));
    }

    static Show read(Lines lines, List<Problem> problems) {
        return new ShowReader(lines, Roster.read(lines, problems), problems).show();
    }

    private Show show() {
        for (int i = 0; i < lines.body().size(); i++) {
            line(lines.body().get(i).strip(), Lines.number(i));
        }
        breakLoops();
        return new Show(
                new Show.Setup(name, tempo, house, surfaces, safe, recallLocked, go, latencies, own, new Users(users)),
                strips,
                values.snapshot(),
                List.of(texts),
                List.of(),
                new Show.Rides(modes, rules, Map.of(), List.of()),
                new Show.Kept(kept),
                patch,
                CueSheet.NONE,
                Timeline.NONE);
    }

    /// Of the sends that close a loop, the one whose line stands last is switched off; its level stays.
    private void breakLoops() {
        SendGraph graph = new SendGraph(strips.layout(), strips.shape());
        long[] sends = new long[graph.nodes()];
        Map<SendGraph.Edge, Integer> lineOf = new LinkedHashMap<>();
        sent.forEach((cell, number) -> graph.edge(cell).forEach(edge -> {
            lineOf.remove(edge);
            lineOf.put(edge, number);
        }));
        long[] open = graph.open((row, column) -> values.get(Cell.of(row, column)));
        lineOf.forEach((edge, number) -> {
            List<Integer> way = SendGraph.way(sends, edge.to(), edge.from());
            if ((open[edge.from()] >>> edge.to() & 1) == 0) {
                return;
            }
            if (way.isEmpty()) {
                sends[edge.from()] |= 1L << edge.to();
            } else {
                values.set(graph.on(edge), 0);
                problems.add(new Problem(
                        lines.file(),
                        number,
                        graph.called(edge.from()) + " would feed itself: " + graph.called(edge.from()) + " -> "
                                + way.stream().map(graph::called).collect(Collectors.joining(" -> "))
                                + "; its send to " + graph.called(edge.to()) + " is switched off"));
            }
        });
    }

    private Optional<String> latency(String words) {
        Matcher matcher = LATENCY.matcher(words);
        boolean legal = matcher.matches() && Double.parseDouble(matcher.group(1)) <= Show.Setup.MAX_LATENCY;
        if (legal) {
            latencies.put(matcher.group(2), Double.parseDouble(matcher.group(1)));
        }
        return legal
                ? Optional.empty()
                : Optional.of("'" + words + "' is no latency of a surface; expected 0 to "
                        + (int) Show.Setup.MAX_LATENCY + " ms and a unit: 4.2 ms mcu@X-Touch");
    }

    private Optional<String> user(String words) {
        String[] parts = words.split("\\s+", 2);
        if (parts.length == 2) {
            users.put(parts[1], parts[0]);
        }
        return parts.length == 2
                ? Optional.empty()
                : Optional.of("'" + words + "' says not who sits where; expected a name and a unit: anna mcu@X-Touch");
    }

    private void line(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        at = number;
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        Optional<String> wrong = switch (words[0]) {
            case "strip" -> heading(rest);
            case "name" -> {
                name = rest;
                yield Optional.empty();
            }
            case "rate", "buses", "matrices", "centre" -> size(words[0], rest);
            case "tempo" -> tempo(rest);
            case "house" -> house(rest);
            case "house-rule" -> houseRule(rest);
            case "surface" -> {
                surfaces.add(rest);
                yield Optional.empty();
            }
            case "surface-latency" -> latency(rest);
            case "surface-user" -> user(rest);
            case "automation" -> automation(rest);
            case "safe" -> safe(rest);
            case "patch" -> patch(rest);
            case "recall-locked" -> {
                recallLocked = rest.equals("on");
                yield Optional.empty();
            }
            case "go-debounce" -> {
                Optional<GoPress> other = go.deaf(rest);
                go = other.orElse(go);
                yield other.isPresent()
                        ? Optional.empty()
                        : Optional.of("'" + rest + "' is no time for GO keys to be deaf; expected 0 to 2000 ms");
            }
            case "go-confirm" -> {
                go = go.confirmed(rest.equals("on"));
                yield Optional.empty();
            }
            case "go-glide" -> {
                go = go.gliding(rest.equals("on"));
                yield Optional.empty();
            }
            default -> value(words[0], rest);
        };
        wrong.ifPresent(why -> {
            kept.computeIfAbsent(under, any -> new ArrayList<>()).add(line);
            if (!line.startsWith("#")) {
                problems.add(new Problem(lines.file(), number, why));
            }
        });
    }

    /// What the roster has read already; `centre` is also the id of a strip, whose values are read here.
    private Optional<String> size(String word, String rest) {
        boolean value = word.equals("centre") && !rest.equals("on");
        return value ? value(word, rest) : Optional.empty();
    }

    private Optional<String> heading(String rest) {
        String[] words = rest.split("\\s+", 4);
        String id = words[0];
        if (strips.ofId(id).isEmpty()) {
            return Optional.of(
                    "'strip " + rest + "' names no strip; expected 'strip ID ch/N mono|stereo|mid-side NAME'");
        }
        under = id;
        if (words.length > 2 && words[2].equals("mid-side")) {
            return value(id, "width mid-side");
        }
        return Optional.empty();
    }

    private Optional<String> patch(String rest) {
        return switch (new PatchText(strips).read(patch, rest)) {
            case PatchText.Read.Patched(Patch next) -> {
                patch = next;
                yield Optional.empty();
            }
            case PatchText.Read.Wrong(String why) -> Optional.of(why);
        };
    }

    private Optional<String> tempo(String rest) {
        String digits = rest.replaceAll("\\s*bpm$", "");
        double beats = digits.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(digits) : 0;
        if (beats < Show.Setup.MIN_TEMPO || beats > Show.Setup.MAX_TEMPO) {
            return Optional.of("'" + rest + "' is no tempo; expected " + ShowWriter.number(Show.Setup.MIN_TEMPO)
                    + " to " + ShowWriter.number(Show.Setup.MAX_TEMPO) + " bpm");
        }
        tempo = beats;
        return Optional.empty();
    }

    private Optional<String> house(String rest) {
        Optional<House> named = House.ofId(rest);
        house = named.orElse(house);
        return named.isPresent()
                ? Optional.empty()
                : Optional.of("'" + rest + "' are no house rules; expected live or studio");
    }

    /// `motors studio`: one rule the other way.
    private Optional<String> houseRule(String rest) {
        String[] words = rest.split("\\s+", 2);
        Optional<HouseRule> rule = HouseRule.ofId(words[0]);
        Optional<House> way = words.length > 1 ? House.ofId(words[1]) : Optional.empty();
        if (rule.isEmpty() || way.isEmpty()) {
            return Optional.of(
                    "'" + rest + "' is no house rule; expected motors, undo, return or takes, and live or studio");
        }
        own.put(rule.get(), way.get());
        return Optional.empty();
    }

    private Optional<String> safe(String rest) {
        Optional<ScopeGrid> more = new Grids(strips).read(safe, rest);
        more.ifPresent(grid -> safe = grid);
        return more.isPresent()
                ? Optional.empty()
                : Optional.of("'" + rest + "' is no part of the scope grid; expected column, strip, box or cell");
    }

    private Optional<String> value(String id, String rest) {
        String[] words = rest.split("\\s+", 2);
        String text = words.length > 1 ? words[1] : "";
        OptionalInt strip = strips.ofId(id);
        if (words[0].equals("automation") && (strip.isPresent() || section(id))) {
            return armed(new ModeLines(strips).unit(modes, id, text), text);
        }
        if (strip.isPresent() && words[0].equals("kind")) {
            return kind(strip.getAsInt(), text);
        }
        if (strip.isPresent() && StripText.KEYS.contains(words[0])) {
            return text(strip.getAsInt(), words[0], text);
        }
        return switch (new ValueLine(strips).read(id, words[0], text)) {
            case ValueLine.Read.Value(int cell, double value) -> {
                Optional<String> refused = insertedTwice(cell, value).or(() -> circle(cell, value));
                if (refused.isEmpty()) {
                    values.set(cell, value);
                    if (strips.layout().parameter(cell).key().contains("send/")) {
                        sent.remove(cell);
                        sent.put(cell, at);
                    }
                }
                yield refused;
            }
            case ValueLine.Read.Gone() -> Optional.empty();
            case ValueLine.Read.Unknown(String why) -> Optional.of(why);
        };
    }

    private Optional<String> insertedTwice(int cell, double value) {
        if (!OneInsert.holds(strips.layout(), cell) || value < 1) {
            return Optional.empty();
        }
        OptionalInt other = OneInsert.other(cell, value, OneInsert.places(strips.layout()), values::get);
        return other.isEmpty()
                ? Optional.empty()
                : Optional.of(strips.layout().parameter(cell).format(value) + " already works in "
                        + strips.layout().strip(other.getAsInt()) + "; a rack works in one strip");
    }

    private Optional<String> circle(int cell, double value) {
        if (!Nesting.holds(strips.layout(), cell) || value < 0.5) {
            return Optional.empty();
        }
        Nesting.Link link = Nesting.link(strips.layout(), cell);
        List<Integer> way = new Nesting(strips.layout(), values::get).way(link.master(), link.follower());
        return way.isEmpty()
                ? Optional.empty()
                : Optional.of("dca/" + link.follower() + " would follow itself: dca/" + link.follower() + " -> "
                        + way.stream().map(number -> "dca/" + number).collect(Collectors.joining(" -> ")));
    }

    /// The roster has read a bus's kind already.
    private Optional<String> kind(int strip, String text) {
        boolean bus = strips.path(strip).startsWith("bus/");
        return bus && (text.equals("aux") || text.equals("group"))
                ? Optional.empty()
                : Optional.of("'kind " + text + "' of " + strips.path(strip) + ": a bus is 'aux' or 'group'");
    }

    private boolean section(String id) {
        return strips.layout().sections().stream()
                .flatMap(section -> section.rows().stream().limit(1))
                .anyMatch(row -> strips.layout().cell(id + "/" + row.key()).isPresent());
    }

    private Optional<String> automation(String rest) {
        Optional<RideRules> next = RideRuleLines.read(rules, rest);
        next.ifPresent(known -> rules = known);
        return next.isPresent() ? Optional.empty() : armed(new ModeLines(strips).head(modes, rest), rest);
    }

    private Optional<String> armed(Optional<Modes> next, String text) {
        next.ifPresent(known -> modes = known);
        return next.isPresent()
                ? Optional.empty()
                : Optional.of("'" + text + "' is no automation mode; expected off, read, touch, touch-latch, latch or"
                        + " safe, before it a strip's parameter or 'class' and a scope column;"
                        + " or glide 0.3 s, rest 1 s, end glide, hold or end,"
                        + " coalesce manual, exit or pass");
    }

    private Optional<String> text(int strip, String key, String text) {
        Optional<StripText> words = texts[strip].with(key, text);
        words.ifPresent(good -> texts[strip] = good);
        return words.isPresent()
                ? Optional.empty()
                : Optional.of("'" + text + "' is no colour; expected a name such as red, or #rrggbb");
    }
}
