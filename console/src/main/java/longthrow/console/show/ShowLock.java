package longthrow.console.show;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Says which program has a show open, so that no other changes its files meanwhile: a lock of the system on
/// `journal/open`, which ends with the program however that ends. Belongs to one thread at a time.
public final class ShowLock implements AutoCloseable {
    private final Path folder;
    private Optional<FileLock> lock = Optional.empty();

    /// The lock of the show in a folder, which need not exist yet.
    public ShowLock(Path folder) {
        this.folder = folder;
    }

    /// Takes it; false when another program has it. A folder that is not there, or whose file system knows no locks, is
    /// nobody's.
    public boolean take() {
        if (lock.isPresent() || !Files.isDirectory(folder)) {
            return true;
        }
        try {
            Path file = file();
            Files.createDirectories(folder.resolve("journal"));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock = Optional.ofNullable(channel.tryLock());
            } catch (OverlappingFileLockException ours) {
                lock = Optional.empty();
            }
            if (lock.isEmpty()) {
                channel.close();
                return false;
            }
            channel.truncate(0);
            String holder = "process " + ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (IOException unlockable) {
            // A disk that may not be written, or that knows no locks: there is nothing to guard, or no way to.
            return true;
        }
    }

    /// Who has it, in words.
    public String holder() {
        try {
            String words = Files.readString(file()).strip();
            return words.isEmpty() ? "another program" : words;
        } catch (IOException unreadable) {
            return "another program";
        }
    }

    private Path file() {
        return folder.resolve("journal").resolve("open");
    }

    @Override
    public void close() {
        lock.ifPresent(held -> {
            try {
                held.acquiredBy().close();
            } catch (IOException gone) {
                // The system takes the lock back when the program ends.
                return;
            }
        });
        lock = Optional.empty();
    }
}
