package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longthrow.console.runtime.Lesson;
import longthrow.console.runtime.WireWatch;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Profile;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.learn.Aim;
import longthrow.mappings.learn.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a surface learnt is in a file afterwards, or the file is as it was.
class OwnSurfacesTest {
    @TempDir
    private Path home = Path.of("");

    private final Vocabulary words = SurfaceFolders.words();

    private OwnSurfaces own() {
        return new OwnSurfaces(words, List.of(home.resolve("surfaces")));
    }

    private Lesson.Learnt play(String path) {
        Profile profile =
                new SurfaceLibrary(words, List.of()).find("mcu").profile().orElseThrow();
        Finding finding = new Finding.Known(profile.control("play").orElseThrow());
        return new Lesson.Learnt("mcu", finding, new Aim(path, Optional.empty()));
    }

    @Test
    void theFolderAndTheFileAreMadeAndTheNextConsoleReadsThem() throws IOException {
        assertThat(own().keep(play("cue/go"))).startsWith("learnt: override play <-> cue/go | press");
        Path file = home.resolve("surfaces/mcu.surface");
        assertThat(Files.readString(file)).startsWith("format 1\n").contains("profile my-mcu", "extends mcu-mix");
        SurfaceLibrary.Found found = new SurfaceLibrary(words, own().folders()).find("mcu");
        assertThat(found.problems()).isEmpty();
        assertThat(found.profile().map(Profile::id)).contains("my-mcu");
    }

    @Test
    void aFileWithFaultsStaysAndTheFaultIsTold() throws IOException {
        own().keep(play("cue/go"));
        Path file = home.resolve("surfaces/mcu.surface");
        String broken = Files.readString(file) + "ovrride stop -> panic\n";
        Files.writeString(file, broken);
        assertThatThrownBy(() -> own().keep(play("panic")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("mcu.surface:7:1: unknown statement \"ovrride\"");
        assertThat(own().keptOrWhyNot(play("panic"))).contains("stays as it is");
        assertThat(file).hasContent(broken);
    }

    private Optional<Integer> top(String surface) {
        return new SurfaceLibrary(words, own().folders())
                .find(surface)
                .profile()
                .flatMap(profile -> profile.control("fader[3]"))
                .map(Control::maximumIn);
    }

    @Test
    void whatWasMeasuredIsWrittenAndTakenBack() throws IOException {
        OwnSurfaces.Written written = own().keep(new WireWatch.Found("nanokontrol2", "fader[3]", "max 120"));
        assertThat(written.told())
                .startsWith("written: change fader[3] max 120  (in ")
                .contains("nanokontrol2.surface");
        assertThat(top("nanokontrol2")).contains(120);
        OwnSurfaces.Written again = own().keep(new WireWatch.Found("my-nanokontrol2", "fader[3]", "max 121"));
        assertThat(top("nanokontrol2")).contains(121);
        assertThat(again.after()).doesNotContain("max 120");
        assertThat(OwnSurfaces.swap(written.file(), Optional.of(written.after()), written.before()))
                .as("another line stands there by now")
                .contains("has changed since");
        OwnSurfaces.swap(again.file(), Optional.of(again.after()), again.before());
        assertThat(top("nanokontrol2")).contains(120);
        assertThat(OwnSurfaces.swap(written.file(), Optional.of(written.after()), written.before()))
                .startsWith("taken back");
        assertThat(written.file()).doesNotExist();
        assertThat(top("nanokontrol2")).contains(127);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(home.resolve("surfaces"), "a file where the folder should be");
        assertThat(own().keptOrWhyNot(play("cue/go"))).contains("cannot be written");
    }
}
