package longthrow.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The turn to run a JACK server: one test at a time, among all processes of tests. All servers of a user keep their
/// metadata in one database; one that ends takes it away from the others, and one that is killed leaves its locks in
/// it, until it takes no more. So nobody runs beside one that is killed, and what is left is removed before a start.
record JackTurn(Turn turn) implements AutoCloseable {
    static final String NAME = "longthrow-test";

    private static final List<String> SERVERS = List.of("jackd", "jackdbus");

    static JackTurn take() {
        Turn turn = Turn.jack();
        servers().filter(JackTurn::isOurs).forEach(JackTurn::end);
        return new JackTurn(turn);
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
    public void close() {
        turn.close();
    }
}
