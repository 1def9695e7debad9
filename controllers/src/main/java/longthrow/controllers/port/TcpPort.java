package longthrow.controllers.port;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.dsp.thread.InTurn;
import longthrow.dsp.thread.Published;

/// Raw MIDI over TCP, the bytes as on a cable. A calling port calls again until its peer is back; a listening port
/// takes one peer at a time, on this machine only unless it is told an address.
final class TcpPort implements MidiPort {
    private static final int CALL_MILLIS = 1000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int CHUNK = 4096;
    private static final long CROWD_NANOS = 500_000;

    private final String name;
    private final Line line;
    private final Writer<Socket> writer;
    private final Published<Peer> peer = new Published<>(new Peer(0, Optional.empty()));
    private final InTurn turn = new InTurn();
    private final Published<Boolean> open = new Published<>(true);

    /// Who is there; each visit has its number, so that what was meant for one peer never reaches the next.
    private record Peer(int visit, Optional<Socket> socket) {}

    /// Where peers come from.
    private interface Line {
        /// Waits for the next peer.
        Socket next() throws IOException;

        /// Ends the wait.
        void close() throws IOException;
    }

    private record Call(String host, int port) implements Line {
        @Override
        public Socket next() throws IOException {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(host, port), CALL_MILLIS);
            } catch (IOException away) {
                socket.close();
                throw away;
            }
            return socket;
        }

        @Override
        public void close() {}
    }

    /// An address that peers call; one that is taken is tried again with each wait.
    private record Listen(InetSocketAddress place, Published<Optional<ServerSocket>> server) implements Line {
        ServerSocket bound() throws IOException {
            Optional<ServerSocket> known = server.latest();
            if (known.isPresent()) {
                return known.get();
            }
            ServerSocket fresh = new ServerSocket();
            try {
                fresh.setReuseAddress(true);
                fresh.bind(place);
            } catch (IOException taken) {
                fresh.close();
                throw taken;
            }
            server.publish(Optional.of(fresh));
            return fresh;
        }

        @Override
        public Socket next() throws IOException {
            return bound().accept();
        }

        @Override
        public void close() throws IOException {
            if (server.latest().isPresent()) {
                server.latest().get().close();
            }
        }
    }

    private TcpPort(String name, Line line) {
        this.name = name;
        this.line = line;
        writer = new Writer<>(name, TcpPort::write, () -> {});
    }

    /// A port that calls `host`.
    static TcpPort calling(String host, int port) {
        return new TcpPort("tcp:" + host + ":" + port, new Call(host, port));
    }

    /// A port that listens at an address of this machine; port 0 takes any free one, which its name then tells.
    static TcpPort listening(Optional<String> host, int port) throws IOException {
        Listen line = line(host, port);
        return listening(line, line.bound().getLocalPort());
    }

    /// The same, as soon as nobody else listens there.
    static TcpPort listeningSoon(Optional<String> host, int port) throws IOException {
        return listening(line(host, port), port);
    }

    private static Listen line(Optional<String> host, int port) throws IOException {
        InetAddress address = host.isPresent() ? InetAddress.getByName(host.get()) : InetAddress.getLoopbackAddress();
        return new Listen(new InetSocketAddress(address, port), new Published<>(Optional.empty()));
    }

    private static TcpPort listening(Listen line, int port) {
        return new TcpPort("tcp-listen:" + line.place.getAddress().getHostAddress() + ":" + port, line);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open(Receiver receiver) {
        writer.start();
        Thread.ofPlatform().daemon().name("midi-in " + name).start(() -> listen(receiver));
    }

    private void listen(Receiver receiver) {
        while (open.latest()) {
            try (Socket socket = line.next()) {
                serve(socket, receiver);
            } catch (IOException away) {
                pause(); // nobody there yet, or no longer: that is what `alive` tells
            }
        }
    }

    private void serve(Socket socket, Receiver receiver) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        int visit = peer.latest().visit + 1;
        turn.let(() -> meet(new Peer(visit, Optional.of(socket))));
        receiver.onLink(true);
        try {
            hear(socket.getInputStream(), receiver);
        } finally {
            peer.publish(new Peer(visit, Optional.empty()));
            receiver.onLink(false);
        }
    }

    /// A peer that comes while the port is being closed is hung up on.
    private void meet(Peer newcomer) {
        peer.publish(newcomer);
        if (!open.latest()) {
            newcomer.socket.ifPresent(TcpPort::hangUp);
        }
    }

    /// Reads until the peer ends; a peer that says more than the desk takes in finds its line full and waits.
    private void hear(InputStream in, Receiver receiver) throws IOException {
        byte[] bytes = new byte[CHUNK];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            receiver.onBytes(bytes, 0, count);
            while (receiver.crowded() && open.latest()) {
                LockSupport.parkNanos(this, CROWD_NANOS);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Socket socket, byte[] message) {
        try {
            socket.getOutputStream().write(message);
        } catch (IOException broken) {
            hangUp(socket);
        }
    }

    /// The reader sees the end and tells that the peer has gone.
    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // closed already, which is all that was wanted
        }
    }

    @Override
    public boolean send(byte[] bytes, int from, int count) {
        return send(peer.latest(), bytes, from, count);
    }

    @Override
    public boolean send(int visit, byte[] message) {
        Peer now = peer.latest();
        return now.visit == visit && send(now, message, 0, message.length);
    }

    private boolean send(Peer to, byte[] bytes, int from, int count) {
        return to.socket.isPresent() && writer.offer(to.socket.get(), bytes, from, count);
    }

    @Override
    public int visit() {
        return peer.latest().visit;
    }

    @Override
    public boolean alive() {
        return peer.latest().socket.isPresent();
    }

    @Override
    public void close() {
        writer.close();
        turn.let(() -> {
            open.publish(false);
            peer.latest().socket.ifPresent(TcpPort::hangUp);
        });
        try {
            line.close();
        } catch (IOException gone) {
            // nobody listens there any more, which is all that was wanted
        }
    }
}
