package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import longthrow.console.desk.StripText;
import longthrow.console.record.Stem;
import longthrow.dsp.strip.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The multitrack recorder from outside: a signal at a port, the keys of the transport, and the files of the show.
class RecorderTest extends RecorderBench {
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
