package longthrow.console.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lanes' files, sound and faulty: what is wrong is said, and nothing else is lost.
class LaneFilesTest {
    @TempDir
    private Path folder;

    private final Show show = Show.fresh("Rides", DeskLayout.mono(48_000, 2));

    @BeforeEach
    void save() throws IOException {
        new ShowFolder(folder).save(show);
        lane("c1.fader", "cell c1 fader\n0 -10 dB\n");
    }

    private void lane(String name, String body) throws IOException {
        Files.createDirectories(folder.resolve("lanes"));
        Files.writeString(folder.resolve("lanes").resolve(name + ".lane"), "longthrow lane 1\n" + body);
    }

    private ShowFolder.Opened opened() {
        return new ShowFolder(folder).open();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cell c2 fader;100 -6 dB;50 -3 dB|'50 -3 dB' is no point",
                "cell c2 fader;100 NaN dB|'100 NaN dB' is no point",
                "cell c2 fader;100 inf dB|'100 inf dB' is no point",
                "cell c2 fader;-1 -6 dB|'-1 -6 dB' is no point",
                "cell c2 fader;9999999999999999999 -6 dB|' is no point",
                "cell c2 fader;100 11 dB|'100 11 dB' is no point",
                "cell c2 fader|the lane has no point",
                "cell c99 fader;100 -6 dB|'cell c99 fader' names no cell of this desk",
                "cell c2 warp;100 -6 dB|'cell c2 warp' names no cell of this desk",
            })
    void aFaultyLaneIsToldAndEverythingElseIsThere(String body, String says) throws IOException {
        lane("c2.fader", body.replace(';', '\n') + "\n");
        ShowFolder.Opened opened = opened();
        assertThat(opened.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("lanes/c2.fader.lane");
            assertThat(problem.words()).contains(says);
        });
        assertThat(opened.show().orElseThrow().rides().lanes()).hasSize(1);
        new ShowFolder(folder).save(opened.show().orElseThrow());
        assertThat(folder.resolve("lanes/c2.fader.lane")).exists();
    }

    @Test
    void aThousandFaultyLinesAreToldInSix() throws IOException {
        lane("c2.fader", "cell c2 fader\n" + "warp\n".repeat(1_000));
        assertThat(opened().problems())
                .hasSize(6)
                .last()
                .satisfies(last -> assertThat(last.words())
                        .isEqualTo("and 995 more lines that are no points; the file is left alone"));
    }

    @Test
    void aLaneOfTenMillionPointsIsLeftAlone() throws IOException {
        try (var file = new java.io.RandomAccessFile(
                folder.resolve("lanes/c2.fader.lane").toFile(), "rw")) {
            file.setLength(170_000_000); // a hole: no disk is filled
        }
        ShowFolder.Opened opened = opened();
        assertThat(opened.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).startsWith("has 170000000 bytes"));
        assertThat(opened.show().orElseThrow().rides().lanes()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"c2.fader.0001.take, 00", "c9.fader.0001.take, 0041FF", "c2.warp.0001.take, 0041FF", "x.take, 0041FF"})
    void aDamagedTakeIsToldAndLeftAlone(String name, String bytes) throws IOException {
        Files.createDirectories(folder.resolve("takes"));
        byte[] said = HexFormat.of().parseHex(bytes);
        Files.write(folder.resolve("takes").resolve(name), said);
        ShowFolder.Opened opened = opened();
        assertThat(opened.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("takes/" + name);
            assertThat(problem.words()).contains("names no control of this desk, or is damaged");
        });
        assertThat(opened.show().orElseThrow().rides().lanes()).hasSize(1);
        new ShowFolder(folder).save(opened.show().orElseThrow());
        assertThat(folder.resolve("takes").resolve(name)).hasBinaryContent(said);
    }

    @Test
    @Tag("long")
    void aTableIsTakenInOnlyAsFarAsAShowOpensIt() {
        List<String> rows = new ArrayList<>(List.of(LaneTable.HEAD));
        for (int i = 0; i <= LaneTable.MOST_POINTS / 2; i++) {
            rows.add(i + ",ch/1/fader,-6 dB,step"); // two points a row
        }
        rows.add("0,ch/2/fader,-6 dB,linear");
        LaneTable.Read read = LaneTable.read(show.strips(), "rides.csv", rows);
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words())
                        .contains("the lane of ch/1/fader would have 2000001 points, more than the 2000000"));
        assertThat(read.lanes()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "c2 fader, -6.25 dB, -6.25",
        "c2 fader, -6, -6",
        "c2 fader, -inf dB, -Infinity",
        "c2 fader, -0.123456789 dB, -0.123456789",
        "c2 eq/1/freq, 1.2 kHz, 1200",
        "c2 eq/1/freq, 440.5 Hz, 440.5",
        "c2 delay, 12.5 ms, 12.5",
        "c2 delay, 0.2 s, 200",
        "c2 pan, L20, -20",
        "c2 mute, on, 1"
    })
    void aValueIsReadAsEverywhere(String cell, String words, double value) throws IOException {
        lane("x", "cell " + cell + "\n48000 " + words + "\n");
        Show read = opened().show().orElseThrow();
        String[] id = cell.split(" ");
        int at = read.strips().cellOfId(id[0], id[1]).orElseThrow();
        Lane lane = Optional.ofNullable(read.rides().lanes().get(at)).orElseThrow();
        double back = read.strips().layout().parameter(at).taper().toValue(lane.position(0));
        if (Double.isFinite(value)) {
            assertThat(back).isCloseTo(value, within(1e-6));
        } else {
            assertThat(back).isEqualTo(value);
        }
    }

    /// By the clock of the processor; `longthrow bench` is for figures, this for an order of magnitude.
    @Test
    @Tag("long")
    void aMillionPointsLoadInASecond() throws IOException {
        StringBuilder body = new StringBuilder("cell c2 fader\n");
        for (int i = 0; i < 1_000_000; i++) {
            body.append(480L * i)
                    .append(" -")
                    .append(i % 60)
                    .append('.')
                    .append(i % 1000)
                    .append(" dB\n");
        }
        lane("c2.fader", body.toString());
        opened();
        long before = System.nanoTime();
        Lane lane = opened().show().orElseThrow().rides().lanes().values().stream()
                .max(java.util.Comparator.comparingInt(Lane::size))
                .orElseThrow();
        assertThat(lane.size()).isEqualTo(1_000_000);
        assertThat((System.nanoTime() - before) / 1e9).isLessThan(1);
        assertThat(List.of(lane.frame(999_999))).containsExactly(480L * 999_999);
    }
}
