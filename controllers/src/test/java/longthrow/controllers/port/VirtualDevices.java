package longthrow.controllers.port;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;
import javax.sound.midi.spi.MidiDeviceProvider;

/// MIDI devices that exist in tests only; Java Sound finds them as it finds a driver's.
public final class VirtualDevices extends MidiDeviceProvider {
    private static final List<Half> PLUGGED = new CopyOnWriteArrayList<>();

    /// One direction of a device, as systems list them.
    static final class Half extends MidiDevice.Info implements MidiDevice, Receiver, Transmitter {
        private final boolean input;
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private final List<Receiver> ears = new CopyOnWriteArrayList<>();
        private final Map<String, Answer> answers = new ConcurrentHashMap<>();
        private boolean busy;

        Half(String name, boolean input) {
            super(name, "tests", "a device of the tests", "1");
            this.input = input;
        }

        /// What it does when it is told so.
        interface Answer {
            void give() throws InvalidMidiDataException;
        }

        Half answering(String question, Answer answer) {
            answers.put(question, answer);
            return this;
        }

        void say(MidiMessage message) {
            ears.forEach(ear -> ear.send(message, -1));
        }

        Queue<String> heard() {
            return heard;
        }

        Half busy() {
            busy = true;
            return this;
        }

        @Override
        public Info getDeviceInfo() {
            return this;
        }

        @Override
        public void open() throws MidiUnavailableException {
            if (busy) {
                throw new MidiUnavailableException("in use");
            }
        }

        @Override
        public void close() {
            ears.clear();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public long getMicrosecondPosition() {
            return -1;
        }

        @Override
        public int getMaxReceivers() {
            return input ? 0 : -1;
        }

        @Override
        public int getMaxTransmitters() {
            return input ? -1 : 0;
        }

        @Override
        public Receiver getReceiver() {
            return this;
        }

        @Override
        public List<Receiver> getReceivers() {
            return List.of(this);
        }

        @Override
        public Transmitter getTransmitter() {
            return this;
        }

        @Override
        public List<Transmitter> getTransmitters() {
            return List.of(this);
        }

        @Override
        public void send(MidiMessage message, long microseconds) {
            String said = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(message.getMessage());
            heard.add(said);
            Answer answer = answers.get(said);
            if (answer != null) {
                try {
                    answer.give();
                } catch (InvalidMidiDataException wrong) {
                    throw new IllegalStateException(wrong);
                }
            }
        }

        @Override
        public void setReceiver(Receiver receiver) {
            ears.add(receiver);
        }
    }

    /// Plugs a device's direction in.
    static Half plug(Half half) {
        PLUGGED.add(half);
        return half;
    }

    /// Pulls everything out.
    static void unplugAll() {
        PLUGGED.clear();
    }

    @Override
    public MidiDevice.Info[] getDeviceInfo() {
        return PLUGGED.toArray(MidiDevice.Info[]::new);
    }

    @Override
    public MidiDevice getDevice(MidiDevice.Info info) {
        if (info instanceof Half half && PLUGGED.contains(half)) {
            return half;
        }
        throw new IllegalArgumentException("not a device of the tests: " + info);
    }
}
