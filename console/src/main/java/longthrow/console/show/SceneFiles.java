package longthrow.console.show;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import longthrow.console.desk.Strips;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.dsp.thread.Published;

/// The files below a show's `scenes/`, and which scene each of them holds now: a scene that its file has already is not
/// written again, and what a file holds is read before another takes its place. Belongs to whoever has the show's
/// folder.
final class SceneFiles {
    /// Room for a scene's head; one that is longer is read whole.
    private static final int HEAD_BYTES = 4096;

    private static final int TAIL_BYTES = 256;

    private final Path folder;
    private final Map<Path, Scene> held = new HashMap<>();
    private final Published<Optional<CellMap>> alike = new Published<>(Optional.empty());

    SceneFiles(Path folder) {
        this.folder = folder;
    }

    /// The scenes of some files: whole, or with a body that is read when somebody asks for it.
    List<Scene> read(Strips strips, Reading reading, boolean whole, List<Problem> problems) {
        Map<SceneNumber, Scene> scenes = new LinkedHashMap<>();
        for (int i = 0; i < reading.scenes().size(); i++) {
            reading.scene(i);
            Path file = reading.scenes().get(i);
            Optional<Scene> scene = whole ? Optional.empty() : head(strips, file);
            scene = scene.isPresent() ? scene : whole(strips, file, problems);
            if (scene.isEmpty()) {
                continue;
            }
            SceneNumber number = scene.get().number();
            if (scenes.putIfAbsent(number, scene.get()) == null) {
                held.put(file, scene.get());
            } else {
                problems.add(new Problem(
                        "scenes/" + file.getFileName(), 0, "another file has scene " + number + " already"));
            }
        }
        return List.copyOf(scenes.values());
    }

    private Optional<Scene> whole(Strips strips, Path file, List<Problem> problems) {
        try {
            return Lines.of(name(file), "scene", Files.readAllBytes(file), problems)
                    .filter(lines -> ShowFolder.known(lines, problems))
                    .flatMap(lines -> new SceneText(strips).read(lines, problems));
        } catch (IOException failed) {
            problems.add(new Problem(name(file), 0, "cannot be read: " + failed.getMessage()));
            return Optional.empty();
        }
    }

    /// Empty where the file's beginning leaves anything open, or its last line belongs to the beginning.
    private Optional<Scene> head(Strips strips, Path file) {
        List<Problem> odd = new ArrayList<>();
        StoredBody body = new StoredBody(file, name(file), strips, alike);
        try (FileChannel in = FileChannel.open(file)) {
            byte[] top = piece(in, 0);
            byte[] tail = piece(in, Math.max(0, in.size() - TAIL_BYTES));
            return SceneText.headed(new String(tail, StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                            .getLast())
                    ? Optional.empty()
                    : Lines.of(name(file), "scene", top, odd)
                            .filter(lines -> !lines.newer())
                            .flatMap(lines -> new SceneText(strips).head(lines, body));
        } catch (IOException | NoSuchElementException failed) {
            return Optional.empty();
        }
    }

    private static byte[] piece(FileChannel in, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES);
        int count = in.read(bytes, at);
        return Arrays.copyOf(bytes.array(), Math.max(0, count));
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /// Writes the scenes that their files do not have yet; returns the files of all.
    Set<Path> save(Show show, List<Problem> problems) {
        Map<Path, Scene> changed = new LinkedHashMap<>();
        Set<Path> all = new HashSet<>();
        for (Scene scene : show.scenes()) {
            Path file = folder.resolve("scenes").resolve(SceneText.file(scene));
            all.add(file);
            if (held.get(file) != scene || !Files.exists(file)) {
                changed.put(file, scene);
            }
        }
        changed.forEach((file, scene) -> {
            fetch(scene, problems);
            Optional.ofNullable(held.get(file)).ifPresent(before -> fetch(before, problems));
        });
        SceneText text = new SceneText(show.strips());
        changed.forEach((file, scene) -> {
            if (scene.ready()) {
                write(file, scene, text, problems);
            }
        });
        return all;
    }

    /// Reads what its file holds, while it is there.
    private static void fetch(Scene scene, List<Problem> problems) {
        scene.body().content();
        if (!scene.ready()) {
            scene.body().problems().forEach(why -> problems.add(new Problem("scene " + scene.words(), 0, why)));
        }
    }

    private void write(Path file, Scene scene, SceneText text, List<Problem> problems) {
        try {
            AtomicFile.write(file, ShowFolder.bytes(text.write(scene)));
            held.put(file, scene);
        } catch (IOException failed) {
            problems.add(new Problem(name(file), 0, "cannot be written: " + failed.getMessage()));
        }
    }

    /// Files that hold what is no longer among these; what they hold is read first, for undo may ask for it.
    List<Path> gone(Set<Path> kept) {
        return held.entrySet().stream()
                .filter(each -> !kept.contains(each.getKey()))
                .filter(each -> each.getValue().body().content() != Scene.Content.NOTHING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The file is no longer there.
    void forget(Path file) {
        held.remove(file);
    }
}
