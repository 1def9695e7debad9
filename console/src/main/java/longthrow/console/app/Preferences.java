package longthrow.console.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.show.AtomicFile;
import longthrow.console.view.Look;

/// What the program remembers of its user between starts, whatever the show: the window's look, the sound
/// device, and the show opened last. A fact a line, `look stage`; lines that this version does not know stay.
///
/// @param file need not be there yet
record Preferences(Path file) {
    private static final String LOOK = "look";
    private static final String DEVICE = "device";
    private static final String OPENED = "opened";

    /// Those of whoever runs the program.
    static Preferences ofUser() {
        return new Preferences(Path.of(System.getProperty("user.home", ""), ".longthrow", "preferences"));
    }

    /// The window's look.
    Optional<Look> look() {
        return fact(LOOK).flatMap(Look::of);
    }

    /// Remembers a look; returns why it cannot.
    Optional<String> look(Look look) {
        return keep(LOOK, look.word());
    }

    /// The sound device as `--device` names it.
    Optional<String> device() {
        return fact(DEVICE);
    }

    /// Remembers a device; returns why it cannot.
    Optional<String> device(String word) {
        return keep(DEVICE, word.strip());
    }

    /// The show opened last; empty where none ever was.
    Optional<Path> opened() {
        return fact(OPENED).map(Path::of);
    }

    /// Remembers that a show was opened; returns why it cannot.
    Optional<String> opened(Path show) {
        return keep(OPENED, show.toAbsolutePath().normalize().toString());
    }

    private Optional<String> fact(String key) {
        return lines().stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst();
    }

    /// None where the file cannot be read: a desk opens without them.
    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Optional<String> keep(String key, String value) {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith(key + " "));
        lines.add(key + " " + value);
        try {
            AtomicFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of("the " + key + " cannot be remembered in " + file + ": " + failed.getMessage());
        }
    }
}
