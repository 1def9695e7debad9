package longthrow.console.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.frame.Wish;
import longthrow.console.record.Loading;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Recorder;
import longthrow.console.show.Show;
import longthrow.console.sync.Follower;
import longthrow.controllers.jack.JackAudio;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.controllers.jack.JackPort;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Clock;
import longthrow.kit.Jackd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /// A sine of 1 kHz that another program plays lies in the take: a quarter of its period is 12 frames, so
    /// the squares of a sample and the twelfth behind it add up to the square of its amplitude. Where the
    /// machine stalls the server leaves cycles out, so one frame of a hundred may lie at a joint.
    @Test
    @Tag("long")
    void aToneThroughThePortsIsRecordedIntoATake(@TempDir Path folder) throws IOException, JackAway {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 64);
                JackClient player = JackClient.open("Player", server.name())) {
            console.recorder().onRecord(new Recorder.Studio(folder, Runnable::run, 0, () -> 1L << 40));
            console.post(new Wish.Words("ch/2/name", "Vox", Origin.SCREEN));
            set("ch/2/record", "on");
            work();
            JackDriver driver = start(server, JackPlan.PLAIN.unwired());
            playsATone(player);
            Soon.until("the player is connected", () -> turn() && player.connect("Player:tone", "Longthrow:2 Vox"));
            Soon.until("the desk plays", () -> turn() && driver.load().blocks() > 100);
            console.post(new Wish.Act("transport/record", "", Origin.SCREEN));
            Soon.until("a second is played", () -> turn() && song() > 48_000);
            console.post(new Wish.Act("transport/stop", "", Origin.SCREEN));
            work();
            Soon.until("the take is whole", () -> turn() && !console.recorder().running());
            driver.stop();
        }
        float[] take = samples(folder.resolve("audio").resolve("Vox 1.wav"));
        assertThat(take.length).isGreaterThan(40_000);
        int odd = 0;
        for (int i = 0; i + 12 < take.length; i++) {
            odd += Math.abs(Math.hypot(take[i], take[i + 12]) - 0.5) > 1e-6 ? 1 : 0;
        }
        assertThat(odd).isLessThan(take.length / 100);
        assertThat(console.desk().text(1).input()).isEqualTo("audio/Vox 1.wav");
    }

    private static void playsATone(JackClient player) throws JackAway {
        JackAudio out = player.audio(List.of(player.register("tone", JackPort.Kind.AUDIO, JackPort.Way.OUT)));
        float[][] block = new float[1][JackPeers.MOST_BLOCK];
        long[] next = {0};
        player.activate(frames -> {
            for (int i = 0; i < frames; i++) {
                block[0][i] = (float) (0.5 * Math.sin(2 * Math.PI * (next[0]++ % 48) / 48));
            }
            out.fetch(frames);
            out.write(0, block, frames);
        });
    }

    private static float[] samples(Path file) {
        Loading loading = StemLoader.load(file, 48_000);
        assertThat(loading).isInstanceOf(Loading.Loaded.class);
        Stem stem = ((Loading.Loaded) loading).stem();
        float[] all = new float[(int) stem.length()];
        stem.read(0, all, all.clone(), 0, all.length);
        return all;
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
