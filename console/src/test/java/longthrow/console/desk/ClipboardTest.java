package longthrow.console.desk;

import static longthrow.console.desk.Bench.HAND;
import static longthrow.console.desk.Bench.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Copy, paste, swap and reset of strips and their parts.
class ClipboardTest {
    private final Bench bench = new Bench(6);
    private final Clipboard clipboard = new Clipboard(bench.desk);

    @BeforeEach
    void aSnareOnThree() {
        bench.name("ch/3", "Snare");
        file("ch/3/eq/on", 1);
        file("ch/3/eq/2/gain", 4.5);
        file("ch/3/comp/threshold", -24);
        file("ch/3/fader", -6);
        file("ch/3/mute", 1);
        file("ch/3/send/2/level", -10);
        file("ch/3/record", 1);
    }

    private void file(String id, double value) {
        bench.desk.settle(bench.cell(id), value, Origin.FILE);
    }

    private int strip(String path) {
        return bench.desk.strips().ofPath(path).orElseThrow();
    }

    private String copy(String path, String part) {
        return clipboard.copy(strip(path), Part.of(part));
    }

    private String paste(String path, String part) {
        return clipboard.paste(strip(path), Part.of(part), HAND);
    }

    private String swap(String path, String with, String part) {
        return clipboard.swap(strip(path), strip(with), Part.of(part), HAND);
    }

    @Test
    void aPartGoesWithoutTheRestAndIsOneStepBack() {
        assertThat(copy("ch/3", "")).isEqualTo("copied ch 3 Snare");
        file("ch/5/eq/3/gain", -3);
        assertThat(paste("ch/5", "eq")).isEqualTo("paste EQ of ch 3 Snare on ch 5");
        assertThat(bench.value("ch/5/eq/2/gain")).isEqualTo(4.5);
        assertThat(bench.value("ch/5/eq/3/gain")).isZero();
        assertThat(bench.value("ch/5/comp/threshold")).isEqualTo(-18);
        assertThat(bench.desk.history().words()).containsExactly("paste EQ of ch 3 Snare on ch 5");
        bench.desk.undo(Users.DESK);
        assertThat(bench.value("ch/5/eq/2/gain")).isZero();
        assertThat(bench.value("ch/5/eq/3/gain")).isEqualTo(-3);
        bench.desk.redo(Users.DESK);
        assertThat(bench.value("ch/5/eq/2/gain")).isEqualTo(4.5);
    }

    @Test
    void aWholeStripGoesButForLockedClassNameAndRack() {
        file("ch/3/insert/1/what", 2);
        copy("ch/3", "");
        paste("ch/5", "");
        assertThat(bench.value("ch/5/fader")).isEqualTo(-6);
        assertThat(bench.value("ch/5/mute")).isEqualTo(1);
        assertThat(bench.value("ch/5/send/2/level")).isEqualTo(-10);
        assertThat(bench.value("ch/5/record")).isZero();
        assertThat(bench.value("ch/5/insert/1/what")).isZero();
        assertThat(bench.desk.called(strip("ch/5"))).isEqualTo("ch/5");
        assertThat(paste("ch/5", "name")).startsWith("paste name of ch 3 Snare");
        assertThat(bench.desk.called(strip("ch/5"))).isEqualTo("Snare");
    }

    @Test
    void theCopyIsOfThenNotOfNow() {
        copy("ch/3", "comp");
        file("ch/3/comp/threshold", -40);
        paste("ch/1", "");
        assertThat(bench.value("ch/1/comp/threshold")).isEqualTo(-24);
        assertThat(bench.value("ch/1/eq/2/gain")).isZero();
        assertThat(paste("ch/1", "eq")).isEqualTo("only compressor of ch 3 Snare was copied, not EQ");
    }

    @Test
    void aBusTakesTheProcessingOfAChannelAndNeitherItsLevelNorItsWay() {
        file("bus/4/eq/7/gain", 6);
        file("ch/3/gate/on", 1);
        copy("ch/3", "");
        assertThat(paste("bus/4", "")).isEqualTo("paste ch 3 Snare on bus 4; it has no place for gate/on on");
        assertThat(bench.value("bus/4/eq/2/gain")).isEqualTo(4.5);
        assertThat(bench.value("bus/4/eq/7/gain")).isZero();
        assertThat(bench.value("bus/4/comp/threshold")).isEqualTo(-24);
        assertThat(bench.value("bus/4/fader")).isZero();
        assertThat(bench.value("bus/4/mute")).isZero();
        assertThat(bench.value("bus/4/main")).isZero();
        file("bus/4/eq/7/gain", 6);
        copy("bus/4", "eq");
        assertThat(paste("ch/1", "")).isEqualTo("paste EQ of bus 4 on ch 1; it has no place for eq/7/gain 6.0 dB");
        assertThat(bench.value("ch/1/eq/2/gain")).isEqualTo(4.5);
    }

