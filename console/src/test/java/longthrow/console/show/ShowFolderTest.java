package longthrow.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import longthrow.console.desk.StripText;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a show's folder holds, and that nothing in it is lost.
class ShowFolderTest {
    @TempDir
    private Path folder;

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private String main() throws IOException {
        return Files.readString(folder.resolve(ShowFolder.MAIN));
    }

    private ShowFolder.Opened open() {
        return new ShowFolder(folder).open();
    }

    @ParameterizedTest(name = "random show {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyValueWordAndSceneComesBackExactly(long seed) {
        Show show = SampleShow.full(seed);
        assertThat(new ShowFolder(folder).save(show)).isEmpty();
        ShowFolder.Opened opened = open();
        assertThat(opened.problems()).isEmpty();
        Show back = opened.show().orElseThrow();
        assertThat(back.setup()).isEqualTo(show.setup());
        assertThat(back.strips().shape()).isEqualTo(show.strips().shape());
        assertThat(back.strips().ids()).isEqualTo(show.strips().ids());
        assertThat(back.texts()).isEqualTo(show.texts());
        assertThat(back.rides().modes()).isEqualTo(show.rides().modes());
        assertThat(back.rides().rules()).isEqualTo(show.rides().rules());
        assertThat(back.scenes()).containsExactlyInAnyOrderElementsOf(show.scenes());
        assertThat(back.cues()).isEqualTo(show.cues());
        for (int row = 0; row < show.values().rows(); row++) {
            for (int column = 0; column < show.values().columns(row); column++) {
                assertThat(back.values().get(row, column))
                        .as(show.strips().layout().id(Cell.of(row, column)))
                        .isEqualTo(show.values().get(row, column));
            }
        }
    }

    @Test
    void lanesComeBackWithinAThousandthOfADecibelAndTakesToTheByte() {
        Show show = SampleShow.full(4);
        new ShowFolder(folder).save(show);
        Show back = open().show().orElseThrow();
        assertThat(back.rides().lanes().keySet()).isEqualTo(show.rides().lanes().keySet());
        show.rides().lanes().forEach((cell, lane) -> {
            Lane read = back.rides().lanes().getOrDefault(cell, SampleShow.lane(new Random(0), false));
            Parameter parameter = show.strips().layout().parameter(cell);
            assertThat(read.stepped()).isEqualTo(lane.stepped());
            assertThat(read.size()).isEqualTo(lane.size());
            for (int i = 0; i < lane.size(); i++) {
                assertThat(read.frame(i)).isEqualTo(lane.frame(i));
                assertThat(parameter.taper().toValue(read.position(i)))
                        .isCloseTo(
                                parameter.taper().toValue(lane.position(i)),
                                org.assertj.core.api.Assertions.within(0.001));
            }
        });
        assertThat(back.rides().takes()).singleElement().satisfies(take -> {
            assertThat(take.pass()).isEqualTo(3);
            assertThat(take.bytes()).isEqualTo(show.rides().takes().getFirst().bytes());
        });
    }

    @Test
    void whatACueListSaysThatNobodyUnderstandsIsReportedAndWrittenBack() throws IOException {
        new ShowFolder(folder).save(SampleShow.full(1));
        Path file = folder.resolve("cues.longthrow");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(1, "confirm twice");
        lines.add("12.5 smoke 40 %");
        lines.add("12.5 follow never");
        Files.write(file, lines);
        ShowFolder again = new ShowFolder(folder);
        ShowFolder.Opened opened = again.open();
        assertThat(opened.problems())
                .extracting(Problem::text)
                .anyMatch(text -> text.contains("cues.longthrow") && text.contains("confirm"))
                .anyMatch(text -> text.contains("'smoke 40 %' is nothing a cue knows"))
                .anyMatch(text -> text.contains("'follow never': expected a time such as 4 s, fade, or none"))
                .hasSize(3);
        again.save(opened.show().orElseThrow());
        assertThat(Files.readAllLines(file)).containsAll(lines);
    }

    @ParameterizedTest(name = "random show {0}")
    @ValueSource(longs = {5, 6})
    void savingTwiceChangesNothing(long seed) throws IOException {
        new ShowFolder(folder).save(SampleShow.full(seed));
        Map<String, String> once = files();
        ShowFolder again = new ShowFolder(folder);
        again.save(again.open().show().orElseThrow());
        assertThat(files()).isEqualTo(once);
    }

    @Test
    void movingOneFaderChangesOneLine() throws IOException {
        Show show = SampleShow.fresh();
        new ShowFolder(folder).save(show);
        List<String> before = main().lines().toList();
        ParameterTable table = new ParameterTable(show.strips().layout());
        table.set(table.layout().cell("ch/2/fader").orElseThrow(), -3.2);
        new ShowFolder(folder)
                .save(new Show(
                        show.setup(),
                        show.strips(),
                        table.snapshot(),
                        show.texts(),
                        show.scenes(),
                        show.rides(),
                        show.kept(),
                        show.patch(),
                        show.cues(),
                        show.timeline()));
        List<String> added = new ArrayList<>(main().lines().toList());
        before.forEach(added::remove);
        assertThat(added).containsExactly("c2 fader -3.2 dB");
    }

