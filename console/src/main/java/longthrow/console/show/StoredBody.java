package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.desk.Strips;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// What a scene's file holds, read when somebody asks for it, and kept from then on. Two who ask at the same time read
/// it twice.
@AnyThread
final class StoredBody implements Scene.Body {
    private final Path file;
    private final String name;
    private final Strips strips;
    private final Published<Optional<CellMap>> alike;
    private final Published<Optional<Scene>> read = new Published<>(Optional.empty());
    private final Published<List<String>> problems = new Published<>(List.of());

    /// @param name the file's, as problems call it
    /// @param alike values of the scene that was read last, to share what is the same
    StoredBody(Path file, String name, Strips strips, Published<Optional<CellMap>> alike) {
        this.file = file;
        this.name = name;
        this.strips = strips;
        this.alike = alike;
    }

    @Override
    public boolean ready() {
        return read.latest().isPresent();
    }

    @Override
    public Scene.Content content() {
        return whole().map(scene -> scene.body().content()).orElse(Scene.Content.NOTHING);
    }

    /// The scene as its file has it, whatever became of it since; empty where it cannot be read.
    Optional<Scene> whole() {
        if (!ready()) {
            List<Problem> found = new ArrayList<>();
            Optional<Scene> scene = scene(found);
            problems.publish(found.stream().map(Problem::text).toList());
            read.publish(scene);
        }
        return read.latest();
    }

    private Optional<Scene> scene(List<Problem> found) {
        try {
            return Lines.of(name, "scene", Files.readAllBytes(file), found)
                    .flatMap(lines -> new SceneText(strips).read(lines, found))
                    .map(this::shared);
        } catch (IOException failed) {
            found.add(new Problem(
                    name, 0, "cannot be read: " + failed.getMessage() + "; a recall of it moves nothing until it can"));
            return Optional.empty();
        }
    }

    private Scene shared(Scene scene) {
        CellMap cells = alike.latest().map(scene.cells()::sharing).orElse(scene.cells());
        alike.publish(Optional.of(cells));
        return scene.with(cells);
    }

    @Override
    public List<String> problems() {
        return problems.latest();
    }
}
