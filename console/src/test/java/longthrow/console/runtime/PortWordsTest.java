package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import longthrow.console.frame.Wish;
import longthrow.dsp.driver.PortNames;
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

        PortNames names = rig.console.portNames();

        assertThat(names.inputs()).hasSize(rig.console.engine().inputs()).startsWith("1", "2 Snare", "3");
        assertThat(names.outputs())
                .hasSize(rig.console.engine().outputs())
                .startsWith("Main L", "Main R", "Monitor L", "Monitor R", "Bus 1 L", "Bus 1 R")
                .contains("Bus 3 Drums L", "Bus 3 Drums R");
        assertThat(new HashSet<>(names.inputs())).hasSameSizeAs(names.inputs());
        assertThat(new HashSet<>(names.outputs())).hasSameSizeAs(names.outputs());
    }

    @Test
    void aDriverHearsOfANewNameAtOnce() {
        FakeDriver driver = new FakeDriver();
        rig.console.driven(driver);
        assertThat(driver.names.inputs()).startsWith("1", "2", "3");

        word("ch/1/name", "Kick");
        rig.run(5);

        assertThat(driver.names.inputs()).startsWith("1 Kick", "2", "3");
    }

    private void word(String id, String words) {
        rig.console.post(new Wish.Words(id, words, Origin.SCREEN));
    }
}