    @Test
    void theFileReadsAsAnEngineerWouldWriteIt() throws IOException {
        Show show = SampleShow.fresh().worded(0, new StripText("Kick", Palettes.RED, "", "audio/01-kick.flac"));
        new ShowFolder(folder).save(show);
        assertThat(main()).startsWith("""
                longthrow show 1
                name Harbour
                rate 48000 Hz
                tempo 120 bpm
                house live

                strip c1 ch/1 mono Kick
                c1 colour red
                c1 input audio/01-kick.flac

                strip c2 ch/2 stereo

                strip c3 ch/3 mono
                """);
    }

    /// Colours by name.
    private static final class Palettes {
        static final int RED = longthrow.console.desk.Palette.RED.rgb();
    }

    @Test
    void unknownLinesAreReportedWithTheirPlaceKeptAndWrittenBack() throws IOException {
        new ShowFolder(folder).save(SampleShow.fresh());
        String text = main().replace("house live\n", "house live\nmoon full\n# a remark\n")
                .replace(
                        "strip c2 ch/2 stereo\n",
                        "strip c2 ch/2 stereo\nc2 fadr -3 dB\nc2 gate/mode loud\nc2 fader 12 dB\nc2 comp/key/source ch-99\n");
        Files.writeString(folder.resolve(ShowFolder.MAIN), text);
        ShowFolder again = new ShowFolder(folder);
        ShowFolder.Opened opened = again.open();
        assertThat(opened.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "show.longthrow:6: this desk has no strip 'moon'",
                        "show.longthrow:12: strip c2 has no parameter 'fadr' - did you mean 'fader'?",
                        "show.longthrow:13: 'loud' is no gate mode; expected gate, expander, ducker",
                        "show.longthrow:14: '12 dB' is no fader; expected -inf dB to 10.0 dB",
                        "show.longthrow:15: 'ch-99' is no comp key source; expected own, ch-1..3, main, bus-1..16");
        again.save(opened.show().orElseThrow());
        assertThat(main()).isEqualTo(text);
    }

