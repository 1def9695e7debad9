package longthrow.controllers.port;

import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sound.midi.MidiUnavailableException;
import longthrow.controllers.jack.JackClient;

/// Finds ports by the words that commands and files use for them: `tcp:HOST:PORT`, `tcp-listen:PORT` (or
/// `tcp-listen:HOST:PORT`), `jack:NAME`, `memory:NAME`, the name of a MIDI device of this machine, or
/// `serial:NUMBER` for the one that says so of itself, whatever it is plugged into.
public final class Ports {
    private static final String TCP = "tcp:";
    private static final String LISTEN = "tcp-listen:";
    private static final String MEMORY = "memory:";
    private static final String SERIAL = "serial:";
    private static final String JACK = "jack:";

    private Ports() {}

    /// A MIDI device of this machine.
    ///
    /// @param name what `open` takes
    /// @param kind who knows it: `Java Sound`, `CoreMIDI`
    public record Entry(String name, Direction direction, String kind) {}

    /// What a device can do, seen from the desk.
    public enum Direction {
        IN("in"),
        OUT("out"),
        BOTH("in and out");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        /// What lists print.
        public String word() {
            return word;
        }
    }

    /// The devices present now.
    public static List<Entry> list() {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        return MidiDevices.present().stream()
                .map(pair -> new Entry(pair.name(), direction(pair), mac ? "CoreMIDI" : "Java Sound"))
                .toList();
    }

    private static Direction direction(MidiDevices.Pair pair) {
        if (pair.in().isPresent() && pair.out().isPresent()) {
            return Direction.BOTH;
        }
        return pair.in().isPresent() ? Direction.IN : Direction.OUT;
    }

    /// True while the device of that name is open in this program.
    public static boolean taken(String name) {
        return OpenDevice.isOpen(name);
    }

    /// What the device of that name says of itself; silence when it is busy. Waits for half a second at most.
    public static Introduction introduce(String name) {
        Optional<OpenDevice> open =
                MidiDevices.fitting(name, MidiDevices.present()).flatMap(OpenDevice::ifFree);
        Introduction said = open.map(Introduction::of).orElse(Introduction.SILENCE);
        open.ifPresent(OpenDevice::close);
        return said;
    }

    /// The port of these words, not yet listening to anybody.
    ///
    /// @throws IllegalArgumentException when there is none, or it cannot be had; the message is for the user
    public static MidiPort open(String words) {
        if (words.startsWith(TCP)) {
            Place place = Place.of(words, words.substring(TCP.length()));
            return TcpPort.calling(place.host.orElseThrow(() -> Place.wrong(words)), place.port);
        }
        if (words.startsWith(LISTEN)) {
            return listening(words);
        }
        if (words.startsWith(JACK)) {
            return jack(words, words.substring(JACK.length()).strip());
        }
        if (words.startsWith(MEMORY)) {
            return MemoryCable.named(words.substring(MEMORY.length())).near();
        }
        return device(words);
    }

    private static MidiPort listening(String words) {
        Place place = Place.of(words, words.substring(LISTEN.length()));
        try {
            return TcpPort.listening(place.host, place.port);
        } catch (IOException taken) {
            throw new IllegalArgumentException(
                    "cannot listen on \"" + words + "\": " + taken.getMessage() + "; take another port", taken);
        }
    }

    private static MidiPort jack(String words, String name) {
        if (name.isEmpty() || name.contains(":")) {
            throw new IllegalArgumentException(
                    "\"" + words + "\" is no JACK port: expected jack:NAME, where NAME is part"
                            + " of the name of those to be connected, as in jack:X-Touch");
        }
        if (!JackClient.installed()) {
            throw new IllegalArgumentException("\"" + words + "\": JACK is not installed here (Debian, Ubuntu:"
                    + " apt install jackd2, or pipewire-jack)");
        }
        return new JackMidiPort(name, Optional.empty());
    }

