package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import longthrow.console.desk.StripText;
import longthrow.console.record.Loading;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.console.record.Unfinished;
import longthrow.dsp.strip.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The multitrack recorder from outside: a signal at a port, the keys of the transport, and the files of the show.
class RecorderTest {
    private static final int DRIVER_OUT = 100;
    private static final int DRIVER_IN = 50;
    private static final long RESERVE = 1_000;

    @TempDir
    Path show;

    private final Rig rig = new Rig(4);
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean slow;
    private long room = 1L << 40;
    private boolean broken;
    private int endedAtOnce;

    /// Every frame another step of a 24-bit word, below -24 dBFS, and another at each port.
    private static double step(int port, long frame) {
        long mixed = (frame + 7_919L * (port + 1)) * 0x9E3779B97F4A7C15L;
        return (mixed >> 44) / 8_388_608.0;
    }

    @BeforeEach
    void plug() {
        FakeDriver driver = new FakeDriver() {
            @Override
            public int inputLatencyFrames() {
                return DRIVER_IN;
            }
        };
        driver.latency = DRIVER_OUT;
        rig.console.drive().driven(driver);
        Executor writer = work -> {
            waiting.add(work);
            write();
        };
        rig.console.recorder().onRecord(new Recorder.Studio(show, writer, RESERVE, this::room));
        for (int port = 0; port < 4; port++) {
            int from = port;
            rig.brings(port, frame -> step(from, frame));
        }
        rig.run(20);
    }

    private long room() {
        if (broken) {
            throw new UncheckedIOException(new IOException("the drive does not answer"));
        }
        return room;
    }

    /// The disk does what it was asked, unless it is slow; its thread goes on whatever work fails with.
    private void write() {
        while (!slow && !waiting.isEmpty()) {
            try {
                int before = whole();
                waiting.removeFirst().run();
                endedAtOnce = Math.max(endedAtOnce, whole() - before);
            } catch (UncheckedIOException failed) {
                rig.console.notices().say("the disk thread failed: " + failed);
            }
        }
    }

    /// How many takes have their names.
    private int whole() {
        String[] all = show.resolve("audio").toFile().list((folder, name) -> name.endsWith(".wav"));
        return all == null ? 0 : all.length;
    }

    /// Nothing comes in but by the first port.
    private void alone() {
        for (int port = 1; port < 4; port++) {
            rig.brings(port, frame -> 0);
        }
    }

    private int lag() {
        int main = rig.console.desk().strips().shape().main();
        return DRIVER_OUT
                + DRIVER_IN
                + rig.console.playing().latency().figures(main).output();
    }

    private void arm(String... strips) {
        Stream.of(strips).forEach(strip -> rig.set(strip + "/record", 1));
        rig.run(10);
    }

    /// Rolls and stops; returns the rendered frame at which the song's start was.
    private long record(double millis) {
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(millis);
        stop();
        return start;
    }

    private void stop() {
        rig.act("transport/stop");
        rig.run(200);
    }

    private Stem take(String name) {
        return take(show.resolve("audio").resolve(name));
    }

    private static Stem take(Path file) {
        Loading loading = StemLoader.load(file, Rig.RATE);
        assertThat(loading).isInstanceOf(Loaded.class);
        return ((Loaded) loading).stem();
    }

    private static float[] samples(Stem take) {
        float[] all = new float[(int) take.length()];
        take.read(0, all, all.clone(), 0, all.length);
        return all;
    }

    /// What a port brought when the song's frames from `from` on were heard.
    private float[] brought(int port, long start, long from, int frames) {
        float[] all = new float[frames];
        for (int i = 0; i < frames; i++) {
            all[i] = (float) step(port, start + from + i + lag());
        }
        return all;
    }

    private String input(int channel) {
        return rig.console.desk().text(channel).input();
    }

    @Test
    void aTakeIsWhatThePortBroughtWhileTheSongWasHeard() {
        rig.set("ch/2/trim", 12); // a sound-check wants the port, not what the strip makes of it
        rig.console.desk().reword(1, StripText.NONE.with("name", "Lead: vocal").orElseThrow());
        arm("ch/2");
        rig.run(2_100);
        // 2^40 bytes but the reserve, at 144,000 bytes a second
        assertThat(rig.picture().transport().recorder()).isEqualTo("1 track, 2120 h 58 min left");
        long start = record(400);
        Stem take = take("Lead- vocal 1.wav");
        assertThat(take.songFrame()).isZero();
        assertThat(take.channels()).isEqualTo(1);
        assertThat(samples(take)).isEqualTo(brought(1, start, 0, 19_200));
        assertThat(input(1)).isEqualTo("audio/Lead- vocal 1.wav");
        assertThat(rig.notices()).anyMatch(words -> words.contains("recorded audio/Lead- vocal 1.wav"));
        assertThat(rig.console.recorder().running()).isFalse();
    }

