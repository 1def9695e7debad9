package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SongTimeTest {
    @ParameterizedTest(name = "{0} is frame {1} at 48 kHz")
    @CsvSource({"0, 0", "12.5, 600000", "12.5s, 600000", "1:02.5, 3000000", "0:01:02.5, 3000000", "1:00:00, 172800000"})
    void readsSecondsMinutesAndHours(String text, long frame) {
        assertThat(SongTime.parse(text).frames(48_000)).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1:2:3:4", "1:-2", "5 bars"})
    void saysWhatATimeLooksLike(String text) {
        assertThatThrownBy(() -> SongTime.parse(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("12.5");
    }
}
