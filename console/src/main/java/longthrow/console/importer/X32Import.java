package longthrow.console.importer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;

/// Scenes of a Behringer X32 or Midas M32 (`.scn`) as shows: strips, filters, EQ, gate, dynamics, faders, mutes, sends,
/// buses, matrices, main, DCAs and mute groups. Channels 33 to 40 are its aux inputs. What does not fit is told, a line
/// each.
public final class X32Import {
    private static final int RATE = 48_000;
    private static final int CHANNELS = 40;
    private static final int AUX = 32;
    private static final int BUSES = 16;
    private static final int MATRICES = 6;
    private static final Map<String, String> WHY = Map.of(
            "headamp", "gain and phantom power stay with the preamps",
            "fx", "effects are not imported",
            "fxrtn", "effects are not imported, nor what they return",
            "outputs", "what leaves by which port is said by the patch",
            "config", "it is the console's own setup");

    private final X32Desk desk;
    private final Set<Integer> linked = new HashSet<>();
    private final List<Note> wrong = new ArrayList<>();
    private int taken;

    /// Something about a line of the file.
    ///
    /// @param line its number, from 1
    public record Note(int line, String words) {}

    /// What came of reading.
    ///
    /// @param show empty where the file is no scene of such a console
    /// @param taken how many lines brought something
    /// @param left what was left out, or taken as something else
    /// @param wrong lines that cannot be read: found, and expected
    public record Read(Optional<Show> show, int taken, List<Note> left, List<Note> wrong) {
        public Read {
            left = List.copyOf(left);
            wrong = List.copyOf(wrong);
        }
    }

    private X32Import(Show base) {
        desk = new X32Desk(base);
    }

    /// Reads a scene into a show, or into a new one as large as the console it comes from.
    public static Read of(byte[] bytes, Optional<Show> into) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (!first.startsWith("#")) {
            String fault = new X32Line.Fault(
                            first, "the beginning of a scene such as '#4.0# \"Name\" \"Note\" %000000000 1'")
                    .getMessage();
            return new Read(Optional.empty(), 0, List.of(), List.of(new Note(1, String.valueOf(fault))));
        }
        String[] quoted = first.split("\"", 3);
        String name = quoted.length > 1 ? quoted[1].strip() : "";
        return new X32Import(into.orElseGet(() -> fresh(links(lines)))).read(lines, name);
    }

    /// Odd buses that are linked with the next.
    private static Set<Integer> links(List<String> lines) {
        Set<Integer> linked = new HashSet<>();
        lines.stream().filter(line -> line.startsWith("/config/buslink ")).forEach(line -> {
            String[] words = line.split("\\s+");
            for (int pair = 1; pair < words.length; pair++) {
                if (words[pair].equals("ON")) {
                    linked.add(2 * pair - 1);
                }
            }
        });
        return linked;
    }

    private static Show fresh(Set<Integer> linked) {
        List<BusShape> buses = IntStream.rangeClosed(1, BUSES)
                .mapToObj(bus -> new BusShape(BusKind.AUX, linked.contains(bus)))
                .toList();
        return Show.fresh(
                "",
                DeskLayout.mono(RATE, CHANNELS)
                        .withBuses(buses)
                        .withMatrices(Collections.nCopies(MATRICES, false), true));
    }

    private Read read(List<String> lines, String name) {
        links(lines).stream().filter(desk::stereoBus).forEach(linked::add);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(i + 1, lines.get(i));
            }
        }
        return new Read(Optional.of(desk.show(name)), taken, desk.left(), wrong);
    }

    private void read(int number, String text) {
        desk.at(number);
        try {
            place(X32Line.of(number, text));
        } catch (X32Line.Fault fault) {
            wrong.add(new Note(number, String.valueOf(fault.getMessage())));
        }
        taken += desk.took() ? 1 : 0;
    }

    private void place(X32Line line) {
        switch (line.part(0)) {
            case "ch" -> strip(line, "ch/" + line.index(1), 2);
            case "auxin" -> strip(line, "ch/" + (AUX + line.index(1)), 2);
            case "bus" -> bus(line, line.index(1));
            case "mtx" -> strip(line, "matrix/" + line.index(1), 2);
            case "main" -> strip(line, line.part(1).equals("m") ? "centre" : "main", 2);
            case "dca" -> strip(line, "dca/" + line.index(1), 2);
            case "config" -> config(line);
            default -> leave(line);
        }
    }

    private void strip(X32Line line, String path, int from) {
        String section = String.join(
                "/",
                line.address()
                        .subList(
                                Math.min(from, line.address().size()),
                                line.address().size()));
        new X32Strip(desk, path, linked).read(line, section);
    }

    private void bus(X32Line line, int bus) {
        if (bus % 2 == 0 && linked.contains(bus - 1)) {
            desk.leave("bus " + bus, "it is the right side of bus " + (bus - 1));
        } else {
            strip(line, "bus/" + bus, 2);
        }
    }

    private void config(X32Line line) {
        if (line.part(1).equals("mute")) {
            for (int group = 0; group < line.words().size(); group++) {
                desk.set("mutegroup/" + (group + 1) + "/on", line.on(group));
            }
        } else if (!line.part(1).equals("buslink")) {
            leave(line);
        }
    }

    private void leave(X32Line line) {
        desk.leave(
                "/" + String.join("/", line.address()), WHY.getOrDefault(line.part(0), "there is no such thing here"));
    }
}
