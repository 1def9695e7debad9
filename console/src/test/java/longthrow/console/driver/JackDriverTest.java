package longthrow.console.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.controllers.jack.JackPort;
import longthrow.controllers.jack.JackPort.Kind;
import longthrow.controllers.jack.JackPort.Way;
import longthrow.dsp.driver.DeviceRefused;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.driver.OutsideTransport;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.Published;
import longthrow.kit.Jackd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk in a JACK graph with other programs: what goes in comes out, and what becomes of it when the server ends.
class JackDriverTest {
    private static final StreamFormat FORMAT = new StreamFormat(48_000, 64, 3, 6);

    /// Output n plays input 1 times n + 1.
    private static final Renderer TIMES = (in, out, frames) -> {
        for (int channel = 0; channel < out.length; channel++) {
            for (int i = 0; i < frames; i++) {
                out[channel][i] = (channel + 1) * in[1][i];
            }
        }
    };

    private Optional<Jackd> started = Optional.empty();
    private Optional<JackDriver> driver = Optional.empty();

    @BeforeEach
    void startServer() throws IOException {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        started = Optional.of(new Jackd(48_000, 64));
    }

    @AfterEach
    void end() throws IOException {
        driver.ifPresent(JackDriver::stop);
        if (started.isPresent()) {
            started.get().close();
        }
    }

    @Test
    void whatAnotherProgramPlaysComesOutInTheSameCycleToTheBit() throws DeviceRefused, JackAway {
        desk(JackPlan.PLAIN.unwired(), TIMES);
        try (JackPeers peers = new JackPeers(server().name())) {
            peers.through("Longthrow:in 2", "Longthrow:out 3");

            for (int i = 0; i < JackPeers.FRAMES; i++) {
                assertThat(peers.through[i] == 3 * peers.direct[i])
                        .as("frame %d", i)
                        .isTrue();
            }
            assertThat(peers.direct).doesNotContain(0);
        }
    }

    @Test
    void aCycleOfAnotherSizeIsPlayedToo() throws DeviceRefused, JackAway {
        JackDriver desk = desk(JackPlan.PLAIN.unwired(), TIMES);
        try (JackPeers peers = new JackPeers(server().name())) {
            assertThat(desk.words()).isEqualTo("JACK 48k/64");
            assertThat(peers.player.block(256)).isTrue();
            Soon.until("the desk knows", () -> desk.words().equals("JACK 48k/256"));
            peers.through("Longthrow:in 2", "Longthrow:out 5");

            for (int i = 0; i < JackPeers.FRAMES; i++) {
                assertThat(peers.through[i] == 5 * peers.direct[i])
                        .as("frame %d", i)
                        .isTrue();
            }
        }
    }

    @Test
    void portsAreWiredOneToOneAndTellHowFarTheyAreFromTheEdge() throws DeviceRefused, JackAway {
        JackDriver desk = desk(JackPlan.PLAIN.called("Desk"), TIMES);
        try (JackPeers peers = new JackPeers(server().name());
                JackClient hand = hand()) {
            assertThat(joined(hand, "Desk:in 1")).containsExactly("system:capture_1");
            assertThat(joined(hand, "Desk:out 4")).containsExactly("system:playback_4");
            assertThat(joined(hand, "Desk:out 5")).isEmpty();
            // jackd's dummy captures a cycle late and plays a cycle late; the desk adds nothing
            Soon.until("the way to the ear is known", () -> desk.latencyFrames() == 64);
            Soon.until("a listener is connected", () -> hand.connect("Desk:out 1", "Recorder:through"));
            JackPort.Latency cycle = new JackPort.Latency(64, 64);
            JackPort.Latency later = new JackPort.Latency(164, 164);
            Soon.until(
                    "the listener knows how old it is",
                    () -> peers.recorder.latency(peers.heard, false).equals(cycle));

            desk.lags(new int[] {100, 100, 0, 0, 0, 0});

            Soon.until(
                    "the listener knows that the output lags",
                    () -> peers.recorder.latency(peers.heard, false).equals(later));
            assertThat(desk.latencyFrames()).isEqualTo(64);
        }
    }

