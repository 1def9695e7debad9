package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.LongPredicate;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.protocol.MtcWriter;
import longthrow.controllers.protocol.TimecodeRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How tightly the song holds to timecode whose quarter frames come up to 2 ms early or late, some not at all.
class ChaseTest {
    private static final double STEP_SECONDS = (double) Rig.BLOCK / Rig.RATE;
    private static final double JITTER_SECONDS = 0.002;
    private static final double FROM_SECONDS = 20;

    private final Rig rig = new Rig(1);
    private final MemoryCable cable = new MemoryCable("memory:sync");
    private final FarEnd far = new FarEnd(cable, rig.clock);
    private final Random random = new Random(12);
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private double seconds;
    private double due = Double.NaN;

    @BeforeEach
    void aLongSong() {
        Silence.plug(rig, 600);
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, SyncPlan.LISTENER));
    }

    /// A master that runs faster than the desk's clock by so many millionths.
    private final class Master {
        private final MtcWriter writer;
        private final double speed;

        Master(TimecodeRate rate, double partsAMillion) {
            writer = new MtcWriter(rate, waiting::add);
            speed = 1 + partsAMillion * 1e-6;
        }

        double place() {
            return FROM_SECONDS + seconds * speed;
        }

        /// Runs for so many seconds; quarter frames arrive in the block that lies nearest to their jittered time, those
        /// in a gap never.
        void run(double length, LongPredicate lost) {
            double end = seconds + length;
            while (seconds < end) {
                writer.roll((place() + JITTER_SECONDS) * writer.rate().fps());
                if (!waiting.isEmpty() && Double.isNaN(due)) {
                    due = seconds + 2 * JITTER_SECONDS * random.nextDouble();
                }
                if (!waiting.isEmpty() && seconds + STEP_SECONDS / 2 >= due) {
                    boolean gone = lost.test(Math.round(seconds * 1000));
                    waiting.forEach(bytes -> {
                        if (!gone) {
                            far.say(bytes);
                        }
                    });
                    waiting.clear();
                    due = Double.NaN;
                }
                rig.run(STEP_SECONDS * 1000);
                seconds += STEP_SECONDS;
            }
        }
    }

    private double apartMillis(Master master) {
        double song = (double) rig.console.transport().frameAt(rig.clock.nanos()) / Rig.RATE;
        // the desk looked at its clock before the newest block
        return 1000 * (song - (master.place() - STEP_SECONDS));
    }

    private boolean plays() {
        return rig.console.transport().state().playing();
    }

    @Test
    void theSongIsInStepAfterTwelveFramesAndStaysSo() {
        staysInStep(TimecodeRate.FPS_29_97_DROP, 10);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void soItIsAtEveryRateForLong(TimecodeRate rate) {
        staysInStep(rate, 100);
    }

    private void staysInStep(TimecodeRate rate, int tenths) {
        Master master = new Master(rate, 100);
        master.run(4.5 / rate.fps(), ms -> false);
        assertThat(plays()).as("known after four frames").isTrue();
        master.run(7.5 / rate.fps(), ms -> false);
        double most = 0;
        for (int i = 0; i < tenths; i++) {
            master.run(0.1, ms -> ms % 500 < 40);
            most = Math.max(most, Math.abs(apartMillis(master)));
        }
        assertThat(most).as("milliseconds apart at most").isLessThan(1);
        assertThat(rig.console.transport().state().locates())
                .as("one jump, then corrections that are none")
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "silent for {0} s: still rolling {1}")
    @CsvSource({"1.8, true", "2.3, false"})
    void theSongFreeWheelsOverTwoSecondsOfSilence(double silence, boolean rolls) {
        Master master = new Master(TimecodeRate.FPS_25, 0);
        master.run(1, ms -> false);
        master.run(silence, ms -> true);
        assertThat(plays()).isEqualTo(rolls);
        master.run(0.5, ms -> false);
        assertThat(plays()).isTrue();
        assertThat(Math.abs(apartMillis(master))).isLessThan(1.5);
    }
}
