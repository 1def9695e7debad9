package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import longthrow.console.desk.DeskWords;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Link;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.language.SurfaceLibrary;
import org.junit.jupiter.api.Test;

/// What the window is told of a surface besides what it shows.
class SurfaceLinkTest {
    private final Rig rig = new Rig(8);

    private DeskFrame.Surface surface() {
        rig.run(50);
        return rig.picture().surfaces().getFirst();
    }

    @Test
    void isConnectedWhileTheDeviceIsThereAndAwayAfterwards() {
        EmulatedSurface nano = rig.device("nanokontrol2");
        assertThat(surface().link().state()).isEqualTo(Link.State.CONNECTED);
        nano.close();
        assertThat(surface().link().state()).isEqualTo(Link.State.AWAY);
    }

    /// Fader 3 of a nanoKONTROL2 in native mode is controller 2 of channel 16 (protocols, section 9.1).
    @Test
    void tellsTheBytesOfTheLastMoveAndWhereAFaderWithoutMotorStands() {
        EmulatedSurface nano = rig.device("nanokontrol2");
        rig.run(2_500); // what it tells on its coming is nobody's hand
        nano.move(Rig.control(nano, "fader[3]"), 96 / 127.0);
        DeskFrame.Surface surface = surface();
        assertThat(surface.lastMessage()).startsWith("BF 02 60  fader[3]");
        assertThat(surface.face())
                .anySatisfy(shown -> assertThat(shown).isInstanceOfSatisfying(Feedback.Motor.class, motor -> {
                    assertThat(motor.control().name()).isEqualTo("fader[3]");
                    assertThat(motor.position()).isCloseTo(96 / 127.0, within(1e-9));
                }));
        assertThat(surface().face()).as("the same list while nothing changes").isSameAs(surface.face());
    }

    /// M of strip 2 is controller 49 (protocols, section 9.1).
    @Test
    void tellsTheBytesThatWereSentLast() {
        rig.device("nanokontrol2");
        rig.run(50);
        rig.set("ch/2/mute", 1);
        assertThat(surface().link().sent()).isEqualTo("BF 31 7F");
    }

    @Test
    void turnsTheMotorsOfTheSetThatHasThePort() {
        EmulatedSurface mcu = rig.device("mcu");
        rig.run(2_000);
        rig.act("surface/motors", "elsewhere");
        assertThat(surface().link().motors()).isTrue();
        rig.act("surface/motors", "memory:mcu");
        assertThat(surface().link().motors()).isFalse();
        double before = rig.motor(mcu, "fader[1]").orElseThrow();
        rig.set("ch/1/fader", 5);
        rig.run(500);
        assertThat(rig.motor(mcu, "fader[1]").orElseThrow())
                .as("a motor that rests")
                .isEqualTo(before);
        rig.act("surface/motors", "memory:mcu");
        rig.run(1_000);
        assertThat(rig.motor(mcu, "fader[1]").orElseThrow()).isGreaterThan(before);
    }

    @Test
    void aUnitThatIsMovedToTheRightPlaysTheStripsOfItsNewPlace() {
        Rig wide = new Rig(16);
        wide.console.attached().connect(pair(wide));
        wide.run(50);
        wide.act("surface/right", "right");
        wide.run(50);
        assertThat(wide.picture().surfaces())
                .extracting(DeskFrame.Surface::port)
                .containsExactly("left", "right");
        wide.act("surface/right", "left");
        wide.run(50);
        DeskFrame.Surface moved = wide.picture().surfaces().getLast();
        assertThat(moved.port()).isEqualTo("left");
        assertThat(moved.link().place()).isEqualTo(2);
        assertThat(moved.does().get("fader[1]")).startsWith("ch/9/fader");
        assertThat(wide.picture().surfaces().getFirst().does().get("fader[1]")).startsWith("ch/1/fader");
    }

    private static SurfaceSet pair(Rig rig) {
        var found = new SurfaceLibrary(DeskWords.vocabulary(rig.console.desk().layout()), List.of()).find("generic8");
        List<SurfaceUnit> units = Stream.of("left", "right")
                .map(port -> new SurfaceUnit(found.profile().orElseThrow(), new MemoryCable(port).near(), rig.clock))
                .toList();
        return new SurfaceSet(found.maps().getFirst(), units, rig.console.port(), Origin.surface("left"));
    }
}
