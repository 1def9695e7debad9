package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.controllers.surface.Feedback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodersTest {
    @ParameterizedTest(name = "{0}, {1} ticks from {2}: {3}")
    @CsvSource({
        "ch/1/pan, 1, C, R2",
        "ch/1/pan, -3, C, L6",
        "ch/1/pan, 63, C, R100",
        "ch/1/pan | invert, 1, C, L2",
        "ch/1/pan | step 2.5%, 1, C, R5",
        "ch/1/pan | step 1, 7, C, R7",
        "ch/1/pan | range L50..R50, 63, C, R50",
        "ch/1/fader, 10, -10 dB, -6.0 dB",
        "ch/1/fader | step 0.5 dB, -3, 0 dB, -1.5 dB",
        "ch/1/eq/1/freq | step 10 Hz, 2, 100 Hz, 120 Hz",
        "ch/1/mute, 1, off, on",
        "ch/1/mute, -1, on, off"
    })
    void aTickIsAHundredthOfTheTravelUnlessAStepIsGiven(String target, int ticks, String from, String to) {
        Rig rig = Rig.with("turn[1] <-> " + target);
        String id = target.split(" ", 2)[0];
        int cell = rig.desk.cell(id);
        rig.desk.put(id, rig.desk.layout().parameter(cell).parse(from).orElseThrow());
        rig.turn("turn[1]", ticks);
        assertThat(rig.desk.text(id)).isEqualTo(to);
    }

    @Test
    void thereAndBackAgainIsExactlyTheCentre() {
        Rig rig = Rig.with("turn[1] <-> ch/1/pan | ring dot centre");
        for (int tick = 0; tick < 37; tick++) {
            rig.turn("turn[1]", 1);
        }
        assertThat(((Feedback.Ring) rig.shown("turn[1]")).centre()).isFalse();
        for (int tick = 0; tick < 37; tick++) {
            rig.turn("turn[1]", -1);
        }
        assertThat(rig.desk.value("ch/1/pan")).isZero();
        assertThat(((Feedback.Ring) rig.shown("turn[1]")).centre()).isTrue();
    }

    @Test
    void aSendIsTurnedUpFromMinusInfinity() {
        Rig rig = Rig.with("""
                turn[1] -> ch/1/send/1/level
                turn[2] -> ch/2/send/1/level | step 1 dB
                """);
        rig.turn("turn[1]", 5);
        assertThat(rig.desk.position("ch/1/send/1/level")).isCloseTo(0.05, within(1e-9));
        rig.turn("turn[1]", -9);
        assertThat(rig.desk.value("ch/1/send/1/level")).isEqualTo(Double.NEGATIVE_INFINITY);
        rig.turn("turn[2]", 1);
        assertThat(rig.desk.value("ch/2/send/1/level")).isGreaterThan(-90);
    }

    @ParameterizedTest(name = "{0} ticks by {1}: {2}")
    @CsvSource({"3, step 1frame, 3frame", "-2, step 1frame, -2frame", "2, step 0.5s, 1s", "1, step 0.5s, 0.5s"})
    void anActionIsToldHowFar(int ticks, String step, String argument) {
        Rig rig = Rig.with("turn[1] -> transport/position | " + step);
        rig.turn("turn[1]", ticks);
        assertThat(rig.desk.acts).containsExactly("transport/position = " + argument);
    }

    @ParameterizedTest(name = "{0} ticks {1} ms after the last: {2} hundredths")
    @CsvSource({"1, 1000, 1", "1, 100, 1", "1, 50, 3", "1, 0, 5", "4, 50, 4", "-1, 0, -5"})
    void ownAccelerationAndTheDevicesDoNotMultiply(int ticks, double gap, int hundredths) {
        Rig rig = Rig.with("turn[1] -> ch/1/pan | accel 5");
        rig.turn("turn[1]", 1);
        rig.desk.put("ch/1/pan", 0);
        rig.later(gap);
        rig.turn("turn[1]", ticks);
        assertThat(rig.desk.position("ch/1/pan") - 0.5).isCloseTo(hundredths / 100.0, within(1e-9));
    }
}
