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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `longthrow show diff`, from files to lines.
class ShowDiffCommandTest {
    @TempDir
    private Path folder;

    private Path show(String name, int channels, String... more) throws IOException {
        Path place = folder.resolve(name);
        assertThat(new ShowFolder(place).save(Show.fresh("Hall", DeskLayout.mono(48_000, channels))))
                .isEmpty();
        List<String> lines = new ArrayList<>(Files.readAllLines(place.resolve(ShowFolder.MAIN)));
        lines.addAll(List.of(more));
        Files.write(place.resolve(ShowFolder.MAIN), lines);
        return place;
    }

    private static void file(Path show, String name, String text) throws IOException {
        Path file = show.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Spoken diff(Path before, Path after) {
        return Spoken.by("show", "diff", before.toString(), after.toString());
    }

    @Test
    void twoShowsThatAreAlikeDifferInNothing() throws IOException {
        Spoken said = diff(show("a", 2, "c1 fader -6 dB"), show("b", 2, "c1 fader -6.0 dB"));
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isZero();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "c1 fader -6 dB|c1 fader -4 dB|ch 1: fader -6.0 dB -> -4.0 dB",
                "#|c1 mute on|ch 1: mute off -> on",
                "c2 eq/1/freq 200 Hz|#|ch 2: eq 1 freq 200 Hz -> 100 Hz",
                "c1 fader -6 dB|c1 fader -6.001 dB|ch 1: fader -6.0 dB -> -6.001 dB",
                "c1 colour red|c1 colour blue|ch 1: colour 'red' -> 'blue'",
                "#|c1 input audio/kick.wav|ch 1: input none -> 'audio/kick.wav'",
                "c1 automation touch|c1 automation off|ch 1: automation touch -> off",
                "c1 future thing|#|main: - c1 future thing",
                "#|surface mcu@tcp:stage:7001|show: + surface mcu@tcp:stage:7001"
            })
    void tellsALineACell(String before, String after, String says) throws IOException {
        Spoken said = diff(show("a", 2, before.replace("#", "")), show("b", 2, after.replace("#", "")));
        assertThat(said.out().lines()).singleElement().isEqualTo(says);
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void aStripIsKnownByItsIdWhateverItsNumberAndName() throws IOException {
        Path before = show("a", 2);
        Path after = show("b", 3);
        Path main = after.resolve(ShowFolder.MAIN);
        Files.writeString(
                main,
                Files.readString(main)
                        .replace("c2 ch/2 mono", "c2 ch/3 mono Snare\nc2 fader -3 dB")
                        .replace("c3 ch/3 mono", "c3 ch/2 mono")
                        .replace("tempo 120", "tempo 133"));
        assertThat(diff(before, after).out().lines())
                .containsSubsequence(
                        "show: tempo 120 bpm -> 133 bpm",
                        "ch 2: added",
                        "ch 2: moved to ch 3",
                        "ch 2: name none -> 'Snare'",
                        "ch 3 Snare: fader 0.0 dB -> -3.0 dB");
    }

    @Test
    void scenesAndCuesComeGoAndChangeNames() throws IOException {
        Path before = show("a", 2);
        Path after = show("b", 2);
        file(
                before,
                "scenes/1.scene",
                "longthrow scene 1\nnumber 1\nname Intro\nfade 2 s\nc1 fader -6 dB\nc2 fader 0 dB\n");
        file(
                after,
                "scenes/1.scene",
                "longthrow scene 1\nnumber 1\nname Start\nfade 5 s\nc1 fader -4 dB\nc1 mute on\n");
        file(before, "scenes/2.scene", "longthrow scene 1\nnumber 2\nname Verse\n");
        file(after, "scenes/2.scene", "longthrow scene 1\nnumber 2.5\nname Verse\nleave column mute\n");
        file(before, "scenes/3.scene", "longthrow scene 1\nnumber 3\nname Gone\n");
        file(after, "scenes/4.scene", "longthrow scene 1\nnumber 4\nname Encore\n");
        file(before, "cues.longthrow", "longthrow cues 1\ncue 1 Doors\n1 scene 1\ncue 2 Off\n");
        file(after, "cues.longthrow", "longthrow cues 1\ncue 1 House\n1 scene 4\n1 follow 4 s\ncue 3 On\n");
        Spoken said = diff(before, after);
        assertThat(said.out().lines())
                .containsExactly(
                        "scene 1 Intro: name 'Intro' -> 'Start'",
                        "scene 1 Intro: fade 2 s -> 5 s",
                        "scene 1 Intro: ch 1: mute left alone -> on",
                        "scene 1 Intro: ch 1: fader -6.0 dB -> -4.0 dB",
                        "scene 1 Intro: ch 2: fader 0.0 dB -> left alone",
                        "scene 2 Verse: number 2 -> 2.5",
                        "scene 2 Verse: + leave column mute",
                        "scene 4 Encore: added",
                        "scene 3 Gone: removed",
                        "cue 1 Doors: name 'Doors' -> 'House'",
                        "cue 1 Doors: scene 1 -> 4",
                        "cue 1 Doors: + follow 4 s",
                        "cue 3 On: added",
                        "cue 2 Off: removed");
        assertThat(diff(before, after).out()).isEqualTo(said.out());
    }

    @Test
    void twoScenesOfAShowByNumberOrName() throws IOException {
        Path show = show("a", 2);
        file(show, "scenes/1.scene", "longthrow scene 1\nnumber 1\nname Verse\nc1 fader -6 dB\n");
        file(show, "scenes/2.scene", "longthrow scene 1\nnumber 2\nname Chorus\nc1 fader -4 dB\n");
        Spoken said = Spoken.by("show", "diff", show.toString(), "--scenes", "1", "chorus");
        assertThat(said.out().lines()).contains("ch 1: fader -6.0 dB -> -4.0 dB");
        assertThat(said.code()).isEqualTo(1);
        Spoken none = Spoken.by("show", "diff", show.toString(), "--scenes", "1", "9");
        assertThat(none.err()).contains("no scene '9' in Hall; there are 1 Verse, 2 Chorus");
        assertThat(none.code()).isEqualTo(2);
    }

    @Test
    void whatIsNoShowIsSaidWithCodeTwo() throws IOException {
        Spoken said = diff(show("a", 2), folder.resolve("none"));
        assertThat(said.err()).contains("no show in").contains("there is no file");
        assertThat(said.code()).isEqualTo(2);
    }
}
