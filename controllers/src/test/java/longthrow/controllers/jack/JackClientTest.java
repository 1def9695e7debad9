package longthrow.controllers.jack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import longthrow.controllers.jack.JackPort.Kind;
import longthrow.controllers.jack.JackPort.Way;
import longthrow.dsp.thread.Published;
import longthrow.kit.Jackd;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The binding of libjack against a server that runs: sound, names, connections, and what a cycle costs.
class JackClientTest {
    private static final int PORTS = 32;

    @Test
    void whereNoServerRunsThatIsSaidAndNoneIsStarted() {
        assumeTrue(JackClient.installed(), "no libjack here");
        Optional<String> nobody = Optional.of("longthrow-test-nobody");
        assertThatThrownBy(() -> JackClient.open("Longthrow", nobody))
                .isInstanceOf(JackAway.class)
                .hasMessage("no JACK server 'longthrow-test-nobody' runs");
    }

    /// A client that holds a cycle up keeps the next one from opening, for five seconds; then the server refuses it.
    @Test
    @Tag("long")
    void aServerThatIsTooBusyForAClientIsAskedAgain() throws IOException, JackAway {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 64, 20_000);
                JackClient slow = JackClient.open("Slow", server.name())) {
            CountDownLatch slept = new CountDownLatch(1);
            CountDownLatch sleeps = new CountDownLatch(1);
            slow.register("in", Kind.AUDIO, Way.IN);
            slow.activate(frames -> {
                if (slept.getCount() > 0) {
                    sleeps.countDown();
                    LockSupport.parkNanos(7_000_000_000L);
                    slept.countDown();
                }
            });
            assertThat(sleeps.await(60, TimeUnit.SECONDS)).isTrue();
            try (JackClient desk = JackClient.open("Desk", server.name())) {
                assertThat(desk.name()).isEqualTo("Desk");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /// libjack ends the thread of a client that closes; amid Java that would end the JVM.
    @Test
    void aClientClosesWhenItsEventHasReturned() throws IOException, JackAway, InterruptedException {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 64)) {
            for (int round = 0; round < 5; round++) {
                Published<Boolean> inside = new Published<>(false);
                CountDownLatch comes = new CountDownLatch(1);
                JackClient desk = JackClient.open("Desk", server.name());
                desk.activate(frames -> {
                    inside.publish(true);
                    comes.countDown();
                    LockSupport.parkNanos(100_000_000);
                    inside.publish(false);
                });
                assertThat(comes.await(60, TimeUnit.SECONDS)).isTrue();
                desk.close();
                assertThat(inside.latest()).isFalse();
            }
        }
    }

    @Test
    void portsAreNamedRenamedConnectedAndListed() throws IOException, JackAway {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(44_100, 128);
                JackClient desk = JackClient.open("Desk", server.name());
                JackClient twin = JackClient.open("Desk", server.name())) {
            assertThat(desk.name()).isEqualTo("Desk");
            assertThat(twin.name()).isEqualTo("Desk-01");
            assertThat(desk.sampleRate()).isEqualTo(44_100);
            assertThat(desk.block()).isEqualTo(128);
            JackPort kick = desk.register("1 Kick", Kind.AUDIO, Way.IN);
            desk.activate(frames -> {});

            assertThat(desk.ports(Kind.AUDIO, Way.OUT, true)).startsWith("system:capture_1", "system:capture_2");
            assertThat(desk.connect("system:capture_1", "Desk:1 Kick")).isTrue();
            assertThat(desk.connect("system:capture_1", "Desk:1 Kick")).isTrue();
            assertThat(desk.connections(kick)).containsExactly("system:capture_1");
            assertThat(desk.connect("system:capture_9", "Desk:1 Kick")).isFalse();
            assertThat(desk.rename(kick, "1 Kick Ä")).isTrue();
            assertThat(desk.connections(kick)).containsExactly("system:capture_1");
            assertThat(twin.ports(Kind.AUDIO, Way.IN, false)).contains("Desk:1 Kick Ä");
            assertThat(desk.latency(kick, false)).isEqualTo(new JackPort.Latency(128, 128));
        }
    }

    @Test
    void aCycleWith32InputsAnd32OutputsAllocatesNothing() throws IOException, JackAway, InterruptedException {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 64);
                JackClient client = JackClient.open("Desk", server.name())) {
            List<JackPort> ins = new ArrayList<>();
            List<JackPort> outs = new ArrayList<>();
            for (int i = 0; i < PORTS; i++) {
                ins.add(client.register("in " + i, Kind.AUDIO, Way.IN));
                outs.add(client.register("out " + i, Kind.AUDIO, Way.OUT));
            }
            JackAudio in = client.audio(ins);
            JackAudio out = client.audio(outs);
            JackMidi midi =
                    client.midi(client.register("m", Kind.MIDI, Way.IN), client.register("n", Kind.MIDI, Way.OUT));
            float[][] buffers = new float[PORTS][64];
            byte[] message = {(byte) 0xB0, 1, 2};
            long[] bytes = {-1};
            CountDownLatch measured = new CountDownLatch(1);
            client.activate(frames -> {
                if (bytes[0] < 0) {
                    bytes[0] = NoAllocation.bytes(1_000, () -> {
                        in.fetch(frames);
                        out.fetch(frames);
                        in.read(0, buffers, frames);
                        out.write(0, buffers, frames);
                        midi.waiting().offer(message, 0, message.length);
                        midi.process(frames);
                    });
                    measured.countDown();
                }
            });

            assertThat(measured.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(bytes[0]).isZero();
        }
    }
}
