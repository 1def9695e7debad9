package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `longthrow show check`: each fault that a file can have, from the file to the line that tells it.
class ShowCheckCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShowWithNothingToSay() throws IOException {
        Show fresh = Show.fresh("Hall", new DeskLayout(48_000, List.of(false, true), List.of(true)));
        assertThat(new ShowFolder(folder).save(fresh)).isEmpty();
        add("b1 limiter/on on", "main limiter/on on");
    }

    private void add(String... lines) throws IOException {
        Path main = folder.resolve(ShowFolder.MAIN);
        List<String> all = new ArrayList<>(Files.readAllLines(main));
        all.addAll(List.of(lines));
        Files.write(main, all);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Spoken check(String... more) {
        List<String> words = new ArrayList<>(List.of("show", "check", folder.toString()));
        words.addAll(List.of(more));
        return Spoken.by(words.toArray(String[]::new));
    }

    @Test
    void aShowThatIsReadyIsGreen() {
        Spoken said = check();
        assertThat(said.out()).isEqualToIgnoringNewLines("green: " + folder + " is ready");
        assertThat(said.code()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "c1 input audio/kick.wav|2|red    ch/1: audio/kick.wav is missing: there is no file|audio",
                "surface mcuu@tcp:127.0.0.1:7001|2|there is no surface \"mcuu\"|surfaces",
                "surface mcu|2|red    surface mcu: 'mcu' is no surface; write PROFILE@PORT|surfaces",
                "surface mcu@Nowhere-Desk|1|no device 'Nowhere-Desk' is there now; connect it|surfaces",
                "c2 fadr -3 dB|1|strip c2 has no parameter 'fadr' - did you mean 'fader'?; mend the line|files",
                "c2 fader 8 dB|1|show.longthrow: ch/2 fader 8.0 dB lies above 6.0 dB; bring it down|levels",
                "b1 limiter/on off|1|the limiter is off on bus/1; switch limiter/on on|limiters"
            })
    void tellsALineOfItsMainFile(String line, int code, String says, String subject) throws IOException {
        add(line);
        Spoken said = check();
        assertThat(said.out()).contains(says);
        assertThat(said.out().lines()).hasSize(2);
        assertThat(said.code()).isEqualTo(code);
        assertThat(check("--ignore", subject).code()).isZero();
    }

    @Test
    void tellsDcasThatGoInACircle() throws IOException {
        add("strip d1 dca/1", "d1 dca/2 on", "strip d2 dca/2", "d2 dca/1 on");
        assertThat(check().out()).contains("dca/2 would follow itself: dca/2 -> dca/1 -> dca/2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lanes/c9.fader.lane|longthrow lane 1/cell c9 fader/0 -3 dB|red    lanes/c9.fader.lane:2|lanes",
                "scenes/001.scene|longthrow scene 1/name Lost|red    scenes/001.scene:2: the scene has no number|scenes",
                "scenes/001.scene|longthrow scene 1/number 1/c9 fader -3 dB|amber  scenes/001.scene:3|scenes",
                "cues.longthrow|longthrow cues 1/cue 1 Go/1 scene 7|red    cue 1 Go: recalls scene 7, which is not there|cues",
                "cues.longthrow|longthrow cues 1/cue 1 Go/1 dance|amber  cues.longthrow:3: 'dance' is nothing|cues",
                "surfaces/my-mcu.surface|profile my-mcu \"Mine\" extends mcuu|red    surfaces/my-mcu.surface:1|surfaces"
            })
    void tellsWhatOtherFilesSay(String name, String lines, String says, String subject) throws IOException {
        file(name, lines.replace('/', '\n'));
        Spoken said = check();
        assertThat(said.out()).contains(says);
        assertThat(said.code()).isEqualTo(says.startsWith("red") ? 2 : 1);
        assertThat(check("--ignore", subject).code()).isZero();
    }

    @Test
    void aSceneThatOpensAMutedMicrophoneNamesItAndItsLevel() throws IOException {
        add("c1 mute on", "c2 mute on", "c2 input audio/song.wav", "c1 fader -4 dB");
        file("scenes/002.scene", "longthrow scene 1\nnumber 2\nname Verse\nc1 mute off\nc2 mute off\n");
        file("scenes/003.scene", "longthrow scene 1\nnumber 3\nname Chorus\nc1 mute off\n");
        Spoken said = check("--ignore", "audio");
        assertThat(said.out())
                .contains("amber  scene 2 Verse: opens ch/1 at -4.0 dB, muted until then; see that it is meant")
                .contains("amber: 0 red, 1 amber");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void aMicrophoneBehindAMutedDcaStaysShut() throws IOException {
        add("c1 mute on", "c1 dca/1 on", "strip d1 dca/1", "d1 mute on");
        file("scenes/001.scene", "longthrow scene 1\nnumber 1\nc1 mute off\n");
        file("scenes/002.scene", "longthrow scene 1\nnumber 2\nleave column mute\nd1 mute off\n");
        assertThat(check().code()).isZero();
        file("scenes/003.scene", "longthrow scene 1\nnumber 3\nd1 mute off\n");
        assertThat(check().out()).contains("scene 3: opens ch/1 at 0.0 dB");
    }

    @Test
    void tellsWhatOnlyTheJournalKnows() throws IOException {
        file("journal/000001.journal", "longthrow journal 1\ntorn");
        Spoken said = check();
        assertThat(said.out()).contains("amber  journal:").contains("is whole up to line 1");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void whereThereIsNoShowAllIsRed() {
        Spoken said = Spoken.by("show", "check", folder.resolve("none").toString());
        assertThat(said.out()).contains("red    show.longthrow: there is no file");
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void tellsProgramsTheWorstFirst() throws IOException {
        add("c2 fader 8 dB", "c1 input audio/kick.wav");
        JsonNode told = JsonMapper.shared().readTree(check("--json").out());
        assertThat(told.get("light").asString()).isEqualTo("red");
        assertThat(told.get("findings").get(0).get("about").asString()).isEqualTo("audio");
        assertThat(told.get("findings").get(1).get("where").asString()).isEqualTo(ShowFolder.MAIN);
    }
}
