package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The desk has the rows that surfaces, scenes and files name.
class DeskTableTest {
    private final TableLayout layout = DeskTable.of(DeskLayout.mono(48_000, 24)).layout();

    @ParameterizedTest(name = "{0} starts at {1}, in column {2}")
    @CsvSource({
        "ch/1/trim, 0.0 dB, TRIM",
        "ch/24/polarity, off, TRIM",
        "ch/1/hpf/on, off, EQ",
        "ch/1/hpf/slope, 12, EQ",
        "ch/1/lpf/freq, 12.00 kHz, EQ",
        "ch/1/gate/mode, gate, GATE",
        "ch/1/gate/hysteresis, 3.0 dB, GATE",
        "ch/1/eq/1/type, bell, EQ",
        "ch/1/eq/4/gain, 0.0 dB, EQ",
        "ch/1/comp/ratio, 4:1, COMPRESSOR",
        "ch/1/comp/detector, peak, COMPRESSOR",
        "ch/1/comp/mix, 100 %, COMPRESSOR",
        "ch/1/mute, off, MUTE",
        "ch/1/fader, 0.0 dB, LEVEL",
        "ch/1/pan, C, PAN",
        "ch/1/main, on, ROUTING",
        "ch/1/solo, off, LOCKED",
        "ch/1/record, off, LOCKED",
        "ch/1/send/16/level, -inf dB, SEND_LEVEL",
        "ch/1/send/1/on, on, SEND_ON",
        "ch/1/send/1/tap, post, SEND_TAP",
        "bus/16/fader, 0.0 dB, LEVEL",
        "bus/1/main, off, ROUTING",
        "bus/1/eq/2/freq, 400 Hz, EQ",
        "main/pan, C, PAN",
        "main/comp/on, off, COMPRESSOR",
        "monitor/dim, off, LOCKED",
        "monitor/level, 0.0 dB, LOCKED"
    })
    void knowsItsParameters(String id, String initial, Column column) {
        OptionalInt cell = layout.cell(id);
        assertThat(cell).as(id).isPresent();
        Parameter parameter = layout.parameter(cell.getAsInt());
        assertThat(parameter.format(parameter.initial())).isEqualTo(initial);
        assertThat(parameter.column()).isEqualTo(column);
        assertThat(layout.id(cell.getAsInt())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ch/25/fader", "ch/0/fader", "bus/17/fader", "ch/1/send/17/level", "main/solo", "ch/1/fadr"})
    void knowsNoOthers(String id) {
        assertThat(layout.cell(id)).isEmpty();
    }

    @Test
    void writesAndReadsEveryInitialValue() {
        for (int row = 0; row < layout.rows(); row++) {
            Parameter parameter = layout.parameter(Cell.of(row, 0));
            assertThat(parameter.parse(parameter.exact(parameter.initial()))).hasValue(parameter.initial());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ch/1/fader, 0",
        "ch/24/mute, 23",
        "bus/1/pan, 24",
        "bus/16/pan, 39",
        "main/fader, 56",
        "monitor/dim, -1"
    })
    void tellsTheStripOfACell(String id, int strip) {
        assertThat(DeskTable.of(DeskLayout.mono(48_000, 24))
                        .strip(layout.cell(id).getAsInt()))
                .isEqualTo(strip);
    }
}
