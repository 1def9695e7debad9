package longthrow.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/// A turn at what the machine has only one of: one test at a time has it, among all processes of tests. It is over when
/// it is closed, or its process ends, however that is.
public final class Turn implements AutoCloseable {
    private static final long LONGEST_NANOS = 300_000_000_000L;

    private final FileChannel file;

    private Turn(FileChannel file) {
        this.file = file;
    }

    /// Waits for the display's keyboard, which only one window has.
    public static Turn screen() {
        return at("screen");
    }

    /// Waits for the user's JACK servers.
    static Turn jack() {
        return at("jack");
    }

    private static Turn at(String what) {
        Path path = Path.of(System.getProperty("java.io.tmpdir"), "longthrow-test-" + what + ".lock");
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long start = System.nanoTime();
            while (!locked(file)) {
                if (System.nanoTime() - start > LONGEST_NANOS) {
                    file.close();
                    throw new IOException("another process of tests has kept " + path + " for minutes");
                }
                LockSupport.parkNanos(20_000_000);
            }
            return new Turn(file);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /// Lets another test have it.
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
