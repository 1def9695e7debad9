package longthrow.controllers.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.thread.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// MIDI over TCP: whole devices over real sockets on this machine, peers that go in mid-message and return, and words
/// that are no port.
class TcpPortTest {
    private static final Profile MCU = Profiles.mcu(0x14, 16383, Map.of("handshake", "required"));

    /// A device that listens and a unit that calls it.
    private static final class Rig implements AutoCloseable {
        final MidiPort far = Ports.open("tcp-listen:0");
        final EmulatedSurface device = new EmulatedSurface(MCU, far, Clock.system());
        final SurfaceUnit unit =
                new SurfaceUnit(MCU, Ports.open(far.name().replace("tcp-listen", "tcp")), Clock.system());
        final List<ControlEvent> events = new ArrayList<>();

        boolean pass() {
            device.work(System.nanoTime());
            unit.drain(events::add);
            unit.work(System.nanoTime());
            return unit.ready();
        }

        boolean shows(Feedback feedback) {
            pass();
            return device.face().contains(feedback);
        }

        @Override
        public void close() {
            unit.close();
            device.close();
        }
    }

    @Test
    void twoUnitsOverTwoLinesDoNotMix() {
        Control fader = MCU.control("fader[3]").orElseThrow();
        Control name = MCU.control("lcd.top[1]").orElseThrow();
        try (Rig left = new Rig();
                Rig right = new Rig()) {
            Soon.until("both have met", () -> left.pass() && right.pass());
            left.device.touch(fader, true);
            left.device.move(fader, 1);
            right.device.touch(fader, true);
            right.device.move(fader, 0.5);
            left.unit.show(new Feedback.Text(name, "Kick"));
            right.unit.show(new Feedback.Text(name, "Snare"));
            Soon.until("left", () -> left.shows(new Feedback.Text(name, "Kick   ")) && left.events.size() == 2);
            Soon.until("right", () -> right.shows(new Feedback.Text(name, "Snare  ")) && right.events.size() == 2);
            assertThat(((ControlEvent.Moved) left.events.get(1)).position()).isEqualTo(1.0);
            assertThat(((ControlEvent.Moved) right.events.get(1)).position()).isEqualTo(8192 / 16383.0);
        }
    }

    @Test
    void everyPositionOfAFaderSurvivesTheLine() {
        Control fader = MCU.control("fader[1]").orElseThrow();
        try (Rig rig = new Rig()) {
            Soon.until("met", rig::pass);
            rig.device.touch(fader, true);
            Soon.until("touched", () -> rig.pass() && !rig.events.isEmpty());
            for (int value = 0; value < 16384; value += 100) {
                rig.events.clear();
                rig.device.move(fader, value / 16383.0);
                Soon.until("moved", () -> {
                    rig.pass();
                    return !rig.events.isEmpty() || rig.unit.unknownMessages() > 0;
                });
                assertThat(((ControlEvent.Moved) rig.events.getFirst()).position())
                        .isEqualTo(value / 16383.0);
            }
        }
    }

    @Test
    void aPeerThatVanishesInMidMessageAndReturnsIsUnderstoodAtOnce() throws IOException {
        try (ServerSocket device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String words = "tcp:127.0.0.1:" + device.getLocalPort();
            Profile profile = Profiles.option(MCU, "handshake", "none");
            List<ControlEvent> events = new ArrayList<>();
            try (SurfaceUnit unit = new SurfaceUnit(profile, Ports.open(words), Clock.system())) {
                try (Socket first = device.accept()) {
                    first.getOutputStream().write(Vectors.bytes("90 68 7F F0 00 00 66"));
                    Soon.until("touched", () -> drained(unit, events) == 1);
                }
                Soon.until("let go", () -> drained(unit, events) == 2);
                try (Socket second = device.accept()) {
                    second.getOutputStream().write(Vectors.bytes("14 F7 7F 90 10 7F"));
                    Soon.until("pressed", () -> drained(unit, events) == 3);
                    assertThat(events.get(2)).isInstanceOf(ControlEvent.Pressed.class);
                    second.setSoTimeout(20_000);
                    StringBuilder painted = new StringBuilder();
                    while (painted.indexOf("900000") < 0) { // the first lamp again, after what was still on its way
                        painted.append(
                                HexFormat.of().formatHex(second.getInputStream().readNBytes(1)));
                        drained(unit, events);
                    }
                }
            }
        }
    }

    private static int drained(SurfaceUnit unit, List<ControlEvent> events) {
        unit.drain(events::add);
        unit.work(System.nanoTime());
        return events.size();
    }

