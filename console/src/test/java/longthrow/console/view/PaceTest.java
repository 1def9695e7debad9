package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looks and frames on two clocks: every frame is seen, none much later than it came, and rest costs little.
class PaceTest {
    private static final double MILLIS_A_FRAME = 1000 / 60.0;
    private static final double LATE = 0.15; // a timer's looks come so much later than they were asked for
    private static final int FRAMES = 6000;
    private static final double SLOW = 20;

    /// When frames are seen that come every `period` milliseconds, and how many looks that takes.
    private record Seen(List<Double> at, List<Integer> frames, int looks) {}

    private static Seen look(double period) {
        Pace pace = new Pace();
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), 0);
        int last = 0;
        int looks = 0;
        double now = 0;
        while (last < FRAMES) {
            int newest = (int) (now / period);
            boolean found = newest != last;
            if (found) {
                seen.at.add(now);
                seen.frames.add(newest);
                last = newest;
            }
            looks++;
            now += pace.after(found) + LATE;
        }
        return new Seen(seen.at, seen.frames, looks);
    }

    @ParameterizedTest
    @ValueSource(doubles = {MILLIS_A_FRAME, 16.9, 17.4})
    void everyFrameIsSeenAndNoneLate(double period) {
        Seen seen = look(period);
        for (int i = 1; i < seen.frames.size(); i++) {
            assertThat(seen.frames.get(i)).as("frame").isEqualTo(seen.frames.get(i - 1) + 1);
            assertThat(seen.at.get(i) - seen.at.get(i - 1))
                    .as("from frame to frame")
                    .isLessThan(SLOW);
        }
        assertThat(seen.looks).as("looks for a frame").isLessThan(5 * FRAMES);
    }

    @ParameterizedTest
    @ValueSource(ints = {60})
    void aWindowThatHasNothingToShowLooksNoMoreOftenThanFramesWouldCome(int seconds) {
        Pace pace = new Pace();
        int looks = 0;
        for (double now = 0; now < seconds * 1000; now += pace.after(false)) {
            looks++;
        }
        assertThat(looks).isLessThan(seconds * 1000 / Pace.REST + 10);
    }
}
