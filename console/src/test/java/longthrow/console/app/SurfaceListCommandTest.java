package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceListCommandTest {
    @TempDir
    private Path show;

    private String file(String name, String text) throws IOException {
        Path file = Files.createDirectories(show.resolve("surfaces")).resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void tellsALineOfEachShippedSurface() {
        Spoken said = Spoken.by("surface", "list");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .containsPattern("(?m)^xtouch +Behringer X-Touch .* shipped$")
                .containsPattern("(?m)^mcu +Mackie Control family .* shipped$");
    }

    @Test
    void aShowsOwnFileIsListedFirstWithItsPlace() throws IOException {
        String place = file("box.surface", """
                format 1
                profile box "My box"
                option source verified
                control knob knob in cc 1 7
                map box-mix "Mine" for box
                knob -> main/fader
                """);
        Spoken said = Spoken.by("surface", "list", "--show", show.toString());

        assertThat(said.out().lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches("box +My box +verified +\\Q" + place + "\\E"));
    }

    @Test
    void aFaultyFileIsListedAndItsFaultsAreTold() throws IOException {
        file("box.surface", "format 1\nprofile box\ncontrol fader fadr in cc 1 2\n");
        Spoken said = Spoken.by("surface", "list", "--show", show.toString());

        assertThat(said.out()).containsPattern("(?m)^box +box +not stated");
        assertThat(said.err())
                .contains("box: box.surface:3:15: unknown kind \"fadr\"")
                .contains("box: no map is for it");
    }

    @Test
    void listsForPrograms() {
        assertThat(Spoken.by("surface", "list", "--json").out())
                .contains("\"id\" : \"mcu\"", "\"source\" : \"", "\"from\" : \"shipped\"");
    }

    @Test
    void asksWhatToDoAndNamesTheNearestWord() {
        assertThat(Spoken.by("surface").err()).contains("say what to do with surfaces: list");
        assertThat(Spoken.by("surface", "lst").err()).contains("surface list");
    }
}
