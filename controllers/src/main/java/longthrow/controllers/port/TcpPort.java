package longthrow.controllers.port;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import longthrow.dsp.thread.Published;

/// Raw MIDI over TCP, the bytes as on a cable. A calling port calls again until its peer is back; a listening port
/// takes
/// one peer at a time, on this machine only unless it is told an address.
final class TcpPort implements MidiPort {
    private static final int CALL_MILLIS = 1000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int CHUNK = 4096;

    private final String name;
    private final Line line;
    private final Writer writer;
    private final Published<Optional<Socket>> peer = new Published<>(Optional.empty());
    private final Published<Boolean> open = new Published<>(true);

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

    private record Listen(ServerSocket server) implements Line {
        @Override
        public Socket next() throws IOException {
            return server.accept();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private TcpPort(String name, Line line) {
        this.name = name;
        this.line = line;
        writer = new Writer(name, this::write, () -> {});
    }

    /// A port that calls `host`.
    static TcpPort calling(String host, int port) {
        return new TcpPort("tcp:" + host + ":" + port, new Call(host, port));
    }

    /// A port that listens at an address of this machine; port 0 takes any free one, which its name then tells.
    static TcpPort listening(Optional<String> host, int port) throws IOException {
        ServerSocket server = new ServerSocket();
        InetAddress address = host.isPresent() ? InetAddress.getByName(host.get()) : InetAddress.getLoopbackAddress();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        return new TcpPort("tcp-listen:" + address.getHostAddress() + ":" + server.getLocalPort(), new Listen(server));
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
        peer.publish(Optional.of(socket));
        receiver.onLink(true);
        try {
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[CHUNK];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                receiver.onBytes(bytes, 0, count);
            }
        } finally {
            peer.publish(Optional.empty());
            receiver.onLink(false);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(byte[] message) {
        peer.latest().ifPresent(socket -> {
            try {
                socket.getOutputStream().write(message);
            } catch (IOException broken) {
                hangUp(socket);
            }
        });
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
        return alive() && writer.offer(bytes, from, count);
    }

    @Override
    public boolean alive() {
        return peer.latest().isPresent();
    }

    @Override
    public void close() {
        writer.close();
        open.publish(false);
        peer.latest().ifPresent(TcpPort::hangUp);
        try {
            line.close();
        } catch (IOException gone) {
            // nobody listens there any more, which is all that was wanted
        }
    }
}
