package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longthrow.console.desk.StripText;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceShowCommandTest {
    @Test
    void tellsOfEachControlWhatItIsSendsDoesAndShows() {
        Spoken said = Spoken.by("surface", "show", "mcu");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .containsPattern(
                        "(?m)^fader\\[2] +fader +io pb 2, touch note 1 105 +E1 lo hi, 90 69 vv +ch/2/fader .* 75.0 %$")
                .containsPattern(
                        "(?m)^vpot\\[1] +encoder +in cc 1 16, out cc 1 48 +B0 10 vv, B0 30 vv +ch/1/pan .* 50.0 %, centre lamp$")
                .containsPattern("(?m)^mute\\[1] +button +io note 1 16 +90 10 vv +ch/1/mute .* off$")
                .containsPattern(
                        "(?m)^lcd.top\\[1] +text 7 +out sysex +F0 00 00 66 14 12 00 \\{text} F7 +shows ch/1/name")
                .containsPattern("(?m)^stop .* on$");
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("longthrow.mappings.language.SurfaceLibrary#shipped")
    void everyShippedSurfaceCanBeShown(String id) {
        isShown(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"faderport8", "nanokontrol2", "c4", "apc40-mk2", "x32", "launchcontrol-xl"})
    void someShippedSurfacesCanBeShown(String id) {
        isShown(id);
    }

    private static void isShown(String id) {
        Spoken said = Spoken.by("surface", "show", id);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines().count()).isGreaterThan(8);
    }

    @Test
    void tellsAShowsOwnNames(@TempDir Path folder) {
        Show fresh = Show.fresh("gig", DeskLayout.mono(48_000, 4));
        List<StripText> texts = new ArrayList<>(fresh.texts());
        texts.set(0, texts.getFirst().with("name", "Kick").orElseThrow());
        Show show = new Show(
                fresh.setup(),
                fresh.strips(),
                fresh.values(),
                texts,
                fresh.scenes(),
                fresh.rides(),
                fresh.kept(),
                fresh.patch(),
                fresh.cues(),
                fresh.timeline());
        assertThat(new ShowFolder(folder).save(show)).isEmpty();
        Spoken said = Spoken.by("surface", "show", "mcu", "--show", folder.toString());

        assertThat(said.out())
                .containsPattern("(?m)^fader\\[1] .* ch/1/fader . Kick fader .* 75.0 %$")
                .containsPattern("(?m)^lcd.top\\[1] .* \"Kick\"$")
                .containsPattern("(?m)^fader\\[5] .* - +0.0 %$");
    }

    @Test
    void tellsPrograms() {
        assertThat(Spoken.by("surface", "show", "generic8", "--json").out())
                .contains(
                        "\"profile\" : \"generic8\"", "\"control\" : \"fader[1]\"", "\"messages\" : [ \"in cc 1 1\" ]");
    }

    @Test
    void aWrongNameGetsTheNearestRightOne() {
        Spoken said = Spoken.by("surface", "show", "mcv");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is no surface \"mcv\" - did you mean \"mcu\"?");
    }
}
