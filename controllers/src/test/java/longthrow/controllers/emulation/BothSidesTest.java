package longthrow.controllers.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import longthrow.controllers.Grown;
import longthrow.controllers.Huis;
import longthrow.controllers.Profiles;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.controllers.surface.Wiring;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Desk's side and device's side of one profile agree, whatever the profile: what a unit shows the device shows, what
/// hands do on the device the unit hears.
class BothSidesTest {
    private static final Map<Integer, String> DIGITS =
            Map.of(2, "P4", 4, "12AB", 8, " 1.02.03.04", 10, " 12. 3. 4.120", 12, "P4 12. 3. 4.120");

    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("test");
    private final List<ControlEvent> events = new ArrayList<>();
    private final Random random = new Random(11);

    private void pass(SurfaceUnit unit, EmulatedSurface device, int millis) {
        for (int step = 0; step < millis; step++) {
            clock.advanceMillis(1);
            unit.drain(events::add);
            unit.work(clock.nanos());
            device.work(clock.nanos());
        }
    }

    static List<Profile> profiles() {
        List<Control> odd = odd();
        return List.of(
                Profiles.mcu(),
                Profiles.mcu(0x11, 15935, Map.of("handshake", "required")),
                Profiles.with(Profiles.mcu(), odd),
                new Profile("odd", "Odd", Map.of("handshake", "none"), odd, List.of()),
                Grown.profile(),
                Huis.hui());
    }

    /// Controls of every kind and address that a Mackie unit has not.
    private static List<Control> odd() {
        List<Control> odd = new ArrayList<>();
        for (Relative.Ticks coding : Relative.Ticks.values()) {
            Address turn = new Address.ControlChange(3, 20 + odd.size());
            odd.add(Profiles.control("turn." + coding, 0, Kind.ENCODER)
                    .with(Wiring.NONE.in(turn).out(turn))
                    .with(Coding.PLAIN.relative(coding)));
        }
        List<Address> faders = List.of(
                new Address.ControlChange14(2, 1, Address.Order.HIGH_FIRST),
                new Address.ControlChange14(2, 2, Address.Order.LOW_FIRST),
                new Address.Nrpn(4, 8192, Address.DataLow.FINE),
                new Address.Rpn(4, 3),
                new Address.PitchBend(10));
        for (Address address : faders) {
            Control plain = Profiles.control("wide", odd.size(), Kind.FADER);
            odd.add(Profiles.at(plain, Optional.of(address), Optional.of(address), 16383));
        }
        Address poly = new Address.PolyPressure(1, 18);
        odd.add(Profiles.at(Profiles.control("cut", 0, Kind.BUTTON), Optional.of(poly), Optional.of(poly), 127));
        odd.add(Profiles.display("name", 0, Kind.TEXT, 6, Profiles.form("F0 00 01 06 02 12 00 00 00 {text} F7"), ""));
        odd.add(Profiles.display("bar", 0, Kind.METER, 0, new Address.ControlChange(1, 90), ""));
        odd.add(Profiles.display("dial", 0, Kind.RING, 0, new Address.ControlChange(1, 91), Codecs.RING));
        for (int i = 1; i <= 8; i++) {
            Address.SysEx form = Profiles.form("F0 00 00 66 14 72 {all8rgb3} F7");
            odd.add(Profiles.display("colour", i, Kind.COLOUR, 0, form, ""));
        }
        return odd;
    }

    @ParameterizedTest(name = "profile {index}")
    @MethodSource("profiles")
    void agree(Profile profile) {
        SurfaceUnit unit = new SurfaceUnit(profile, cable.near(), clock::nanos);
        EmulatedSurface device = new EmulatedSurface(profile, cable.far(), clock::nanos);
        pass(unit, device, 3000);
        assertThat(unit.ready()).isTrue();
        for (int round = 0; round < 10; round++) {
            for (Control control : profile.controls()) {
                hand(control).ifPresent(done -> {
                    events.clear();
                    device.play(done);
                    pass(unit, device, 5);
                    assertThat(events)
                            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("nanos")
                            .containsExactly(done);
                });
            }
            pass(unit, device, 1000);
            List<Feedback> wanted = profile.controls().stream()
                    .filter(Control::shows)
                    .map(this::feedback)
                    .toList();
            wanted.forEach(unit::show);
            pass(unit, device, 1500);
            assertThat(device.face()).containsAll(wanted);
        }
        assertThat(unit.unknownMessages() + device.unknownMessages()).isZero();
    }

