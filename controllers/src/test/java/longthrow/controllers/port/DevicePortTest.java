package longthrow.controllers.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import longthrow.controllers.port.VirtualDevices.Half;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.thread.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// MIDI devices of the machine, as Java Sound lists them, played by devices of the test: found by name, heard, told,
/// and taken up again when they return.
class DevicePortTest {
    private static final Profile NO_GREETING = Profiles.mcu(0x14, 16383, Map.of("handshake", "none"));

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
    void whatADeviceSaysInTheMomentItIsTakenUpComesRightAfterItsComing() {
        Half in = in("X-Touch");
        List<String> heard = new ArrayList<>();
        try (MidiPort port = Ports.open("X-Touch")) {
            port.open(new MidiPort.Receiver() {
                @Override
                public void onBytes(byte[] bytes, int from, int count) {
                    heard.add(Vectors.hex(Arrays.copyOfRange(bytes, from, from + count)));
                }

                @Override
                public void onLink(boolean alive) {
                    in.say(key());
                    heard.add("alive " + alive);
                }
            });
        }
        assertThat(heard).containsExactly("alive true", "90 10 7F");
    }

    private static ShortMessage key() {
        try {
            return new ShortMessage(0x90, 0x10, 0x7F);
        } catch (InvalidMidiDataException wrong) {
            throw new IllegalStateException(wrong);
        }
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

    /// How many of two units are ready after a pass.
    private static int both(SurfaceUnit one, SurfaceUnit two, Queue<ControlEvent> events) {
        return (pass(one, events) ? 1 : 0) + (pass(two, events) ? 1 : 0);
    }

    private static boolean pass(SurfaceUnit unit, Queue<ControlEvent> events) {
        unit.drain(events::add);
        unit.work(System.nanoTime());
        return unit.ready();
    }

    @Test
    void waitsForADeviceThatIsNotThereYetAndSaysSo() throws InvalidMidiDataException {
        in("nanoKONTROL2");
        Ports.Awaited awaited = Ports.await("X-Touch");
        assertThat(awaited.remark())
                .contains(
                        "no MIDI device \"X-Touch\" - did you mean \"nanoKONTROL2\"?; it is taken up when it is there");
        Queue<ControlEvent> events = new ConcurrentLinkedQueue<>();
        try (SurfaceUnit unit = new SurfaceUnit(NO_GREETING, awaited.port(), Clock.system())) {
            assertThat(pass(unit, events)).isFalse();
            Half in = in("X-Touch INT [hw:2,0,0]");
            out("X-Touch INT [hw:2,0,0]");
            Soon.until("taken up", () -> pass(unit, events));
            in.say(new ShortMessage(0x90, 0x10, 0x7F));
            Soon.until("heard", () -> pass(unit, events) && !events.isEmpty());
        }
    }

    @Test
    void aDeviceThatComesBackUnderAnotherNumberIsTheSame() {
        in("X-Touch [hw:1,0,0]");
        out("X-Touch [hw:1,0,0]");
        Queue<ControlEvent> events = new ConcurrentLinkedQueue<>();
        try (MidiPort port = Ports.open("X-Touch");
                SurfaceUnit unit = new SurfaceUnit(NO_GREETING, port, Clock.system())) {
            Soon.until("there", () -> pass(unit, events));
            VirtualDevices.unplugAll();
            Soon.until("gone", () -> !pass(unit, events));
            in("X-Touch [hw:3,0,0]");
            out("X-Touch [hw:3,0,0]");
            Soon.until("back", () -> pass(unit, events));
        }
    }

    @Test
    void aDeviceThatVanishesInTheMiddleOfASysExIsUnderstoodWhenItReturns() throws InvalidMidiDataException {
        Half in = in("X-Touch");
        out("X-Touch");
        Queue<ControlEvent> events = new ConcurrentLinkedQueue<>();
        try (MidiPort port = Ports.open("X-Touch");
                SurfaceUnit unit = new SurfaceUnit(NO_GREETING, port, Clock.system())) {
            Soon.until("there", () -> pass(unit, events));
            in.say(new ShortMessage(0x90, 0x68, 0x7F));
            byte[] start = Vectors.bytes("F0 00 00 66");
            in.say(new SysexMessage(start, start.length));
            VirtualDevices.unplugAll();
            Soon.until("gone, and its fader let go", () -> !pass(unit, events) && events.size() == 2);
            assertThat(events)
                    .last()
                    .isInstanceOfSatisfying(
                            ControlEvent.Touched.class,
                            touch -> assertThat(touch.down()).isFalse());
            Half again = in("X-Touch");
            out("X-Touch");
            Soon.until("back", () -> pass(unit, events));
            again.say(new ShortMessage(0x90, 0x10, 0x7F));
            Soon.until("understood", () -> pass(unit, events) && events.size() == 3);
            assertThat(unit.unknownMessages()).isZero();
        }
    }

    @Test
    void aDeviceThatComesWhileItsPortIsClosedIsNotKept() throws InterruptedException {
        in("X-Touch");
        CompletableFuture<Thread> looking = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        MidiPort port = DevicePort.waiting(new DevicePort.Wanted() {
            @Override
            public String name() {
                return "X-Touch";
            }

            @Override
            public Optional<OpenDevice> find(List<MidiDevices.Pair> present) {
                looking.complete(Thread.currentThread());
                closed.join();
                return OpenDevice.ifFree(present.getFirst());
            }
        });
        port.open(new MidiPort.Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {}

            @Override
            public void onLink(boolean alive) {}
        });
        Thread thread = looking.join();
        port.close();
        closed.complete(null);
        thread.join();
        assertThat(OpenDevice.isOpen("X-Touch")).isFalse();
        assertThat(port.alive()).isFalse();
    }