    @Test
    void portsAreCalledAsStripsAreAndAreRenamedWithThem() throws DeviceRefused, JackAway {
        PortNames names = new PortNames(List.of("1 Kick", "2 Bass", "3 Vox"), six("Main L", "Main R"));
        JackDriver desk = new JackDriver(plan(JackPlan.PLAIN.called("Desk")), Optional.of(names));
        driver = Optional.of(desk);
        desk.start(TIMES, FORMAT);
        try (JackClient hand = hand()) {
            assertThat(joined(hand, "Desk:2 Bass")).containsExactly("system:capture_2");

            desk.rename(new PortNames(List.of("2 Bass", "1 Kick", "3 a:b"), six("Main R", "Main L")));

            Soon.until(
                    "the names have changed places",
                    () -> ports(hand, Way.IN).containsAll(List.of("Desk:1 Kick", "Desk:2 Bass", "Desk:3 a b")));
            Soon.until(
                    "what was connected stays so",
                    () -> joined(hand, "Desk:1 Kick").equals(List.of("system:capture_2")));
            assertThat(joined(hand, "Desk:2 Bass")).containsExactly("system:capture_1");
            Soon.until("outputs too", () -> joined(hand, "Desk:Main R").equals(List.of("system:playback_1")));
        }
    }

    @Test
    void theDeskFreewheelsWithTheGraph() throws DeviceRefused, JackAway {
        JackDriver desk = desk(JackPlan.PLAIN, TIMES);
        try (JackClient hand = hand()) {
            hand.activate(frames -> {});
            hand.freewheel(true);
            Soon.until("the desk knows", () -> desk.words().equals("JACK 48k/64, freewheeling"));
            long before = desk.load().blocks();
            Soon.until("it renders", () -> desk.load().blocks() > before + 1_000);
            hand.freewheel(false);
            Soon.until("the desk knows", () -> desk.words().equals("JACK 48k/64"));
        }
    }

    @Test
    void whenTheServerEndsTheDeskGoesOnAndReturnsWithItWiredAsBefore() throws DeviceRefused, JackAway, IOException {
        Published<Long> calls = new Published<>(0L);
        JackDriver desk = desk(JackPlan.PLAIN, (in, out, frames) -> {
            calls.publish(calls.latest() + 1);
            TIMES.render(in, out, frames);
        });

        server().kill();
        Soon.until("that is said", () -> desk.trouble().isPresent());
        assertThat(desk.trouble())
                .hasValue("the JACK server has ended; the desk goes on by the clock and nothing sounds until it comes");
        assertThat(desk.words()).isEqualTo("JACK away, paced by the clock");
        assertThat(desk.hasDevice()).isFalse();
        long then = calls.latest();
        Soon.until("the clock renders", () -> calls.latest() > then + 100);
        assertThat(desk.running()).isTrue();

        server().again(48_000, 128);
        Soon.until("the desk is back", () -> desk.words().equals("JACK 48k/128"));
        assertThat(desk.trouble()).isEmpty();
        try (JackPeers peers = new JackPeers(server().name());
                JackClient hand = hand()) {
            Soon.until(
                    "connections are back", () -> joined(hand, "Longthrow:in 3").equals(List.of("system:capture_3")));
            assertThat(joined(hand, "Longthrow:out 2")).containsExactly("system:playback_2");
            peers.through("Longthrow:in 2", "Longthrow:out 4");
            assertThat(peers.through[500]).isEqualTo(4 * peers.direct[500]);
        }
    }

    @Test
    void whoAsksForJackBeforeItRunsGetsItWhenItComes() throws JackAway, IOException {
        server().kill();
        Drivers.Started waits =
                Drivers.start(new SoundWish.Jack(plan(JackPlan.PLAIN)), new Drivers.Stream(TIMES, FORMAT));
        JackDriver desk = (JackDriver) waits.driver();
        driver = Optional.of(desk);
        assertThat(desk.trouble().orElseThrow())
                .isEqualTo("no JACK server 'longthrow-test' runs; "
                        + "the desk goes on by the clock and nothing sounds until it comes");
        assertThat(desk.running()).isTrue();

        server().again(48_000, 64);

        Soon.until("the desk takes part", () -> desk.words().equals("JACK 48k/64"));
        try (JackClient hand = hand()) {
            Soon.until(
                    "its ports are wired", () -> joined(hand, "Longthrow:out 2").equals(List.of("system:playback_2")));
        }
    }

