package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import longthrow.console.desk.StripText;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.ParameterTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow show load`.
class ShowLoadCommandTest {
    @TempDir
    private Path folder;

    private Path here = Path.of("");
    private Path there = Path.of("");

    @BeforeEach
    void twoShows() {
        here = folder.resolve("here");
        there = folder.resolve("there");
        save(
                here,
                4,
                Map.of("ch/1", "Kick", "ch/2", "Bass", "ch/3", "Vox", "bus/1", "Wedge"),
                Map.of("ch/2/fader", -3.0, "ch/2/eq/1/gain", 6.0));
        save(
                there,
                3,
                Map.of("ch/1", "Bass", "ch/2", "vox", "ch/3", "Vox", "bus/1", "Ears"),
                Map.of(
                        "ch/1/eq/on",
                        1.0,
                        "ch/1/eq/1/gain",
                        -4.0,
                        "ch/1/fader",
                        -20.0,
                        "ch/1/send/1/level",
                        -9.0,
                        "ch/1/solo",
                        1.0,
                        "main/comp/on",
                        1.0));
    }

    private static void save(Path folder, int channels, Map<String, String> names, Map<String, Double> values) {
        Show fresh = Show.fresh("Hall", DeskLayout.mono(48_000, channels));
        ParameterTable table = new ParameterTable(fresh.strips().layout());
        values.forEach((id, value) -> table.set(fresh.strips().layout().cell(id).orElseThrow(), value));
        List<StripText> texts = new ArrayList<>(fresh.texts());
        names.forEach((path, name) -> texts.set(
                fresh.strips().ofPath(path).orElseThrow(),
                StripText.NONE.with("name", name).orElseThrow()));
        new ShowFolder(folder)
                .save(new Show(
                        fresh.setup(),
                        fresh.strips(),
                        table.snapshot(),
                        texts,
                        fresh.scenes(),
                        fresh.rides(),
                        fresh.kept(),
                        fresh.patch(),
                        fresh.cues(),
                        fresh.timeline()));
    }

    private double value(String id) {
        Show saved = new ShowFolder(here).open().show().orElseThrow();
        return saved.values().get(saved.strips().layout().cell(id).orElseThrow());
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> all = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private Spoken load(String... more) {
        List<String> words = new ArrayList<>(List.of("show", "load", here.toString(), there.toString()));
        words.addAll(List.of(more));
        return Spoken.by(words.toArray(String[]::new));
    }

    @Test
    void stripsFindEachOtherByNameAndGetTheChosenColumns() throws IOException {
        Map<String, byte[]> before = bytes(there);
        Spoken dry = load("--strips", "ch/1..3,main", "--columns", "eq,send-level,compressor", "--dry-run");
        assertThat(dry.out().lines())
                .contains(
                        "ch 2 Bass <- ch 1 Bass",
                        "main <- main",
                        "conflict: ch 1 Kick has no partner: that show has no such strip called 'Kick'",
                        "conflict: ch 3 Vox is there 2 times (ch/2, ch/3): give one of them another name, or match by id",
                        "conflict: bus/1 is called 'Wedge' here and 'Ears' there: what goes to it is taken over by its"
                                + " number",
                        "  ch/2/eq/1/gain  6.0 dB -> -4.0 dB",
                        "  main/comp/on  off -> on",
                        "4 changes; nothing was saved");
        assertThat(value("ch/2/eq/1/gain")).isEqualTo(6);
        Spoken said = load("--strips", "ch/1..3,main", "--columns", "eq,send-level,compressor");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(value("ch/2/eq/on")).isEqualTo(1);
        assertThat(value("ch/2/eq/1/gain")).isEqualTo(-4);
        assertThat(value("ch/2/send/1/level")).isEqualTo(-9);
        assertThat(value("ch/2/fader")).isEqualTo(-3);
        assertThat(value("ch/2/solo")).isZero();
        assertThat(value("main/comp/on")).isEqualTo(1);
        assertThat(bytes(there)).containsExactlyEntriesOf(before);
    }

    @Test
    void byIdTheyFindEachOtherWhateverTheyAreCalled() {
        Spoken said = load("--strips", "ch", "--columns", "all", "--by", "id");
        assertThat(said.out().lines())
                .contains(
                        "ch 1 Kick <- ch 1 Bass",
                        "conflict: ch 4 has no partner: that show has no strip with the id c4 of this kind");
        assertThat(value("ch/1/fader")).isEqualTo(-20);
        assertThat(new ShowFolder(here)
                        .open()
                        .show()
                        .orElseThrow()
                        .texts()
                        .getFirst()
                        .name())
                .isEqualTo("Bass");
    }

    @Test
    void onBadInputNothingIsLost() throws IOException {
        Map<String, byte[]> before = bytes(here);
        assertThat(load("--strips", "ch/9", "--columns", "eq").err()).contains("this show has no strip 'ch/9'");
        assertThat(load("--strips", "ch/2..9", "--columns", "eq").err()).contains("this show has no strip 'ch/2..9'");
        assertThat(load("--strips", "ch/2", "--columns", "equalizer").err())
                .contains("'equalizer' is no column; there are all, level, mute");
        assertThat(load("--strips", "ch/2", "--columns", "locked").err()).contains("'locked' is no column");
        Files.writeString(there.resolve("show.longthrow"), "no show\n");
        assertThat(load("--strips", "ch/2", "--columns", "eq").err()).contains("no show in");
        before.forEach((file, bytes) -> assertThat(here.resolve(file)).hasBinaryContent(bytes));
    }
}
