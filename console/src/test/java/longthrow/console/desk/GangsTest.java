package longthrow.console.desk;

import static longthrow.console.desk.Bench.HAND;
import static longthrow.console.desk.Bench.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// Faders of a gang move together.
class GangsTest {
    private static final double DOWN = Double.NEGATIVE_INFINITY;

    private final Bench bench = new Bench(4);

    private void gang(double... faders) {
        IntStream.range(0, faders.length).forEach(i -> {
            bench.set("ch/" + (i + 1) + "/gang", 1, Origin.FILE);
            bench.set("ch/" + (i + 1) + "/fader", faders[i], Origin.FILE);
        });
    }

    private void mode(int mode) {
        bench.set("gang/1/mode", mode, Origin.FILE);
    }

    private void assertFaders(double... expected) {
        for (int i = 0; i < expected.length; i++) {
            double fader = bench.value("ch/" + (i + 1) + "/fader");
            if (expected[i] == DOWN) {
                assertThat(fader).as("ch/%d", i + 1).isEqualTo(DOWN);
            } else {
                assertThat(fader).as("ch/%d", i + 1).isCloseTo(expected[i], within(1e-9));
            }
        }
    }

    @Test
    void aRelativeGangKeepsItsDistances() {
        gang(0, -6, -20);
        bench.set("ch/1/fader", -3, HAND);
        assertFaders(-3, -9, -23, 0);
        bench.set("ch/3/fader", -13, HAND);
        assertFaders(7, 1, -13, 0);
    }

    @Test
    void anAbsoluteGangGoesWhereTheHandGoes() {
        gang(0, -6, -20);
        mode(1);
        bench.set("ch/2/fader", -3, HAND);
        assertFaders(-3, -3, -3, 0);
    }

    @Test
    void aGangThatIsOffLetsEachGoItsWay() {
        gang(0, -6, -20);
        mode(2);
        bench.set("ch/2/fader", -3, HAND);
        assertFaders(0, -3, -20, 0);
    }

    @Test
    void distancesSurviveBothEndsOfTheTravel() {
        gang(0, 8, -20);
        for (double value : new double[] {2, 5, 9, 10, 4, 0}) {
            bench.set("ch/1/fader", value, HAND);
            assertFaders(value, Math.min(10, value + 8), value - 20);
        }
        for (double value : new double[] {-40, -80, DOWN, -60, 0}) {
            bench.set("ch/1/fader", value, HAND);
            assertFaders(value, value + 8, value - 20);
        }
    }

    @Test
    void anyOfThemBringsAGangUpThatWasTakenDown() {
        gang(0, -6, -20);
        bench.set("ch/1/fader", DOWN, HAND);
        assertFaders(DOWN, DOWN, DOWN);
        bench.set("ch/3/fader", -20, HAND);
        assertFaders(0, -6, -20);
    }

    @Test
    void aFaderTakenAtItsEndGoesOnFromThere() {
        gang(0, 8);
        bench.set("ch/1/fader", 5, HAND);
        bench.set("ch/2/fader", 9, HAND);
        assertFaders(4, 9);
    }

    @Test
    void aFaderThatWasDownJoinsWhereItIsRaised() {
        gang(0, DOWN);
        bench.set("ch/1/fader", -5, HAND);
        assertFaders(-5, DOWN);
        bench.set("ch/2/fader", -30, HAND);
        assertFaders(-5, -30);
        bench.set("ch/1/fader", -10, HAND);
        assertFaders(-10, -35);
    }

    @Test
    void whatAProgramMovedHasANewDistance() {
        gang(0, -6);
        bench.set("ch/1/fader", -1, HAND);
        bench.set("ch/2/fader", -30, Origin.SCENE);
        bench.set("ch/1/fader", -2, HAND);
        assertFaders(-2, -31);
    }

    @Test
    void onlyHandsMoveAGang() {
        gang(0, -6);
        bench.set("ch/1/fader", -10, Origin.SCENE);
        assertFaders(-10, -6);
    }

    @Test
    void aFaderInAnotherHandStaysThere() {
        gang(0, -6, -20);
        bench.touch("ch/2/fader", OTHER);
        bench.set("ch/1/fader", -3, HAND);
        assertFaders(-3, -6, -23);
        bench.release("ch/2/fader", OTHER);
        bench.set("ch/1/fader", 0, HAND);
        assertFaders(0, -3, -20);
    }

    @Test
    void aRideOfAGangIsOneEntry() {
        gang(0, -6, -20);
        bench.name("ch/1", "Vox");
        bench.touch("ch/1/fader", HAND);
        bench.set("ch/1/fader", -3, HAND);
        bench.set("ch/1/fader", -10, HAND);
        bench.release("ch/1/fader", HAND);
        assertThat(bench.desk.history().words()).containsExactly("fader of Vox and its gang");
        bench.desk.undo(Users.DESK);
        assertFaders(0, -6, -20);
        bench.desk.redo(Users.DESK);
        assertFaders(-10, -16, -30);
    }

    @Test
    void dcasAndBusesMayBeInAGangToo() {
        gang(0);
        for (String strip : new String[] {"bus/3", "dca/24", "main"}) {
            bench.set(strip + "/gang", 1, Origin.FILE);
        }
        bench.set("ch/1/fader", -4, HAND);
        assertThat(bench.value("bus/3/fader")).isEqualTo(-4);
        assertThat(bench.value("dca/24/fader")).isEqualTo(-4);
        assertThat(bench.value("main/fader")).isEqualTo(-4);
    }
}