    private Optional<ControlEvent> hand(Control control) {
        if (control.in().isEmpty()) {
            return Optional.empty();
        }
        return switch (control.kind()) {
            case FADER, KNOB -> Optional.of(new ControlEvent.Moved(control, position(control), 0));
            case ENCODER -> {
                boolean single = control.relative().orElseThrow() instanceof Relative.Fixed;
                yield Optional.of(new ControlEvent.Turned(control, single ? -1 : 1 + random.nextInt(60), 0));
            }
            case BUTTON ->
                control.in().orElseThrow().oneShot()
                        ? Optional.empty()
                        : Optional.of(new ControlEvent.Pressed(control, random.nextBoolean(), 0));
            case LAMP, RING, TEXT, METER, DIGITS, COLOUR -> Optional.empty();
        };
    }

    private double position(Control control) {
        return random.nextInt(control.maximumIn() + 1) / (double) control.maximumIn();
    }

    private double ring(Control control) {
        return control.coding()
                .steps()
                .map(steps -> steps.position(steps.first() + 1 + random.nextInt(steps.last() - steps.first())))
                .orElseGet(() -> position(control));
    }

    /// Feedback whose coding loses nothing.
    private Feedback feedback(Control control) {
        return switch (control.kind()) {
            case FADER, KNOB -> new Feedback.Motor(control, position(control));
            case ENCODER, RING ->
                control.codec().isPresent()
                        ? new Feedback.Ring(control, random.nextInt(12) / 11.0, RingMode.WRAP, random.nextBoolean())
                        : new Feedback.Ring(control, ring(control), RingMode.WRAP);
            case BUTTON, LAMP -> new Feedback.Light(control, random.nextBoolean() ? Glow.ON : Glow.OFF);
            case METER -> new Feedback.Level(control, Double.NEGATIVE_INFINITY);
            case TEXT -> new Feedback.Text(control, "Drums  ".substring(0, control.width()));
            case DIGITS -> new Feedback.Digits(control, DIGITS.getOrDefault(control.width(), ""));
            case COLOUR -> new Feedback.Colour(control, random.nextBoolean() ? 0xFF00FF : 0x00FF00);
        };
    }

    @Test
    void aDeviceThatAnswersPingsIsThereUntilItHangs() {
        Profile profile = Huis.hui();
        SurfaceUnit unit = new SurfaceUnit(profile, cable.near(), clock::nanos);
        EmulatedSurface device = new EmulatedSurface(profile, cable.far(), clock::nanos);
        pass(unit, device, 10_000);
        assertThat(unit.ready()).isTrue();
        assertThat(unit.unknownMessages() + device.unknownMessages()).isZero();
        for (int step = 0; step < 3500; step++) { // it is there, but hangs
            clock.advanceMillis(1);
            unit.drain(events::add);
            unit.work(clock.nanos());
        }
        assertThat(unit.ready()).isFalse();
        pass(unit, device, 100);
        assertThat(unit.ready()).as("it caught up with the pings").isTrue();
    }

    @ParameterizedTest(name = "id {0}")
    @ValueSource(ints = {0x10, 0x11, 0x14, 0x15})
    void greetEachOtherAsTheIdAsks(int id) {
        Profile profile = Profiles.mcu(id, 16383, Map.of("handshake", "required"));
        SurfaceUnit unit = new SurfaceUnit(profile, cable.near(), clock::nanos);
        EmulatedSurface device = new EmulatedSurface(profile, cable.far(), clock::nanos);
        pass(unit, device, 10);
        assertThat(unit.ready()).isTrue();
        assertThat(device.accepted()).as("proof asked for and given").isEqualTo(id < 0x14);
    }
}
