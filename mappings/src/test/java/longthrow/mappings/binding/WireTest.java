package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import longthrow.mappings.Desks;
import longthrow.mappings.language.SurfaceLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Shipped surfaces over a cable: bytes from the device reach the desk, and what the desk shows reaches the device.
class WireTest {
    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("test");
    private final FakeDesk desk = new FakeDesk(12);

    private final class Host {
        final SurfaceUnit unit;
        final Mapper mapper;

        Host(String id) {
            SurfaceLibrary.Found found = new SurfaceLibrary(Desks.vocabulary(), List.of()).find(id);
            unit = new SurfaceUnit(found.profile().orElseThrow(), cable.near(), clock::nanos);
            mapper = new Mapper(found.maps().getFirst(), List.of(unit.profile()), desk, Origin.surface("test"));
        }

        void work() {
            unit.drain(event -> mapper.on(0, event));
            mapper.work(clock.nanos());
            mapper.refresh(0, unit::show);
            unit.work(clock.nanos());
        }
    }

    @Test
    void everyPositionOfAMackieFaderComesBackToTheBit() {
        List<String> heard = new ArrayList<>();
        cable.far().open(new MidiPort.Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {
                if (bytes[from] == (byte) 0xE0) {
                    heard.add(HexFormat.of().formatHex(bytes, from, from + count));
                }
            }

            @Override
            public void onLink(boolean alive) {}
        });
        Host host = new Host("mcu");
        pass(host, 2000);
        List<Integer> wrong = new ArrayList<>();
        for (int wire = 0; wire <= 16_383; wire++) {
            byte[] message = {(byte) 0xE0, (byte) (wire & 0x7F), (byte) (wire >> 7)};
            heard.clear();
            cable.far().send(message);
            pass(host, 10);
            String expected = HexFormat.of().formatHex(message);
            if (heard.isEmpty() || !heard.stream().allMatch(expected::equals)) {
                wrong.add(wire);
            }
        }
        assertThat(wrong).as("positions that came back otherwise").isEmpty();
    }

    @Test
    void h3AndH4WhileALevelMovesItsMotorGoesInTenthsOfADecibelAndTheLastValueIsExact() {
        Host host = new Host("mcu");
        EmulatedSurface device = new EmulatedSurface(host.unit.profile(), cable.far(), clock::nanos);
        device.powerOn();
        settle(host, device);
        Control fader = device.profile().control("fader[1]").orElseThrow();
        int sent = 0;
        double stands = position(device, fader);
        for (int hundredth = 1; hundredth <= 100; hundredth++) { // from 0 to -1 dB
            desk.put("ch/1/fader", -hundredth / 100.0);
            pass(host, 20);
            device.work(clock.nanos());
            sent += position(device, fader) == stands ? 0 : 1;
            stands = position(device, fader);
        }
        assertThat(sent).isBetween(9, 10);
        settle(host, device);
        assertThat(position(device, fader))
                .isCloseTo(desk.position("ch/1/fader"), within(0.5 / fader.maximumOut() + 1e-9));
    }

    private static double position(EmulatedSurface device, Control fader) {
        return ((Feedback.Motor) device.shows(fader).orElseThrow()).position();
    }

    @Test
    void theEndStopOfAnXTouchIsPlusTen() { // it tops out at 15935 (protocols, section 2.7)
        Host host = new Host("xtouch");
        EmulatedSurface device = new EmulatedSurface(host.unit.profile(), cable.far(), clock::nanos);
        device.powerOn();
        settle(host, device);
        desk.put("ch/1/fader", -20);
        cable.far().send(new byte[] {(byte) 0x90, 0x68, 0x7F});
        cable.far().send(new byte[] {(byte) 0xE0, 0x3F, 0x7C});
        pass(host, 10);
        assertThat(desk.text("ch/1/fader")).isEqualTo("10.0 dB");
    }

    private void pass(Host host, double millis) {
        clock.advanceMillis(millis);
        host.work();
    }

    static List<String> shipped() {
        return SurfaceLibrary.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aDeviceShowsWhatTheDeskSaysAndIsUnderstoodInEveryControl(String id) {
        Host host = new Host(id);
        EmulatedSurface device = new EmulatedSurface(host.unit.profile(), cable.far(), clock::nanos);
        device.powerOn();
        desk.readings.put("ch/2/name", new Reading.Words("Snare"));
        desk.place("ch/1/fader", 0.4);
        desk.put("ch/3/mute", 1);
        settle(host, device);
        for (Control control : device.profile().controls()) {
            if (control.in().isPresent()) {
                play(device, control);
                pass(host, 10);
            }
        }
        settle(host, device);
        assertThat(host.unit.unknownMessages()).isZero();
        assertThat(device.unknownMessages())
                .as("besides what a host says unasked")
                .isLessThanOrEqualTo(unasked(device.profile()));
        List<Feedback> face = new ArrayList<>();
        host.mapper.refresh(0, face::add);
        face.forEach(feedback -> shows(device, feedback));
    }

    /// How many messages a host says unasked in the time of a test; some again and again.
    private static long unasked(Profile profile) {
        return profile.sends().stream()
                .mapToLong(send -> send.message().messages().size() * (send.when() == Profile.Moment.EVERY ? 20L : 1L))
                .sum();
    }

    private void settle(Host host, EmulatedSurface device) {
        for (int i = 0; i < 40; i++) {
            pass(host, 50);
            device.work(clock.nanos());
        }
    }

    private static void play(EmulatedSurface device, Control control) {
        switch (control.kind()) {
            case FADER, KNOB -> device.move(control, 0.6);
            case ENCODER -> device.turn(control, 2);
            case BUTTON -> {
                device.press(control, true);
                device.press(control, false);
            }
            case LAMP, RING, TEXT, METER, DIGITS, COLOUR ->
                throw new AssertionError(control.name() + " cannot be played");
        }
    }

    private static void shows(EmulatedSurface device, Feedback feedback) {
        Control control = feedback.control();
        String name = control.name();
        switch (feedback) {
            case Feedback.Motor(var _, double position) ->
                assertThat(position(device.shows(control).orElseThrow()))
                        .as(name)
                        .isCloseTo(position, within(1.0 / levels(control)));
            case Feedback.Light(var _, Feedback.Glow glow) ->
                assertThat(((Feedback.Light) device.shows(control).orElseThrow()).glow())
                        .as(name)
                        .isEqualTo(glow);
            case Feedback.Text(var _, String words) ->
                assertThat(((Feedback.Text) device.shows(control).orElseThrow())
                                .words()
                                .strip())
                        .as(name)
                        .isEqualTo(words.strip());
            case Feedback.Ring _, Feedback.Level _, Feedback.Digits _, Feedback.Colour _ ->
                assertThat(device.shows(control)).as(name).isPresent();
        }
    }

    private static int levels(Control control) {
        return control.coding()
                .steps()
                .map(steps -> steps.last() - steps.first())
                .orElse(control.maximumOut());
    }

    /// A knob that is told where it stands shows it on its ring.
    private static double position(Feedback shown) {
        return shown instanceof Feedback.Ring ring ? ring.position() : ((Feedback.Motor) shown).position();
    }
}
