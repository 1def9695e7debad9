package longthrow.console.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import longthrow.console.frame.Wish;
import longthrow.console.runtime.Console;
import longthrow.console.show.Show;
import longthrow.console.sync.Follower;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Clock;
import longthrow.kit.Jackd;
import org.junit.jupiter.api.Test;

/// A whole desk in a JACK graph: strip, main and output between two other programs, led by the server's transport.
class JackDeskTest {
    private final Console console = new Console(Show.fresh("Jack", DeskLayout.mono(48_000, 2)), Clock.system());

    @Test
    void aStripAtUnityGivesWhatItGetsInTheSameCycleToTheBit() throws IOException, JackAway {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 64)) {
            console.post(new Wish.Words("ch/2/name", "Vox", Origin.SCREEN));
            set("ch/2/fader", "0 dB");
            set("ch/2/pan", "L100");
            set("main/fader", "0 dB");
            work();
            JackDriver driver = start(server, JackPlan.PLAIN.unwired());
            Soon.until("what glides has arrived", () -> turn() && driver.load().blocks() > 500);
            try (JackPeers peers = new JackPeers(server.name())) {
                peers.through("Longthrow:2 Vox", "Longthrow:Main L");
                for (int i = 0; i < JackPeers.FRAMES; i++) {
                    assertThat(peers.through[i] == peers.direct[i])
                            .as("frame %d: %s of %s", i, peers.through[i], peers.direct[i])
                            .isTrue();
                }
            } finally {
                driver.stop();
            }
        }
    }

    @Test
    void theSongFollowsTheServersTransport() throws IOException, JackAway {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 64);
                JackClient hand = JackClient.open("Hand", server.name())) {
            JackDriver driver = start(server, JackPlan.PLAIN.following());
            console.attached().connect(new Follower(console, "JACK"));
            hand.transport().locate(480_000);
            Soon.until("the song has jumped", () -> turn() && song() == 480_000);
            hand.transport().start();
            Soon.until("the song rolls", () -> turn() && console.transport().rolling() && song() > 500_000);
            hand.transport().stop();
            Soon.until("the song stands", () -> turn() && console.transport().standing());
            driver.stop();
        }
    }

    /// A cable in the graph from the desk's send to its return takes exactly one of the server's blocks.
    @Test
    void aPingFindsTheServersBlockInACableFromSendToReturn() throws IOException, JackAway {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 64);
                JackClient hand = JackClient.open("Hand", server.name())) {
            console.post(new Wish.Act("patch", "out 5 external/2", Origin.SCREEN));
            console.post(new Wish.Act("patch", "in external/2 3", Origin.SCREEN));
            work();
            JackDriver driver = start(server, JackPlan.PLAIN.unwired());
            Soon.until("the desk plays", () -> turn() && driver.load().blocks() > 50);
            hand.connect("Longthrow:External 2 send mono", "Longthrow:External 2 return");
            console.post(new Wish.Act("external/2/ping", "", Origin.SCREEN));
            int latency = console.desk().layout().cell("external/2/latency").orElseThrow();
            Soon.until("the ping is back", () -> turn() && console.desk().value(latency) > 0);
            assertThat(console.desk().value(latency)).isEqualTo(64);
            int block =
                    console.desk().layout().cell("external/2/measured/block").orElseThrow();
            assertThat(console.desk().value(block)).isEqualTo(64);
            driver.stop();
        }
    }

    private JackDriver start(Jackd server, JackPlan plan) {
        Drivers.Started started = Drivers.start(
                new SoundWish.Jack(plan.at(server.name().orElseThrow())),
                new Drivers.Stream(
                        console.drive().renderer(),
                        console.drive().format(64),
                        console.drive().portNames()));
        assertThat(started.remarks()).isEqualTo(List.of());
        console.drive().driven(started.driver());
        return (JackDriver) started.driver();
    }

    private void set(String id, String words) {
        int cell = console.desk().layout().cell(id).orElseThrow();
        double value = console.desk().layout().parameter(cell).parse(words).orElseThrow();
        console.post(new Wish.Set(cell, value, Origin.SCREEN));
    }

    private long song() {
        return console.transport().frameAt(System.nanoTime());
    }

    private void work() {
        console.work(System.nanoTime());
    }

    private boolean turn() {
        work();
        return true;
    }
}
