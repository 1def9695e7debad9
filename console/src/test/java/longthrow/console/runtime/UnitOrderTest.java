package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.desk.DeskWords;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.language.SurfaceLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Units of a set that change places: the strips follow, values stay, the show remembers.
class UnitOrderTest {
    private final Rig rig = new Rig(32);
    private final List<EmulatedSurface> devices = new ArrayList<>();

    @BeforeEach
    void three() {
        SurfaceLibrary.Found found =
                new SurfaceLibrary(DeskWords.vocabulary(rig.console.desk().layout()), List.of()).find("mcu");
        List<SurfaceUnit> units = new ArrayList<>();
        for (String port : List.of("A", "B", "C")) {
            MemoryCable cable = new MemoryCable(port);
            devices.add(new EmulatedSurface(found.profile().orElseThrow(), cable.far(), rig.clock));
            units.add(new SurfaceUnit(found.profile().orElseThrow(), cable.near(), rig.clock));
        }
        rig.console
                .attached()
                .connect(new SurfaceSet(found.maps().getFirst(), units, rig.console.port(), Origin.surface("A")));
        devices.forEach(EmulatedSurface::powerOn);
        run(2_000);
    }

    private void run(double millis) {
        for (int pass = 0; pass < millis / 10; pass++) {
            rig.run(10);
            devices.forEach(device -> device.work(rig.clock.nanos()));
        }
    }

    private void mute(int device) {
        devices.get(device).press(Rig.control(devices.get(device), "mute[1]"), true);
        run(20);
        devices.get(device).press(Rig.control(devices.get(device), "mute[1]"), false);
        run(20);
    }

    private List<String> ports() {
        return rig.picture().surfaces().stream().map(DeskFrame.Surface::port).toList();
    }

    /// Its map is one, and so are the hands on it, whichever unit is named and wherever that stands later.
    @Test
    void s9AllUnitsOfASetAreOneUsers() {
        rig.perform("surface/user", "B anna");
        assertThat(rig.notices()).last().isEqualTo("mcu@A+mcu@B+mcu@C is anna's, and so is what UNDO there takes back");
        assertThat(rig.picture().surfaces()).allMatch(unit -> unit.link().user().equals("anna"));
        mute(2);
        run(600);
        assertThat(rig.picture().archive().steps().done()).first().isEqualTo("anna: mute of ch/17");
        assertThat(rig.console.show().setup().users().units().keySet())
                .containsExactlyInAnyOrder("mcu@A", "mcu@B", "mcu@C");
        rig.perform("history/undo", "");
        assertThat(rig.console.show().setup().users().units()).isEmpty();
        assertThat(rig.value("ch/17/mute")).isEqualTo(1);
        run(50);
        assertThat(rig.picture().surfaces()).allMatch(unit -> unit.link().user().isEmpty());
    }

    @Test
    void aUnitThatIsMovedTakesTheStripsOfItsPlace() {
        rig.console.post(new Wish.Shift("C", -2, Origin.SCREEN));
        run(50);
        assertThat(ports()).containsExactly("C", "A", "B");
        mute(2);
        mute(0);
        assertThat(rig.value("ch/1/mute")).isEqualTo(1);
        assertThat(rig.value("ch/9/mute")).isEqualTo(1);
        assertThat(rig.value("ch/17/mute")).isZero();
    }

    @Test
    void anActionMovesOneByOneAndStopsAtTheEnds() {
        rig.act("surface/right", "A");
        rig.act("surface/right", "A");
        rig.act("surface/right", "A");
        rig.act("surface/left", "nobody");
        run(50);
        assertThat(ports()).containsExactly("B", "C", "A");
    }

    @Test
    void theShowRemembersTheOrder() {
        rig.act("surface/left", "B");
        run(50);
        assertThat(rig.console.show().setup().surfaces()).containsExactly("mcu@B+mcu@A+mcu@C");
        rig.act("surface/left", "C");
        run(50);
        assertThat(rig.console.show().setup().surfaces()).containsExactly("mcu@B+mcu@C+mcu@A");
    }

    @Test
    void noValueMovesAndTheMotorsFollow() {
        rig.set("ch/1/fader", -20);
        rig.set("ch/9/fader", -5);
        run(500);
        rig.act("surface/left", "B");
        run(1_000);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-20);
        assertThat(rig.value("ch/9/fader")).isEqualTo(-5);
        double first = rig.motor(devices.get(0), "fader[1]").orElseThrow();
        double second = rig.motor(devices.get(1), "fader[1]").orElseThrow();
        assertThat(first).as("A stands second, on ch/9").isGreaterThan(second);
    }
}
