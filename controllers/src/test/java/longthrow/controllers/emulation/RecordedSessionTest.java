package longthrow.controllers.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.controllers.Profiles;
import longthrow.controllers.RawEnd;
import longthrow.controllers.Vectors;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;

/// A session recorded between a scripted surface and another maker's host, replayed to both of our sides.
class RecordedSessionTest {
    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("test");
    private final List<String> lines = Vectors.lines("mcu-session.txt");

    /// What the face says at the recording's marks, where the step named before the mark is done.
    private static final Map<String, Map<String, Object>> AT = Map.of(
            "fader 1 touch, moves, release",
                    Map.of("fader[1]", 12808, "fader[8]", 12808, "vpot[1]", "0.5 DOT true", "play", Glow.OFF),
            "mute 3 again", Map.of("mute[3]", Glow.ON),
            "solo 2", Map.of("mute[3]", Glow.OFF),
            "solo 2 off", Map.of("solo[2]", Glow.ON, "rude-solo", Glow.BLINK),
            "rec 1", Map.of("select[4]", Glow.ON),
            "bank left",
                    Map.of("lcd.top[1]", "Ch 9   ", "lcd.top[2]", "Ch 10  ", "lcd.top[3]", "       ", "fader[3]", 0),
            "stop", Map.of("play", Glow.ON, "stop", Glow.OFF),
            "record arm", Map.of("play", Glow.OFF, "stop", Glow.ON));

    private static Object fact(Feedback feedback) {
        return switch (feedback) {
            case Feedback.Motor motor -> (int) Math.round(motor.position() * 16383);
            case Feedback.Light light -> light.glow();
            case Feedback.Ring ring -> ring.position() + " " + ring.mode() + " " + ring.centre();
            case Feedback.Text text -> text.words();
            case Feedback.Digits digits -> digits.characters();
            case Feedback.Level level -> level.decibels();
            case Feedback.Colour colour -> colour.rgb();
        };
    }

    @Test
    void theEmulatedDeviceShowsWhatTheHostMeant() {
        RawEnd host = new RawEnd(cable.near());
        EmulatedSurface device = new EmulatedSurface(Profiles.mcu(), cable.far(), clock::nanos);
        int checked = 0;
        for (String line : lines) {
            if (line.contains(" < ")) {
                host.say(line.substring(line.indexOf('<') + 1));
                device.work(clock.nanos());
            } else {
                Map<String, Object> facts = AT.getOrDefault(line.replaceFirst("^# ", ""), Map.of());
                facts.forEach((name, fact) -> assertThat(
                                device.shows(device.profile().control(name).orElseThrow()))
                        .as(name + " at " + line)
                        .map(RecordedSessionTest::fact)
                        .contains(fact));
                checked += facts.isEmpty() ? 0 : 1;
            }
        }
        assertThat(checked).isEqualTo(AT.size());
    }

    @Test
    void theUnitHearsWhatTheSurfaceDid() {
        RawEnd device = new RawEnd(cable.far());
        SurfaceUnit unit = new SurfaceUnit(Profiles.mcu(), cable.near(), clock::nanos);
        List<ControlEvent> events = new ArrayList<>();
        List<Double> sent = new ArrayList<>();
        for (String line : lines) {
            if (line.contains(" > ")) {
                byte[] bytes = Vectors.bytes(line.substring(line.indexOf('>') + 1));
                device.say(bytes);
                if ((bytes[0] & 0xFF) == 0xE0) {
                    sent.add((bytes[2] << 7 | bytes[1]) / 16383.0);
                }
                clock.advanceMillis(20);
                unit.drain(events::add);
                unit.work(clock.nanos());
            }
        }
        assertThat(events.stream().flatMap(RecordedSessionTest::faderOne).toList())
                .isEqualTo(changes(sent));
        assertThat(events.stream().flatMap(RecordedSessionTest::ticks).toList())
                .as("each pot +1 +5 -3, the jog wheel +1 -1")
                .hasSize(8 * 3 + 2)
                .startsWith(1, 5, -3)
                .endsWith(1, -1);
    }

    private static Stream<Double> faderOne(ControlEvent event) {
        return event instanceof ControlEvent.Moved moved
                        && moved.control().name().equals("fader[1]")
                ? Stream.of(moved.position())
                : Stream.empty();
    }

    private static Stream<Integer> ticks(ControlEvent event) {
        return event instanceof ControlEvent.Turned turned ? Stream.of(turned.ticks()) : Stream.empty();
    }

    private static List<Double> changes(List<Double> values) {
        List<Double> changes = new ArrayList<>();
        for (Double value : values) {
            if (changes.isEmpty() || !Optional.of(value).equals(Optional.of(changes.getLast()))) {
                changes.add(value);
            }
        }
        return changes;
    }
}