    @Test
    void aRackInTwoStripsIsReportedAndKept() throws IOException {
        new ShowFolder(folder).save(SampleShow.fresh());
        String twice = "c2 insert/1/what rack-3\nc2 insert/2/what rack-3\n";
        Files.writeString(
                folder.resolve(ShowFolder.MAIN),
                main().replace("strip c2 ch/2 stereo\n", "strip c2 ch/2 stereo\n" + twice));
        ShowFolder again = new ShowFolder(folder);
        ShowFolder.Opened opened = again.open();
        assertThat(opened.problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .endsWith("rack-3 already works in ch/2; a rack works in one strip");
        again.save(opened.show().orElseThrow());
        assertThat(main().lines()).contains(twice.split("\n"));
    }

    @Test
    void aDcaThatWouldFollowItselfIsReportedAndKept() throws IOException {
        new ShowFolder(folder).save(SampleShow.fresh());
        String circle = "d1 dca/2 on\nd2 dca/3 on\nd3 dca/1 on\n";
        Files.writeString(folder.resolve(ShowFolder.MAIN), main() + "\nstrip d1 dca/1\n" + circle);
        ShowFolder again = new ShowFolder(folder);
        ShowFolder.Opened opened = again.open();
        assertThat(opened.problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .endsWith("dca/3 would follow itself: dca/3 -> dca/1 -> dca/2 -> dca/3");
        again.save(opened.show().orElseThrow());
        assertThat(main().lines()).contains(circle.split("\n"));
    }

    @Test
    void linesOfOlderShowsKeepTheirMeaningBesideNewOnes() throws IOException {
        new ShowFolder(folder).save(SampleShow.fresh());
        String older = "c2 gate/mode expander\nc2 comp/detector rms\nc2 eq/4/type low-pass\n";
        String newer = "c2 comp/topology feedback\nc2 gate/lookahead 2.00 ms\nc2 delay 12.5 ms\nc2 order comp-first\n";
        Files.writeString(
                folder.resolve(ShowFolder.MAIN),
                main().replace("strip c2 ch/2 stereo\n", "strip c2 ch/2 stereo\n" + older + newer));
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        assertThat(opened.problems()).isEmpty();
        Show show = opened.show().orElseThrow();
        for (String line : (older + newer).lines().toList()) {
            int cut = line.indexOf(' ', 3);
            int cell = show.strips()
                    .layout()
                    .cell("ch/2/" + line.substring(3, cut))
                    .orElseThrow();
            assertThat(show.strips()
                            .layout()
                            .parameter(cell)
                            .format(show.values().get(cell)))
                    .isEqualTo(line.substring(cut + 1));
        }
    }

    @Test
    void aStripKeepsItsIdWhateverItsNumber() throws IOException {
        new ShowFolder(folder).save(SampleShow.fresh());
        Files.writeString(
                folder.resolve(ShowFolder.MAIN),
                main().replace("c1 ch/1 mono", "c1 ch/3 mono Kick")
                        .replace("c3 ch/3 mono", "c3 ch/1 mono Vox\nc3 fader -9.0 dB"));
        Show show = open().show().orElseThrow();
        int vox = show.strips().ofId("c3").orElseThrow();
        assertThat(vox).isZero();
        assertThat(show.texts().get(0).name()).isEqualTo("Vox");
        assertThat(show.texts().get(2).name()).isEqualTo("Kick");
        assertThat(show.values().get(show.strips().layout().cell("ch/1/fader").orElseThrow()))
                .isEqualTo(-9);
    }

    @Test
    void aNewerShowOpensWithoutSaving() throws IOException {
        new ShowFolder(folder).save(SampleShow.fresh());
        String newer = main().replace("longthrow show 1", "longthrow show 2");
        Files.writeString(folder.resolve(ShowFolder.MAIN), newer);
        ShowFolder again = new ShowFolder(folder);
        ShowFolder.Opened opened = again.open();
        assertThat(opened.readOnly()).isTrue();
        assertThat(opened.show()).isPresent();
        assertThat(opened.problems())
                .extracting(Problem::text)
                .containsExactly("show.longthrow:1: a newer version (2) wrote this show; this one knows version 1 and"
                        + " opens it without saving");
        assertThat(again.save(SampleShow.fresh())).isNotEmpty();
        assertThat(main()).isEqualTo(newer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing at all|''",
                "another program's file|PROJECT 7",
                "a scene in the show's place|longthrow scene 1",
            })
    void whatIsNoShowIsSaidAndLeftAlone(String what, String text) throws IOException {
        Files.writeString(folder.resolve(ShowFolder.MAIN), text);
        ShowFolder.Opened opened = open();
        assertThat(opened.show()).as(what).isEmpty();
        assertThat(opened.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .endsWith("is not the beginning of a show; expected 'longthrow show 1'"));
    }

    @Test
    void aFolderWithoutAShowSaysSo() {
        assertThat(new ShowFolder(folder).exists()).isFalse();
        assertThat(open().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("there is no file"));
    }

    @Test
    void renamedScenesLeaveNoFileBehindAndForeignFilesStay() throws IOException {
        ShowFolder shows = new ShowFolder(folder);
        shows.save(SampleShow.full(7));
        assertThat(files()).containsKey("scenes/012.5-Spot cue_ a_b.scene").containsKey("scenes/001.scene");
        Files.writeString(folder.resolve("scenes/999-mine.scene"), "not ours");
        Show show = SampleShow.full(7);
        shows.save(new Show(
                show.setup(),
                show.strips(),
                show.values(),
                show.texts(),
                List.of(show.scenes().getFirst().named("Other")),
                show.rides(),
                show.kept(),
                show.patch(),
                show.cues(),
                show.timeline()));
        assertThat(files().keySet())
                .contains("scenes/012.5-Other.scene", "scenes/999-mine.scene")
                .doesNotContain("scenes/012.5-Spot cue_ a_b.scene", "scenes/001.scene");
    }

    @Test
    void aFaultyLaneIsReportedWithItsLinesAndLeftAlone() throws IOException {
        new ShowFolder(folder).save(SampleShow.full(8));
        Path lane = folder.resolve("lanes/c3.fader.lane");
        String text = "longthrow lane 1\ncell c3 fader\n100 -3 dB\n50 -4 dB\nabc\n";
        Files.writeString(lane, text);
        ShowFolder again = new ShowFolder(folder);
        ShowFolder.Opened opened = again.open();
        assertThat(opened.problems()).extracting(Problem::line).containsExactly(4, 5);
        again.save(opened.show().orElseThrow());
        assertThat(Files.readString(lane)).isEqualTo(text);
    }

    @Test
    void scenesOfAnotherDeskKeepWhatThisOneHasNot() throws IOException {
        new ShowFolder(folder).save(SampleShow.full(9));
        Path scene = folder.resolve("scenes/001.scene");
        Files.writeString(scene, Files.readString(scene) + "c1 fader -3.0 dB\nc64 fader -3 dB\n");
        ShowFolder again = new ShowFolder(folder);
        ShowFolder.Opened opened = again.open();
        assertThat(opened.problems())
                .extracting(Problem::text)
                .containsExactly("scenes/001.scene:6: this desk has no strip 'c64'");
        again.save(opened.show().orElseThrow());
        assertThat(Files.readString(scene)).contains("c64 fader -3 dB\n").contains("c1 fader -3.0 dB\n");
    }
}
