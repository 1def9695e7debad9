package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicsLawsTest {
    private final SampleFrames sample = new SampleFrames(1);
    private final DynamicsLaws laws = new DynamicsLaws(sample.layout(), "ch/1");

    /// 4:1 above -18 dB; in the middle of a knee of 12 dB an eighth of its width times the slope is missing.
    @ParameterizedTest(name = "knee {0}: {1} dB in, {2} dB out")
    @CsvSource({
        "0, -40, -40",
        "0, -18, -18",
        "0, -10, -16",
        "0, 0, -13.5",
        "12, -18, -19.125",
        "12, -24, -24",
        "12, 0, -13.5"
    })
    void drawsTheCompressor(double knee, double in, double out) {
        sample.set("ch/1/comp/threshold", -18);
        sample.set("ch/1/comp/ratio", 4);
        sample.set("ch/1/comp/knee", knee);
        assertThat(laws.compressor(sample.at(0).values()).applyAsDouble(in)).isCloseTo(out, within(0.01));
    }

    /// Threshold -40 dB, range 20 dB, 3:1: a gate shuts whole, an expander takes two more for each below, a ducker
    /// turns
    /// down what is above.
    @ParameterizedTest(name = "mode {0}: {1} dB in, {2} dB out")
    @CsvSource({"0, -30, -30", "0, -41, -61", "1, -30, -30", "1, -44, -52", "1, -58, -78", "2, -50, -50", "2, -30, -50"
    })
    void drawsTheGate(int mode, double in, double out) {
        sample.set("ch/1/gate/mode", mode);
        sample.set("ch/1/gate/threshold", -40);
        sample.set("ch/1/gate/range", 20);
        sample.set("ch/1/gate/ratio", 3);
        assertThat(laws.gate(sample.at(0).values()).applyAsDouble(in)).isCloseTo(out, within(0.01));
    }
}
