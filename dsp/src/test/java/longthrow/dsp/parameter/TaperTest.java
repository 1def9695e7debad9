package longthrow.dsp.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaperTest {
    static Stream<Taper> continuous() {
        return Stream.of(
                new Taper.Fader(),
                new Taper.Linear(-20, 60),
                new Taper.Linear(-100, 100),
                new Taper.Logarithmic(20, 20_000),
                new Taper.Logarithmic(0.02, 2_000));
    }

    /// The four segments of the X32 law (dsp facts, section 9).
    @ParameterizedTest(name = "position {0} is {1} dB")
    @CsvSource({"1, 10", "0.75, 0", "0.5, -10", "0.25, -30", "0.0625, -60", "0, -Infinity", "0.875, 5", "0.375, -20"})
    void faderStandsWhereItsScaleIsPrinted(double position, double decibels) {
        assertThat(new Taper.Fader().toValue(position)).isEqualTo(decibels);
        assertThat(new Taper.Fader().toPosition(decibels)).isEqualTo(position);
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void every14BitPositionSurvivesThroughTheValue(Taper taper) {
        for (int step = 0; step <= 16383; step++) {
            double value = taper.toValue(step / 16383.0);
            assertThat(Math.round(taper.toPosition(value) * 16383)).isEqualTo(step);
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void neverFallsAsThePositionRises(Taper taper) {
        double before = taper.toValue(0);
        for (int step = 1; step <= 16383; step++) {
            double value = taper.toValue(step / 16383.0);
            assertThat(value).isGreaterThan(before);
            before = value;
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void positionsBeyondTheEndsAreTheEnds(Taper taper) {
        assertThat(taper.toValue(-0.5)).isEqualTo(taper.toValue(0));
        assertThat(taper.toValue(1.5)).isEqualTo(taper.toValue(1));
        assertThat(taper.toPosition(1e9)).isEqualTo(1);
        assertThat(taper.toPosition(-1e9)).isZero();
    }

    @Test
    void equalTravelOnALogarithmicTaperIsAnEqualRatio() {
        Taper taper = new Taper.Logarithmic(20, 20_000);
        assertThat(taper.toValue(1 / 3.0)).isCloseTo(200, within(1e-9));
        assertThat(taper.toValue(2 / 3.0)).isCloseTo(2_000, within(1e-9));
    }

    @Test
    void stepsShareTheTravel() {
        Taper taper = new Taper.Steps(4);
        for (int choice = 0; choice < 4; choice++) {
            assertThat(taper.toValue(taper.toPosition(choice))).isEqualTo(choice);
        }
        assertThat(taper.toValue(0.49)).isEqualTo(1);
        assertThat(taper.toValue(0.51)).isEqualTo(2);
    }

    @Test
    void aLogarithmicTaperRefusesZero() {
        assertThatThrownBy(() -> new Taper.Logarithmic(0, 10)).hasMessageContaining("0.0 and 10.0");
    }
}
