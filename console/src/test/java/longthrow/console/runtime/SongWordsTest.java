package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.TempoChange;
import longthrow.controllers.protocol.TimecodeRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places of a song in words, at 48 kHz and 100 beats a minute: a beat lasts 28,800 frames.
class SongWordsTest {
    private final SongWords words = new SongWords(48_000, 100);

    @ParameterizedTest(name = "frame {0} is {1} and {2}")
    @CsvSource({
        "0, 00:00:00:00, 1.1",
        "1919, 00:00:00:00, 1.1",
        "1920, 00:00:00:01, 1.1",
        "28799, 00:00:00:14, 1.1",
        "28800, 00:00:00:15, 1.2",
        "115200, 00:00:02:10, 2.1",
        "172800000, 01:00:00:00, 1501.1",
    })
    void framesInWords(long frame, String timecode, String bars) {
        assertThat(words.timecode(frame)).isEqualTo(timecode);
        assertThat(words.bars(frame)).isEqualTo(bars);
    }

    @ParameterizedTest(name = "{0} is frame {1}")
    @CsvSource({
        "'', 0",
        "0, 0",
        "48000, 48000",
        "frame 48000, 48000",
        "12.5, 600000",
        "12 s, 576000",
        "1:02.5, 3000000",
        "0:01:02, 2976000",
        "00:00:02:10, 115200",
        "bar 1, 0",
        "bar 2.1, 115200",
        "bar 9.3, 979200",
    })
    void placesInFrames(String text, long frame) {
        assertThat(words.place(text)).hasValue(frame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3 s", "1:2:3:4:5", "bar", "9.1.1"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThat(words.place(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} frames")
    @CsvSource({
        "1frame, 1920",
        "-3frame, -5760",
        "2, 3840",
        "-2 s, -96000",
        "+1bar, 115200",
        "1beat, 28800",
        "5 ms, 240"
    })
    void stepsInFrames(String text, long frames) {
        assertThat(words.step(0, text)).hasValue(frames);
    }

    @Test
    void aBarBackFromWithinABarIsItsStart() {
        assertThat(words.bar(115_200 + 50_000, -1)).isEqualTo(115_200);
        assertThat(words.bar(115_200, -1)).isZero();
        assertThat(words.bar(0, -1)).isZero();
        assertThat(words.bar(115_200, 1)).isEqualTo(230_400);
        assertThat(words.bar(115_201, 1)).isEqualTo(230_400);
    }

    @ParameterizedTest(name = "{0} fps: frame {1} is {2}, which is frame {3}")
    @CsvSource({
        // 24: 2,000 samples a frame; 30: 1,600; 29.97 drop: 1,601.6
        "24, 172801999, 01:00:00:00, 172800000",
        "24, 47999, 00:00:00:23, 46000",
        "25, 47999, 00:00:00:24, 46080",
        "30, 47999, 00:00:00:29, 46400",
        "29.97, 47999, 00:00:00;29, 46447",
        // a minute of drop frame: 1,800 frames of 1001/30000 s, then ;02
        "29.97, 2882880, 00:01:00;02, 2882880",
        "29.97, 2882879, 00:00:59;29, 2881279",
        // ten minutes: 17,982 frames
        "29.97, 28799972, 00:10:00;00, 28799972",
    })
    void timecodeAtFourRates(String rate, long frame, String code, long first) {
        SongWords at =
                new SongWords(48_000, words.beats(), TimecodeRate.parse(rate).orElseThrow());
        assertThat(at.timecode(frame)).isEqualTo(code);
        assertThat(at.place(code)).hasValue(first);
    }

    @ParameterizedTest(name = "{0} is frame {1}")
    @CsvSource({"1:02:03:04, 178711680", "17|3, 1900800", "01:23.456, 4005888", "bar 17|3, 1900800"})
    void positionsAsTheyAreTyped(String text, long frame) {
        assertThat(words.place(text)).hasValue(frame);
    }

    @Test
    void aFrameThatTheRateHasNotIsNoPlace() {
        assertThat(words.place("00:00:01:25")).isEmpty();
        assertThat(words.place("00:61:00:00")).isEmpty();
    }

    /// Four bars of 4/4 at 120 (2 s each), four of 3/4 at 90 (2 s each), then 6/8 at 60 quarters (3 s a bar).
    private static final Beats MAP =
            new Beats(48_000, 120, List.of(new TempoChange(9, 60, 6, 8), new TempoChange(5, 90, 3, 4)));

    @ParameterizedTest(name = "{0} s is {1}, {2} quarters")
    @CsvSource({
        "0, 1.1, 0",
        "7.99, 4.4, 15.98",
        "8, 5.1, 16",
        "9.99, 5.3, 18.985",
        "10, 6.1, 19",
        "16, 9.1, 28",
        "16.5, 9.2, 28.5",
        "18.9, 9.6, 30.9",
        "19, 10.1, 31",
    })
    void aTempoMapPlacesBarsAndQuarters(double seconds, String place, double quarters) {
        long frame = Math.round(seconds * 48_000);
        assertThat(MAP.place(frame)).hasToString(place);
        assertThat(MAP.quarters((double) frame)).isCloseTo(quarters, within(1e-6));
        assertThat(MAP.ofQuarters(quarters)).isCloseTo((double) frame, within(1e-3));
    }

    @Test
    void barsAreSteppedThroughChangesOfTempo() {
        SongWords mapped = new SongWords(48_000, MAP, TimecodeRate.FPS_25);
        assertThat(mapped.place("9|2")).hasValue(792_000);
        assertThat(mapped.bar(9 * 48_000, 1)).isEqualTo(480_000);
        assertThat(mapped.bar(16 * 48_000, -1)).isEqualTo(672_000);
        assertThat(mapped.step(15 * 48_000, "1bar")).hasValue(120_000);
        assertThat(mapped.step(0, "1beat")).hasValue(24_000);
        assertThat(mapped.step(16 * 48_000, "1beat")).hasValue(24_000);
        assertThat(mapped.step(8 * 48_000, "1beat")).hasValue(32_000);
    }
}
