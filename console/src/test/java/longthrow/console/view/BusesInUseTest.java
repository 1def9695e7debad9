package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusesInUseTest {
    private final SampleFrames sample = new SampleFrames(4);
    private final BusesInUse buses = new BusesInUse();

    @Test
    void areThoseThatASendFeedsOrAHandMoved() {
        assertThat(buses.look(sample.at(0))).isTrue();
        assertThat(buses.used()).containsExactly(0, 1);
        sample.set("ch/4/send/7/level", -20);
        sample.set("bus/12/mute", 1);
        assertThat(buses.look(sample.at(1))).isTrue();
        assertThat(buses.used()).containsExactly(0, 1, 6, 11);
    }

    @Test
    void stayOnceShown() {
        buses.look(sample.at(0));
        sample.set("bus/1/fader", 0);
        sample.set("bus/1/eq/on", 0);
        sample.set("bus/1/eq/1/gain", 0);
        sample.set("ch/1/send/1/level", Double.NEGATIVE_INFINITY);
        assertThat(buses.look(sample.at(1))).isFalse();
        assertThat(buses.used()).containsExactly(0, 1);
    }

    @Test
    void areAllOnDemand() {
        buses.all(sample.at(0), true);
        assertThat(buses.used()).hasSize(16);
        buses.all(sample.at(0), false);
        assertThat(buses.used()).containsExactly(0, 1);
    }
}
