package longthrow.controllers.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import longthrow.controllers.protocol.MidiStream;
import longthrow.dsp.thread.Published;

/// A MIDI device of this machine, found by name. A device that is unplugged is looked for twice a second and taken up
/// again when it returns.
final class DevicePort implements MidiPort {
    private final String name;
    private final Writer writer;
    private final Published<Optional<Open>> device;
    private final Published<Optional<Receiver>> receiver = new Published<>(Optional.empty());

    /// The device while it is open.
    private record Open(List<MidiDevice> halves, Optional<javax.sound.midi.Receiver> out) {
        void close() {
            halves.forEach(MidiDevice::close);
        }
    }

    private DevicePort(String name, Open open) {
        this.name = name;
        device = new Published<>(Optional.of(open));
        writer = new Writer(name, this::write, this::look);
    }

    /// Opens a device that is present.
    static DevicePort of(MidiDevices.Pair pair) throws MidiUnavailableException {
        return new DevicePort(pair.name(), opened(pair));
    }

    private static Open opened(MidiDevices.Pair pair) throws MidiUnavailableException {
        List<MidiDevice> halves = new ArrayList<>();
        try {
            Optional<javax.sound.midi.Receiver> out = Optional.empty();
            if (pair.out().isPresent()) {
                MidiDevice half = MidiDevices.opened(pair.out().get());
                halves.add(half);
                out = Optional.of(half.getReceiver());
            }
            if (pair.in().isPresent()) {
                halves.add(MidiDevices.opened(pair.in().get()));
            }
            return new Open(List.copyOf(halves), out);
        } catch (MidiUnavailableException busy) {
            halves.forEach(MidiDevice::close);
            throw busy;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open(Receiver newReceiver) {
        receiver.publish(Optional.of(newReceiver));
        device.latest().ifPresent(this::listen);
        writer.start();
    }

    private void listen(Open open) {
        receiver.latest().ifPresent(to -> to.onLink(true));
        for (MidiDevice half : open.halves) {
            if (half.getMaxTransmitters() != 0) {
                try {
                    half.getTransmitter().setReceiver(new Ear());
                } catch (MidiUnavailableException gone) {
                    lose(open);
                }
            }
        }
    }

    /// Looks whether the device is still there, or there again.
    private void look() {
        Optional<MidiDevices.Pair> present = MidiDevices.present().stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst();
        Optional<Open> open = device.latest();
        if (present.isEmpty()) {
            open.ifPresent(this::lose);
        } else if (open.isEmpty()) {
            find(present.get());
        }
    }

    private void find(MidiDevices.Pair pair) {
        try {
            Open open = opened(pair);
            device.publish(Optional.of(open));
            listen(open);
        } catch (MidiUnavailableException busy) {
            device.publish(Optional.empty()); // somebody else has it: looked for again in half a second
        }
    }

    private void lose(Open open) {
        device.publish(Optional.empty());
        open.close();
        receiver.latest().ifPresent(to -> to.onLink(false));
    }

    private void write(byte[] message) {
        device.latest()
                .ifPresent(open -> open.out.ifPresent(wire -> {
                    try {
                        new MidiStream().read(message, 0, message.length, new Mouth(wire));
                    } catch (IllegalStateException closed) {
                        lose(open);
                    }
                }));
    }

    @Override
    public boolean send(byte[] bytes, int from, int count) {
        return alive() && writer.offer(bytes, from, count);
    }

    @Override
    public boolean alive() {
        return device.latest().isPresent();
    }

    @Override
    public void close() {
        writer.close();
        device.latest().ifPresent(Open::close);
        device.publish(Optional.empty());
    }

    /// Java Sound's messages as bytes; called on the driver's thread.
    private final class Ear implements javax.sound.midi.Receiver {
        @Override
        public void send(MidiMessage message, long microseconds) {
            byte[] bytes = message.getMessage();
            boolean continued = message.getStatus() == SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE && bytes.length > 1;
            int from = continued ? 1 : 0;
            receiver.latest().ifPresent(to -> to.onBytes(bytes, from, message.getLength() - from));
        }

        @Override
        public void close() {}
    }

    /// Bytes as Java Sound's messages.
    private record Mouth(javax.sound.midi.Receiver wire) implements MidiStream.Receiver {
        private static final long AT_ONCE = -1;

        @Override
        public void onShort(int status, int first, int second) {
            try {
                wire.send(new ShortMessage(status, first, second), AT_ONCE);
            } catch (InvalidMidiDataException impossible) {
                throw new IllegalArgumentException("not a MIDI message: " + status, impossible);
            }
        }

        @Override
        public void onSysEx(byte[] message) {
            try {
                wire.send(new SysexMessage(message, message.length), AT_ONCE);
            } catch (InvalidMidiDataException impossible) {
                throw new IllegalArgumentException("not a SysEx message", impossible);
            }
        }
    }
}
