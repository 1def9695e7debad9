package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.desk.Desk;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.engine.Outlet;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.thread.ControlThread;

/// What the desk calls its ports where they have names: as the strips that are patched to them are called, with their
/// numbers in front, so that no two are alike.
@ControlThread
final class PortWords {
    private final Desk desk;
    private final Patch patch;

    PortWords(Desk desk, Patch patch) {
        this.desk = desk;
        this.patch = patch;
    }

    /// `1 Kick`, `2 Keys L`, `1 Kick alt`, `Main R`, `Bus 3 Drums L`, `5 Vox direct`, `External 3 send L`; a port
    /// without a strip is `in 7`
    /// or `out 7`, and one whose name another has already says its number too.
    PortNames names() {
        List<Optional<String>> inputs = new ArrayList<>(Collections.nCopies(patch.inputs(), Optional.empty()));
        if (patch.talkback() != Patch.NONE) {
            inputs.set(patch.talkback(), Optional.of("Talkback"));
        }
        for (int external = patch.returns().size() - 1; external >= 0; external--) {
            call(inputs, patch.returns().get(external), "External " + (external + 1) + " return");
        }
        for (int strip = patch.main().size() - 1; strip >= 0; strip--) {
            call(inputs, patch.alt().get(strip), channel(strip) + " alt");
        }
        for (int strip = patch.main().size() - 1; strip >= 0; strip--) {
            call(inputs, patch.main().get(strip), channel(strip));
        }
        List<Optional<String>> outputs = new ArrayList<>();
        patch.outputs().forEach(outlet -> outputs.add(outlet.map(this::words)));
        return new PortNames(told(inputs, "in "), told(outputs, "out "));
    }

    /// The first strip that a port feeds names it.
    private static void call(List<Optional<String>> inputs, Patch.Ports ports, String name) {
        boolean sides = ports.left() != ports.right();
        if (ports.left() != Patch.NONE) {
            inputs.set(ports.left(), Optional.of(sides ? name + " L" : name));
        }
        if (ports.right() != Patch.NONE) {
            inputs.set(ports.right(), Optional.of(sides ? name + " R" : name));
        }
    }

    private String channel(int strip) {
        return named(strip + 1, desk.text(strip).name());
    }

    private String words(Outlet outlet) {
        String side = switch (outlet.side()) {
            case LEFT -> " L";
            case RIGHT -> " R";
            case MONO -> outlet.sided(desk.strips().shape()) ? " mono" : "";
        };
        return switch (outlet.kind()) {
            case CHANNEL -> channel(outlet.index()) + " direct" + side;
            case RETURN -> "FX " + strip(outlet) + " direct" + side;
            case BUS -> "Bus " + strip(outlet) + side;
            case MATRIX -> "Matrix " + strip(outlet) + side;
            case CENTRE -> "Centre";
            case MAIN -> "Main" + side;
            case MONITOR -> "Monitor" + side;
            case PHONES -> "Phones" + side;
            case EXTERNAL -> "External " + (outlet.index() + 1) + " send" + side;
        };
    }

    private String strip(Outlet outlet) {
        OptionalInt strip = desk.strips().ofPath(outlet.path());
        return named(
                outlet.index() + 1,
                strip.isPresent() ? desk.text(strip.getAsInt()).name() : "");
    }

    private static String named(int number, String name) {
        return name.isBlank() ? String.valueOf(number) : number + " " + name.strip();
    }

    private static List<String> told(List<Optional<String>> names, String word) {
        Set<String> taken = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (int port = 0; port < names.size(); port++) {
            String name = names.get(port).orElse(word + (port + 1));
            all.add(taken.add(name) ? name : name + " (" + word + (port + 1) + ")");
        }
        return all;
    }
}
