package longthrow.controllers.port;

import longthrow.controllers.protocol.MidiStream;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.Inlet;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Waker;

/// A port seen by its owner: messages, framed and stamped on the port's thread, wait here until the owner's thread,
/// woken by them, drains them. A flood is held in bounds: the newest position of every control stays. All calls belong
/// to the owner.
public final class MidiLink {
    /// One pass of the owner takes no more, so that a flood cannot stop the desk; the rest waits for the next pass.
    private static final int MOST = 4096;

    private static final int ROOM = 8192;
    private static final int REAL_TIME = 0xF8;

    private final MidiPort port;
    private final Clock clock;
    private final Waker waker;
    private final Inlet<Item> inlet = new Inlet<>(ROOM, Item::subject);
    private final DataEntries handed = new DataEntries();
    private int visit;

    /// Who takes the messages, on the owner's thread.
    public interface Listener {
        /// A message of up to three bytes.
        void onShort(int status, int first, int second, long nanos);

        /// A whole SysEx message.
        void onSysEx(byte[] message, long nanos);

        /// The peer came or went.
        void onLink(boolean alive, long nanos);
    }

    /// A link over `port`, stamping by `clock`, whose owner looks by itself.
    public MidiLink(MidiPort port, Clock clock) {
        this(port, clock, new Waker());
    }

    /// A link over `port`, stamping by `clock`; whatever comes wakes its owner.
    public MidiLink(MidiPort port, Clock clock, Waker waker) {
        this.port = port;
        this.clock = clock;
        this.waker = waker;
    }

    /// Starts listening.
    public void open() {
        port.open(new Framer());
    }

    /// Hands over what came since the last call and returns how much that was.
    public int drain(Listener listener) {
        return inlet.drain(MOST, item -> hand(item, listener));
    }

    private void hand(Item item, Listener listener) {
        switch (item) {
            case Item.Brief(int packed, int number, long nanos) -> {
                handed.choose(packed >> 16 & 0xF, number, chosen -> hand(chosen, nanos, listener));
                handed.on(packed >> 16, packed >> 8 & 0x7F, packed & 0x7F);
                hand(packed, nanos, listener);
            }
            case Item.SysEx(byte[] message, long nanos) -> listener.onSysEx(message, nanos);
            case Item.Link(boolean alive, int number, long nanos) -> {
                visit = number;
                listener.onLink(alive, nanos);
            }
        }
    }

    private static void hand(int packed, long nanos, Listener listener) {
        listener.onShort(packed >> 16, packed >> 8 & 0x7F, packed & 0x7F, nanos);
    }

    /// Sends one whole message to the peer whose coming was handed over last; false when the port did not take it, or
    /// when another peer is there by now, who is to be greeted first.
    public boolean send(byte[] message) {
        return port.send(visit, message);
    }

    /// The port's name.
    public String name() {
        return port.name();
    }

    /// Ends the port.
    public void close() {
        port.close();
    }

    /// On the port's thread; a peer gets a framer of its own, so that a late word of the one before spoils nothing.
    private final class Framer implements MidiPort.Receiver, MidiStream.Receiver {
        private final Published<MidiStream> stream = new Published<>(new MidiStream());
        private final DataEntries heard = new DataEntries();
        private boolean crowded;

        @Override
        public void onBytes(byte[] bytes, int from, int count) {
            crowded = inlet.crowded();
            stream.latest().read(bytes, from, count, this);
            waker.wake();
        }

        @Override
        public void onLink(boolean alive) {
            stream.publish(new MidiStream());
            inlet.post(new Item.Link(alive, port.visit(), clock.nanos()));
            waker.wake();
        }

        @Override
        public boolean crowded() {
            return inlet.crowded();
        }

        /// Clocks and active sensing have no place in a queue that is full already.
        @Override
        public void onShort(int status, int first, int second) {
            if (status < REAL_TIME || !crowded) {
                inlet.post(new Item.Brief(
                        status << 16 | first << 8 | second, heard.on(status, first, second), clock.nanos()));
            }
        }

        @Override
        public void onSysEx(byte[] message) {
            inlet.post(new Item.SysEx(message, clock.nanos()));
        }
    }
}
