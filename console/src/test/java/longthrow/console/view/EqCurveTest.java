package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.frame.DeskFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqCurveTest {
    private final SampleFrames sample = new SampleFrames(1);

    /// At its frequency a bell has its whole gain and a shelf half of it; far away bell and shelf reach 0 dB or all of
    /// it.
    @ParameterizedTest(name = "{0} of {2} dB at {1} times its frequency: {3} dB")
    @CsvSource({
        "bell, 1, 6, 6",
        "bell, 1, -9, -9",
        "bell, 1000, 6, 0",
        "low-shelf, 1, 8, 4",
        "low-shelf, 0.001, 8, 8",
        "low-shelf, 1000, 8, 0",
        "high-shelf, 1, -6, -3",
        "high-shelf, 1000, -6, -6",
        "notch, 1000, 0, 0",
        "high-pass, 1, 0, -3.01",
        "low-pass, 1, 0, -3.01"
    })
    void followsThePrototype(String type, double times, double gain, double decibels) {
        double power = EqCurve.power(type, times, gain, Math.sqrt(0.5));
        assertThat(10 * Math.log10(power)).isCloseTo(decibels, within(0.01));
    }

    /// A Butterworth high-pass is 3.01 dB down at its corner and falls by its slope an octave below.
    @ParameterizedTest(name = "slope {0}: {2} dB at {1} Hz")
    @CsvSource({"0, 100, -3.01", "1, 100, -3.01", "0, 25, -24.1", "1, 25, -48.16", "0, 5000, 0"})
    void drawsTheHighPass(int slope, double hertz, double decibels) {
        sample.set("ch/1/eq/on", 0);
        sample.set("ch/1/hpf/freq", 100);
        sample.set("ch/1/hpf/slope", slope);
        EqCurve curve = new EqCurve(sample.layout(), "ch/1");
        assertThat(curve.decibels(sample.at(0).values(), hertz)).isCloseTo(decibels, within(0.02));
    }

    @Test
    void isFlatWhenNothingIsSwitchedOn() {
        sample.set("ch/1/hpf/on", 0);
        sample.set("ch/1/eq/on", 0);
        EqCurve curve = new EqCurve(sample.layout(), "ch/1");
        assertThat(curve.on(sample.at(0).values())).isFalse();
        assertThat(curve.decibels(sample.at(0).values(), 20)).isZero();
    }

    @Test
    void knowsWhichChangesConcernIt() {
        EqCurve curve = new EqCurve(sample.layout(), "ch/1");
        DeskFrame before = sample.at(0);
        sample.set("ch/1/fader", -20);
        DeskFrame faded = sample.at(0);
        sample.set("ch/1/eq/3/gain", 7.5);
        assertThat(curve.changed(before.values(), faded.values())).isFalse();
        assertThat(curve.changed(faded.values(), sample.at(0).values())).isTrue();
    }
}
