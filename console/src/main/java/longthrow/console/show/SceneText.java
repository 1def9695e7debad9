package longthrow.console.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import longthrow.console.cue.Deed;
import longthrow.console.desk.StripText;
import longthrow.console.desk.Strips;
import longthrow.console.scene.Calls;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.scene.Trigger;

/// A scene's file: number, name, fade, scope, then a line a value, sorted.
record SceneText(Strips strips) {
    private static final String TIME = "time such as 2.5 s down 1 s delay 0.5 s curve s, up to 3600 s";
    private static final Map<String, String> EXPECTED = Map.of(
            "fade",
            TIME,
            "fade-column",
            "column and " + TIME,
            "fade-cell",
            "strip, key and " + TIME,
            "flip",
            "strip, key and start or end");

    /// The lines that stand above the first value.
    private static final Set<String> HEAD =
            Set.of("number", "name", "fade", "fade-column", "fade-cell", "flip", "leave", "on", "midi");

    /// The file that a scene lies in, below `scenes/`: sorted as the list is.
    static String file(Scene scene) {
        String[] number = scene.number().toString().split("\\.", 2);
        String place = "0".repeat(Math.max(0, 3 - number[0].length())) + scene.number();
        String name = scene.name().replaceAll("[^\\p{L}\\p{N} _-]", "_");
        return (name.isBlank() ? place : place + "-" + name) + ".scene";
    }

    List<String> write(Scene scene) {
        List<String> lines = new ArrayList<>();
        lines.add(Lines.heading("scene"));
        lines.add("number " + scene.number());
        lines.add(("name " + scene.name()).strip());
        lines.addAll(new Timings(strips).write(scene.timing()));
        new Grids(strips).write(scene.scope()).forEach(line -> lines.add("leave " + line));
        scene.calls().on().forEach(trigger -> lines.add("on " + trigger.words()));
        scene.calls().midi().forEach(bytes -> lines.add("midi " + bytes));
        TreeSet<String> sorted = new TreeSet<>();
        ValueLine values = new ValueLine(strips);
        for (int i = 0; i < scene.cells().size(); i++) {
            sorted.add(values.write(scene.cells().cell(i), scene.cells().value(i)));
        }
        scene.texts()
                .forEach((strip, text) -> StripText.KEYS.forEach(key -> text.get(key)
                        .ifPresent(words -> sorted.add((strips.id(strip) + " " + key + " " + words).strip()))));
        lines.addAll(sorted);
        lines.addAll(scene.kept());
        return lines;
    }

    /// What the first bytes of a scene's file say of it, for a body that is read when it is asked for; empty where they
    /// do not reach to its first value.
    Optional<Scene> head(Lines lines, Scene.Body body) {
        Reading reading = new Reading(lines, new ArrayList<>());
        int at = 0;
        while (at < lines.body().size() - 1 && headed(lines.body().get(at))) {
            reading.line(lines.body().get(at).strip(), Lines.number(at));
            at++;
        }
        boolean whole = at < lines.body().size() - 1 && reading.number.isPresent() && reading.kept.isEmpty();
        return whole ? reading.scene().map(scene -> scene.holding(body)) : Optional.empty();
    }

    /// Whether a line belongs above the first value.
    static boolean headed(String line) {
        return HEAD.contains(Lines.halves(line.strip())[0]);
    }

    /// Reads a scene; lines that say nothing to this desk are kept and reported. Empty when it has no number.
    Optional<Scene> read(Lines lines, List<Problem> problems) {
        Reading reading = new Reading(lines, problems);
        for (int i = 0; i < lines.body().size(); i++) {
            reading.line(lines.body().get(i).strip(), Lines.number(i));
        }
        return reading.scene();
    }

    private final class Reading {
        private final Lines lines;
        private final List<Problem> problems;
        private int[] cells;
        private double[] values;
        private int count;
        private final Map<Integer, StripText> texts = new HashMap<>();
        private final List<String> kept = new ArrayList<>();
        private Optional<SceneNumber> number = Optional.empty();
        private String name = "";
        private Timing timing = Timing.NONE;
        private ScopeGrid scope = ScopeGrid.EVERYTHING;
        private Calls calls = Calls.NONE;
        private final ValueLine cellLines = new ValueLine(strips);

        Reading(Lines lines, List<Problem> problems) {
            this.lines = lines;
            this.problems = problems;
            cells = new int[lines.body().size()];
            values = new double[cells.length];
        }

        Optional<Scene> scene() {
            if (number.isEmpty()) {
                problems.add(new Problem(lines.file(), 2, "the scene has no number; expected 'number 12.5'"));
            }
            Scene.Content content = new Scene.Content(CellMap.of(cells, values, count), texts, kept);
            return number.map(place -> new Scene(place, name, content, timing, scope, calls));
        }

        void line(String line, int at) {
            if (line.isEmpty()) {
                return;
            }
            String[] words = Lines.halves(line);
            fact(words[0], words[1]).ifPresent(wrong -> {
                kept.add(line);
                if (!line.startsWith("#")) {
                    problems.add(new Problem(lines.file(), at, wrong));
                }
            });
        }

        private Optional<String> fact(String word, String rest) {
            return switch (word) {
                case "number" -> {
                    number = SceneNumber.parse(rest);
                    yield wrongUnless(number.isPresent(), rest, "number such as 12.5");
                }
                case "name" -> {
                    name = rest;
                    yield Optional.empty();
                }
                case "fade", "fade-column", "fade-cell", "flip" -> {
                    Optional<Timing> more = new Timings(strips).read(timing, word, rest);
                    timing = more.orElse(timing);
                    yield wrongUnless(more.isPresent(), rest, EXPECTED.getOrDefault(word, TIME));
                }
                case "leave" -> {
                    Optional<ScopeGrid> more = new Grids(strips).read(scope, rest);
                    scope = more.orElse(scope);
                    yield wrongUnless(more.isPresent(), rest, "part of the scope grid");
                }
                case "on" -> {
                    Optional<Trigger> trigger = Trigger.parse(rest);
                    calls = trigger.map(calls::and).orElse(calls);
                    yield wrongUnless(
                            trigger.isPresent(), rest, "message such as pc 1 5 bank 2, note 10 60 or cc 1 20");
                }
                case "midi" -> {
                    boolean whole = Deed.midi(rest).isPresent();
                    calls = whole ? calls.sending(rest) : calls;
                    yield wrongUnless(whole, rest, "whole MIDI message such as C0 05, with 'to PORT' for one port");
                }
                default -> value(word, rest);
            };
        }

        private Optional<String> value(String id, String rest) {
            String[] words = Lines.halves(rest);
            String text = words[1];
            OptionalInt strip = strips.ofId(id);
            if (strip.isPresent() && StripText.KEYS.contains(words[0])) {
                StripText before = texts.getOrDefault(strip.getAsInt(), StripText.NONE);
                Optional<StripText> after = before.with(words[0], text);
                texts.put(strip.getAsInt(), after.orElse(before));
                return wrongUnless(after.isPresent(), text, "colour");
            }
            return switch (cellLines.read(id, words[0], text)) {
                case ValueLine.Read.Value(int cell, double value) -> {
                    cells[count] = cell;
                    values[count++] = value;
                    yield Optional.empty();
                }
                case ValueLine.Read.Gone() -> Optional.empty();
                case ValueLine.Read.Unknown(String why) -> Optional.of(why);
            };
        }

        private static Optional<String> wrongUnless(boolean good, String text, String expected) {
            return good ? Optional.empty() : Optional.of("'" + text + "' is no " + expected);
        }
    }
}
