package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// Makes a folder so that it is there whole or not at all: filled beside its place, then renamed. Has no state.
public final class AtomicFolder {
    private AtomicFolder() {}

    /// Fills a folder.
    @FunctionalInterface
    public interface Filling {
        /// What it throws leaves nothing of it behind.
        void into(Path folder) throws IOException;
    }

    /// Makes a folder at a place where nothing is.
    public static void make(Path place, Filling filling) throws IOException {
        Path beside = place.resolveSibling("." + place.getFileName() + ".new");
        try {
            clear(beside);
            Files.createDirectories(beside);
            filling.into(beside);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            clear(beside);
        }
        AtomicFile.settle(place.resolveSibling("."));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
