package longthrow.controllers.port;

import longthrow.controllers.protocol.MidiStream;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.Inbox;

/// A port seen by its owner: messages, framed and stamped on the port's thread, wait here until the owner's thread
/// drains them. All calls belong to the owner.
public final class MidiLink {
    /// One pass of the owner takes no more, so that a flood cannot stop the desk; the rest waits for the next pass.
    private static final int MOST = 4096;

    private final MidiPort port;
    private final Clock clock;
    private final Inbox<Item> inbox = new Inbox<>();

    /// Who takes the messages, on the owner's thread.
    public interface Listener {
        /// A message of up to three bytes.
        void onShort(int status, int first, int second, long nanos);

        /// A whole SysEx message.
        void onSysEx(byte[] message, long nanos);

        /// The peer came or went.
        void onLink(boolean alive, long nanos);
    }

    private sealed interface Item {
        record Brief(int packed, long nanos) implements Item {}

        record SysEx(byte[] message, long nanos) implements Item {}

        record Link(boolean alive, long nanos) implements Item {}
    }

    /// A link over `port`, stamping by `clock`.
    public MidiLink(MidiPort port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    /// Starts listening.
    public void open() {
        port.open(new Framer());
    }

    /// Hands over what came since the last call and returns how much that was.
    public int drain(Listener listener) {
        return inbox.drain(MOST, item -> hand(item, listener));
    }

    private static void hand(Item item, Listener listener) {
        switch (item) {
            case Item.Brief(int packed, long nanos) ->
                listener.onShort(packed >> 16, packed >> 8 & 0x7F, packed & 0x7F, nanos);
            case Item.SysEx(byte[] message, long nanos) -> listener.onSysEx(message, nanos);
            case Item.Link(boolean alive, long nanos) -> listener.onLink(alive, nanos);
        }
    }

    /// Sends one whole message; false when the port did not take it.
    public boolean send(byte[] message) {
        return port.send(message);
    }

    /// The port's name.
    public String name() {
        return port.name();
    }

    /// Ends the port.
    public void close() {
        port.close();
    }

    private final class Framer implements MidiPort.Receiver, MidiStream.Receiver {
        private final MidiStream stream = new MidiStream();

        @Override
        public void onBytes(byte[] bytes, int from, int count) {
            stream.read(bytes, from, count, this);
        }

        @Override
        public void onLink(boolean alive) {
            stream.reset();
            inbox.post(new Item.Link(alive, clock.nanos()));
        }

        @Override
        public void onShort(int status, int first, int second) {
            inbox.post(new Item.Brief(status << 16 | first << 8 | second, clock.nanos()));
        }

        @Override
        public void onSysEx(byte[] message) {
            inbox.post(new Item.SysEx(message, clock.nanos()));
        }
    }
}
