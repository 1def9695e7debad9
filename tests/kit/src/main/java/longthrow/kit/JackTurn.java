package longthrow.kit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The turn to run a JACK server: one test at a time, among all processes of tests. All servers of a user keep their
/// metadata in one database, and one that is killed may leave it locked for ever: the others then stand still at the
/// next client. So nobody runs beside one that is killed, and what a killed one left is removed before the next start.
record JackTurn(FileChannel file) implements AutoCloseable {
    static final String NAME = "longthrow-test";

    private static final long LONGEST_NANOS = 300_000_000_000L;
    private static final List<String> SERVERS = List.of("jackd", "jackdbus");

    static JackTurn take() throws IOException {
        Path at = Path.of(System.getProperty("java.io.tmpdir"), NAME + ".lock");
        FileChannel file = FileChannel.open(at, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long start = System.nanoTime();
        while (!locked(file)) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                file.close();
                throw new IOException("another process of tests has kept its JACK server for minutes: " + at);
            }
            LockSupport.parkNanos(20_000_000);
        }
        servers().filter(JackTurn::isOurs).forEach(JackTurn::end);
        return new JackTurn(file);
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static Stream<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(path -> SERVERS.contains("" + path.getFileName()))
                        .isPresent());
    }

    /// One that outlived the process of its test: whoever has the turn started none yet.
    private static boolean isOurs(ProcessHandle server) {
        Optional<String[]> arguments = server.info().arguments();
        return arguments.filter(all -> List.of(all).contains(NAME)).isPresent();
    }

    private static void end(ProcessHandle server) {
        server.destroyForcibly();
        server.onExit().join();
    }

    /// Removes the database of servers that are gone; where the user's own one runs, it is theirs.
    void sweep() throws IOException {
        Path database = Path.of("/dev/shm/jack_db-" + Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        if (servers().findAny().isEmpty() && Files.isDirectory(database)) {
            try (Stream<Path> left = Files.list(database)) {
                for (Path each : left.toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /// Lets another test have it.
    @Override
    public void close() throws IOException {
        file.close();
    }
}
