package longthrow.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The demo song as a show's folder of its own, laid out for as long as the demo runs.
final class DemoSong implements AutoCloseable {
    /// The song among the program's resources.
    static final ShippedShow SHIPPED = new ShippedShow("/longthrow/demo/");

    private final Path folder;

    private DemoSong(Path folder) {
        this.folder = folder;
    }

    /// Lays the song out in a temporary folder.
    static DemoSong layOut() {
        try {
            Path folder = Files.createTempDirectory("longthrow-demo-");
            DemoSong song = new DemoSong(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(song::close, "clear the demo song away"));
            SHIPPED.copy(folder);
            return song;
        } catch (IOException e) {
            throw new Failure("cannot lay the demo song out: " + e.getMessage(), e);
        }
    }

    /// Where it lies.
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new Failure("cannot clear the demo song away: " + e.getMessage(), e);
        }
    }
}
