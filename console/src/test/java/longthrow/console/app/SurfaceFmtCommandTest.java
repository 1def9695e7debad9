package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceFmtCommandTest {
    private static final String ROUGH = "\uFEFFformat  1\r\n\r\n\r\nprofile box\r\ncontrol  a button in note 1 1\r\n";
    private static final String SMOOTH = "format 1\n\nprofile box\ncontrol a button in note 1 1\n";

    @TempDir
    private Path folder;

    private Path rough() throws IOException {
        return Files.writeString(folder.resolve("box.surface"), ROUGH);
    }

    @Test
    void formatsInPlaceAndSaysSoOnce() throws IOException {
        Path file = rough();
        Spoken first = Spoken.by("surface", "fmt", file.toString());
        Spoken again = Spoken.by("surface", "fmt", file.toString());

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains(file + ": formatted");
        assertThat(file).hasContent(SMOOTH);
        assertThat(again.out()).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void onlyTellsWhenAskedTo() throws IOException {
        Path file = rough();
        Spoken said = Spoken.by("surface", "fmt", "--check", file.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains(file + ": not formatted, from line 1 on");
        assertThat(Files.readString(file)).isEqualTo(ROUGH);
        Spoken.by("surface", "fmt", file.toString());
        assertThat(Spoken.by("surface", "fmt", "--check", file.toString())).isEqualTo(new Spoken(0, "", ""));
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        Path file = rough();
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.surface"), file);
        Spoken.by("surface", "fmt", link.toString());

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo(SMOOTH);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersAreFormatted() throws IOException {
        Path file = rough();
        Spoken said = Spoken.by("surface", "fmt", folder.resolve("none.surface").toString(), file.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("none.surface:1:1: there is no such file");
        assertThat(file).hasContent(SMOOTH);
    }
}
