package longthrow.console.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import longthrow.console.show.AtomicFile;
import longthrow.console.show.Problem;
import longthrow.dsp.parameter.TableLayout;

/// The folder `presets/` of a show, and the presets that the program brings along. Belongs to whoever may wait for a
/// disk.
public final class PresetFolder {
    private static final String SHIPPED = "/longthrow/presets/shipped.preset";
    private static final String END = ".preset";

    private final Path folder;
    private final PresetText text;

    /// The presets of the show in a folder.
    public PresetFolder(Path show, TableLayout layout) {
        folder = show.resolve("presets");
        text = new PresetText(layout);
    }

    /// What is in it, and what is wrong with that.
    public record Found(List<Preset> presets, List<Problem> problems) {}

    /// Reads all files, sorted by their names; no folder is no preset.
    public Found read() {
        List<Preset> presets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(problems)) {
            String name = "presets/" + file.getFileName();
            try {
                text.read(name, Files.readAllLines(file), problems).forEach(preset -> add(preset, presets, problems));
            } catch (IOException failed) {
                problems.add(new Problem(name, 0, "cannot be read as UTF-8 text: " + failed.getMessage()));
            }
        }
        return new Found(presets, problems);
    }

    private static void add(Preset preset, List<Preset> presets, List<Problem> problems) {
        for (Preset other : presets) {
            if (other.called(preset.name())) {
                problems.add(new Problem(
                        preset.from(),
                        0,
                        "preset '" + preset.name() + "' is in " + other.from() + " already; give one another name"));
                return;
            }
        }
        presets.add(preset);
    }

    private List<Path> files(List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(END))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            problems.add(new Problem("presets", 0, "cannot be listed: " + failed.getMessage()));
            return List.of();
        }
    }

    /// The file that a preset of this name is saved in.
    static String file(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} _-]", "_") + END;
    }

    /// Writes a preset and says where it is, or why not.
    public String save(Preset preset) {
        Path file = folder.resolve(file(preset.name()));
        String lines = String.join("\n", PresetText.write(preset)) + "\n";
        try {
            AtomicFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
            return "preset '" + preset.name() + "' is kept in " + file;
        } catch (IOException failed) {
            return "preset '" + preset.name() + "' is not on the disk: " + file + " cannot be written: "
                    + failed.getMessage();
        }
    }

    /// The presets that the program brings along.
    public static List<Preset> shipped(TableLayout layout) {
        List<Problem> problems = new ArrayList<>();
        List<Preset> presets;
        try (InputStream in = PresetFolder.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its presets");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            presets = new PresetText(layout).read(Preset.SHIPPED, lines, problems);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.getFirst().text());
        }
        return presets;
    }
}
