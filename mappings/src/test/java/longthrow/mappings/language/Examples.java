package longthrow.mappings.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The example files of the tests.
final class Examples {
    private Examples() {}

    static String text(String id) {
        try (InputStream stream = Examples.class.getResourceAsStream("/examples/" + id + ".surface")) {
            if (stream == null) {
                throw new IllegalArgumentException("no example " + id);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A shelf with the Mackie example on it.
    static SurfaceReader.Shelf shelf(SurfaceReader reader) {
        return new SurfaceReader.Shelf() {
            @Override
            public Optional<SurfaceFile> file(String id) {
                return id.startsWith("mcu")
                        ? Optional.of(reader.read("mcu.surface", text("mcu"), SurfaceReader.Shelf.empty()))
                        : Optional.empty();
            }

            @Override
            public boolean opening(String id) {
                return false;
            }

            @Override
            public List<String> ids() {
                return List.of("mcu", "mcu-mix");
            }
        };
    }
}
