package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Frames by name and by number, in real time, and drop frame's missing names.
class TimecodeTest {
    private static final int RATE = 48_000;
    private static final TimecodeRate DROP = TimecodeRate.FPS_29_97_DROP;

    private static Timecode at(TimecodeRate rate, String words) {
        return Timecode.parse(rate, words).orElseThrow();
    }

    /// The next name as a person counts: frame, second, minute, hour, and two names passed over at each new minute that
    /// ten does not divide.
    private static Timecode counted(Timecode time) {
        int frames = time.frames() + 1;
        int seconds = time.seconds() + frames / time.rate().frames();
        int minutes = time.minutes() + seconds / 60;
        int hours = time.hours() + minutes / 60;
        boolean drops = time.rate().drops() && seconds == 60 && minutes % 10 != 0;
        return new Timecode(
                time.rate(),
                hours % 24,
                minutes % 60,
                seconds % 60,
                drops ? 2 : frames % time.rate().frames());
    }

    @ParameterizedTest
    @EnumSource
    void everyFrameOfADayHasANameANumberAndAPlaceInWords(TimecodeRate rate) {
        Timecode time = Timecode.zero(rate);
        long frames = rate.framesADay();
        for (long number = 0; number < frames; number++) {
            if (time.number() != number || !Timecode.ofNumber(rate, number).equals(time)) {
                throw new AssertionError(time + " is number " + number + ", not " + time.number() + ", and "
                        + Timecode.ofNumber(rate, number) + " comes back");
            }
            if (number % 997 == 0) {
                assertThat(Timecode.parse(rate, time.toString())).contains(time);
            }
            time = counted(time);
        }
        assertThat(time).as("after a day").isEqualTo(Timecode.zero(rate));
    }

    @ParameterizedTest
    @CsvSource({"FPS_24, 2073600", "FPS_25, 2160000", "FPS_29_97_DROP, 2589408", "FPS_30, 2592000"})
    void aDayHasSoManyFrames(TimecodeRate rate, long frames) {
        assertThat(rate.framesADay()).isEqualTo(frames);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstSampleOfAFrameIsTheFirstThatLiesInIt(TimecodeRate rate) {
        for (int sampleRate : new int[] {44_100, 48_000, 96_000}) {
            for (long number = 0; number < rate.framesADay(); number += 997) {
                long first = rate.samples(number, sampleRate);
                assertThat(rate.frame(first, sampleRate)).isEqualTo(number);
                assertThat(rate.frame(first - 1, sampleRate)).isEqualTo(number - 1);
            }
        }
    }

    @Test
    void anHourOfDropFrameIsAnHourToTwoFramesOfADay() {
        // 3600 s are 107,892.1 frames at 30000/1001
        assertThat(at(DROP, "01:00:00;00").number()).isEqualTo(107_892);
        assertThat(at(DROP, "01:00:00;00").realSeconds()).isCloseTo(3600, within(0.004));
        assertThat(at(TimecodeRate.FPS_25, "01:00:00:00").samples(RATE)).isEqualTo(3600L * RATE);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:59;29, 00:01:00;02",
        "00:09:59;29, 00:10:00;00",
        "00:10:59;29, 00:11:00;02",
        "23:59:59;29, 00:00:00;00"
    })
    void dropFrameSkipsTwoNamesButNotEveryTenthMinute(String before, String after) {
        assertThat(at(DROP, before).plus(1)).hasToString(after);
        assertThat(at(DROP, after).plus(-1)).hasToString(before);
    }

    @Test
    void aNameThatIsDroppedMeansTheFirstFrameAfterIt() {
        assertThat(Timecode.parse(DROP, "00:01:00;00")).contains(new Timecode(DROP, 0, 1, 0, 2));
        assertThat(at(TimecodeRate.FPS_30, "00:01:00:01").at(DROP)).isEqualTo(new Timecode(DROP, 0, 1, 0, 2));
        assertThat(at(TimecodeRate.FPS_30, "00:01:00:29").at(TimecodeRate.FPS_24))
                .hasToString("00:01:00:23");
        assertThatThrownBy(() -> new Timecode(DROP, 0, 1, 0, 1)).hasMessageContaining("29.97: 00:01:00;01");
    }

    @ParameterizedTest
    @CsvSource({"24:00:00:00", "00:60:00:00", "00:00:60:00", "00:00:00:25", "1:2:3", "x", "''", "00:00:00:-1"})
    void wordsThatAreNoTimeAreNone(String words) {
        assertThat(Timecode.parse(TimecodeRate.FPS_25, words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24, FPS_24", "25, FPS_25", "29.97, FPS_29_97_DROP", "30, FPS_30"})
    void ratesHaveWords(String words, TimecodeRate rate) {
        assertThat(TimecodeRate.parse(words)).contains(rate);
        assertThat(rate.words()).isEqualTo(words);
        assertThat(TimecodeRate.parse("23.976")).isEmpty();
    }
}
