package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.frame.Traffic;
import longthrow.controllers.emulation.EmulatedSurface;
import org.junit.jupiter.api.Test;

/// What the window is told of the bytes between desk and device, and of a control that is measured.
class WireWatchTest {
    private final Rig rig = new Rig(8);
    private final EmulatedSurface nano = rig.device("nanokontrol2");

    private final List<WireWatch.Found> found = new ArrayList<>();

    WireWatchTest() {
        rig.console.attached().wireWatch().onMeasured(found::add);
        rig.run(2_500); // what it tells on its coming is nobody's hand
    }

    private Traffic traffic() {
        rig.run(50);
        return rig.picture().traffic();
    }

    private void move(String control, double position) {
        nano.move(Rig.control(nano, control), position);
        rig.run(20);
    }

    /// Fader 3 of a nanoKONTROL2 in native mode is controller 2 of channel 16, M of strip 2 controller 49 (protocols,
    /// section 9.1).
    @Test
    void tellsBytesBothWaysWithTheControlTheyMean() {
        rig.act("surface/watch", "memory:nanokontrol2");
        rig.run(20);
        move("fader[3]", 96 / 127.0);
        rig.set("ch/2/mute", 1);
        List<Traffic.Message> messages = traffic().messages();
        assertThat(messages).anySatisfy(message -> {
            assertThat(message.in()).isTrue();
            assertThat(message.bytes()).isEqualTo("BF 02 60");
            assertThat(message.words()).isEqualTo("cc ch 16 2 = 96");
            assertThat(message.control()).isEqualTo("fader[3] 0.756");
        });
        assertThat(messages).anySatisfy(message -> {
            assertThat(message.in()).isFalse();
            assertThat(message.bytes()).isEqualTo("BF 31 7F");
            assertThat(message.control()).isEqualTo("m[2] on");
        });
        assertThat(traffic())
                .as("the same while nothing passes")
                .isSameAs(rig.picture().traffic());
    }

    @Test
    void looksNowhereUnlessItIsAsked() {
        move("fader[3]", 0.5);
        assertThat(traffic().messages()).isEmpty();
        rig.act("surface/watch", "memory:nanokontrol2");
        rig.run(20);
        rig.act("surface/watch");
        rig.run(20);
        move("fader[3]", 0.7);
        assertThat(traffic()).isEqualTo(Traffic.NONE);
    }

    @Test
    void keepsTheNewestOfAFlood() {
        rig.act("surface/watch", "memory:nanokontrol2");
        rig.run(20);
        for (int i = 0; i < 500; i++) {
            nano.move(Rig.control(nano, "fader[3]"), i % 2 / 127.0);
            rig.run(1);
        }
        List<Traffic.Message> messages = traffic().messages();
        assertThat(messages).hasSizeLessThanOrEqualTo(400);
        assertThat(messages.getLast().number()).isGreaterThan(400);
    }

    /// A fader that ends at 120 instead of 127, in steps of 1: its file should say so.
    @Test
    void measuresAFaderThatTheDeskDoesNotHearMeanwhile() {
        rig.act("surface/watch", "memory:nanokontrol2");
        rig.run(20);
        double before = rig.value("ch/3/fader");
        rig.act("surface/calibrate", "fader[3]");
        assertThat(traffic().measured().words()).isEqualTo("move fader[3] slowly to its top and back to its bottom");
        for (int value = 0; value <= 120; value++) {
            move("fader[3]", value / 127.0);
        }
        for (int value = 120; value >= 0; value--) {
            move("fader[3]", value / 127.0);
        }
        rig.run(1_000);
        Traffic.Measured measured = traffic().measured();
        assertThat(measured.going()).isFalse();
        assertThat(measured.words()).isEqualTo("differs: from 0 to 120 instead of 127");
        assertThat(measured.suggestion()).isEqualTo("max 120");
        assertThat(found).containsExactly(new WireWatch.Found("nanokontrol2", "fader[3]", "max 120"));
        rig.console.attached().wireWatch().kept(new WireWatch.Found("nanokontrol2", "fader[4]", "max 120"), "other");
        assertThat(traffic().measured().kept()).as("of another control").isEmpty();
        rig.console.attached().wireWatch().kept(found.getFirst(), "written: change fader[3] max 120");
        assertThat(traffic().measured().kept()).isEqualTo("written: change fader[3] max 120");
        assertThat(rig.value("ch/3/fader")).isEqualTo(before);
        move("fader[3]", 0.3);
        move("fader[3]", 0.9);
        assertThat(rig.value("ch/3/fader")).as("heard again").isNotEqualTo(before);
    }

    @Test
    void aLockedShowHearsTheFaderAgain() {
        rig.act("surface/watch", "memory:nanokontrol2");
        rig.run(20);
        rig.act("surface/calibrate", "fader[3]");
        rig.act("show/lock", "on");
        rig.run(20);
        assertThat(traffic().measured()).isEqualTo(Traffic.Measured.NOTHING);
        double before = rig.value("ch/3/fader");
        move("fader[3]", 0.3);
        move("fader[3]", 0.9);
        assertThat(rig.value("ch/3/fader")).isNotEqualTo(before);
    }

    @Test
    void saysWhatHasNoTravel() {
        rig.act("surface/watch", "memory:nanokontrol2");
        rig.run(20);
        rig.act("surface/calibrate", "m[2]");
        rig.run(20);
        assertThat(rig.notices())
                .contains("'m[2]' of the surface shown has no travel to measure; choose a fader or a knob");
        assertThat(traffic().measured()).isEqualTo(Traffic.Measured.NOTHING);
    }

    @Test
    void saysWhatToDoWhereNothingIsChosen() {
        rig.act("surface/watch", "memory:nanokontrol2");
        rig.run(20);
        rig.act("surface/calibrate", "fader[3]");
        rig.act("surface/calibrate", ""); // gives up
        rig.run(20);
        assertThat(rig.notices()).noneMatch(notice -> notice.contains("nothing is chosen"));
        rig.act("surface/calibrate", "");
        rig.run(20);
        assertThat(rig.notices())
                .contains("nothing is chosen to be measured: click a fader or a knob on the page Surfaces, or move one"
                        + " on the device, then CALIBRATE");
    }
}
