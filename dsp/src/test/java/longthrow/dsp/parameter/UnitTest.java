package longthrow.dsp.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {
    @ParameterizedTest(name = "{1} {0} reads {2}")
    @CsvSource({
        "DECIBELS, -18, -18.0 dB",
        "DECIBELS, -Infinity, -inf dB",
        "DECIBELS, -0.04, 0.0 dB",
        "HERTZ, 1200, 1.20 kHz",
        "HERTZ, 80, 80.0 Hz",
        "HERTZ, 440, 440 Hz",
        "MILLISECONDS, 12, 12.0 ms",
        "MILLISECONDS, 1500, 1.50 s",
        "RATIO, 4, 4:1",
        "RATIO, 2.5, 2.5:1",
        "PERCENT, 50, 50 %",
        "PAN, -100, L100",
        "PAN, 30, R30",
        "PAN, 0, C",
        "SWITCH, 1, on",
        "SWITCH, 0, off"
    })
    void writesAsTheFieldDoes(Unit unit, double value, String text) {
        assertThat(unit.format(value)).isEqualTo(text);
    }

    @ParameterizedTest(name = "\"{1}\" is {2} {0}")
    @CsvSource({
        "DECIBELS, -20 dB, -20",
        "DECIBELS, -20, -20",
        "DECIBELS, −3.5db, -3.5",
        "DECIBELS, -inf, -Infinity",
        "DECIBELS, +4 dB, 4",
        "HERTZ, 1.2 kHz, 1200",
        "HERTZ, 1.2k, 1200",
        "HERTZ, 80hz, 80",
        "MILLISECONDS, 0.5 s, 500",
        "MILLISECONDS, 12ms, 12",
        "RATIO, 4:1, 4",
        "RATIO, 2.5, 2.5",
        "PERCENT, 50%, 50",
        "PAN, L100, -100",
        "PAN, r30, 30",
        "PAN, C, 0",
        "PAN, -25, -25",
        "SWITCH, on, 1",
        "SWITCH, OFF, 0"
    })
    void readsWhatPeopleType(Unit unit, String text, double value) {
        assertThat(unit.parse(text)).hasValue(value);
    }

    @ParameterizedTest(name = "\"{1}\" is no {0}")
    @CsvSource({
        "DECIBELS, loud",
        "DECIBELS, 3 Hz",
        "DECIBELS, NaN",
        "DECIBELS, ''",
        "HERTZ, 1.2.3",
        "HERTZ, -",
        "PAN, L-5",
        "PAN, LR",
        "SWITCH, maybe",
        "RATIO, 4:2",
        "NUMBER, 0x10",
        "NUMBER, 1f"
    })
    void refusesWhatIsNoValue(Unit unit, String text) {
        assertThat(unit.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Unit.class,
            names = {"SWITCH", "CHOICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void anExactTextReadsBackAsTheSameNumber(Unit unit) {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - (unit == Unit.RATIO ? 0 : 0.5)) * Math.pow(10, random.nextInt(6));
            assertThat(unit.parse(unit.exact(value))).hasValue(value);
        }
    }

    @Test
    void whatIsShownReadsBackWithinItsLastDigit() {
        assertThat(Unit.HERTZ.parse(Unit.HERTZ.format(1234.5)).orElseThrow()).isCloseTo(1234.5, within(5.0));
        assertThat(Unit.DECIBELS.parse(Unit.DECIBELS.format(-18.26)).orElseThrow())
                .isCloseTo(-18.26, within(0.05));
    }
}
