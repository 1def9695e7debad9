package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lanes as comma-separated values, out and in.
class AutomationCommandTest {
    @TempDir
    private Path folder;

    private Path show;

    @BeforeEach
    void aShowWithTwoLanesAndMuchElse() throws IOException {
        show = folder.resolve("show");
        assertThat(new ShowFolder(show).save(Show.fresh("Hall", DeskLayout.mono(48_000, 2))))
                .isEmpty();
        Files.writeString(
                show.resolve(ShowFolder.MAIN),
                Files.readString(show.resolve(ShowFolder.MAIN)) + "c1 fader -6 dB\nc1 future thing\n");
        Files.createDirectories(show.resolve("lanes"));
        Files.writeString(
                show.resolve("lanes/c1.fader.lane"),
                "longthrow lane 1\ncell c1 fader\n0 -10 dB\n48000 0 dB\n48001 -inf dB\n");
        Files.writeString(show.resolve("lanes/c2.mute.lane"), "longthrow lane 1\ncell c2 mute\n24000 on\n36000 off\n");
        Files.writeString(show.resolve("lanes/unknown.lane"), "longthrow lane 9\nnobody knows\n");
        Files.writeString(show.resolve("notes.txt"), "mine");
    }

    private Spoken taken(String... rows) throws IOException {
        Path table = folder.resolve("rides.csv");
        Files.writeString(table, String.join("\r\n", rows));
        return Spoken.by("automation", "import", show.toString(), table.toString());
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(show)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(show.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return all;
    }

    private Lane lane(String id) {
        Show opened = new ShowFolder(show).open().show().orElseThrow();
        return Objects.requireNonNull(
                opened.rides().lanes().get(opened.strips().layout().cell(id).orElseThrow()));
    }

    @Test
    void aPointIsARowOfTimeIdValueAndCurve() {
        Spoken said = Spoken.by("automation", "export", show.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "time,id,value,curve",
                        "0.000000,ch/1/fader,-10.0 dB,linear",
                        "1.000000,ch/1/fader,0.0 dB,linear",
                        "1.000021,ch/1/fader,-inf dB,linear",
                        "0.500000,ch/2/mute,on,step",
                        "0.750000,ch/2/mute,off,step");
    }

    @Test
    void whatWentOutComesInAgainToTheByte() throws IOException {
        Path table = folder.resolve("out.csv");
        assertThat(Spoken.by("automation", "export", show.toString(), "--out", table.toString())
                        .out())
                .contains("5 points of 2 lanes");
        Map<String, String> before = files();
        Spoken said = Spoken.by("automation", "import", show.toString(), table.toString());
        assertThat(said.code()).as(said.err()).isZero();
        Map<String, String> after = files();
        assertThat(after.get("lanes/c2.mute.lane")).isEqualTo(before.get("lanes/c2.mute.lane"));
        assertThat(lane("ch/1/fader").frame(2)).isEqualTo(48_001);
        Files.writeString(folder.resolve("again.csv"), "");
        Spoken.by(
                "automation",
                "export",
                show.toString(),
                "--out",
                folder.resolve("again.csv").toString());
        assertThat(folder.resolve("again.csv")).hasSameTextualContentAs(table);
    }

    @Test
    void aTableThatIsNotThereIsSaidSo() {
        Spoken said = Spoken.by("automation", "import", show.toString(), "rides.csv");
        assertThat(said.code()).isNotZero();
        assertThat(said.err()).contains("rides.csv: there is no such file");
    }

    @Test
    void onlyTheLanesOfTheTableChange() throws IOException {
        Map<String, String> before = files();
        assertThat(taken("time,id,value,curve", "2,ch/2/fader,-3,linear", "1,ch/2/fader,-6 dB,linear")
                        .code())
                .isZero();
        Map<String, String> after = files();
        assertThat(after.remove("lanes/c2.fader.lane"))
                .isEqualTo("longthrow lane 1\ncell c2 fader\n48000 -6.0 dB\n96000 -3.0 dB\n");
        after.keySet().removeIf(file -> file.startsWith("journal"));
        before.keySet().removeIf(file -> file.startsWith("journal"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aStepHoldsTheValueUntilTheNextPoint() throws IOException {
        taken("time,id,value,curve", "0,ch/2/fader,0 dB,step", "1,ch/2/fader,-20 dB,linear", "2,ch/2/fader,0,linear");
        Lane lane = lane("ch/2/fader");
        assertThat(lane.positionAt(47_999)).isEqualTo(lane.positionAt(0));
        assertThat(lane.positionAt(48_000)).isLessThan(lane.positionAt(0));
        assertThat(lane.positionAt(72_000))
                .isCloseTo((lane.positionAt(48_000) + lane.positionAt(96_000)) / 2, within(1e-9));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "soon,ch/1/fader,0 dB,linear; time: found 'soon', expected seconds",
                "-1,ch/1/fader,0 dB,linear; time: found '-1', expected seconds",
                "1,ch/9/fader,0 dB,linear; id: found 'ch/9/fader', expected a parameter of this show",
                "1,ch/1/fader,+40 dB,linear; value: found '+40 dB', expected -inf dB to",
                "1,ch/1/fader,NaN dB,linear; value: found 'NaN dB', expected -inf dB to",
                "1,ch/1/fader,inf dB,linear; value: found 'inf dB', expected -inf dB to",
                "NaN,ch/1/fader,0 dB,linear; time: found 'NaN', expected seconds",
                "1,ch/1/fader,0 dB,spline; curve: found 'spline', expected linear or step",
                "1,ch/1/mute,on,linear; curve: found 'linear', expected step",
                "1,ch/1/mute,maybe,step; value: found 'maybe', expected",
                "1,ch/1/fader,0 dB; found 3 fields, expected 4",
                "3,ch/2/fader,-9 dB,linear; time: found '3', expected a time that no row above gives ch/2/fader"
            })
    void aRowThatIsWrongIsNamedAndTheOthersAreTakenIn(String row, String says) throws IOException {
        Spoken said = taken("time,id,value,curve", "3,ch/2/fader,-7 dB,linear", row, "4,ch/2/fader,-8 dB,linear");
        assertThat(said.err()).contains("rides.csv: row 3: " + says);
        assertThat(said.code()).isEqualTo(1);
        assertThat(Files.readAllLines(show.resolve("lanes/c2.fader.lane")))
                .containsAll(List.of("144000 -7.0 dB", "192000 -8.0 dB"))
                .hasSize(4);
    }

    @Test
    void aTableOfTenMillionRowsChangesNothing() throws IOException {
        Map<String, String> before = files();
        Path table = folder.resolve("long.csv");
        Files.writeString(table, "time,id,value,curve\n");
        try (var file = new java.io.RandomAccessFile(table.toFile(), "rw")) {
            file.setLength(400_000_000); // a hole: no disk is filled
        }
        Spoken said = Spoken.by("automation", "import", show.toString(), table.toString());
        assertThat(said.err()).contains("long.csv has 400000000 bytes, more than the 67108864 of a table");
        assertThat(said.code()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoTableChangesNothing() throws IOException {
        Map<String, String> before = files();
        Spoken said = taken("Hello", "1,ch/1/fader,0 dB,linear");
        assertThat(said.err()).contains("row 1: found 'Hello', expected time,id,value,curve");
        assertThat(said.code()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }
}
