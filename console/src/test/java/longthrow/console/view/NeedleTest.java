package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Alignment of the bar meters: a steady tone of -18 dBFS (EBU R 68) and of other levels, as its kind of meter shows
/// it.
class NeedleTest {
    /// What the meters themselves give: VU and K read a full-scale sine as 0, quasi-peak as 0 dBFS.
    @ParameterizedTest(name = "{1} dBFS on {0}: {2}")
    @CsvSource({
        "PEAK, -18, -18",
        "RMS, -21.01, -21.01",
        "VU, -18, 0",
        "DIN, -9, 0",
        "DIN, -18, -9",
        "EBU, -18, 4",
        "EBU, -10, 6",
        "EBU, -30, 1",
        "K20, -20, 0",
        "K20, 0, 20"
    })
    void showsTheFigureOfItsScale(Needle needle, double level, double figure) {
        assertThat(needle.shown(level)).isCloseTo(figure, within(1e-9));
    }

    /// 0 VU is 3 dB below the end of a scale that is even in voltage; the marks of type IIa stand evenly.
    @ParameterizedTest(name = "{1} on {0}: {2} % of the way")
    @CsvSource({"VU, 0, 70.8", "VU, 3, 100", "VU, -20, 7.08", "EBU, 7, 100", "EBU, 4, 53.8", "PEAK, -20, 50"})
    void deflects(Needle needle, double figure, double percent) {
        assertThat(needle.deflection(figure) * 100).isCloseTo(percent, within(0.1));
    }
}
