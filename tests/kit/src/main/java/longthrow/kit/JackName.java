package longthrow.kit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The name of a test's JACK server, one of few. Nobody else takes it while it is held, in this process or another; it
/// is free when its holder has ended, however that was.
record JackName(String name, FileChannel file) implements AutoCloseable {
    private static final int NAMES = 6; // JACK's registry has room for eight servers

    static JackName take() throws IOException {
        for (int i = 1; i <= NAMES; i++) {
            Optional<JackName> free = of("longthrow-test-" + i);
            if (free.isPresent()) {
                return free.get();
            }
        }
        throw new IOException("all " + NAMES + " JACK servers that tests may start are in use");
    }

    private static Optional<JackName> of(String name) throws IOException {
        Path at = Path.of(System.getProperty("java.io.tmpdir"), name + ".lock");
        FileChannel file = FileChannel.open(at, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(file)) {
            return Optional.of(new JackName(name, file));
        }
        file.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /// Lets another test take it.
    @Override
    public void close() throws IOException {
        file.close();
    }
}
