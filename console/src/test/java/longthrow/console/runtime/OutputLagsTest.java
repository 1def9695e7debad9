package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A driver is told how old the sound at each output is.
class OutputLagsTest {
    @Test
    void anOutputThatIsDelayedLagsByItsDelay() {
        Rig rig = new Rig(1);
        FakeDriver driver = new FakeDriver();
        rig.console.drive().driven(driver);
        rig.run(40);
        assertThat(driver.lags).hasSize(rig.console.engine().outputs()).containsOnly(0);

        rig.set("bus/2/outdelay", 10);
        rig.run(40);

        int bus = rig.console.engine().firstOutput("bus") + 2;
        assertThat(driver.lags[bus]).isEqualTo(480);
        assertThat(driver.lags[bus + 1]).isEqualTo(480);
        driver.lags[bus] = 0;
        driver.lags[bus + 1] = 0;
        assertThat(driver.lags).containsOnly(0);
    }

    @Test
    void anotherDriverIsToldAgain() {
        Rig rig = new Rig(1);
        rig.console.drive().driven(new FakeDriver());
        rig.run(40);
        FakeDriver next = new FakeDriver();
        rig.console.drive().driven(next);
        rig.run(40);
        assertThat(next.lags).hasSize(rig.console.engine().outputs());
    }
}
