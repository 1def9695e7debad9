package longthrow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every Java file reads as the formatter writes it; `mvn -pl tests/kit test -Dformat=write` writes them so.
class SourceFormatTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final boolean WRITE = "write".equals(System.getProperty("format"));

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everySourceFileIsFormatted() {
        List<Path> differing =
                sources().parallelStream().filter(this::differs).sorted().toList();
        assertThat(differing)
                .as("files to format: run mvn -pl tests/kit test -Dformat=write")
                .isEmpty();
    }

    private boolean differs(Path file) {
        try {
            String before = Files.readString(file);
            String after = formatted(file, before);
            boolean same = after.equals(before);
            if (!same && WRITE) {
                Files.writeString(file, after);
            }
            return !same && !WRITE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String formatted(Path file, String text) {
        try {
            String ordered = ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR);
            return formatter.formatSource(ordered);
        } catch (FormatterException e) {
            throw new AssertionError(file + " does not parse: " + e.getMessage(), e);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
