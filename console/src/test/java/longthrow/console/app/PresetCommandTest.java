package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import longthrow.console.preset.Preset;
import longthrow.console.preset.PresetFolder;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow preset`, and the folder `presets/` of a show.
class PresetCommandTest {
    @TempDir
    private Path folder;

    private Show show = Show.fresh("Hall", DeskLayout.mono(48_000, 2));

    @BeforeEach
    void aShow() {
        new ShowFolder(folder).save(show);
    }

    @Test
    void whatTheShowKeepsStandsBesideWhatIsShipped() {
        Preset mine =
                new Preset("House: vox", "ch", "For the red ones", Map.of("eq/on", "on", "eq/1/gain", "-2.5 dB"), "");
        PresetFolder presets = new PresetFolder(folder, show.strips().layout());
        assertThat(presets.save(mine)).startsWith("preset 'House vox' is kept in");
        assertThat(Spoken.by("preset", "list", "--show", folder.toString())
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("House vox +ch +presets/House vox\\.preset +eq"))
                .anyMatch(line -> line.matches("Large hall +fx +shipped +algorithm on mix hall"));
        assertThat(Spoken.by("preset", "show", "House", "vox", "--show", folder.toString())
                        .out()
                        .lines())
                .contains(
                        "longthrow preset 1",
                        "preset House vox",
                        "for ch",
                        "note For the red ones",
                        "eq/1/gain -2.5 dB");
        assertThat(Spoken.by("preset", "diff", folder.toString(), "ch/2", "House vox")
                        .out()
                        .lines())
                .contains("preset House vox on ch 2: changes", "ch/2/eq/1/gain  0.0 dB -> -2.5 dB");
    }

    @Test
    void whatIsWrongInAFileIsSaidWithItsPlaceAndTheRestCounts() throws IOException {
        Files.createDirectories(folder.resolve("presets"));
        Files.writeString(folder.resolve("presets/house.preset"), """
                longthrow preset 1
                preset Odd
                for ch
                eq/1/gian -2 dB
                eq/on maybe
                solo on
                hpf/freq 120 Hz

                preset Nothing
                for drums
                """);
        Files.writeString(folder.resolve("presets/other.preset"), "kick\n");
        Spoken said = Spoken.by("preset", "show", "Odd", "--show", folder.toString());
        assertThat(said.out()).contains("hpf/freq 120 Hz").doesNotContain("eq/");
        assertThat(said.err().lines())
                .contains(
                        "longthrow: presets/house.preset:4: a ch has no parameter 'eq/1/gian' - did you mean"
                                + " 'eq/1/gain'?; 'longthrow params' lists them",
                        "longthrow: presets/house.preset:5: 'maybe' is no value of eq/on; expected on or off",
                        "longthrow: presets/house.preset:6: 'solo' belongs to the locked class, which no preset sets;"
                                + " take the line out",
                        "longthrow: presets/house.preset:9: preset 'Nothing' sets nothing; write a line a value,"
                                + " hpf/on on",
                        "longthrow: presets/house.preset:10: 'drums' is no kind of strip; say for ch, for bus, for"
                                + " matrix, for fx, for centre, for main",
                        "longthrow: presets/other.preset:1: this is not the beginning of a preset file; the first line"
                                + " has to be 'longthrow preset 1'");
    }

    @Test
    void anUnknownNameIsAnsweredWithNearOnes() {
        Spoken said = Spoken.by("preset", "diff", folder.toString(), "ch/1", "Lead", "vox");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is no preset 'Lead vox' - did you mean Lead vocal");
    }
}
