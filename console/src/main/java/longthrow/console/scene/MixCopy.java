package longthrow.console.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import longthrow.console.desk.Strips;
import longthrow.dsp.parameter.Parameter;

/// A mix taken over: what every strip sends to one bus, its level, switch, place and pan, becomes what it sends to
/// another. Buses are counted from 1. Immutable.
public record MixCopy(Strips strips, int from, int to) {
    private static final List<String> KEYS = List.of("level", "on", "pan", "tap");

    /// Why there is no such copy; empty when there is.
    public String wrong() {
        int buses = strips.shape().buses();
        if (from < 1 || from > buses || to < 1 || to > buses) {
            return "this desk has buses 1 to " + buses + ", not " + (from < 1 || from > buses ? from : to);
        }
        return from == to ? "bus " + from + " cannot be copied on itself" : "";
    }

    /// The cells of the sends to the one bus with the values of those to the other. What the source does not hold is
    /// left out, and so are sends of both buses themselves, which would lead back.
    public Map<Integer, Double> cells(IntFunction<OptionalDouble> source) {
        Map<Integer, Double> cells = new LinkedHashMap<>();
        for (int strip = 0; strip < strips.count(); strip++) {
            String path = strips.path(strip);
            if (path.equals("bus/" + from) || path.equals("bus/" + to)) {
                continue;
            }
            for (String key : KEYS) {
                OptionalInt here = strips.cell(strip, "send/" + from + "/" + key);
                OptionalInt there = strips.cell(strip, "send/" + to + "/" + key);
                if (here.isPresent() && there.isPresent()) {
                    source.apply(here.getAsInt()).ifPresent(value -> cells.put(there.getAsInt(), value));
                }
            }
        }
        return cells;
    }

    /// A scene with those cells.
    public static Scene into(Scene scene, Map<Integer, Double> cells) {
        Map<Integer, Double> all = new HashMap<>();
        for (int at = 0; at < scene.cells().size(); at++) {
            all.put(scene.cells().cell(at), scene.cells().value(at));
        }
        all.putAll(cells);
        return scene.with(CellMap.of(all));
    }

    /// What of these cells would change, `ch/1/send/4/level  -inf dB -> -6.0 dB`, against what is there.
    public List<String> changes(Map<Integer, Double> cells, IntFunction<OptionalDouble> there) {
        List<String> lines = new ArrayList<>();
        cells.forEach((cell, value) -> {
            Parameter parameter = strips.layout().parameter(cell);
            OptionalDouble before = there.apply(cell);
            if (before.isEmpty() || before.getAsDouble() != value) {
                lines.add(strips.layout().id(cell) + "  "
                        + (before.isPresent() ? parameter.format(before.getAsDouble()) : "not held") + " -> "
                        + parameter.format(value));
            }
        });
        return lines;
    }
}
