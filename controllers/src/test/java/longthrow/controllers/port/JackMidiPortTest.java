package longthrow.controllers.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.dsp.thread.Inbox;
import longthrow.kit.Jackd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// MIDI between two ports of a JACK server, and what happens when the server or the peer goes.
class JackMidiPortTest {
    private Optional<Jackd> server = Optional.empty();
    private final List<JackMidiPort> opened = new ArrayList<>();

    @BeforeEach
    void startServer() throws IOException {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        server = Optional.of(new Jackd(48_000, 64));
    }

    @AfterEach
    void end() throws IOException {
        opened.forEach(JackMidiPort::close);
        if (server.isPresent()) {
            server.get().close();
        }
    }

    @Test
    void everyMessageArrivesWholeAndInOrderBothWays() {
        Heard desk = new Heard();
        Heard device = new Heard();
        JackMidiPort near = port("fader wing", desk);
        JackMidiPort far = port("Fader Wing", device);
        Soon.until("both are there", () -> near.alive() && far.alive());

        byte[] sysEx = new byte[2_000];
        Arrays.fill(sysEx, (byte) 0x55);
        sysEx[0] = (byte) 0xF0;
        sysEx[sysEx.length - 1] = (byte) 0xF7;
        for (int i = 0; i < 5_000; i++) {
            byte[] message = {(byte) 0xE0, (byte) (i & 0x7F), (byte) (i >> 7)};
            Soon.until("there is room for the message", () -> near.send(message));
        }
        Soon.until("there is room for the text", () -> near.send(sysEx));
        byte[] three = {(byte) 0xC1, 5, (byte) 0xF8, (byte) 0xB0, 7, 8};
        Soon.until("there is room for three", () -> far.send(three));

        Soon.until("all came", () -> device.take() == 5_001 && desk.take() == 3);
        for (int i = 0; i < 5_000; i++) {
            assertThat(device.messages.get(i)).containsExactly(0xE0, i & 0x7F, i >> 7);
        }
        assertThat(device.messages.get(5_000)).containsExactly(sysEx);
        assertThat(desk.messages.get(0)).containsExactly(0xC1, 5);
        assertThat(desk.messages.get(1)).containsExactly(0xF8);
        assertThat(desk.messages.get(2)).containsExactly(0xB0, 7, 8);
    }

    /// libjack complains of it in the midst of the cycle.
    @Test
    void aMessageTooLongForAnyCycleIsLeftOutAndTheNextArrives() {
        Heard device = new Heard();
        JackMidiPort near = port("dump", new Heard());
        JackMidiPort far = port("dump", device);
        Soon.until("both are there", () -> near.alive() && far.alive());
        byte[] sysEx = new byte[40_000];
        sysEx[0] = (byte) 0xF0;
        sysEx[sysEx.length - 1] = (byte) 0xF7;

        assertThat(near.send(sysEx)).isTrue();
        Soon.until("there is room", () -> near.send(new byte[] {(byte) 0xC0, 9}));

        Soon.until("the next came", () -> device.take() == 1);
        assertThat(device.messages.getFirst()).containsExactly(0xC0, 9);
    }

    @Test
    void aPeerThatGoesIsMissedAndOneThatComesIsANewVisit() {
        Heard desk = new Heard();
        JackMidiPort near = port("cue box", desk);
        JackMidiPort far = port("cue box", new Heard());
        Soon.until("it came", near::alive);
        int first = near.visit();

        far.close();
        Soon.until("it went", () -> !near.alive());
        assertThat(near.send(new byte[] {(byte) 0xF8})).isFalse();
        JackMidiPort again = port("cue box", new Heard());
        Soon.until("it came again", () -> near.alive() && again.alive());

        assertThat(near.visit()).isEqualTo(first + 1);
        assertThat(near.send(first, new byte[] {(byte) 0xF8})).isFalse();
        assertThat(near.send(first + 1, new byte[] {(byte) 0xF8})).isTrue();
        desk.take();
        assertThat(desk.links).containsExactly(true, false, true);
    }

    @Test
    void aServerThatEndsAndReturnsBringsThePeersBackTogether() throws IOException {
        Heard device = new Heard();
        JackMidiPort near = port("wing", new Heard());
        JackMidiPort far = port("wing", device);
        Soon.until("both are there", () -> near.alive() && far.alive());

        server.orElseThrow().kill();
        Soon.until("both know that they are alone", () -> !near.alive() && !far.alive());
        server.orElseThrow().again(48_000, 128);
        Soon.until("both are there again", () -> near.alive() && far.alive());
        Soon.until("there is room", () -> near.send(new byte[] {(byte) 0x90, 1, 2}));

        Soon.until("it came", () -> device.take() == 1);
        assertThat(device.messages.getFirst()).containsExactly(0x90, 1, 2);
    }

    @Test
    void aHandMayConnectWhatNoNameSays() throws JackAway {
        Heard desk = new Heard();
        JackMidiPort near = port("this one", desk);
        JackMidiPort far = port("another", new Heard());
        // libjack was seen to hang in the activation of a client that a third one asked to join: both take part first
        JackMidiPort one = port("next to this one", new Heard());
        JackMidiPort other = port("next to another", new Heard());
        Soon.until("both take part", () -> near.alive() && far.alive());
        one.close();
        other.close();
        Soon.until("both are alone", () -> !near.alive() && !far.alive());
        try (JackClient hand = JackClient.open("hand", server.orElseThrow().name())) {
            assertThat(hand.connect("Longthrow another:out", "Longthrow this one:in"))
                    .isTrue();
            Soon.until("both are there", () -> near.alive() && far.alive());
        }

        Soon.until("there is room", () -> far.send(new byte[] {(byte) 0xB0, 1, 2}));
        Soon.until("it came", () -> desk.take() == 1);
    }

    @Test
    void wordsThatNameNoPortSayWhatOnesDo() {
        assertThatThrownBy(() -> Ports.open("jack: "))
                .hasMessageContaining("jack:NAME")
                .hasMessageContaining("as in jack:X-Touch");
        assertThat(Ports.open("jack:X-Touch").name()).isEqualTo("jack:X-Touch");
    }

    private JackMidiPort port(String name, Heard heard) {
        JackMidiPort port = new JackMidiPort(name, server.orElseThrow().name());
        opened.add(port);
        port.open(heard);
        return port;
    }

    /// What one end hears; each call of it is a message, since JACK keeps them apart.
    private static final class Heard implements MidiPort.Receiver {
        private final Inbox<byte[]> arrived = new Inbox<>();
        private final Inbox<Boolean> told = new Inbox<>();
        private final List<byte[]> messages = new ArrayList<>();
        private final List<Boolean> links = new ArrayList<>();

        @Override
        public void onBytes(byte[] bytes, int from, int count) {
            arrived.post(Arrays.copyOfRange(bytes, from, from + count));
        }

        @Override
        public void onLink(boolean alive) {
            told.post(alive);
        }

        int take() {
            arrived.drain(Integer.MAX_VALUE, messages::add);
            told.drain(Integer.MAX_VALUE, links::add);
            return messages.size();
        }
    }
}