    @Test
    void aServerThatReturnsAtAnotherRateIsNotTaken() throws DeviceRefused, IOException {
        JackDriver desk = desk(JackPlan.PLAIN, TIMES);
        server().kill();
        Soon.until("that is said", () -> desk.trouble().isPresent());
        server().again(44_100, 64);
        Soon.until(
                "the reason is said",
                () -> desk.trouble()
                        .orElse("")
                        .startsWith("the JACK server runs at 44100 Hz and the show at 48000 Hz; start the server at"));
        assertThat(desk.running()).isTrue();
    }

    @Test
    void whatWasConnectedWithAProgramThatLeftComesBackWithIt() throws DeviceRefused, JackAway, IOException {
        JackWiring wiring = new JackWiring(false);
        JackSession.Told told = new JackSession.Told(
                new longthrow.dsp.driver.LoadMeter(),
                new longthrow.dsp.thread.Inbox<>(),
                new Published<>(Optional.empty()));
        JackSession.Stream stream = new JackSession.Stream(TIMES, FORMAT, PortNames.numbered(FORMAT));
        JackSession before = JackSession.open(plan(JackPlan.PLAIN), stream, told);
        before.activate();
        try (JackPeers peers = new JackPeers(server().name())) {
            Soon.until("connected", () -> peers.player.connect("Player:count", "Longthrow:in 1"));
            wiring.look(before.ports(), 0);
            before.close();
        }
        wiring.lost();

        JackSession after = JackSession.open(plan(JackPlan.PLAIN), stream, told);
        after.activate();
        wiring.look(after.ports(), 1);
        try (JackPeers peers = new JackPeers(server().name());
                JackClient hand = hand()) {
            assertThat(joined(hand, "Longthrow:in 1")).isEmpty();
            wiring.look(after.ports(), 2);
            assertThat(joined(hand, "Longthrow:in 1")).containsExactly("Player:count");
            assertThat(peers.player.name()).isEqualTo("Player");
        } finally {
            after.close();
        }
    }

    @Test
    void aServerThatStandsStillForAMomentIsAnXrunOfKnownTime() throws DeviceRefused, IOException {
        JackDriver desk = desk(JackPlan.PLAIN, TIMES);
        Soon.until("it renders", () -> desk.load().blocks() > 100);
        List<Incident> heard = new ArrayList<>();
        long before = System.nanoTime();

        server().stall(200);

        Soon.until("it is counted", () -> {
            heard.addAll(desk.incidents());
            heard.removeIf(incident -> incident.nanos() < before); // of the machine's own, told late
            return !heard.isEmpty();
        });
        assertThat(heard).allSatisfy(incident -> {
            assertThat(incident.kind()).isEqualTo(Incident.Kind.XRUN);
            assertThat(incident.nanos()).isLessThan(System.nanoTime());
        });
    }

    @Test
    void theServersTransportIsToldWhereTheDeskFollowsIt() throws DeviceRefused, JackAway {
        JackDriver desk = desk(JackPlan.PLAIN.following(), TIMES);
        try (JackClient hand = hand()) {
            Soon.until(
                    "it stands", () -> desk.outside().map(now -> !now.rolling()).orElse(false));
            assertThat(hand.transport().locate(96_000)).isTrue();
            Soon.until(
                    "it has jumped",
                    () -> desk.outside().map(OutsideTransport::frame).orElse(0L) == 96_000);
            hand.transport().start();
            Soon.until(
                    "it rolls",
                    () -> desk.outside()
                            .filter(now -> now.rolling() && now.frame() > 96_000)
                            .isPresent());
            hand.transport().stop();
            Soon.until(
                    "it stands", () -> desk.outside().map(now -> !now.rolling()).orElse(false));
        }
    }

