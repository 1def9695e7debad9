package longthrow.console.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.desk.DeskWords;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.Vocabulary;
import picocli.CommandLine.Option;

/// Where `.surface` files lie, and the option that names the show whose own go before all others.
final class SurfaceFolders {
    private static final String SURFACES = "surfaces";

    @Option(
            names = "--show",
            paramLabel = "FOLDER",
            description = "A show's folder; the files in its surfaces/ go before the user's and the shipped ones.")
    private Optional<Path> show = Optional.empty();

    /// The folders of a show's and the user's own, nearest first.
    static List<Path> of(Optional<Path> show) {
        List<Path> folders = new ArrayList<>();
        show.ifPresent(place -> folders.add(place.resolve(SURFACES)));
        folders.add(Path.of(System.getProperty("user.home", ""), ".longthrow", SURFACES));
        return folders;
    }

    /// Where a file finds what it extends: beside itself, then in the user's folder.
    static List<Path> beside(Path folder) {
        List<Path> folders = of(Optional.empty());
        folders.addFirst(folder);
        return folders;
    }

    /// The show that the option names.
    Optional<Path> show() {
        return show;
    }

    /// Every word that a map may name, on a desk of any size.
    static Vocabulary words() {
        return DeskWords.vocabulary(
                DeskTable.of(DeskLayout.full(48_000, DeskLayout.MAX_CHANNELS)).layout());
    }

    /// All files of the show that the option names, of the user, and of the program.
    SurfaceLibrary library() {
        return new SurfaceLibrary(words(), of(show));
    }
}
