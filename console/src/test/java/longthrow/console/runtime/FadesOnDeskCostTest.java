package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.desk.Users;
import longthrow.console.runtime.WholeDesk.Least;
import longthrow.console.scene.Curve;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Timing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What fades of nearly every control cost the control thread of a desk of 1,024 strips: those of a recall, and those
/// by which UNDO brings a whole desk back (rules S6, S9).
@Tag("long")
class FadesOnDeskCostTest {
    private static final int TIMES = 12;
    private static final int PASSES = 8;
    private static final double MOST_START_MILLIS = 15;
    private static final double MOST_PASS_MILLIS = 5;

    /// The columns of a pass are used again; those that listeners are told alone would be 20 bytes a fade.
    private static final long BYTES_A_STEP = 1;

    private int moved;
    private long frame;

    private void pass(WholeDesk desk) {
        frame += Rig.RATE / 100;
        desk.clock.at(frame);
        desk.console.desk().at(desk.clock.nanos());
    }

    private void whatFades(Curve curve) {
        WholeDesk desk = new WholeDesk(Timing.all(new FadeTime(1, 1, 0, curve)));
        Console console = desk.console;
        Least start = new Least();
        Least pass = new Least();
        Least turn = new Least();
        Least undo = new Least();
        Least glide = new Least();
        for (int round = 0; round < TIMES; round++) {
            int scene = round % 2;
            start.of(() -> console.recall().recall(scene));
            moved = console.fades().count();
            for (int i = 0; i < PASSES; i++) {
                pass(desk);
                pass.of(() -> console.fades().work(desk.clock.nanos()));
                turn.of(() -> console.work(desk.clock.nanos()));
            }
            console.fades().finish();
            undo.of(() -> console.desk().undo(Users.DESK));
            for (int i = 0; i < PASSES; i++) {
                pass(desk);
                glide.of(() -> console.fades().work(desk.clock.nanos()));
            }
            console.fades().finish();
            console.recall().recall(scene);
            console.fades().finish();
            console.keeping().handOver();
        }
        System.out.printf(
                "%s fades of %d cells: started in %.1f ms, %.2f ms and %d kB a pass, of a whole turn beside %.2f ms;"
                        + " undone in %.1f ms, %.2f ms a pass%n",
                curve, moved, start.millis, pass.millis, pass.bytes / 1000, turn.millis, undo.millis, glide.millis);
        assertThat(moved).isGreaterThan(45_000);
        assertThat(pass.bytes).as("bytes of a pass").isLessThan(BYTES_A_STEP * moved);
        assertThat(pass.millis).as("a pass").isLessThanOrEqualTo(MOST_PASS_MILLIS);
        assertThat(glide.millis).as("a pass of undo").isLessThanOrEqualTo(MOST_PASS_MILLIS);
        assertThat(start.millis).as("a start").isLessThanOrEqualTo(MOST_START_MILLIS);
        assertThat(undo.millis).as("an undo").isLessThanOrEqualTo(MOST_START_MILLIS);
    }

    @Test
    void fiftyThousandFadesTakeFiveMillisecondsAPassAndNoObjectEach() {
        whatFades(Curve.LINEAR);
    }

    @Test
    void soDoFadesThatBend() {
        whatFades(Curve.S);
    }
}
