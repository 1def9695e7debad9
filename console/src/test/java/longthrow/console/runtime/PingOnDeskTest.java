package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Gear outside is measured by an action; what was found is the show's, until the device changes.
class PingOnDeskTest {
    private static final int SEND = 20;
    private static final double LONG_ENOUGH = 1_000;

    private final Rig rig = new Rig(4);

    @BeforeEach
    void patch() {
        rig.act("patch", "in ch/4 none");
        rig.act("patch", "in external/2 4");
        rig.act("patch", "out 21 external/2");
        rig.run(40);
    }

    private String ping() {
        rig.act("external/2/ping");
        rig.run(LONG_ENOUGH);
        return rig.notices().getLast();
    }

    private Reading reading(String key) {
        return rig.console.port().reading("external/2/" + key).orElseThrow();
    }

    @Test
    void whatIsFoundIsSaidAndStoredAndOneStepBack() {
        rig.cable(SEND, 3, 1207, -0.5);
        rig.set("ch/1/insert/1/what", 16 + 2);
        rig.run(40);
        rig.act("external/2/ping");
        rig.run(100);
        assertThat(reading("ping")).isEqualTo(new Reading.Flag(true));
        rig.run(LONG_ENOUGH);
        assertThat(rig.notices().getLast()).isEqualTo("external/2 is 1207 (25.1 ms) late, -6.0 dB, polarity inverted");
        assertThat(rig.value("external/2/latency")).isEqualTo(1207);
        assertThat(rig.value("external/2/measured/rate")).isEqualTo(Rig.RATE);
        assertThat(rig.console.playing().latency().figures(0).leaves()).isEqualTo(1207);
        assertThat(reading("ping")).isEqualTo(new Reading.Flag(false));
        rig.act("history/undo");
        rig.run(40);
        assertThat(rig.value("external/2/latency")).isZero();
        assertThat(rig.value("external/2/measured/rate")).isZero();
        assertThat(reading("state")).isEqualTo(new Reading.Words("not pinged"));
    }

    @Test
    void theDeskGoesOnWhileAnotherThreadSearches() {
        List<Runnable> sums = new ArrayList<>();
        rig.console.attached().onLongSums(sums::add);
        rig.cable(SEND, 3, 1207, 1);
        int before = rig.notices().size();
        rig.act("external/2/ping");
        rig.run(LONG_ENOUGH);
        assertThat(reading("state")).isEqualTo(new Reading.Words("pinging"));
        assertThat(rig.notices()).hasSize(before);
        rig.set("ch/1/fader", -7);
        rig.run(40);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-7);
        assertThat(sums).hasSize(1);
        sums.getFirst().run();
        assertThat(rig.notices()).as("not on the other thread").hasSize(before);
        rig.run(40);
        assertThat(rig.notices().getLast()).startsWith("external/2 is 1207 (25.1 ms) late");
        assertThat(rig.value("external/2/latency")).isEqualTo(1207);
        assertThat(sums).as("searched once").hasSize(1);
    }

    @Test
    void withoutADeviceNothingCanComeBack() {
        FakeDriver driver = new FakeDriver();
        driver.device = false;
        rig.console.drive().driven(driver);
        assertThat(ping()).isEqualTo("external/2 was not pinged: no device plays; choose one on the page Setup");
        assertThat(reading("ping")).isEqualTo(new Reading.Flag(false));
    }

    @Test
    void anotherBlockOfTheDeviceMakesItOutOfDate() {
        FakeDriver driver = new FakeDriver();
        rig.console.drive().driven(driver);
        rig.cable(SEND, 3, 1207, 1);
        ping();
        assertThat(reading("state")).isEqualTo(new Reading.Words("1207 (25.1 ms), pinged at 48k/64"));
        driver.block = 256;
        rig.run(40);
        String told = "1207 (25.1 ms), pinged at 48k/64, out of date at 48k/256: ping it again";
        assertThat(reading("state")).isEqualTo(new Reading.Words(told));
        assertThat(rig.notices().getLast()).isEqualTo("external/2: " + told);
    }

    @Test
    void aPingIsRefusedInWords() {
        assertThat(ping()).startsWith("external/2 was not measured: nothing came back");
        rig.cable(SEND, 3, 200, 0.001);
        assertThat(ping())
                .isEqualTo("external/2 was not measured: what came back, -60 dB, is too low to be sure; turn"
                        + " the gear up");
        rig.cable(SEND, 3, 200, 20);
        assertThat(ping()).isEqualTo("external/2 was not measured: what came back was clipped; turn the gear down");
        rig.act("panic", "on");
        assertThat(ping()).isEqualTo("external/2 was not pinged: every output is silenced; take the panic back first");
        rig.act("panic", "off");
        rig.act("patch", "out 21 none");
        assertThat(ping()).contains("no output gives what it sends; patch one: 'out 9 external/2'");
        rig.act("patch", "out 21 external/2");
        rig.act("patch", "in external/2 none");
        assertThat(ping()).contains("it returns by no input; patch one: 'in external/2 9'");
        assertThat(rig.value("external/2/latency")).isZero();
    }

    @Test
    void sidesThatTakeDifferentWaysAreRefused() {
        rig.act("patch", "in ch/3 none");
        rig.act("patch", "in external/2 4 3");
        rig.cable(SEND, 3, 200, 1);
        assertThat(ping()).startsWith("external/2 was not measured: nothing came back on the right");
    }
}
