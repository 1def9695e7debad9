package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longthrow.controllers.surface.Feedback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplaysTest {
    private final Rig rig = Rig.shipped("xtouch", 1, 8);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Kick, Kick",
        "Lead vocal, Ledvcl",
        "Backing vocals, Bckngv",
        "Overheads, Ovrhds",
        "Größe, Grosse",
        "Café, Cafe",
        "'', ''"
    })
    void namesAreShortenedToSixLetters(String name, String shown) {
        rig.desk.readings.put("ch/1/name", new Reading.Words(name));
        assertThat(rig.words("lcd.top[1]")).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"-6.0 dB, -6.0", "fader  -18.0 dB, -18.0", "1.20 kHz, 1.20", "on, on", "gate threshold  -60.5 dB, -60.5"
    })
    void valuesLoseTheirUnitWhenItDoesNotFit(String words, String shown) {
        assertThat(Labels.value(words, 6)).isEqualTo(shown);
    }

    @Test
    void aTouchedValueShowsForAWhile() {
        rig.desk.readings.put("ch/1/touched", new Reading.Words("fader  -6.0 dB"));
        assertThat(rig.words("lcd.low[1]")).as("nothing is news at the start").isEmpty();
        rig.desk.readings.put("ch/1/touched", new Reading.Words("fader  -5.0 dB"));
        assertThat(rig.words("lcd.low[1]")).isEqualTo("-5.0");
        rig.later(1499);
        assertThat(rig.words("lcd.low[1]")).isEqualTo("-5.0");
        rig.later(1);
        assertThat(rig.words("lcd.low[1]")).isEmpty();
    }

    @Test
    void aBankChangeIsNoNews() {
        Rig wide = Rig.shipped("xtouch", 1, 16);
        wide.desk.readings.put("ch/9/touched", new Reading.Words("pan  L30"));
        assertThat(wide.words("lcd.low[1]")).isEmpty();
        wide.press("bank.right");
        assertThat(wide.words("lcd.low[1]")).isEmpty();
    }

    @ParameterizedTest(name = "{0} of ten digits is [{1}]")
    @CsvSource({
        "00:01:12:18, ' 00.01.12. 18'",
        "123:45:59:24, '123.45.59. 24'",
        "9.1, '        9.1'",
        "'', '          '"
    })
    void timeStandsInItsFields(String words, String digits) {
        assertThat(Labels.digits(words, 10)).isEqualTo(digits);
    }

    @Test
    void metersColoursAndTimeComeFromTheirReadings() {
        rig.desk.readings.put("ch/1/meter", new Reading.Level(-12.5));
        rig.desk.readings.put("ch/1/colour", new Reading.Colour(0x3366CC));
        rig.desk.readings.put("transport/timecode", new Reading.Words("00:00:10:05"));
        assertThat(((Feedback.Level) rig.shown("meter[1]")).decibels()).isEqualTo(-12.5);
        assertThat(((Feedback.Colour) rig.shown("colour[1]")).rgb()).isEqualTo(0x3366CC);
        assertThat(((Feedback.Digits) rig.shown("time")).characters()).isEqualTo(" 00.00.10. 05");
    }

    @Test
    void aTextShowsAParametersValueInItsOwnWords() {
        Rig box = Rig.with("word[1..8] <- ch/{bank+i}/fader | text value 6");
        box.desk.put("ch/1/fader", -12.3);
        assertThat(box.words("word[1]")).isEqualTo("-12.3");
    }

    @Test
    void everyOutputOfAUnitIsToldAndUnchangedOnesByTheSameRecord() {
        List<Feedback> first = rig.face(0);
        List<Feedback> second = rig.face(0);
        assertThat(first).hasSizeGreaterThan(80);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isSameAs(first.get(i));
        }
    }
}
