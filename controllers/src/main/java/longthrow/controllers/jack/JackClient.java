package longthrow.controllers.jack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Gate;

/// A client of a JACK server. It belongs to whoever opened it; ports are registered and events asked for before it is
/// activated. Closed by its owner, also after the server has gone.
@ControlThread
public final class JackClient implements AutoCloseable {
    private static final int NO_START = 1;
    private static final int SERVER_NAME = 4;
    private static final int NO_SERVER = 0x01 | 0x10; // failure, no connection
    private static final int SERVER_BUSY = 0x20;
    private static final int TRIES = 3; // at a server that runs and did not answer in time
    private static final long CALL_BACK_NANOS = 5_000_000_000L; // longer than any returns
    private static final int SERVER_REFUSED = 0x200 | 0x400; // shared memory, version
    private static final int PHYSICAL = 4;
    private static final int PLAYBACK_MODE = 1;
    private static final int LATENCY_BYTES = 8;

    private final Libjack library;
    private final long client;
    private final Arena arena = Arena.ofShared();
    private final Gate gate = new Gate();
    private boolean closed;

    private JackClient(Libjack library, long client) {
        this.library = library;
        this.client = client;
    }

    /// Whether a libjack is installed here.
    public static boolean installed() {
        return !Libjack.installed().isEmpty();
    }

    /// Opens a client at the server that runs, the default one or that of a name; a taken client name gets a number.
    /// Never starts a server.
    ///
    /// @throws JackAway when there is none
    public static JackClient open(String name, Optional<String> server) throws JackAway {
        if (!installed()) {
            throw new JackAway("JACK is not installed here");
        }
        int status = 0;
        for (Libjack library : Libjack.installed()) {
            for (int tries = TRIES, told = SERVER_BUSY; tries > 0 && (told & SERVER_BUSY) != 0; tries--) {
                try (Arena words = Arena.ofConfined()) {
                    MemorySegment tells = words.allocate(ValueLayout.JAVA_INT);
                    long client = open(library, words, name, server, tells);
                    if (client != 0) {
                        return new JackClient(library, client);
                    }
                    told = tells.get(ValueLayout.JAVA_INT, 0);
                    status |= told;
                }
            }
        }
        throw new JackAway(why(server, status));
    }

    private static long open(Libjack library, Arena words, String name, Optional<String> server, MemorySegment tells) {
        long at = server.map(is -> words.allocateFrom(is).address()).orElse(0L);
        int options = NO_START | (at == 0 ? 0 : SERVER_NAME);
        return Calls.open(library.clientOpen, words.allocateFrom(name).address(), options, tells.address(), at);
    }

    private static String why(Optional<String> server, int status) {
        String called = server.map(is -> "JACK server '" + is + "'").orElse("JACK server");
        if ((status & SERVER_REFUSED) != 0) {
            return "the " + called + " is of another version or another user";
        }
        return (status & ~NO_SERVER) == 0
                ? "no " + called + " runs"
                : "the " + called + " takes no client now (status 0x" + Integer.toHexString(status) + ")";
    }

    /// What the server calls the client.
    public String name() {
        return words(Calls.pointer(library.getClientName, client));
    }

    /// Frames a second.
    public int sampleRate() {
        return Calls.number(library.getSampleRate, client);
    }

    /// Frames a cycle.
    public int block() {
        return Calls.number(library.getBufferSize, client);
    }

    /// Asks the server for cycles of another size; false when it cannot.
    public boolean block(int frames) {
        return Calls.numberOf(library.setBufferSize, client, frames) == 0;
    }

    /// A new port of the client; the name is its own part of the port's name.
    ///
    /// @throws JackAway when the server has no more ports, or has gone
    public JackPort register(String name, JackPort.Kind kind, JackPort.Way way) throws JackAway {
        try (Arena words = Arena.ofConfined()) {
            long type = words.allocateFrom(kind.type()).address();
            long handle = Calls.register(
                    library.portRegister, client, words.allocateFrom(name).address(), type, way.flag());
            if (handle == 0) {
                throw new JackAway("the JACK server takes no port '" + name
                        + "': it has no more (jackd -p sets how many), or it has gone");
            }
            return new JackPort(handle);
        }
    }

    /// The full name of one of our ports.
    public String name(JackPort port) {
        return words(Calls.pointer(library.portName, port.handle()));
    }

    /// Whether one of our ports is connected with anybody's.
    public boolean connected(JackPort port) {
        return Calls.number(library.portConnected, port.handle()) > 0;
    }

    /// Gives a port another name; connections stay. False where libjack is too old for it.
    public boolean rename(JackPort port, String name) {
        if (library.portRename.isEmpty()) {
            return false;
        }
        try (Arena words = Arena.ofConfined()) {
            long to = words.allocateFrom(name).address();
            return Calls.number(library.portRename.get(), client, port.handle(), to) == 0;
        }
    }

    /// Begins to take part in the graph; from now on `events` are called on the server's threads.
    public void activate(JackEvents events) throws JackAway {
        new Upcalls(library, client, events, gate).all(arena);
        if (Calls.number(library.activate, client) != 0) {
            throw new JackAway("the JACK server does not let '" + name() + "' take part; has it just gone?");
        }
    }

