package longthrow.controllers.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;

/// A MIDI device while it is open, both halves of it. Two openings are never the same, and no device is open twice.
final class OpenDevice {
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

    private final MidiDevices.Pair pair;
    private final List<MidiDevice> halves;
    private final Optional<Receiver> out;
    private final List<Transmitter> ears = new ArrayList<>();

    private OpenDevice(MidiDevices.Pair pair, List<MidiDevice> halves, Optional<Receiver> out) {
        this.pair = pair;
        this.halves = List.copyOf(halves);
        this.out = out;
    }

    /// Opens a device.
    static OpenDevice of(MidiDevices.Pair pair) throws MidiUnavailableException {
        if (!OPEN.add(pair.name())) {
            throw new MidiUnavailableException("it is open here already");
        }
        List<MidiDevice> halves = new ArrayList<>();
        try {
            Optional<Receiver> out = Optional.empty();
            if (pair.out().isPresent()) {
                MidiDevice half = MidiDevices.opened(pair.out().get());
                halves.add(half);
                out = Optional.of(half.getReceiver());
            }
            if (pair.in().isPresent()) {
                halves.add(MidiDevices.opened(pair.in().get()));
            }
            return new OpenDevice(pair, halves, out);
        } catch (MidiUnavailableException busy) {
            halves.forEach(MidiDevice::close);
            OPEN.remove(pair.name());
            throw busy;
        }
    }

    /// True while the device of that name is open here.
    static boolean isOpen(String name) {
        return OPEN.contains(name);
    }

    /// The same; empty while somebody else has the device.
    static Optional<OpenDevice> ifFree(MidiDevices.Pair pair) {
        try {
            return Optional.of(of(pair));
        } catch (MidiUnavailableException busy) {
            return Optional.empty();
        }
    }

    /// Which device it is.
    MidiDevices.Pair pair() {
        return pair;
    }

    /// Where it takes messages, when it does.
    Optional<Receiver> out() {
        return out;
    }

    /// Lets `ear`, and no other, hear what the device says, on the driver's thread.
    void hear(Receiver ear) throws MidiUnavailableException {
        ears.forEach(Transmitter::close);
        ears.clear();
        for (MidiDevice half : halves) {
            if (half.getMaxTransmitters() != 0) {
                Transmitter wire = half.getTransmitter();
                wire.setReceiver(ear);
                ears.add(wire);
            }
        }
    }

    void close() {
        halves.forEach(MidiDevice::close);
        OPEN.remove(pair.name());
    }
}
