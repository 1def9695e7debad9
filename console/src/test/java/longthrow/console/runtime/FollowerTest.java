package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import longthrow.console.sync.Follower;
import longthrow.dsp.driver.OutsideTransport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The song goes where the transport of the driver's server goes.
class FollowerTest {
    private static final double STEP_MILLIS = 64 * 1000.0 / Rig.RATE;

    private final Rig rig = new Rig(2);
    private final FakeDriver driver = new FakeDriver();

    @BeforeEach
    void aLongSong() {
        Silence.plug(rig, 600);
        rig.console.drive().driven(driver);
        rig.console.attached().connect(new Follower(rig.console, "JACK"));
    }

    @Test
    void theSongRollsStandsAndJumpsWithTheServer() {
        rolls(48_000, 100);
        assertThat(plays()).isTrue();
        long after = rolls(48_000 + 4_800, 500);
        assertThat(song()).as("a block apart at most").isCloseTo(after, within(64L));

        long jumped = rolls(960_000, 300);
        assertThat(song()).isCloseTo(jumped, within(64L));

        stands(jumped, 100);
        assertThat(plays()).isFalse();
        stands(12_345, 50);
        assertThat(song()).isEqualTo(12_345);
        assertThat(plays()).isFalse();
    }

    @Test
    void aDeskThatDoesNotChaseKeepsItsSongToItself() {
        rig.act("transport/chase", "off");
        rolls(480_000, 200);
        assertThat(plays()).isFalse();
        assertThat(song()).isZero();
    }

    @Test
    void behindTheSongsEndNothingRolls() {
        rolls(700L * Rig.RATE, 200);
        assertThat(plays()).isFalse();
    }

    @Test
    void whatServerAndSongDoTogetherNeedsNoFurtherJump() {
        rolls(0, 200);
        int locates = rig.console.transport().state().locates();
        rolls(9_600, 1_000);
        assertThat(rig.console.transport().state().locates()).isEqualTo(locates);
    }

    /// Lets the server roll from a frame for so long; returns where it is then.
    private long rolls(long from, double millis) {
        long start = rig.clock.nanos();
        long frame = from;
        for (double done = 0; done < millis; done += STEP_MILLIS) {
            frame = from + Math.round((rig.clock.nanos() - start) * (Rig.RATE / 1e9));
            driver.outside = Optional.of(new OutsideTransport(true, frame, rig.clock.nanos()));
            rig.run(STEP_MILLIS);
        }
        return frame;
    }

    private void stands(long frame, double millis) {
        driver.outside = Optional.of(new OutsideTransport(false, frame, rig.clock.nanos()));
        rig.run(millis);
    }

    private boolean plays() {
        return rig.console.transport().state().playing();
    }

    private long song() {
        return rig.console.transport().frameAt(rig.clock.nanos());
    }
}
