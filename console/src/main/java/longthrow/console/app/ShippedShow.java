package longthrow.console.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import longthrow.console.show.Headway;

/// A show's folder among the program's resources, in its jar or beside its classes.
///
/// @param place where it lies, with a slash at the end: `/longthrow/demo/`
record ShippedShow(String place) {
    /// Copies the whole folder into another.
    void copy(Path to) throws IOException {
        copy(to, Headway.UNHEARD);
    }

    /// The same; `headway` hears of each file, and may end it.
    void copy(Path to, Headway headway) throws IOException {
        URL show = ShippedShow.class.getResource(place + "show.longthrow");
        if (show == null) {
            throw new IllegalStateException("the program lacks " + place);
        }
        try {
            copy(show.toURI(), to, headway);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place in the program: " + show, e);
        }
    }

    private void copy(URI show, Path to, Headway headway) throws IOException {
        if (show.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(show, Map.of())) {
                copy(jar.getPath(place), to, headway);
            }
        } else {
            copy(Path.of(show).resolveSibling("."), to, headway);
        }
    }

    private static void copy(Path from, Path folder, Headway headway) throws IOException {
        Path root = from.normalize();
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.toList();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                headway.at(String.valueOf(file.getFileName()), i, files.size());
                Path to = folder.resolve(root.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
