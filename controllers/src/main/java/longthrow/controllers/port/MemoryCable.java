package longthrow.controllers.port;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// Two ports joined in memory: what one end sends, the other end's receiver hears at once, on the sender's thread. It
/// joins the on-screen surface, the demo and tests to the desk. Both ends may belong to one thread, or each to its own.
@AnyThread
public final class MemoryCable {
    private static final Map<String, MemoryCable> NAMED = new ConcurrentHashMap<>();

    private final End near;
    private final End far;
    private final Published<Boolean> plugged = new Published<>(true);

    /// A cable of its own; both ends carry `name`.
    public MemoryCable(String name) {
        near = new End(name);
        far = new End(name);
    }

    /// The cable that `memory:NAME` means in this program.
    public static MemoryCable named(String name) {
        return NAMED.computeIfAbsent(name, key -> new MemoryCable("memory:" + key));
    }

    /// The desk's end.
    public MidiPort near() {
        return near;
    }

    /// The device's end.
    public MidiPort far() {
        return far;
    }

    /// Pulls the cable out, or puts it back in.
    public void plug(boolean in) {
        boolean before = near.alive();
        plugged.publish(in);
        tell(before);
    }

    private void tell(boolean before) {
        boolean now = near.alive();
        if (now != before) {
            near.receiver.latest().ifPresent(receiver -> receiver.onLink(now));
            far.receiver.latest().ifPresent(receiver -> receiver.onLink(now));
        }
    }

    private final class End implements MidiPort {
        private final String name;
        private final Published<Optional<Receiver>> receiver = new Published<>(Optional.empty());

        End(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void open(Receiver newReceiver) {
            receiver.publish(Optional.of(newReceiver));
            tell(false);
        }

        @Override
        public boolean send(byte[] bytes, int from, int count) {
            boolean taken = alive();
            if (taken) {
                (this == near ? far : near).receiver.latest().ifPresent(peer -> peer.onBytes(bytes, from, count));
            }
            return taken;
        }

        @Override
        public boolean alive() {
            return plugged.latest()
                    && near.receiver.latest().isPresent()
                    && far.receiver.latest().isPresent();
        }

        @Override
        public void close() {
            boolean before = alive();
            receiver.publish(Optional.empty());
            tell(before);
        }
    }
}
