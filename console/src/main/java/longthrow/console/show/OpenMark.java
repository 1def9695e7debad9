package longthrow.console.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The mark of a show that is open, `journal/running`: a wanted end takes it away, so what a start finds there was left
/// by an end that nobody wished (rule S15). It says whether the show was locked. Belongs to the thread that writes
/// files.
public final class OpenMark {
    private static final String LOCKED = "locked";

    private final Path file;

    /// The mark of the show in a folder.
    public OpenMark(Path show) {
        file = show.resolve("journal").resolve("running");
    }

    /// How a show was left that nobody closed.
    ///
    /// @param lock the PIN of its SHOW lock, `Pin.NONE` for a lock without one; empty where it was not locked
    public record Left(Optional<Pin> lock) {}

    /// How the show was left; empty when it was closed.
    public Optional<Left> left() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String words = Files.readString(file, StandardCharsets.UTF_8).strip();
        boolean locked = words.startsWith(LOCKED);
        return Optional.of(
                new Left(locked ? Optional.of(Pin.read(words.substring(LOCKED.length()))) : Optional.empty()));
    }

    /// Says that the show is open, and how it is locked; of a PIN only its hash.
    public void set(Optional<Pin> lock) throws IOException {
        String words = lock.map(pin -> (LOCKED + " " + pin.kept()).strip()).orElse("open") + "\n";
        AtomicFile.write(file, words.getBytes(StandardCharsets.UTF_8));
    }

    /// Says that the show was closed.
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
