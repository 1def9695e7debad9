package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.ControlThread;

/// What the desk calls its inputs and outputs where they have names: as its strips are called, with their numbers in
/// front, so that no two are alike.
@ControlThread
final class PortWords {
    private PortWords() {}

    /// Names in the order of the engine's ports: `1 Kick`, `2 Keys L`, `Main R`, `Bus 3 Drums L`.
    static PortNames of(Desk desk, StreamFormat format) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>(List.of("Main L", "Main R", "Monitor L", "Monitor R"));
        int channels = desk.strips().shape().channels();
        for (int strip = 0; strip < channels; strip++) {
            String name = named(strip + 1, desk.text(strip).name());
            if (desk.strips().stereo(strip)) {
                inputs.addAll(pair(name));
            } else {
                inputs.add(name);
            }
        }
        outputs.addAll(pairs(desk, "bus", "Bus "));
        outputs.addAll(pairs(desk, "matrix", "Matrix "));
        outputs.addAll(pair("Phones"));
        if (desk.strips().shape().count("centre") > 0) {
            outputs.add("Centre");
        }
        return new PortNames(fitted(inputs, format.inputs(), "in "), fitted(outputs, format.outputs(), "out "));
    }

    /// Two outputs for every strip of a kind, whatever its width.
    private static List<String> pairs(Desk desk, String kind, String word) {
        List<String> outputs = new ArrayList<>();
        for (int number = 1; number <= desk.strips().shape().count(kind); number++) {
            OptionalInt strip = desk.strips().ofPath(kind + "/" + number);
            String name = strip.isPresent() ? desk.text(strip.getAsInt()).name() : "";
            outputs.addAll(pair(word + named(number, name)));
        }
        return outputs;
    }

    private static String named(int number, String name) {
        return name.isBlank() ? String.valueOf(number) : number + " " + name.strip();
    }

    private static List<String> pair(String name) {
        return List.of(name + " L", name + " R");
    }

    /// As many as the engine has; what has no name of its own is numbered.
    private static List<String> fitted(List<String> names, int count, String word) {
        List<String> all = new ArrayList<>(names.subList(0, Math.min(count, names.size())));
        while (all.size() < count) {
            all.add(word + (all.size() + 1));
        }
        return all;
    }
}
