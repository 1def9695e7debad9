package longthrow.console.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The demo song as a show's folder of its own, laid out for as long as the demo runs.
final class DemoSong implements AutoCloseable {
    private static final String PLACE = "/longthrow/demo/";

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
            URL show = DemoSong.class.getResource(PLACE + "show.longthrow");
            if (show == null) {
                throw new IllegalStateException("the program lacks its demo song");
            }
            song.copy(show.toURI());
            return song;
        } catch (IOException | URISyntaxException e) {
            throw new Failure("cannot lay the demo song out: " + e.getMessage(), e);
        }
    }

    private void copy(URI show) throws IOException {
        if (show.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(show, Map.of())) {
                copy(jar.getPath(PLACE));
            }
        } else {
            copy(Path.of(show).resolveSibling("."));
        }
    }

    private void copy(Path from) throws IOException {
        Path root = from.normalize();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.toList()) {
                Path to = folder.resolve(root.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
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
