package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.frame.RoundTrip;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The device's latency is measured over a cable from output 1 to input 4, and said beside what its driver says.
class RoundTripsTest {
    private static final double LONG_ENOUGH = 1_000;
    private static final String ASKED =
            "output 1, main left, will be silent for a second and play a sweep at -20 dBFS: take"
                    + " down what hangs on it, wire it to input 4, and ask again";

    private final Rig rig = new Rig(4);
    private final FakeDriver driver = new FakeDriver();

    @BeforeEach
    void play() {
        driver.latency = 500;
        rig.console.drive().driven(driver);
        rig.run(40);
    }

    private String ask(String words) {
        rig.act("engine/ping", words);
        rig.run(40);
        return rig.notices().getLast();
    }

    private String measured() {
        ask("1 4");
        ask("1 4");
        rig.run(LONG_ENOUGH);
        return rig.notices().getLast();
    }

    private RoundTrip shown() {
        return rig.picture().engine().roundTrip();
    }

    @Test
    void asksForASecondPressThenSaysFramesAndMillisecondsBesideTheDrivers() {
        rig.cable(0, 3, 531, 0.5);
        assertThat(shown().words()).isEqualTo("not measured");
        assertThat(shown().told()).isEqualTo(500);
        assertThat(ask("1 4")).isEqualTo(ASKED);
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.ASKS);
        assertThat(Rig.peak(rig.run(LONG_ENOUGH))).as("nothing sounds yet").isZero();
        ask("1 4");
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.MEASURES);
        assertThat(rig.console.port().reading("engine/ping")).contains(new Reading.Flag(true));
        rig.run(LONG_ENOUGH);
        String found = "531 (11.1 ms), 31 more than it says; output 1 to input 4, -6.0 dB";
        assertThat(rig.notices().getLast()).isEqualTo("the device's round trip: " + found);
        assertThat(shown().words()).isEqualTo(found);
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.IDLE);
        assertThat(rig.console.port().reading("engine/latency")).contains(new Reading.Words(found));
    }

    @Test
    void theShowAndItsHistoryAreAsTheyWere() {
        rig.cable(0, 3, 531, 1);
        var values = rig.console.desk().values();
        measured();
        assertThat(rig.console.desk().values()).isEqualTo(values);
        assertThat(rig.console.desk().history().undoWords()).isEmpty();
    }

    @Test
    void saysInWordsWhatStandsAgainstIt() {
        assertThat(measured())
                .isEqualTo(
                        "the device's round trip: not measured, nothing came back from output 1 to input 4; look at the"
                                + " cable, and at the input's gain");
        rig.cable(0, 3, 200, 0.001);
        assertThat(measured()).endsWith("input 4, -60 dB, is too low to be sure; turn the input up");
        rig.cable(0, 3, 200, 20);
        assertThat(measured()).endsWith("was clipped; turn the input down");
        assertThat(ask("1 99")).isEqualTo("the device was not measured: there is no input 99");
        assertThat(ask("999 1")).isEqualTo("the device was not measured: there is no output 999");
        assertThat(ask("one")).isEqualTo("say which output is wired to which input: engine/ping 1 2");
        rig.act("panic", "on");
        assertThat(ask("1 4"))
                .isEqualTo("the device was not measured: every output is silenced; take the panic back first");
    }

    @Test
    void withoutADeviceNothingCanComeBack() {
        driver.device = false;
        assertThat(ask("1 4")).isEqualTo("the device was not measured: no device plays; choose one on the page Setup");
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.IDLE);
    }

    @Test
    void aLockedShowRefusesItInWords() {
        rig.act("show/lock", "on");
        assertThat(measured()).contains("locked").contains("engine/ping");
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.IDLE);
    }

    @Test
    void nobodyIsHeldToAnOldQuestionOrToOneForAnotherPort() {
        ask("1 4");
        ask("2 4");
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.ASKS);
        rig.run(11_000);
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.IDLE);
        ask("2 4");
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.ASKS);
    }

    @Test
    void panicAndStopGiveItUp() {
        rig.cable(0, 3, 531, 1);
        ask("1 4");
        ask("1 4");
        assertThat(ask("stop")).isEqualTo("the device was not measured: given up");
        rig.run(LONG_ENOUGH);
        assertThat(shown().words()).isEqualTo("not measured");
        ask("1 4");
        ask("1 4");
        rig.run(300);
        rig.act("panic", "on");
        rig.run(40);
        assertThat(rig.notices()).contains("the device was not measured: panic gave it up");
        assertThat(Rig.peak(rig.run(LONG_ENOUGH))).isZero();
    }

    @Test
    void anotherDeviceMakesItOutOfDate() {
        rig.cable(0, 3, 531, 1);
        measured();
        driver.words = "fake 48k/256";
        rig.run(40);
        assertThat(shown().words()).endsWith(", of fake: measure again");
    }

    @Test
    void theDeskGoesOnWhileAnotherThreadSearches() {
        List<Runnable> sums = new ArrayList<>();
        rig.console.attached().onLongSums(sums::add);
        rig.cable(0, 3, 531, 1);
        measured();
        assertThat(shown().phase()).isEqualTo(RoundTrip.Phase.MEASURES);
        assertThat(sums).hasSize(1);
        sums.getFirst().run();
        rig.run(40);
        assertThat(shown().words()).startsWith("531 (11.1 ms)");
    }
}
