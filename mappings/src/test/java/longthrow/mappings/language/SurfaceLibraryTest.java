package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longthrow.mappings.Desks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceLibraryTest {
    @TempDir
    private Path show;

    @TempDir
    private Path user;

    private SurfaceLibrary library() {
        return new SurfaceLibrary(Desks.vocabulary(), List.of(show, user, show.resolve("not there")));
    }

    @Test
    void theProgramShipsItsSurfaces() {
        assertThat(SurfaceLibrary.shipped()).contains("mcu", "xtouch", "nanokontrol2", "generic8", "screen");
    }

    @Test
    void theShowsFileGoesBeforeTheUsersAndBothBeforeTheShippedOne() throws IOException {
        Files.writeString(user.resolve("mcu.surface"), "format 1\nprofile mcu \"User's\"\n");
        Files.writeString(user.resolve("box.surface"), "format 1\nprofile box \"User's\"\n");
        Files.writeString(show.resolve("box.surface"), "format 1\nprofile box \"Show's\"\n");
        assertThat(library().find("mcu").profile().orElseThrow().name()).isEqualTo("User's");
        assertThat(library().find("box").profile().orElseThrow().name()).isEqualTo("Show's");
    }

    @Test
    void aUsersMapOfAShippedProfileComesFirst() throws IOException {
        Files.writeString(user.resolve("mine.surface"), """
                format 1
                map mine "Mine" for mcu extends mcu-mix
                override f[1] -> panic | press
                """);
        SurfaceLibrary.Found found = library().find("mcu");
        assertThat(found.problems()).isEmpty();
        assertThat(found.maps()).extracting(SurfaceMap::id).containsExactly("mine", "mcu-mix");
    }

    @Test
    void aProfileWithoutMapsWorksByThoseOfTheOneItExtends() throws IOException {
        Files.writeString(show.resolve("clone.surface"), "format 1\nprofile clone extends xtouch\n");
        SurfaceLibrary.Found found = library().find("clone");
        assertThat(found.sound()).isTrue();
        assertThat(found.maps()).extracting(SurfaceMap::id).containsExactly("xtouch-mix");
    }

    @Test
    void anUnknownSurfaceGetsTheNearestKnownOne() {
        assertThat(library().find("mcv").problems())
                .singleElement()
                .asString()
                .startsWith("mcv.surface:1:1: there is no surface \"mcv\" - did you mean \"mcu\"?");
    }

    @Test
    void filesThatExtendEachOtherInACircleAreTold() throws IOException {
        Files.writeString(show.resolve("a.surface"), "format 1\nprofile a extends b\n");
        Files.writeString(show.resolve("b.surface"), "format 1\nprofile b extends a\n");
        assertThat(library().find("a").problems())
                .map(Problem::toString)
                .first()
                .asString()
                .contains("a.surface:2:19: \"b\" has faults, the first at b.surface:2:19: \"b\" extends itself");
    }
}
