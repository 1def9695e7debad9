package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import longthrow.console.frame.Wish;
import longthrow.console.show.Show;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// What the desk's ports are called where a driver has names for them.
class PortWordsTest {
    private final Rig rig = new Rig(3);

    @Test
    void portsAreCalledAsTheirStripsAreWithTheirNumbers() {
        word("ch/2/name", "Snare");
        word("bus/3/name", "Drums");
        rig.run(5);

        PortNames names = rig.console.drive().portNames();

        assertThat(names.inputs()).hasSize(rig.console.engine().inputs()).startsWith("1", "2 Snare", "3");
        assertThat(names.outputs())
                .hasSize(rig.console.engine().outputs())
                .startsWith("Main L", "Main R", "Monitor L", "Monitor R", "Bus 1 L", "Bus 1 R")
                .contains("Bus 3 Drums L", "Bus 3 Drums R");
        assertThat(new HashSet<>(names.inputs())).hasSameSizeAs(names.inputs());
        assertThat(new HashSet<>(names.outputs())).hasSameSizeAs(names.outputs());
    }

    @Test
    void stereoStripsMatricesAndTheCentreHaveTheirOwn() {
        DeskLayout shape = DeskLayout.mono(Rig.RATE, 2)
                .withChannels(List.of(false, true))
                .withMatrices(List.of(true, false), true);
        Rig large = new Rig(Show.fresh("Large", shape));
        large.console.post(new Wish.Words("matrix/2/name", "Foyer", Origin.SCREEN));
        large.console.post(new Wish.Words("ch/2/name", "Keys", Origin.SCREEN));
        large.run(5);

        PortNames names = large.console.drive().portNames();

        assertThat(names.inputs()).containsExactly("1", "2 Keys L", "2 Keys R");
        assertThat(names.outputs())
                .hasSize(large.console.engine().outputs())
                .endsWith(
                        "Bus 16 R",
                        "Matrix 1 L",
                        "Matrix 1 R",
                        "Matrix 2 Foyer L",
                        "Matrix 2 Foyer R",
                        "Phones L",
                        "Phones R",
                        "Centre");
    }

    @Test
    void aDriverHearsOfANewNameAtOnce() {
        FakeDriver driver = new FakeDriver();
        rig.console.drive().driven(driver);
        assertThat(driver.names.inputs()).startsWith("1", "2", "3");

        word("ch/1/name", "Kick");
        rig.run(5);

        assertThat(driver.names.inputs()).startsWith("1 Kick", "2", "3");
    }

    private void word(String id, String words) {
        rig.console.post(new Wish.Words(id, words, Origin.SCREEN));
    }
}