    private static MidiPort device(String words) {
        MidiDevices.Pair found = find(words, MidiDevices.present());
        try {
            return DevicePort.of(found, words);
        } catch (MidiUnavailableException busy) {
            throw new IllegalArgumentException(
                    "cannot open \"" + found.name() + "\": " + busy.getMessage() + "; is another program using it?",
                    busy);
        }
    }

    /// The port of these words, whether or not it can be had now: one that cannot waits until it can.
    ///
    /// @throws IllegalArgumentException when the words are none for a port; the message is for the user
    public static Awaited await(String words) {
        if (words.startsWith(SERIAL)) {
            return new Awaited(DevicePort.waiting(SerialNumber.of(words)), Optional.empty());
        }
        try {
            return new Awaited(open(words), Optional.empty());
        } catch (IllegalArgumentException away) {
            return new Awaited(
                    waiting(words, away), Optional.of(away.getMessage() + "; it is taken up when it is there"));
        }
    }

    /// A port, and what is to be said of it: that it waits, and for what.
    public record Awaited(MidiPort port, Optional<String> remark) {}

    private static MidiPort waiting(String words, IllegalArgumentException away) {
        if (words.startsWith(TCP) || words.startsWith(JACK)) {
            throw away;
        }
        if (!words.startsWith(LISTEN)) {
            return DevicePort.waiting(new DevicePort.Named(words, words));
        }
        Place place = Place.of(words, words.substring(LISTEN.length()));
        try {
            return TcpPort.listeningSoon(place.host, place.port);
        } catch (IOException nowhere) {
            throw new IllegalArgumentException(
                    "cannot listen on \"" + words + "\": no address of this machine is called so", nowhere);
        }
    }

    /// The device of that name; else the only one whose name holds the words.
    static MidiDevices.Pair find(String words, List<MidiDevices.Pair> present) {
        return MidiDevices.fitting(words, present).orElseThrow(() -> {
            List<MidiDevices.Pair> alike = MidiDevices.alike(words, present);
            return new IllegalArgumentException(alike.isEmpty() ? missing(words, present) : ambiguous(words, alike));
        });
    }

    private static String missing(String words, List<MidiDevices.Pair> present) {
        String start = "no MIDI device \"" + words + "\"";
        if (present.isEmpty()) {
            return start + "; this machine has none now (tcp:HOST:PORT and memory:NAME always work)";
        }
        List<MidiDevices.Pair> nearest = present.stream()
                .sorted(Comparator.comparingInt(pair -> Nearness.distance(words, pair.name())))
                .toList();
        return start + " - did you mean " + quoted(nearest.subList(0, Math.min(3, nearest.size()))) + "?";
    }

    private static String ambiguous(String words, List<MidiDevices.Pair> alike) {
        return "\"" + words + "\" fits several MIDI devices: " + quoted(alike) + "; write the whole name";
    }

    private static String quoted(List<MidiDevices.Pair> pairs) {
        return pairs.stream().map(pair -> "\"" + pair.name() + "\"").collect(Collectors.joining(", "));
    }

    /// A host and a port number in words.
    private record Place(Optional<String> host, int port) {
        static Place of(String words, String place) {
            try {
                boolean bare = place.matches("\\d+");
                URI uri = URI.create("tcp://" + (bare ? "any:" : "") + place);
                int port = uri.getPort();
                if (uri.getHost() == null || port < 0 || port > 65_535) {
                    throw wrong(words);
                }
                return new Place(bare ? Optional.empty() : Optional.of(uri.getHost()), port);
            } catch (IllegalArgumentException odd) {
                throw wrong(words);
            }
        }

        static IllegalArgumentException wrong(String words) {
            return new IllegalArgumentException("\"" + words
                    + "\" is no TCP port: expected tcp:HOST:PORT or tcp-listen:PORT, as in tcp:127.0.0.1:7001");
        }
    }
}
