package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.app.OfflineDesk;
import longthrow.controllers.surface.Feedback;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the bytes of a surface to the samples of main, and back to its motors.
class SurfaceToSoundTest {
    private static final Taper LAW = new Taper.Fader();
    /// A pitch-bend fader has 16,384 steps; one of them is at most 0.03 dB where the law is steepest above -60 dB.
    private static final double ONE_STEP = 0.03;
    /// Seconds between two moves of a ride: one turn of the desk.
    private static final double STEP = 0.005;

    @ParameterizedTest(name = "fader at {0} of its travel gives {1} dB")
    @CsvSource({"1, 10", "0.75, 0", "0.5, -10", "0.25, -30", "0.0625, -60"})
    void followsTheFaderLaw(double position, double decibels) {
        try (Rig rig = Rig.of(2, "mcu").press("play")) {
            rig.move("fader[1]", position);

            assertThat(rig.gainDecibels()).isCloseTo(decibels, within(ONE_STEP));
        }
    }

    @Test
    void multipliesChannelAndMain() {
        try (Rig rig = Rig.of(2, "mcu").press("play")) {
            rig.move("fader[1]", LAW.toPosition(-6)).move("fader.main", LAW.toPosition(-4));

            assertThat(rig.gainDecibels()).isCloseTo(-10, within(2 * ONE_STEP));
        }
    }

    @Test
    void mutesToExactSilence() {
        try (Rig rig = Rig.of(2, "mcu").press("play")) {
            rig.press("mute[1]").run(0.1).heard();
            rig.run(0.1);

            assertThat(rig.heard()).containsOnly(0);
        }
    }

    @Test
    void movesWithoutAStepInTheSound() {
        try (Rig rig = Rig.of(2, "mcu").press("play")) {
            rig.run(0.1).heard();
            rig.move("fader[1]", LAW.toPosition(-20));
            float[] heard = rig.heard();

            double largest = 0;
            for (int i = 1; i < heard.length; i++) {
                largest = Math.max(largest, Math.abs(heard[i] - heard[i - 1]));
            }
            // The whole way from 0 to -20 dB is 0.064 on this signal; a raised cosine of 10 ms moves 0.0002 a sample.
            assertThat(largest).isLessThan(0.0005);
        }
    }

    @Test
    void banksToTheNextStrips() {
        try (Rig rig = Rig.of(16, "mcu")) {
            rig.press("bank.right").move("fader[2]", LAW.toPosition(-12));

            assertThat(rig.value("ch/10/fader")).isCloseTo(-12, within(ONE_STEP));
            assertThat(rig.value("ch/2/fader")).isZero();
        }
    }

    @Test
    void recallsASceneByTheSurfacesButtonAndDrivesTheMotors() {
        try (Rig rig = Rig.of(2, "mcu")) {
            rig.move("fader[1]", LAW.toPosition(-12));
            rig.console().recall().store("1 Soft");
            rig.move("fader[1]", LAW.toPosition(3));

            rig.press("f[3]").run(0.5);

            assertThat(rig.value("ch/1/fader")).isCloseTo(-12, within(ONE_STEP));
            assertThat(motor(rig, "fader[1]")).isCloseTo(LAW.toPosition(-12), within(1.0 / 1023));
            assertThat(rig.press("play").gainDecibels()).isCloseTo(-12, within(ONE_STEP));
        }
    }

    @Test
    void leavesAHeldFaderAloneWhenASceneIsRecalled() {
        try (Rig rig = Rig.of(2, "mcu")) {
            rig.move("fader[1]", LAW.toPosition(-12)).move("fader[2]", LAW.toPosition(-12));
            rig.console().recall().store("1 Soft");
            rig.move("fader[1]", LAW.toPosition(3)).move("fader[2]", LAW.toPosition(3));

            rig.desk().device().touch(rig.control("fader[1]"), true);
            rig.run(0.1).press("f[3]").run(0.5);

            assertThat(rig.value("ch/1/fader")).isCloseTo(3, within(ONE_STEP));
            assertThat(rig.value("ch/2/fader")).isCloseTo(-12, within(ONE_STEP));
        }
    }

    @Test
    void undoesARecallByTheSurfacesButton() {
        try (Rig rig = Rig.of(2, "mcu")) {
            rig.console().recall().store("1 Zero");
            rig.move("fader[1]", LAW.toPosition(-20))
                    .press("f[3]")
                    .run(0.3)
                    .press("undo")
                    .run(0.5);

            assertThat(rig.value("ch/1/fader")).isCloseTo(-20, within(ONE_STEP));
        }
    }

    @Test
    void recordsARideByBytesAndPlaysItBackAsItWas() {
        try (Rig rig = Rig.of(2, "screen")) {
            rig.press("select[1]").press("auto.touch").press("play").run(0.5);
            List<Move> ridden = ride(rig);
            rig.press("stop").press("auto.read").press("start").run(0.2);

            Lane lane = lane(rig, "ch/1/fader");
            assertThat(lane.size()).as("points after thinning").isLessThan(60);
            // Thinning may be off by 0.1 dB; what a pitch-bend step rounds comes on top.
            assertThat(ridden)
                    .allSatisfy(move -> assertThat(LAW.toValue(lane.positionAt(move.frame())))
                            .isCloseTo(move.decibels(), within(0.1 + ONE_STEP / 2)));

            rig.press("play").run(0.5).heard();
            for (int i = 0; i < 100; i++) {
                rig.run(0.02);
                long heardAt = rig.songFrame() + OfflineDesk.BLOCK - 1;
                assertThat(last(rig)).isCloseTo(LAW.toValue(lane.positionAt(heardAt)), within(0.1));
            }
        }
    }

    /// Where a hand had the fader at a frame of the song.
    private record Move(long frame, double decibels) {}

    /// A slow swell up and down within 2 s.
    private static List<Move> ride(Rig rig) {
        List<Move> moves = new ArrayList<>();
        rig.desk().device().touch(rig.control("fader[1]"), true);
        for (int i = 0; i < 400; i++) {
            double decibels = -6 + 6 * Math.cos(2 * Math.PI * i / 400);
            moves.add(new Move(rig.songFrame(), decibels));
            rig.desk().device().move(rig.control("fader[1]"), LAW.toPosition(decibels));
            rig.run(STEP);
        }
        rig.desk().device().touch(rig.control("fader[1]"), false);
        return moves;
    }

    private static Lane lane(Rig rig, String id) {
        int cell = rig.console().desk().layout().cell(id).orElseThrow();
        return rig.console().automation().lanes().get(cell).orElseThrow();
    }

    private static double last(Rig rig) {
        float[] heard = rig.heard();
        return 20 * Math.log10(heard[heard.length - 1] / (Rig.STEADY * Math.sqrt(0.5)));
    }

    private static double motor(Rig rig, String fader) {
        return rig.desk().device().face().stream()
                .filter(shown -> shown.control().equals(rig.control(fader)))
                .map(Feedback.Motor.class::cast)
                .findFirst()
                .orElseThrow()
                .position();
    }
}
