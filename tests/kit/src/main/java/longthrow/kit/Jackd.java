package longthrow.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A JACK server of a test's own, without a sound card: no real-time priority, four ports each way. Its pace is the
/// wall clock's, so a test waits for what it expects and never for a time. It waits for its clients (`-S`), so that on
/// a machine with too much to do a cycle comes late instead of losing what it carries. One runs at a time.
public final class Jackd implements AutoCloseable {
    /// Why a test that needs one skips.
    public static final String MISSING = "no jackd here (Debian, Ubuntu: apt install jackd2)";

    private static final Path SERVER = Path.of("/usr/bin/jackd");
    private static final Path LIST = Path.of("/usr/bin/jack_lsp");
    /// Milliseconds that a cycle waits for a client which does not answer. One that opens waits five seconds
    /// for a cycle and is then refused, so this must be less: a client may leave amid a cycle.
    private static final int PATIENCE = 1_000;
    private static final long NEVER_NANOS = 30_000_000_000L;

    private final JackTurn turn = JackTurn.take();
    private final int patience;
    private Process process;

    /// Starts a server, and waits until it takes clients.
    public Jackd(int rate, int block) throws IOException {
        this(rate, block, PATIENCE);
    }

    /// The same; so many milliseconds each cycle waits for a client that does not answer.
    public Jackd(int rate, int block, int patience) throws IOException {
        this.patience = patience;
        try {
            process = launch(rate, block);
        } catch (IOException refused) {
            turn.close();
            throw refused;
        }
    }

    /// Whether servers can be started here.
    public static boolean present() {
        return Files.isExecutable(SERVER) && Files.isExecutable(LIST);
    }

    private Process launch(int rate, int block) throws IOException {
        turn.sweep();
        List<String> command = new ArrayList<>(
                List.of(SERVER.toString(), "-n", JackTurn.NAME, "-m", "-S", "-t", "" + patience, "-p", "512"));
        command.addAll(List.of("-d", "dummy", "-r", "" + rate, "-p", "" + block, "-C", "4", "-P", "4"));
        Process server = quiet(command);
        long start = System.nanoTime();
        while (!server.isAlive() || !answers()) {
            if (!server.isAlive() || System.nanoTime() - start > NEVER_NANOS) {
                server.destroyForcibly();
                throw new IOException(
                        "jackd does not take clients (does one of its name still run?): " + String.join(" ", command));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return server;
    }

    private boolean answers() throws IOException {
        return ended(quiet(List.of(LIST.toString(), "-s", JackTurn.NAME))) == 0;
    }

    private static Process quiet(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// What the server is called.
    public Optional<String> name() {
        return Optional.of(JackTurn.NAME);
    }

    /// Ends it as a crash would.
    public void kill() {
        process.destroyForcibly();
        ended(process);
    }

    /// Stops it for a moment, as a machine does that has too much to do.
    public void stall(long millis) throws IOException {
        ended(quiet(List.of("/bin/kill", "-STOP", "" + process.pid())));
        LockSupport.parkNanos(millis * 1_000_000);
        ended(quiet(List.of("/bin/kill", "-CONT", "" + process.pid())));
    }

    /// Starts it again under its name.
    public void again(int rate, int block) throws IOException {
        process = launch(rate, block);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (ended(process) != 0) {
            kill();
        }
        turn.close();
    }

    private static int ended(Process process) {
        try {
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
