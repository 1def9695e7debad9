package longthrow.controllers.verify;

import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.MidiStream;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.Inbox;

/// A port with somebody listening to both directions, each byte stamped as it passes.
final class Wiretap implements MidiPort {
    private static final int MOST = 10_000;

    private final MidiPort port;
    private final Clock clock;
    private final Inbox<Passed> passed = new Inbox<>();
    private final MidiStream in = new MidiStream();

    /// Who listens, on the owner's thread.
    interface Listener {
        /// The device said something of up to three bytes.
        void in(int status, int first, int second, long nanos);

        /// The device said a SysEx message.
        void in(byte[] message, long nanos);

        /// The host said something: whole messages.
        void out(byte[] messages, long nanos);

        /// The device came or went.
        void link(boolean alive, long nanos);
    }

    private sealed interface Passed {
        record In(byte[] bytes, long nanos) implements Passed {}

        record Out(byte[] bytes, long nanos) implements Passed {}

        record Link(boolean alive, long nanos) implements Passed {}
    }

    Wiretap(MidiPort port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    /// Hands over what passed since the last call.
    void drain(Listener listener) {
        passed.drain(MOST, item -> {
            switch (item) {
                case Passed.In(byte[] bytes, long nanos) -> in.read(bytes, 0, bytes.length, framed(listener, nanos));
                case Passed.Out(byte[] bytes, long nanos) -> listener.out(bytes, nanos);
                case Passed.Link(boolean alive, long nanos) -> {
                    in.reset();
                    listener.link(alive, nanos);
                }
            }
        });
    }

    private static MidiStream.Receiver framed(Listener listener, long nanos) {
        return new MidiStream.Receiver() {
            @Override
            public void onShort(int status, int first, int second) {
                listener.in(status, first, second, nanos);
            }

            @Override
            public void onSysEx(byte[] message) {
                listener.in(message, nanos);
            }
        };
    }

    private static byte[] copy(byte[] bytes, int from, int count) {
        byte[] copy = new byte[count];
        System.arraycopy(bytes, from, copy, 0, count);
        return copy;
    }

    @Override
    public String name() {
        return port.name();
    }

    @Override
    public void open(Receiver receiver) {
        port.open(new Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {
                passed.post(new Passed.In(copy(bytes, from, count), clock.nanos()));
                receiver.onBytes(bytes, from, count);
            }

            @Override
            public void onLink(boolean alive) {
                passed.post(new Passed.Link(alive, clock.nanos()));
                receiver.onLink(alive);
            }

            @Override
            public boolean crowded() {
                return receiver.crowded();
            }
        });
    }

    @Override
    public boolean send(byte[] bytes, int from, int count) {
        boolean taken = port.send(bytes, from, count);
        if (taken) {
            passed.post(new Passed.Out(copy(bytes, from, count), clock.nanos()));
        }
        return taken;
    }

    @Override
    public boolean send(int visit, byte[] message) {
        boolean taken = port.send(visit, message);
        if (taken) {
            passed.post(new Passed.Out(message.clone(), clock.nanos()));
        }
        return taken;
    }

    @Override
    public int visit() {
        return port.visit();
    }

    @Override
    public boolean alive() {
        return port.alive();
    }

    @Override
    public void close() {
        port.close();
    }
}