    /// A track of five seconds is a megabyte: what the key still has to do is small, whether the tape is ready or not.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theRecordKeyFindsItsTapeMadeOrHasTheWriterMakeIt(boolean late) {
        slow = late;
        arm("ch/1", "ch/2", "ch/3", "ch/4");
        rig.run(100);
        long before = allocated();
        rig.act("transport/record");
        long pressed = allocated() - before;
        long start = rig.frame();
        slow = false;
        write();
        rig.run(200);
        stop();
        assertThat(pressed).isLessThan(400_000);
        for (int port = 0; port < 4; port++) {
            float[] take = samples(take("ch " + (port + 1) + " 1.wav"));
            assertThat(take).isEqualTo(brought(port, start, 0, 9_600));
        }
    }

    /// A key pressed while the writer still makes the tape: what it makes is of use at once, before it gets to hear.
    @Test
    void theRecordKeyTakesTheTapeThatIsBeingMade() {
        slow = true;
        arm("ch/1");
        rig.run(100);
        List<Runnable> making = List.copyOf(waiting);
        waiting.clear();
        long start = rig.frame();
        rig.act("transport/record");
        making.forEach(Runnable::run);
        rig.run(200);
        slow = false;
        write();
        rig.run(20);
        stop();
        assertThat(samples(take("ch 1 1.wav"))).startsWith(brought(0, start, 0, 9_600));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void aPassIsOneStepAndEarlierTakesCanBeChosenAgain() {
        arm("ch/1", "ch/3");
        record(100);
        rig.act("transport/locate", "0");
        rig.run(50);
        record(200);
        assertThat(input(0)).isEqualTo("audio/ch 1 2.wav");
        rig.act("history/undo");
        rig.run(5);
        assertThat(List.of(input(0), input(2))).containsExactly("audio/ch 1 1.wav", "audio/ch 3 1.wav");
        rig.act("history/redo");
        rig.act("ch/1/take", "1");
        rig.run(5);
        assertThat(List.of(input(0), input(2))).containsExactly("audio/ch 1 1.wav", "audio/ch 3 2.wav");
        rig.run(2_100);
        assertThat(rig.console.port().reading("ch/1/takes").orElseThrow().toString())
                .contains("[1] 2");
    }

    @Test
    void insideThePunchRangeOnlyAndOverWhatWasThere() {
        rig.console
                .desk()
                .reword(0, StripText.NONE.with("input", "stems/bass.wav").orElseThrow());
        rig.act("transport/punch", "0.1 s..0.3 s");
        arm("ch/1");
        long start = record(500);
        Stem take = take("ch 1 1.wav");
        assertThat(take.songFrame()).isEqualTo(4_800);
        assertThat(samples(take)).isEqualTo(brought(0, start, 4_800, 9_600));
        assertThat(input(0)).isEqualTo("audio/ch 1 1.wav | stems/bass.wav");
    }

    @Test
    void everyRoundOfALoopIsATake() {
        rig.act("transport/loop", "0.1 s..0.2 s");
        rig.act("transport/locate", "0.1 s");
        arm("ch/1");
        rig.run(50);
        long start = record(300) - 4_800;
        assertThat(samples(take("ch 1 2.wav"))).isEqualTo(brought(0, start + 4_800, 4_800, 4_800));
        assertThat(take("ch 1 3.wav").songFrame()).isEqualTo(4_800);
        assertThat(input(0)).startsWith("audio/ch 1 3.wav");
    }

    /// Each take that ends is brought to the disk itself: all tracks' at once would hold up a slow one for seconds.
    @Test
    void theTakesOfARoundWaitForTheDiskOneAfterTheOther() {
        rig.act("transport/loop", "0.1 s..0.4 s");
        rig.act("transport/locate", "0.1 s");
        arm("ch/1", "ch/2", "ch/3", "ch/4");
        rig.run(50);
        long start = rig.frame() - 4_800;
        rig.act("transport/record");
        rig.run(800);
        assertThat(whole()).isEqualTo(8);
        assertThat(endedAtOnce).isEqualTo(1);
        stop();
        assertThat(whole()).isEqualTo(12);
        for (int port = 0; port < 4; port++) {
            String name = "ch " + (port + 1);
            assertThat(samples(take(name + " 1.wav"))).isEqualTo(brought(port, start, 4_800, 14_400));
            assertThat(samples(take(name + " 2.wav"))).isEqualTo(brought(port, start + 14_400, 4_800, 14_400));
            assertThat(take(name + " 3.wav").songFrame()).isEqualTo(4_800);
        }
    }

    @Test
    @Tag("long")
    void aSlowDiskLeavesSilenceOfTheRightLength() {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(200);
        slow = true;
        rig.run(6_000);
        slow = false;
        write();
        rig.run(400);
        stop();
        float[] take = samples(take("ch 1 1.wav"));
        float[] whole = brought(0, start, 0, 316_800);
        assertThat(take).hasSameSizeAs(whole);
        int silent = 0;
        for (int i = 0; i < whole.length; i++) {
            assertThat(take[i]).isIn(whole[i], 0f);
            silent += take[i] == 0 && whole[i] != 0 ? 1 : 0;
        }
        assertThat(silent).isBetween(20_000, 50_000);
        assertThat(rig.notices()).anyMatch(words -> words.contains("the disk was too slow") && words.contains("ch 1"));
    }

    @Test
    void aFullDiskEndsTheTakeAndNotTheSong() {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(500);
        room = RESERVE - 1;
        rig.run(1_500);
        assertThat(rig.notices()).anyMatch(words -> words.contains("recording of audio stopped: the disk is full"));
        assertThat(rig.console.transport().rolling()).isTrue();
        stop();
        float[] take = samples(take("ch 1 1.wav"));
        assertThat(take.length).isGreaterThan(24_000);
        assertThat(take).isEqualTo(brought(0, start, 0, take.length));
    }

    @Test
    void aDriveThatFailsOutOfTurnEndsTheTakeAndTheRecorderGoesOn() {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(500);
        broken = true;
        rig.run(3_500);
        broken = false;
        assertThat(rig.notices())
                .anyMatch(words -> words.startsWith("recording of audio stopped: ")
                        && words.contains("the drive does not answer"));
        assertThat(rig.console.recorder().running()).isFalse();
        assertThat(rig.console.transport().rolling()).isTrue();
        stop();
        float[] take = samples(take("ch 1 1.wav"));
        assertThat(take.length).isGreaterThan(24_000);
        assertThat(take).isEqualTo(brought(0, start, 0, take.length));
        long again = record(200);
        assertThat(samples(take("ch 1 2.wav"))).isEqualTo(Arrays.copyOf(brought(0, again, 0, 9_600), 9_600));
    }

    @Test
    void aDriveThatIsTakenAwayIsToldAndWhatItHoldsIsMended() throws IOException {
        arm("ch/1", "ch/2");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(500);
        Path drawer = show.resolve("drawer");
        Files.move(show.resolve("audio"), drawer);
        room = 0; // what a path that is not there has
        rig.run(3_500);
        assertThat(rig.notices())
                .anyMatch(words ->
                        words.startsWith("recording of audio stopped: ") && words.contains("is not there any more"));
        assertThat(rig.notices()).noneMatch(words -> words.contains("the disk is full"));
        assertThat(rig.console.recorder().running()).isFalse();
        assertThat(rig.console.transport().rolling()).isTrue();
        stop();
        assertThat(Unfinished.mend(drawer)).hasSize(2);
        float[] mended = samples(take(drawer.resolve("ch 2 1.wav")));
        assertThat(mended.length).isGreaterThan(16_000);
        assertThat(mended).isEqualTo(brought(1, start, 0, mended.length));
    }

    @Test
    void whatIsArmedOrDisarmedWhileItRollsWaitsForTheNextPress() {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(200);
        rig.set("ch/2/record", 1);
        rig.run(100);
        rig.set("ch/1/record", 0);
        rig.run(100);
        stop();
        assertThat(samples(take("ch 1 1.wav"))).isEqualTo(brought(0, start, 0, 19_200));
        assertThat(show.resolve("audio").resolve("ch 2 1.wav")).doesNotExist();
        rig.act("transport/locate", "0 s");
        rig.run(20);
        long again = record(200);
        assertThat(samples(take("ch 2 1.wav"))).isEqualTo(brought(1, again, 0, 9_600));
        assertThat(show.resolve("audio").resolve("ch 1 2.wav")).doesNotExist();
    }

    /// Eighty characters of three bytes each would be no file's name.
    @Test
    void aLongNameOfWideCharactersStillMakesAFile() {
        String name = "\u30dc".repeat(80);
        rig.console.desk().reword(0, StripText.NONE.with("name", name).orElseThrow());
        rig.console.desk().reword(1, StripText.NONE.with("name", name).orElseThrow());
        arm("ch/1", "ch/2");
        long start = record(100);
        assertThat(rig.notices()).noneMatch(words -> words.contains("stopped"));
        String file = input(1).substring("audio/".length());
        assertThat(file).startsWith("\u30dc".repeat(60)).endsWith(" (ch 2) 1.wav");
        assertThat(samples(take(file))).isEqualTo(brought(1, start, 0, 4_800));
        assertThat(rig.console.recorder().takes().words(1)).isEqualTo("[1]");
    }

    @Test
    void whatACrashLeftIsMended() throws IOException {
        arm("ch/1");
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(2_500);
        Path left = Files.createDirectory(show.resolve("left"));
        Path part = left.resolve(".ch 1 1.wav.part");
        Files.copy(show.resolve("audio").resolve(".ch 1 1.wav.part"), part);
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 1_001); // the power went amid a sample
        }
        assertThat(Unfinished.mend(left)).singleElement().asString().contains("ch 1 1.wav", "it is whole again");
        float[] mended = samples(take(left.resolve("ch 1 1.wav")));
        assertThat(mended.length).isGreaterThan(Rig.RATE);
        assertThat(mended).isEqualTo(brought(0, start, 0, mended.length));
        assertThat(Unfinished.mend(left)).isEmpty();
        stop();
    }

    @Test
    void aSoundcheckPlaysThePassAsItWasHeardLive() {
        alone();
        rig.set("ch/1/source", Source.MAIN);
        arm("ch/1");
        rig.act("transport/record");
        float[] live = rig.run(500);
        stop();
        rig.brings(0, frame -> 0);
        rig.console.sources().plug(0, take("ch 1 1.wav"), new float[0]);
        rig.console.playhead().songChanged();
        rig.act("soundcheck", "on");
        rig.act("transport/locate", "0");
        rig.run(200);
        rig.act("transport/play");
        float[] again = rig.run(400);
        for (int i = 2_000; i < 15_000; i++) {
            assertThat(again[i]).isEqualTo(live[i + lag()]);
        }
    }

    @Test
    void whileAChannelIsArmedAutoHearsThePort() {
        alone();
        rig.tone(0, 0.5, 2);
        arm("ch/1");
        rig.act("transport/play");
        rig.run(50);
        float[] heard = rig.run(50);
        assertThat(Rig.level(heard)).isBetween(-40.0, -20.0);
        rig.set("ch/1/record", 0);
        rig.run(50);
        assertThat(Rig.level(rig.run(50))).isGreaterThan(-12);
    }

    @Test
    void inLiveAMicrophoneGoesOnBehindItsTake() {
        arm("ch/1");
        record(100);
        assertThat(rig.value("ch/1/source")).isEqualTo(Source.MAIN);
        assertThat(rig.notices()).anyMatch(words -> words.contains("soundcheck plays what was recorded"));
        rig.act("history/undo");
        rig.run(5);
        assertThat(rig.value("ch/1/source")).isEqualTo(Source.AUTO);
    }

    @Test
    void mainIsRecordedAsItLeaves() {
        arm("main");
        rig.act("transport/record");
        float[] left = rig.run(300);
        stop();
        Stem take = take("main 1.wav");
        assertThat(take.channels()).isEqualTo(2);
        float[] samples = samples(take);
        for (int i = 0; i < 14_000; i++) {
            assertThat(samples[i])
                    .isCloseTo(
                            left[
                                    i
                                            + rig.console
                                                    .playing()
                                                    .latency()
                                                    .figures(rig.console
                                                            .desk()
                                                            .strips()
                                                            .shape()
                                                            .main())
                                                    .output()],
                            org.assertj.core.api.Assertions.within(1 / 8_388_608f));
        }
    }
}
