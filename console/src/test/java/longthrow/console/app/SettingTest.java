package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.TableLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    private static final TableLayout LAYOUT =
            DeskTable.of(DeskLayout.mono(48_000, 4)).layout();

    @ParameterizedTest
    @CsvSource({
        "ch/1/comp/threshold=-20 dB, ch/1/comp/threshold, -20",
        "ch/1/eq/2/freq=1.2 kHz, ch/1/eq/2/freq, 1200",
        "ch/4/pan=L100, ch/4/pan, -100",
        "main/mute=on, main/mute, 1",
        "ch/2/eq/1/type=high-pass, ch/2/eq/1/type, 4",
        "bus/16/fader=-inf, bus/16/fader, -Infinity"
    })
    void readsAValueInItsOwnText(String text, String id, double value) {
        assertThat(Setting.parse(text, LAYOUT))
                .isEqualTo(new Setting(LAYOUT.cell(id).orElseThrow(), value));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "ch/1/fadr=0; no parameter 'ch/1/fadr' - did you mean \"ch/1/fader\"?",
                "ch/1/comp/treshold=0; did you mean \"ch/1/comp/threshold\"?",
                "mian/fader=0; did you mean \"main/fader\"?",
                "ch/5/fader=0; no parameter 'ch/5/fader'; this desk has ch/1 to ch/4",
                "ch/1/fader=20; ch/1/fader takes -inf dB to 10.0 dB, not '20'",
                "ch/1/fader=loud; ch/1/fader takes -inf dB to 10.0 dB, not 'loud'",
                "ch/1/mute=maybe; ch/1/mute takes on or off, not 'maybe'",
                "ch/1/comp/detector=true; takes peak, rms, true-rms, not 'true'",
                "ch/1/fader; write ID=VALUE"
            })
    void saysWhatIsWrong(String text, String words) {
        assertThatThrownBy(() -> Setting.parse(text, LAYOUT))
                .isInstanceOf(WrongWord.class)
                .hasMessageContaining(words);
    }
}
