package longthrow.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.engine.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The patch in words.
class PatchTextTest {
    private static final DeskLayout SHAPE = DeskLayout.mono(48_000, 4)
            .withChannels(List.of(false, true, false, false))
            .withMatrices(List.of(false), true);
    private final PatchText text = new PatchText(new Strips(DeskTable.of(SHAPE).layout(), SHAPE));
    private final Patch plain = Patch.oneToOne(SHAPE);

    private Patch read(String... lines) {
        Patch patch = plain;
        for (String line : lines) {
            patch = text.read(patch, line) instanceof PatchText.Read.Patched(Patch next) ? next : patch;
        }
        return patch;
    }

    @Test
    void aDesk1To1SaysNothing() {
        assertThat(text.write(plain)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackInTheSameOrder() {
        List<String> lines = List.of(
                "in c1 5",
                "in c2 8 7",
                "in c4 none",
                "alt c1 9",
                "alt c2 none 3",
                "in talkback 12",
                "in external/2 13 14",
                "in external/16 3",
                "out 1 none",
                "out 7 b3 left",
                "out 8 b3 mono",
                "out 9 m1",
                "out 10 centre",
                "out 11 phones right",
                "out 12 c1",
                "out 13 external/2 right",
                "out 14 external/16 mono",
                "out 15 f2 right",
                "out 16 b3 left",
                "out 60 c2 left");
        Patch patch = read(lines.toArray(String[]::new));
        assertThat(text.write(patch)).isEqualTo(lines);
        assertThat(patch.inputs()).isEqualTo(14);
        assertThat(patch.outputs()).hasSize(60);
    }

    @Test
    void pathsAreUnderstoodBesideIds() {
        assertThat(read("in ch/3 9", "out 5 bus/2 right", "out 6 ch/1"))
                .isEqualTo(read("in c3 9", "out 5 b2 right", "out 6 c1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "in ch/5 1, 'ch/5' is no channel of this desk",
                "in bus/1 1, 'bus/1' is no channel of this desk",
                "in ch/1 0, '0' is no port; they count from 1 to 2048",
                "in ch/1 2049, '2049' is no port",
                "in ch/1, 'in ch/1' says too little",
                "in ch/1 1 2 3, 'in ch/1 1 2 3' says too much",
                "out 3 bus/17, nothing of this desk that leaves by a port is called 'bus/17'",
                "out 3 bus/1 top, 'top' is no side",
                "through ch/1 2, 'through ch/1 2' is no patch"
            })
    void aLineThatMeansNothingIsToldWithWhatToSay(String line, String why) {
        assertThat(text.read(plain, line))
                .isInstanceOfSatisfying(
                        PatchText.Read.Wrong.class,
                        wrong -> assertThat(wrong.why()).contains(why).contains("'out 7 bus/3 left'"));
    }
}
