package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.SoundDevice;
import org.junit.jupiter.api.Test;

/// What stands around the desk: another device, another show.
class VenueTest {
    private final Rig rig = new Rig(2);

    @Test
    void whatIsAskedForIsPassedOn() {
        List<String> heard = new ArrayList<>();
        rig.console.venue().onDevice(word -> heard.add("device " + word));
        rig.console.venue().onBlock(frames -> heard.add("block " + frames));
        rig.console.venue().onOpen(place -> heard.add("open " + place));
        rig.console.venue().onBegin(words -> heard.add("begin " + words));

        rig.perform("engine/device", "none");
        rig.perform("engine/block", "128");
        rig.perform("show/open", "/shows/hall");
        rig.perform("show/new", "live Town hall");

        assertThat(heard).containsExactly("device none", "block 128", "open /shows/hall", "begin live Town hall");
    }

    @Test
    void aLockedShowStaysOpenAndKeepsItsDevice() {
        List<String> heard = new ArrayList<>();
        rig.console.venue().onDevice(heard::add);
        rig.console.venue().onBlock(heard::add);
        rig.console.venue().onBegin(heard::add);
        rig.perform("show/lock", "on");

        rig.perform("engine/device", "none");
        rig.perform("engine/block", "128");
        rig.perform("show/new", "live");

        assertThat(heard).isEmpty();
        assertThat(rig.notices()).last().asString().contains("the show is locked", "show/new");
    }

    @Test
    void aDeskWithoutAProgramAroundItSaysSoAndWhatIsWanting() {
        rig.perform("engine/device", "none");
        assertThat(rig.notices()).last().asString().contains("needs a desk that runs");
        rig.perform("show/new", "");
        assertThat(rig.notices()).last().asString().contains("live, studio, home or demo");
    }

    @Test
    void theWindowHearsWhatIsOffered() {
        SoundDevice none = new SoundDevice("none", "No sound", "the clock");
        rig.console.venue().offer(List.of(none));
        rig.run(3);
        DeskFrame frame = rig.console.frames().latest();
        assertThat(frame.engine().devices()).containsExactly(none);
        assertThat(frame.engine().warming()).isFalse();
    }

    @Test
    void beforeThereIsADeviceTheWindowSaysThatTheEngineWarmsUp() {
        Console console = new Console(
                longthrow.console.show.Show.fresh("x", longthrow.dsp.engine.DeskLayout.mono(48_000, 1)), () -> 0);
        console.venue().warm(true);
        console.work(1_000_000_000);
        assertThat(console.frames().latest().engine().warming()).isTrue();
        assertThat(console.frames().latest().engine().driver()).isEqualTo("warming up");
        console.venue().warm(false);
        console.work(2_000_000_000);
        assertThat(console.frames().latest().engine().driver()).isEqualTo("no driver");
    }
}
