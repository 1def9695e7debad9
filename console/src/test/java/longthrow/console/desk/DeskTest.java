package longthrow.console.desk;

import static longthrow.console.desk.Bench.HAND;
import static longthrow.console.desk.Bench.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.frame.Owner;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values, hands and strips of the desk.
class DeskTest {
    private final Bench bench = new Bench(4);
    private final Desk desk = bench.desk;

    @Test
    void everyChangeIsToldOnceWithWhatItWas() {
        bench.set("ch/1/fader", -6, HAND);
        bench.set("ch/1/fader", -6, HAND);
        assertThat(bench.changes).singleElement().satisfies(change -> {
            assertThat(change.cell()).isEqualTo(bench.cell("ch/1/fader"));
            assertThat(change.before()).isZero();
            assertThat(change.after()).isEqualTo(-6);
            assertThat(change.by()).isEqualTo(HAND);
        });
    }

    @Test
    void aValueBeyondTheRangeStopsAtItsEnd() {
        bench.set("ch/1/fader", 99, HAND);
        assertThat(bench.value("ch/1/fader")).isEqualTo(10);
        bench.set("ch/1/mute", 0.7, HAND);
        assertThat(bench.value("ch/1/mute")).isEqualTo(1);
    }

    @Test
    void rowsThatDoNotChangeAreSharedBetweenMoments() {
        Values before = desk.values();
        bench.set("ch/1/fader", -6, HAND);
        Values after = desk.values();
        int fader = Cell.row(bench.cell("ch/1/fader"));
        for (int row = 0; row < after.rows(); row++) {
            assertThat(after.rowChanged(row, before)).as("row %d", row).isEqualTo(row == fader);
        }
        assertThat(desk.values()).isSameAs(after);
    }

    @Test
    void aLaneMovesWhatIsHeardButNotWhatIsStored() {
        desk.follow(bench.cell("ch/1/fader"), -20, Origin.LANE);
        assertThat(bench.value("ch/1/fader")).isEqualTo(-20);
        assertThat(desk.stored(bench.cell("ch/1/fader"))).isZero();
        assertThat(desk.history().words()).isEmpty();
    }

    @Test
    void theEngineIsToldOfHandsButNotOfItsOwnLanes() {
        desk.takeDirty();
        desk.follow(bench.cell("ch/1/fader"), -20, Origin.LANE);
        assertThat(desk.takeDirty()).isFalse();
        bench.set("ch/2/fader", -20, HAND);
        assertThat(desk.takeDirty()).isTrue();
        assertThat(desk.takeDirty()).isFalse();
    }

    @Test
    void h1ATouchHoldsUntilItsRelease() {
        int cell = bench.cell("ch/1/fader");
        bench.touch("ch/1/fader", HAND);
        bench.pass(5_000);
        assertThat(desk.hands().held(cell)).isTrue();
        assertThat(desk.owner(cell)).isEqualTo(Owner.HAND);
        bench.release("ch/1/fader", HAND);
        assertThat(desk.hands().held(cell)).isFalse();
        assertThat(desk.owner(cell)).isEqualTo(Owner.NONE);
    }

    @Test
    void h1WithoutTouchAHandCoastsFor120Milliseconds() {
        int cell = bench.cell("ch/1/fader");
        bench.set("ch/1/fader", -6, HAND);
        bench.pass(119);
        assertThat(desk.hands().held(cell)).isTrue();
        bench.pass(2);
        assertThat(desk.hands().held(cell)).isFalse();
    }

    @Test
    void h5TwoHandsOnOneControlTheLastMoveWinsAndBothMustLetGo() {
        int cell = bench.cell("ch/1/fader");
        bench.touch("ch/1/fader", HAND);
        bench.touch("ch/1/fader", OTHER);
        bench.set("ch/1/fader", -6, HAND);
        bench.set("ch/1/fader", -3, OTHER);
        assertThat(bench.value("ch/1/fader")).isEqualTo(-3);
        assertThat(desk.hands().owner(cell)).contains(OTHER);
        bench.release("ch/1/fader", OTHER);
        assertThat(desk.hands().held(cell)).isTrue();
        bench.release("ch/1/fader", HAND);
        assertThat(desk.hands().held(cell)).isFalse();
    }

    @Test
    void aRemoteHandIsShownAsRemote() {
        bench.set("ch/1/fader", -6, new Origin(Origin.Kind.REMOTE, "tablet"));
        assertThat(desk.owner(bench.cell("ch/1/fader"))).isEqualTo(Owner.REMOTE);
    }

    @ParameterizedTest(name = "{0} is strip {1} with id {2}")
    @CsvSource({"ch/1, 0, c1", "ch/4, 3, c4", "bus/1, 4, b1", "bus/16, 19, b16", "fx/16, 35, f16", "main, 36, main"})
    void stripsCountChannelsBusesMain(String path, int strip, String id) {
        assertThat(desk.strips().ofPath(path)).hasValue(strip);
        assertThat(desk.strips().path(strip)).isEqualTo(path);
        assertThat(desk.strips().id(strip)).isEqualTo(id);
        assertThat(desk.strips().ofCell(bench.cell(path + "/fader"))).hasValue(strip);
        assertThat(desk.strips().cellOfId(id, "fader")).hasValue(bench.cell(path + "/fader"));
    }

    @Test
    void cellsThatAreOfNoStripHaveAnIdToo() {
        int dim = bench.cell("monitor/dim");
        assertThat(desk.strips().ofCell(dim)).isEmpty();
        assertThat(desk.strips().idOfCell(dim)).isEqualTo("monitor");
        assertThat(desk.strips().cellOfId("monitor", "dim")).hasValue(dim);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"red, 0xE5484D", "CYAN, 0x35D0E6", "#0a0B0c, 0x0A0B0C"})
    void coloursAreNamesOrHexadecimal(String text, String rgb) {
        assertThat(Palette.parse(text)).hasValue(Integer.decode(rgb));
        assertThat(Palette.parse(Palette.format(Integer.decode(rgb)))).hasValue(Integer.decode(rgb));
    }

    @Test
    void aWordThatIsNoColourIsRefused() {
        assertThat(Palette.parse("reddish")).isEmpty();
        assertThat(StripText.NONE.with("colour", "reddish")).isEmpty();
        assertThat(StripText.NONE.with("shape", "round")).isEmpty();
    }
}
