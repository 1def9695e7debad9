package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.EventQueue;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import longthrow.console.view.OnScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How soon the window shows what a hand does, counted in the screen's frames, 60 a second of the desk's own time; and
/// what a window that stands still means to the desk.
@Timeout(60)
class PaintedSoonTest {
    private static final double FRAME_MILLIS = 1000.0 / 60;
    private static final int MOST_FRAMES = 2;

    private final FromOutside desk = new FromOutside("mcu", 8).settled();
    private final OnScreen screen = new OnScreen(desk.rig.console::post, desk.rig.clock, desk.rig::picture);

    /// So many frames later than a deed its picture is another one.
    private int frames(String name, Runnable deed) {
        int[] before = screen.painted(name);
        desk.rig.run(FRAME_MILLIS);
        assertThat(screen.painted(name)).as("while nothing is done").isEqualTo(before);
        deed.run();
        for (int frame = 1; frame <= 10; frame++) {
            desk.rig.run(FRAME_MILLIS);
            if (!Arrays.equals(screen.painted(name), before)) {
                return frame;
            }
        }
        throw new AssertionError(name + " looks as it did after 10 frames");
    }

    @Test
    void aDraggedFaderIsPaintedWithinTwoFrames() {
        assertThat(frames("ch/3/fader", () -> screen.pull("ch/3/fader", -60))).isLessThanOrEqualTo(MOST_FRAMES);
    }

    @Test
    void aKeyIsPaintedWithinTwoFrames() {
        assertThat(frames("ch/1/mute", () -> screen.key("M"))).isLessThanOrEqualTo(MOST_FRAMES);
    }

    @Test
    void theWheelIsPaintedWithinTwoFrames() {
        assertThat(frames("ch/3/fader", () -> screen.wheel("ch/3/fader", 3))).isLessThanOrEqualTo(MOST_FRAMES);
    }

    /// The window's thread is held for five seconds; a hand on the surface is heard and felt, and the window shows it
    /// once it goes on.
    @Test
    void aWindowThatStandsForFiveSecondsDisturbsNothing() {
        int[] before = screen.painted("ch/2/fader");
        CountDownLatch free = new CountDownLatch(1);
        EventQueue.invokeLater(() -> {
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            desk.touch(2);
            desk.move(2, -20);
            desk.letGo(2);
            desk.blocks(150);
            float[] heard = desk.blocks((int) (5_000 / FromOutside.BLOCK_MILLIS));
            assertThat(Arrays.stream(FromOutside.gains(heard, 1)))
                    .as("its neighbour, block by block")
                    .allMatch(gain -> Math.abs(gain - 1) < 1e-5);
            assertThat(FromOutside.level(heard, 2)).isCloseTo(-20, within(0.02));
        } finally {
            free.countDown();
        }
        assertThat(screen.painted("ch/2/fader")).isNotEqualTo(before);
    }
}
