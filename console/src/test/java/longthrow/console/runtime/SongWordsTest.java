package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(words.step(text)).hasValue(frames);
    }

    @Test
    void aBarBackFromWithinABarIsItsStart() {
        assertThat(words.bar(115_200 + 50_000, -1)).isEqualTo(115_200);
        assertThat(words.bar(115_200, -1)).isZero();
        assertThat(words.bar(0, -1)).isZero();
        assertThat(words.bar(115_200, 1)).isEqualTo(230_400);
        assertThat(words.bar(115_201, 1)).isEqualTo(230_400);
    }
}