    @Test
    void whatIsInAHandStaysThere() {
        copy("ch/3", "");
        bench.touch("ch/5/fader", OTHER);
        assertThat(paste("ch/5", "fader comp"))
                .isEqualTo("paste fader and compressor of ch 3 Snare on ch 5; 1 control left alone: in hand");
        assertThat(bench.value("ch/5/fader")).isZero();
        assertThat(bench.value("ch/5/comp/threshold")).isEqualTo(-24);
    }

    @Test
    void aSwapTradesEverythingWithItsNamesAndRacks() {
        bench.name("ch/1", "Kick");
        file("ch/1/eq/2/gain", -9);
        file("ch/1/insert/1/what", 4);
        file("ch/3/insert/1/what", 2);
        assertThat(swap("ch/3", "ch/1", "")).isEqualTo("swap ch 3 Snare and ch 1 Kick");
        assertThat(bench.value("ch/1/eq/2/gain")).isEqualTo(4.5);
        assertThat(bench.value("ch/3/eq/2/gain")).isEqualTo(-9);
        assertThat(bench.value("ch/1/insert/1/what")).isEqualTo(2);
        assertThat(bench.value("ch/3/insert/1/what")).isEqualTo(4);
        assertThat(bench.value("ch/3/record")).isEqualTo(1);
        assertThat(bench.desk.called(strip("ch/1"))).isEqualTo("Snare");
        bench.desk.undo(Users.DESK);
        assertThat(bench.value("ch/3/eq/2/gain")).isEqualTo(4.5);
        assertThat(bench.value("ch/3/insert/1/what")).isEqualTo(2);
        assertThat(bench.desk.called(strip("ch/1"))).isEqualTo("Kick");
        assertThat(bench.desk.history().words()).isEmpty();
    }

    @Test
    void aPartIsSwappedAlone() {
        assertThat(swap("ch/3", "ch/1", "eq")).isEqualTo("swap EQ of ch 3 Snare and ch 1");
        assertThat(bench.value("ch/1/eq/2/gain")).isEqualTo(4.5);
        assertThat(bench.value("ch/3/eq/2/gain")).isZero();
        assertThat(bench.value("ch/3/comp/threshold")).isEqualTo(-24);
        assertThat(bench.desk.called(strip("ch/1"))).isEqualTo("ch/1");
        assertThat(swap("ch/3", "ch/3", "")).isEqualTo("a strip cannot be swapped with itself");
    }

    @Test
    void aResetStripIsNewAndNobodyHearsItOpen() {
        file("ch/3/insert/1/what", 2);
        clipboard.reset(strip("ch/3"), Part.WHOLE, HAND);
        assertThat(bench.value("ch/3/eq/2/gain")).isZero();
        assertThat(bench.value("ch/3/send/2/level")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(bench.value("ch/3/insert/1/what")).isZero();
        assertThat(bench.value("ch/3/fader")).isEqualTo(-6);
        assertThat(bench.value("ch/3/mute")).isEqualTo(1);
        assertThat(clipboard.reset(strip("ch/3"), Part.of("fader"), HAND)).isEqualTo("reset fader of ch 3 Snare");
        assertThat(bench.value("ch/3/fader")).isZero();
        assertThat(clipboard.reset(strip("ch/3"), Part.of("fader"), HAND))
                .isEqualTo("reset fader of ch 3 Snare: it is so already");
        assertThat(bench.desk.history().words()).containsExactly("reset ch 3 Snare", "reset fader of ch 3 Snare");
    }

    @Test
    void nonsenseIsSaidAndChangesNothing() {
        assertThat(paste("ch/1", "")).startsWith("nothing was copied yet");
        assertThat(copy("ch/3", "ek")).startsWith("ch/3 has no 'ek'; say eq, comp");
        assertThat(clipboard.reset(strip("ch/3"), Part.of("geq"), HAND)).startsWith("ch/3 has no 'geq'");
        assertThat(bench.changes).allMatch(change -> change.by().equals(Origin.FILE));
        assertThat(bench.desk.history().words()).isEmpty();
    }

    @Test
    void aFaderGoesWhereItWasSentAndItsGangStays() {
        file("ch/5/gang", 1);
        file("ch/6/gang", 1);
        copy("ch/3", "fader");
        paste("ch/5", "");
        assertThat(bench.value("ch/5/fader")).isEqualTo(-6);
        assertThat(bench.value("ch/6/fader")).isZero();
    }
}
