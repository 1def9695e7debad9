package longthrow.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// At 48 kHz and 120 beats a minute a beat lasts 24,000 frames, in four-four time a bar 96,000; from bar 3 on it is
/// three-four time at 60, a beat of 48,000 and a bar of 144,000.
class GridTest {
    private static final int RATE = 48_000;
    private static final Beats BEATS = new Beats(RATE, 120, List.of(new TempoChange(3, 60, 3, 4)));

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
        "OFF, 12345, 12345",
        "BAR, 47999, 0",
        "BAR, 48001, 96000",
        "BAR, 263999, 192000",
        "BAR, 264001, 336000",
        "BEAT, 35999, 24000",
        "BEAT, 36001, 48000",
        "BEAT, 191999, 192000",
        "BEAT, 217000, 240000",
        "HALF, 29000, 24000",
        "HALF, 31000, 36000",
        "QUARTER, 4000, 6000",
        "SECOND, 71000, 48000",
        "SECOND, 73000, 96000"
    })
    void snapsToTheNearestLine(Grid grid, long frame, long line) {
        assertThat(grid.near(frame, BEATS, RATE)).isEqualTo(line);
    }

    @ParameterizedTest(name = "{1} on {0}, {2}: {3}")
    @CsvSource({
        "BEAT, 24000, 1, 48000",
        "BEAT, 24000, -1, 0",
        "BEAT, 0, -1, 0",
        "BEAT, 30000, 1, 48000",
        "BEAT, 30000, -1, 24000",
        "BAR, 96000, 1, 192000",
        "OFF, 48000, 1, 52800"
    })
    void stepsFromLineToLine(Grid grid, long frame, int way, long line) {
        assertThat(grid.step(frame, BEATS, RATE, way)).isEqualTo(line);
    }

    @Test
    void markersAndEndsOfRangesDrawStrongerThanTheGrid() {
        Timeline timeline = Timeline.NONE.with(Marker.of(30_000, "Verse")).loop(Optional.of(new Range(50_000, 70_000)));
        assertThat(Grid.BEAT.near(29_000, BEATS, RATE, timeline, 2_000)).isEqualTo(30_000);
        assertThat(Grid.BEAT.near(51_000, BEATS, RATE, timeline, 2_000)).isEqualTo(50_000);
        assertThat(Grid.BEAT.near(26_000, BEATS, RATE, timeline, 2_000)).isEqualTo(24_000);
        assertThat(Grid.OFF.near(31_500, BEATS, RATE, timeline, 2_000)).isEqualTo(30_000);
    }
}