    @Test
    void aCallIsRepeatedUntilThePeerIsThere() throws IOException {
        int free;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        }
        try (MidiPort port = Ports.open("tcp:127.0.0.1:" + free)) {
            port.open(new Deaf());
            assertThat(port.alive()).isFalse();
            assertThat(port.send(new byte[] {(byte) 0xF8})).isFalse();
            try (MidiPort late = Ports.open("tcp-listen:" + free)) {
                late.open(new Deaf());
                Soon.until("connected", () -> port.alive() && late.alive());
            }
            Soon.until("gone again", () -> !port.alive());
        }
    }

    @Test
    void whatWasQueuedBeforeTheEndStillArrives() throws IOException {
        try (ServerSocket device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MidiPort port = Ports.open("tcp:127.0.0.1:" + device.getLocalPort());
            port.open(new Deaf());
            try (Socket peer = device.accept()) {
                Soon.until("connected", port::alive);
                for (int message = 0; message < 500; message++) {
                    port.send(new byte[] {(byte) 0x90, (byte) (message & 0x7F), 0x7F});
                }
                port.close();
                assertThat(peer.getInputStream().readAllBytes()).hasSize(1500);
            }
        }
    }

    @Test
    void aPeerThatDoesNotReadNeverBlocksTheSender() throws IOException {
        try (ServerSocket device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MidiPort port = Ports.open("tcp:127.0.0.1:" + device.getLocalPort())) {
            port.open(new Deaf());
            try (Socket peer = device.accept()) {
                Soon.until("connected", port::alive);
                byte[] large = new byte[32_768];
                Soon.until("full", () -> !port.send(large));
                assertThat(peer.isConnected()).isTrue();
            }
        }
    }

    @Test
    void whatWasQueuedForOnePeerNeverReachesTheNext() throws IOException {
        try (ServerSocket device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MidiPort port = Ports.open("tcp:127.0.0.1:" + device.getLocalPort());
            MidiLink link = new MidiLink(port, Clock.system());
            link.open();
            boolean[] there = new boolean[1];
            try (Socket first = device.accept()) {
                Soon.until("met", () -> linked(link, there));
                byte[] old = new byte[32_768];
                Soon.until("the first peer's queue is full", () -> !link.send(old));
                assertThat(first.isConnected()).isTrue();
            }
            try (Socket second = device.accept()) {
                Soon.until("the port has met the second peer", () -> port.visit() == 2 && port.alive());
                assertThat(link.send(new byte[] {0}))
                        .as("before its coming was handed over")
                        .isFalse();
                Soon.until("its coming is handed over", () -> {
                    link.drain(new Ends(there));
                    return link.send(new byte[] {(byte) 0xF6});
                });
                assertThat(second.getInputStream().read()).isEqualTo(0xF6);
            }
            link.close();
        }
    }

    private static boolean linked(MidiLink link, boolean[] there) {
        link.drain(new Ends(there));
        return there[0];
    }

    /// Listens for nothing but the peer.
    private record Ends(boolean[] there) implements MidiLink.Listener {
        @Override
        public void onShort(int status, int first, int second, long nanos) {}

        @Override
        public void onSysEx(byte[] message, long nanos) {}

        @Override
        public void onLink(boolean alive, long nanos) {
            there[0] = alive;
        }
    }

    @Test
    void aPeerThatFloodsTheLineHasToWaitAndLosesNothing() throws Exception {
        int many = 200_000;
        List<Integer> heard = new ArrayList<>();
        try (ServerSocket device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MidiPort port = Ports.open("tcp:127.0.0.1:" + device.getLocalPort())) {
            MidiLink link = new MidiLink(port, Clock.system());
            link.open();
            try (Socket peer = device.accept()) {
                Thread flood = Thread.ofPlatform().start(() -> flood(peer, many));
                Soon.until("the line is full", () -> flood.getState() == Thread.State.RUNNABLE);
                Soon.until("all of it", () -> {
                    link.drain(new Wheel(heard));
                    return heard.size() == many;
                });
                flood.join();
            }
        }
        assertThat(heard)
                .isEqualTo(java.util.stream.IntStream.range(0, many)
                        .map(value -> value & 0x3FFF)
                        .boxed()
                        .toList());
    }

    private static void flood(Socket peer, int many) {
        byte[] wheel = new byte[3 * many];
        for (int value = 0; value < many; value++) {
            wheel[3 * value] = (byte) 0xE0;
            wheel[3 * value + 1] = (byte) (value & 0x7F);
            wheel[3 * value + 2] = (byte) (value >> 7 & 0x7F);
        }
        try {
            peer.getOutputStream().write(wheel);
        } catch (IOException gone) {
            throw new AssertionError("the desk hung up", gone);
        }
    }

    private record Wheel(List<Integer> heard) implements MidiLink.Listener {
        @Override
        public void onShort(int status, int first, int second, long nanos) {
            heard.add(second << 7 | first);
        }

        @Override
        public void onSysEx(byte[] message, long nanos) {}

        @Override
        public void onLink(boolean alive, long nanos) {}
    }

    @Test
    void aListeningPortThatIsTakenWaitsUntilItIsFree() throws IOException {
        Ports.Awaited awaited;
        String words;
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            words = "tcp-listen:127.0.0.1:" + first.getLocalPort();
            awaited = Ports.await(words);
            awaited.port().open(new Deaf());
        }
        assertThat(awaited.remark().orElseThrow())
                .startsWith("cannot listen on \"" + words + "\": ")
                .endsWith("; it is taken up when it is there");
        try (MidiPort late = awaited.port();
                MidiPort caller = Ports.open(words.replace("tcp-listen", "tcp"))) {
            caller.open(new Deaf());
            Soon.until("free, and called", late::alive);
        }
    }

    @Test
    void listensOnThisMachineOnlyUnlessItIsToldAnAddress() {
        try (MidiPort port = Ports.open("tcp-listen:0")) {
            assertThat(port.name()).startsWith("tcp-listen:127.0.0.1:");
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        try (MidiPort port = Ports.open("tcp-listen:0")) {
            String words = port.name();
            assertThatThrownBy(() -> Ports.open(words).close())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cannot listen on \"" + words + "\": ")
                    .hasMessageEndingWith("; take another port");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tcp:",
                "tcp:7001",
                "tcp:localhost",
                "tcp:localhost:x",
                "tcp:localhost:70000",
                "tcp-listen:",
                "tcp:a b:1"
            })
    void saysWhatATcpPortLooksLike(String words) {
        assertThatThrownBy(() -> Ports.open(words).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + words
                        + "\" is no TCP port: expected tcp:HOST:PORT or tcp-listen:PORT, as in tcp:127.0.0.1:7001");
    }

    private static final class Deaf implements MidiPort.Receiver {
        @Override
        public void onBytes(byte[] bytes, int from, int count) {}

        @Override
        public void onLink(boolean alive) {}
    }
}
