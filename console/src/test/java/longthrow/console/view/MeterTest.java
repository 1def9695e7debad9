package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {
    /// IEC 60268-18, table 1.
    @ParameterizedTest(name = "{0} dBFS: {1} % of the bar")
    @CsvSource({
        "3, 100",
        "0, 100",
        "-10, 75",
        "-20, 50",
        "-30, 30",
        "-40, 15",
        "-50, 7.5",
        "-60, 2.5",
        "-70, 0",
        "-Infinity, 0"
    })
    void deflects(double decibels, double percent) {
        assertThat(MeterScale.deflection(decibels) * 100).isCloseTo(percent, within(1e-9));
    }

    @Test
    void risesAtOnceAndFallsTwentyDecibelsInItsTime() {
        Ballistics bar = new Ballistics(1);
        bar.follow(0, 48_000, new float[] {-6}, 0);
        assertThat(bar.level(0)).isEqualTo(-6);
        bar.follow((long) (1.7 * 48_000), 48_000, new float[] {Float.NEGATIVE_INFINITY}, 0);
        assertThat(bar.level(0)).isCloseTo(-26f, within(0.01f));
        bar.follow((long) (1.7 * 48_000), 48_000, new float[] {-3}, 0);
        assertThat(bar.level(0)).isEqualTo(-3);
    }
}