    /// The sound buffers of ports, for the audio thread.
    public JackAudio audio(List<JackPort> ports) {
        return new JackAudio(library, ports);
    }

    /// The event buffers of a pair of MIDI ports, for the audio thread.
    public JackMidi midi(JackPort in, JackPort out) {
        return new JackMidi(library, in, out, arena);
    }

    /// The transport that all clients share.
    public JackTransport transport() {
        return new JackTransport(library, client, arena);
    }

    /// The full names of everybody's ports of a kind that flow this way, in the server's order.
    public List<String> ports(JackPort.Kind kind, JackPort.Way way, boolean physical) {
        try (Arena words = Arena.ofConfined()) {
            long type = words.allocateFrom(kind.type()).address();
            return names(Calls.ports(library.getPorts, client, type, way.flag() | (physical ? PHYSICAL : 0)));
        }
    }

    /// Other names of a port of this full name: what its hardware is called.
    public List<String> aliases(String port) {
        int size = 320; // of jack_port_name_size: a client's name, a colon, a port's name
        try (Arena words = Arena.ofConfined()) {
            long handle = Calls.pointer(
                    library.portByName, client, words.allocateFrom(port).address());
            MemorySegment pair = words.allocate(ValueLayout.JAVA_LONG, 2);
            pair.setAtIndex(ValueLayout.JAVA_LONG, 0, words.allocate(size).address());
            pair.setAtIndex(ValueLayout.JAVA_LONG, 1, words.allocate(size).address());
            int count = handle == 0 ? 0 : Calls.number(library.portAliases, handle, pair.address());
            List<String> aliases = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                aliases.add(words(pair.getAtIndex(ValueLayout.JAVA_LONG, i)));
            }
            return aliases;
        }
    }

    /// The full names of the ports that one of ours is connected with.
    public List<String> connections(JackPort port) {
        return names(Calls.pointer(library.portConnections, client, port.handle()));
    }

    /// The same for anybody's port, by its full name.
    public List<String> connections(String port) {
        try (Arena words = Arena.ofConfined()) {
            long handle = Calls.pointer(
                    library.portByName, client, words.allocateFrom(port).address());
            return handle == 0 ? List.of() : connections(new JackPort(handle));
        }
    }

    /// Connects an output of somebody with an input of somebody, by their full names; true when they are now.
    public boolean connect(String output, String input) {
        int alreadySo = 17; // EEXIST
        try (Arena words = Arena.ofConfined()) {
            long from = words.allocateFrom(output).address();
            int told = Calls.number(
                    library.connect, client, from, words.allocateFrom(input).address());
            return told == 0 || told == alreadySo;
        }
    }

    /// How far a port is from the machine's edge: from the capture of what comes through it, or to the playback of
    /// what goes through it.
    public JackPort.Latency latency(JackPort port, boolean playback) {
        try (Arena memory = Arena.ofConfined()) {
            MemorySegment pair = memory.allocate(LATENCY_BYTES, 4);
            Calls.range(library.portLatency, port.handle(), playback ? PLAYBACK_MODE : 0, pair.address());
            return new JackPort.Latency(
                    pair.getAtIndex(ValueLayout.JAVA_INT, 0), pair.getAtIndex(ValueLayout.JAVA_INT, 1));
        }
    }

    /// Says how far; only while the server asks for it.
    public void latency(JackPort port, boolean playback, JackPort.Latency frames) {
        try (Arena memory = Arena.ofConfined()) {
            MemorySegment pair = memory.allocate(LATENCY_BYTES, 4);
            pair.setAtIndex(ValueLayout.JAVA_INT, 0, frames.least());
            pair.setAtIndex(ValueLayout.JAVA_INT, 1, frames.most());
            Calls.range(library.portSetLatency, port.handle(), playback ? PLAYBACK_MODE : 0, pair.address());
        }
    }

    /// Lets the server ask everybody for latencies again.
    public void latenciesChanged() {
        Calls.number(library.recompute, client);
    }

    /// Lets the whole graph run as fast as it can, or at the pace of the sound again.
    public void freewheel(boolean on) {
        Calls.numberOf(library.setFreewheel, client, on ? 1 : 0);
    }

    /// A list that ends with a null pointer, and is to be freed.
    private List<String> names(long list) {
        List<String> names = new ArrayList<>();
        if (list != 0) {
            for (long at = list; pointer(at) != 0; at += Long.BYTES) {
                names.add(words(pointer(at)));
            }
            Calls.run(library.free, list);
        }
        return List.copyOf(names);
    }

    private static long pointer(long at) {
        return Libjack.MEMORY.get(ValueLayout.JAVA_LONG, at);
    }

    private static String words(long at) {
        return at == 0 ? "" : Libjack.MEMORY.getString(at);
    }

    /// Leaves the graph; when it returns, no event comes any more. libjack ends the threads of a client that
    /// closes, and one that is ended amid Java takes the JVM along: so the last event is waited for, and a
    /// client whose event never returns is left to the server.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            if (gate.shut(CALL_BACK_NANOS)) {
                Calls.number(library.clientClose, client);
                arena.close();
            }
        }
    }
}