    @Test
    void aCycleAllocatesNothing() throws DeviceRefused {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Published<Boolean> clean = new Published<>(false);
        long[] before = {Long.MIN_VALUE};
        int[] cycles = {0};
        desk(JackPlan.PLAIN.following(), (in, out, frames) -> {
            if (++cycles[0] % 500 == 0) {
                long now = threads.getCurrentThreadAllocatedBytes();
                if (now == before[0]) {
                    clean.publish(true);
                }
                before[0] = threads.getCurrentThreadAllocatedBytes();
            }
        });
        Soon.until("500 cycles in a row allocate nothing", clean::latest);
    }

    @Test
    void aRendererThatFailsIsSilentAndSaidAndTheServerGoesOn() throws DeviceRefused, JackAway {
        Published<Integer> calls = new Published<>(0);
        JackDriver desk = desk(JackPlan.PLAIN.unwired(), (in, out, frames) -> {
            TIMES.render(in, out, frames);
            calls.publish(calls.latest() + 1);
            if (calls.latest() % 100 == 1) {
                throw new IllegalStateException("coefficient 3 is NaN");
            }
            if (calls.latest() % 100 == 2) {
                throw new StackOverflowError("deep");
            }
        });
        Soon.until("it is said", () -> desk.trouble().isPresent());
        assertThat(desk.trouble().orElseThrow()).contains("engine failed").contains("coefficient 3 is NaN");
        try (JackPeers peers = new JackPeers(server().name())) {
            peers.through("Longthrow:in 2", "Longthrow:out 1");
            int silent = 0;
            for (int i = 0; i < JackPeers.FRAMES; i++) {
                assertThat(peers.through[i] == peers.direct[i] || peers.through[i] == 0)
                        .as("frame %d", i)
                        .isTrue();
                silent += peers.through[i] == 0 ? 1 : 0;
            }
            assertThat(silent).as("two cycles of every hundred").isGreaterThanOrEqualTo(3 * 2 * 64);
        }
    }

    @Test
    void aServerOfAnotherRateIsRefusedInWords() {
        JackDriver desk = new JackDriver(plan(JackPlan.PLAIN), Optional.empty());
        assertThatThrownBy(() -> desk.start(TIMES, new StreamFormat(96_000, 64, 2, 4)))
                .isInstanceOf(DeviceRefused.class)
                .hasMessage(
                        "the JACK server runs at 48000 Hz and the show at 96000 Hz; start the server at the show's rate");
    }

    @Test
    void aDeskThatStopsLeavesTheGraphAndIsNotCalledAgain() throws DeviceRefused, JackAway {
        Published<Long> calls = new Published<>(0L);
        JackDriver desk = desk(JackPlan.PLAIN, (in, out, frames) -> calls.publish(calls.latest() + 1));
        Soon.until("it renders", () -> calls.latest() > 10);

        desk.stop();

        long then = calls.latest();
        assertThat(desk.running()).isFalse();
        try (JackClient hand = hand()) {
            assertThat(ports(hand, Way.IN)).noneMatch(name -> name.startsWith("Longthrow:"));
        }
        assertThat(calls.latest()).isEqualTo(then);
    }

    private JackDriver desk(JackPlan plan, Renderer renderer) throws DeviceRefused {
        JackDriver desk = new JackDriver(plan(plan), Optional.empty());
        driver = Optional.of(desk);
        desk.start(renderer, FORMAT);
        return desk;
    }

    private Jackd server() {
        return started.orElseThrow();
    }

    private JackPlan plan(JackPlan plan) {
        return plan.at(server().name().orElseThrow());
    }

    private JackClient hand() throws JackAway {
        return JackClient.open("Hand", server().name());
    }

    private static List<String> ports(JackClient hand, Way way) {
        return hand.ports(Kind.AUDIO, way, false);
    }

    private static List<String> joined(JackClient hand, String port) {
        return hand.connections(port);
    }

    private static List<String> six(String first, String second) {
        return List.of(first, second, "Monitor L", "Monitor R", "Bus 1 L", "Bus 1 R");
    }
}
