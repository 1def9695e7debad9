package longthrow.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import longthrow.console.frame.Starter;
import longthrow.console.show.AtomicFolder;
import longthrow.console.show.Headway;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;

/// Makes shows of what the program brings along to begin with.
///
/// @param home where shows lie that are given a name only
record NewShow(Path home) {
    /// In a folder of the user's.
    static NewShow ofUser() {
        return new NewShow(Path.of(System.getProperty("user.home", ""), "Longthrow"));
    }

    /// Makes the show that `live`, `live Town hall` or `live /shows/hall` asks for and returns its folder.
    ///
    /// @throws Failure when it cannot be made, in words for the user; what is there is left alone
    Path make(String words) {
        return make(words, Headway.UNHEARD);
    }

    /// The same; `headway` hears of each file, and may end it: then there is no such folder.
    Path make(String words, Headway headway) {
        String[] ends = words.strip().split("\\s+", 2);
        Starter starter = Starter.ofWord(ends[0])
                .orElseThrow(() -> new Failure("there is no show '" + ends[0] + "' to begin with; there are "
                        + Arrays.stream(Starter.values()).map(Starter::word).collect(Collectors.joining(", "))));
        Path folder = place(ends.length > 1 ? ends[1] : starter.title());
        if (Files.exists(folder)) {
            throw new Failure(folder + " is there already; give the new show another name");
        }
        try {
            layOut(starter, folder, headway);
        } catch (IOException failed) {
            throw new Failure("no show can be made in " + folder + ": " + failed.getMessage(), failed);
        }
        return folder;
    }

    private Path place(String name) {
        try {
            return home.resolve(name).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            throw new Failure("'" + name + "' is no name for a folder: " + wrong.getReason(), wrong);
        }
    }

    private static void layOut(Starter starter, Path folder, Headway headway) throws IOException {
        Files.createDirectories(Optional.ofNullable(folder.getParent()).orElse(folder));
        ShippedShow shipped = starter == Starter.DEMO
                ? DemoSong.SHIPPED
                : new ShippedShow("/longthrow/starters/" + starter.word() + "/");
        AtomicFolder.make(folder, beside -> {
            shipped.copy(beside, headway);
            ShowFolder place = new ShowFolder(beside);
            Show show = Opening.show(place).show();
            place.save(show.with(show.setup().called(String.valueOf(folder.getFileName()))));
        });
    }
}
