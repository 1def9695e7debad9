package longthrow.controllers.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Sequencer;
import javax.sound.midi.Synthesizer;
import uk.co.xfactorylibrarians.coremidi4j.CoreMidiDeviceProvider;

/// The machine's MIDI devices as Java Sound (on macOS through CoreMIDI4J) lists them: inputs and outputs of one name
/// are one device; two devices of one name are told apart by their order.
final class MidiDevices {
    private static final String MAC_PREFIX = "CoreMIDI4J - ";
    private static final Pattern WINDOWS_SECOND = Pattern.compile("MIDI(?:IN|OUT)(\\d+) \\((.*)\\)");

    private MidiDevices() {}

    /// A device's halves.
    record Pair(String name, Optional<MidiDevice.Info> in, Optional<MidiDevice.Info> out) {
        /// True for devices that only their number tells apart.
        boolean isTwinOf(Pair other) {
            return unnumbered().equals(other.unnumbered());
        }

        private String unnumbered() {
            return name.replaceFirst(" #\\d+$", "");
        }
    }

    /// The device of that name; else the only one whose name holds the words.
    static Optional<Pair> fitting(String words, List<Pair> present) {
        Optional<Pair> same =
                present.stream().filter(pair -> pair.name.equals(words)).findFirst();
        List<Pair> alike = alike(words, present);
        return same.or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
    }

    /// The devices whose names hold the words, whatever the case.
    static List<Pair> alike(String words, List<Pair> present) {
        String lower = words.toLowerCase(Locale.ROOT);
        return present.stream()
                .filter(pair ->
                        !lower.isBlank() && pair.name.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    /// All devices present, in the system's order; software synthesizers and sequencers are none.
    static List<Pair> present() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (MidiDevice.Info info : CoreMidiDeviceProvider.getMidiDeviceInfo()) {
            device(info).ifPresent(device -> add(info, device, seen, pairs));
        }
        return new ArrayList<>(pairs.values());
    }

    private static void add(
            MidiDevice.Info info, MidiDevice device, Map<String, Integer> seen, Map<String, Pair> pairs) {
        if (device.getMaxTransmitters() != 0) {
            String name = numbered(info, "in", seen);
            pairs.merge(
                    name,
                    new Pair(name, Optional.of(info), Optional.empty()),
                    (old, now) -> new Pair(name, now.in, old.out));
        }
        if (device.getMaxReceivers() != 0) {
            String name = numbered(info, "out", seen);
            pairs.merge(
                    name,
                    new Pair(name, Optional.empty(), Optional.of(info)),
                    (old, now) -> new Pair(name, old.in, now.out));
        }
    }

    private static String numbered(MidiDevice.Info info, String direction, Map<String, Integer> seen) {
        String name = plain(info.getName());
        int count = seen.merge(direction + " " + name, 1, Integer::sum);
        return count == 1 ? name : name + " #" + count;
    }

    /// The device's own name, without what a system puts round it.
    static String plain(String name) {
        String bare = name.startsWith(MAC_PREFIX) ? name.substring(MAC_PREFIX.length()) : name;
        Matcher second = WINDOWS_SECOND.matcher(bare.strip());
        return second.matches() ? second.group(2) + " " + second.group(1) : bare.strip();
    }

    /// The device of an info; empty for software instruments and for what has gone since it was listed.
    private static Optional<MidiDevice> device(MidiDevice.Info info) {
        try {
            MidiDevice device = MidiSystem.getMidiDevice(info);
            boolean software = device instanceof Synthesizer || device instanceof Sequencer;
            return software ? Optional.empty() : Optional.of(device);
        } catch (MidiUnavailableException | IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    /// The same, opened.
    static MidiDevice opened(MidiDevice.Info info) throws MidiUnavailableException {
        MidiDevice device = device(info).orElseThrow(() -> new MidiUnavailableException("it has just gone"));
        device.open();
        return device;
    }
}
