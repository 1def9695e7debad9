package longthrow.controllers.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import longthrow.controllers.port.VirtualDevices.Half;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.thread.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// MIDI devices of the machine, as Java Sound lists them, played by devices of the test: found by name, heard, told,
/// and taken up again when they return.
class DevicePortTest {
    @AfterEach
    void unplug() {
        VirtualDevices.unplugAll();
    }

    private static Half in(String name) {
        return VirtualDevices.plug(new Half(name, true));
    }

    private static Half out(String name) {
        return VirtualDevices.plug(new Half(name, false));
    }

    @Test
    void listsDevicesByNameWithTheirDirectionsAndNoSoftwareInstruments() {
        in("X-Touch");
        in("nano");
        out("X-Touch");
        out("Synth");
        in("Twin");
        in("Twin");
        out("Twin");
        assertThat(Ports.list())
                .extracting(entry -> entry.name() + ": " + entry.direction().word())
                .containsExactlyInAnyOrder(
                        "X-Touch: in and out", "nano: in", "Synth: out", "Twin: in and out", "Twin #2: in");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "CoreMIDI4J - X-Touch INT, X-Touch INT",
        "MIDIIN2 (X-Touch), X-Touch 2",
        "MIDIOUT2 (X-Touch), X-Touch 2",
        "'Mini [hw:1,0,0]', 'Mini [hw:1,0,0]'"
    })
    void knowsWhatSystemsPutRoundAName(String name, String plain) {
        assertThat(MidiDevices.plain(name)).isEqualTo(plain);
    }

    @Test
    void hearsShortMessagesAndSysExInPieces() throws InvalidMidiDataException {
        Half in = in("X-Touch");
        out("X-Touch");
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        try (MidiPort port = Ports.open("X-Touch")) {
            MidiLink link = new MidiLink(port, Clock.system());
            link.open();
            in.say(new ShortMessage(0x90, 0x10, 0x7F));
            byte[] start = Vectors.bytes("F0 00 00 66");
            in.say(new SysexMessage(start, start.length));
            byte[] end = Vectors.bytes("14 01 F7");
            in.say(new SysexMessage(0xF7, end, end.length));
            link.drain(new MidiLink.Listener() {
                @Override
                public void onShort(int status, int first, int second, long nanos) {
                    heard.add("%02X %02X %02X".formatted(status, first, second));
                }

                @Override
                public void onSysEx(byte[] message, long nanos) {
                    heard.add(Vectors.hex(message));
                }

                @Override
                public void onLink(boolean alive, long nanos) {
                    heard.add("alive " + alive);
                }
            });
        }
        assertThat(heard).containsExactly("alive true", "90 10 7F", "F0 00 00 66 14 01 F7");
    }

    @Test
    void saysEachMessageWhole() {
        in("X-Touch");
        Half out = out("X-Touch");
        try (MidiPort port = Ports.open("x-tou")) {
            assertThat(port.name()).isEqualTo("X-Touch");
            new MidiLink(port, Clock.system()).open();
            port.send(Vectors.bytes("90 10 7F D0 0C F0 00 00 66 14 00 F7 F8"));
            Soon.until("said", () -> out.heard().size() == 4);
        }
        assertThat(out.heard()).containsExactly("90 10 7F", "D0 0C", "F0 00 00 66 14 00 F7", "F8");
    }

    @Test
    void aDeviceThatIsPluggedInAgainIsTakenUpAgain() throws InvalidMidiDataException {
        in("X-Touch");
        out("X-Touch");
        Queue<ControlEvent> events = new ConcurrentLinkedQueue<>();
        MidiPort port = Ports.open("X-Touch");
        try (SurfaceUnit unit =
                new SurfaceUnit(Profiles.mcu(0x14, 16383, Map.of("handshake", "none")), port, Clock.system())) {
            Soon.until("there", () -> pass(unit, events));
            VirtualDevices.unplugAll();
            Soon.until("gone", () -> !port.alive() && !pass(unit, events));
            Half in = in("X-Touch");
            Half out = out("X-Touch");
            Soon.until(
                    "back, and painted",
                    () -> pass(unit, events) && !out.heard().isEmpty());
            in.say(new ShortMessage(0x90, 0x10, 0x7F));
            Soon.until("heard", () -> pass(unit, events) && !events.isEmpty());
        }
    }

    private static boolean pass(SurfaceUnit unit, Queue<ControlEvent> events) {
        unit.drain(events::add);
        unit.work(System.nanoTime());
        return unit.ready();
    }

    @Test
    void saysWhichNamesAreNear() {
        in("X-Touch");
        in("nanoKONTROL2");
        assertThatThrownBy(() -> Ports.open("X-Tuch").close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no MIDI device \"X-Tuch\" - did you mean \"X-Touch\", \"nanoKONTROL2\"?");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> Ports.open("X-Touch").close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no MIDI device \"X-Touch\"; this machine has none now"
                        + " (tcp:HOST:PORT and memory:NAME always work)");
    }

    @Test
    void saysWhichNamesFit() {
        in("X-Touch 1");
        in("X-Touch 2");
        assertThatThrownBy(() -> Ports.open("touch").close())
                .hasMessage("\"touch\" fits several MIDI devices: \"X-Touch 1\", \"X-Touch 2\"; write the whole name");
    }

    @Test
    void saysThatADeviceIsBusy() {
        VirtualDevices.plug(new Half("X-Touch", true).busy());
        assertThatThrownBy(() -> Ports.open("X-Touch").close())
                .hasMessage("cannot open \"X-Touch\": in use; is another program using it?");
    }

    @Test
    void memoryPortsOfOneNameAreOneCable() {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        MidiPort far = MemoryCable.named("desk").far();
        far.open(new MidiPort.Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {
                heard.add(Vectors.hex(Arrays.copyOfRange(bytes, from, from + count)));
            }

            @Override
            public void onLink(boolean alive) {
                heard.add("alive " + alive);
            }
        });
        assertThat(far.send(new byte[] {1})).isFalse();
        try (MidiPort near = Ports.open("memory:desk")) {
            new MidiLink(near, Clock.system()).open();
            near.send(Vectors.bytes("90 10 7F"));
        }
        assertThat(List.copyOf(heard)).containsExactly("alive true", "90 10 7F", "alive false");
        far.close();
    }
}