    /// A Mackie unit with its serial number: `F0 00 00 66 14 01 serial challenge F7`.
    private static void unit(String name, String serial) {
        Half in = in(name);
        VirtualDevices.plug(new Half(name, false).answering("F0 00 00 66 14 00 F7", () -> {
            byte[] ready = Vectors.bytes("F0 00 00 66 14 01 " + serial + " 18 61 05 57 F7");
            in.say(new SysexMessage(ready, ready.length));
        }));
    }

    @Test
    void twoUnitsOfOneNameKeepTheirSerialNumbersWhereverTheyArePlugged() {
        String left = "58 59 5A 57 18 61 05";
        String right = "58 59 5A 57 18 61 06";
        unit("X-Touch", left);
        unit("X-Touch", right);
        assertThat(Ports.introduce("X-Touch #2").pins()).containsExactly("58595A57186106");
        Queue<ControlEvent> events = new ConcurrentLinkedQueue<>();
        try (SurfaceUnit one = new SurfaceUnit(
                        NO_GREETING, Ports.await("serial:58595A57186105").port(), Clock.system());
                SurfaceUnit two = new SurfaceUnit(
                        NO_GREETING, Ports.await("serial:58595a57186106").port(), Clock.system())) {
            Soon.until("both", () -> both(one, two, events) == 2);
            VirtualDevices.unplugAll();
            Soon.until("none", () -> both(one, two, events) == 0);
            unit("X-Touch", right);
            Soon.until("the right one first", () -> pass(two, events));
            assertThat(pass(one, events)).isFalse();
            unit("X-Touch", left);
            Soon.until("both again", () -> both(one, two, events) == 2);
        }
    }

    @Test
    void saysWhatASerialNumberLooksLike() {
        assertThatThrownBy(() -> Ports.await("serial:X-Touch"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("serial:58595A57186105");
    }

    @Test
    void introducesADeviceByItsIdentityReplyAndASilentOneByNothing() {
        in("dumb");
        out("dumb");
        Half in = in("nano");
        VirtualDevices.plug(new Half("nano", false).answering("F0 7E 7F 06 01 F7", () -> {
            byte[] garbage = Vectors.bytes("F0 7E 00 06 02 F7");
            in.say(new SysexMessage(garbage, garbage.length));
            byte[] reply = Vectors.bytes("F0 7E 00 06 02 42 13 01 00 00 03 00 01 00 F7");
            in.say(new SysexMessage(reply, reply.length));
        }));
        assertThat(Ports.introduce("nano").identity().orElseThrow().words()).isEqualTo("Korg, family 13 01");
        assertThat(Ports.introduce("dumb").pins()).isEmpty();
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
