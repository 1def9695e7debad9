package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A loop on a driver that is late: what is heard goes round when the ear reaches the loop's end, not when the engine
/// does (rules A4, A9).
class LoopHeardTest {
    private static final double BLOCK_MILLIS = 1000.0 * Rig.BLOCK / Rig.RATE;
    private static final int LATE = 1_024;
    private static final long FROM = Rig.RATE / 2;
    private static final long TO = Rig.RATE;

    private final Rig rig = new Rig(1);

    @BeforeEach
    void loop() {
        FakeDriver driver = new FakeDriver();
        driver.latency = LATE;
        rig.console.drive().driven(driver);
        Silence.plug(rig, 10);
        rig.act("transport/loop", "0.5 s..1 s");
        rig.act("transport/locate", "0.4 s");
        rig.act("transport/play");
    }

    private long heard(long before) {
        return rig.console.transport().frameAt(rig.clock.nanos() - before);
    }

    @Test
    void whatIsHeardGoesOnToTheLoopsEndAndThenBeginsAnew() {
        rig.run(5 * BLOCK_MILLIS);
        long last = heard(0);
        int wraps = 0;
        for (int block = 0; block < 1_200; block++) {
            rig.run(BLOCK_MILLIS);
            long now = heard(0);
            boolean wrap = now < last;
            wraps += wrap ? 1 : 0;
            assertThat(wrap ? now + TO - FROM - last : now - last)
                    .as("frames since the block before, at %s", now)
                    .isBetween(Rig.BLOCK - 2L, Rig.BLOCK + 2L);
            assertThat(now).isLessThan(TO);
            if (wraps > 0) {
                assertThat(heard(12_000_000)).as("a hand of 12 ms ago").isBetween(FROM, TO - 1);
            }
            last = now;
        }
        assertThat(wraps).isEqualTo(2);
    }

    @Test
    void aRideUpToTheLoopsEndIsWrittenUpToTheLoopsEnd() {
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        Plugged mcu = new Plugged(rig, "mcu");
        rig.run(1_330); // two rounds and some
        while (heard(0) < TO - 4_000) {
            rig.run(BLOCK_MILLIS);
        }
        mcu.say("90 68 7F");
        mcu.say("E0 00 40");
        while (heard(0) > FROM + 4_000) {
            rig.run(BLOCK_MILLIS);
        }
        mcu.say("90 68 00");
        rig.run(20);
        rig.act("transport/stop");
        rig.run(20);
        Lane lane = rig.console.automation().lanes().get(rig.cell("ch/1/fader")).orElseThrow();
        double hand = 0x2000 / 16383.0;
        assertThat(lane.positionAt(TO - 2_000)).isEqualTo(hand);
        assertThat(lane.positionAt(TO - 1_000))
                .as("the way back lies before the end (A4)")
                .isEqualTo(hand);
        for (long untouched : new long[] {FROM - LATE, FROM, FROM + 4_000, TO - 5_000, TO}) {
            assertThat(lane.positionAt(untouched)).as("frame %s", untouched).isEqualTo(0.75); // 0 dB
        }
    }
}
