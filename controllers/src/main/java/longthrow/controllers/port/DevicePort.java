package longthrow.controllers.port;

import java.util.List;
import java.util.Optional;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import longthrow.controllers.protocol.MidiStream;
import longthrow.dsp.thread.InTurn;
import longthrow.dsp.thread.Published;

/// A MIDI device of this machine, found by name or by what it says of itself. A device that is not there yet, or is
/// unplugged, is looked for twice a second and taken up when it comes.
final class DevicePort implements MidiPort {
    private final Wanted wanted;
    private final Writer<OpenDevice> writer;
    private final Published<Visit> device;
    private final Published<Optional<Receiver>> receiver = new Published<>(Optional.empty());
    private final InTurn turn = new InTurn();
    private boolean closed;
    private Optional<Ear> ear = Optional.empty();
    private long twins;

    /// Who is there; each visit has its number, so that what was meant before an unplugging never comes after it.
    private record Visit(int number, Optional<OpenDevice> open) {}

    /// Which of the devices present a port wants.
    interface Wanted {
        /// What the port is called.
        String name();

        /// The device, when it is there and free; may ask devices who they are, and wait for the answer.
        Optional<OpenDevice> find(List<MidiDevices.Pair> present);
    }

    private DevicePort(Wanted wanted, Optional<OpenDevice> open) {
        this.wanted = wanted;
        twins = open.map(is -> twins(is, MidiDevices.present())).orElse(0L);
        device = new Published<>(new Visit(1, open));
        writer = new Writer<>(wanted.name(), this::write, this::look);
    }

    /// Opens a device that is present.
    static DevicePort of(MidiDevices.Pair pair, String words) throws MidiUnavailableException {
        return new DevicePort(new Named(pair.name(), words), Optional.of(OpenDevice.of(pair)));
    }

    /// A port that takes its device up as soon as it is there.
    static DevicePort waiting(Wanted wanted) {
        return new DevicePort(wanted, Optional.empty());
    }

    /// By name; else, since systems number their devices anew, the only one that fits the words it was asked for by.
    record Named(String name, String words) implements Wanted {
        @Override
        public Optional<OpenDevice> find(List<MidiDevices.Pair> present) {
            Optional<MidiDevices.Pair> exact =
                    present.stream().filter(pair -> pair.name().equals(name)).findFirst();
            return exact.or(() -> MidiDevices.fitting(words, present)).flatMap(OpenDevice::ifFree);
        }
    }

    @Override
    public String name() {
        return wanted.name();
    }

    @Override
    public void open(Receiver newReceiver) {
        receiver.publish(Optional.of(newReceiver));
        device.latest().open.ifPresent(this::listen);
        writer.start();
    }

    private void listen(OpenDevice open) {
        receiver.latest().ifPresent(to -> listen(open, new Ear(to)));
    }

    private void listen(OpenDevice open, Ear to) {
        try {
            open.hear(to);
            to.come();
            ear = Optional.of(to);
        } catch (MidiUnavailableException gone) {
            lose(open);
        }
    }

    /// Looks whether the device is still there, or there again; on the port's own thread. When the number of devices of
    /// its name has changed, nobody can tell which of them went: all their ports look anew.
    private void look() {
        List<MidiDevices.Pair> present = MidiDevices.present();
        Optional<OpenDevice> open = device.latest().open;
        if (open.isPresent() && twins(open.get(), present) != twins) {
            lose(open.get());
        }
        if (!alive()) {
            wanted.find(present).ifPresent(found -> take(found, present));
        }
    }

    private void take(OpenDevice found, List<MidiDevices.Pair> present) {
        turn.let(() -> {
            if (closed) {
                found.close();
                return;
            }
            twins = twins(found, present);
            device.publish(new Visit(visit() + 1, Optional.of(found)));
            listen(found);
        });
    }

    private static long twins(OpenDevice open, List<MidiDevices.Pair> present) {
        return present.stream().filter(open.pair()::isTwinOf).count();
    }

    private void lose(OpenDevice open) {
        turn.let(() -> {
            if (!closed) {
                device.publish(new Visit(visit(), Optional.empty()));
                open.close();
                ear.ifPresent(Ear::go);
                ear = Optional.empty();
            }
        });
    }

    private void write(OpenDevice to, byte[] message) {
        if (device.latest().open.filter(to::equals).isPresent()) {
            to.out().ifPresent(wire -> {
                try {
                    new MidiStream().read(message, 0, message.length, new Mouth(wire));
                } catch (IllegalStateException closed) {
                    lose(to);
                }
            });
        }
    }

    @Override
    public boolean send(byte[] bytes, int from, int count) {
        return send(device.latest(), bytes, from, count);
    }

    @Override
    public boolean send(int visit, byte[] message) {
        Visit now = device.latest();
        return now.number == visit && send(now, message, 0, message.length);
    }

    private boolean send(Visit to, byte[] bytes, int from, int count) {
        return to.open.isPresent() && writer.offer(to.open.get(), bytes, from, count);
    }

    @Override
    public int visit() {
        return device.latest().number;
    }

    @Override
    public boolean alive() {
        return device.latest().open.isPresent();
    }

    @Override
    public void close() {
        writer.close();
        turn.let(() -> {
            closed = true;
            device.latest().open.ifPresent(OpenDevice::close);
            device.publish(new Visit(visit(), Optional.empty()));
        });
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
