package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.frame.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// PREVIEW and PUNCH (rule A7).
class PreviewTest {
    private static final String FADER = "ch/1/fader";

    private final Rides rides = new Rides(2);

    @BeforeEach
    void still() {
        rides.lane(FADER, 0, -20, 9, -20);
        rides.automation.mode(0, Mode.TOUCH);
        rides.automation.preview(true);
        rides.play();
        rides.pass(500);
        rides.touch(FADER);
        rides.set(FADER, -6);
        rides.release(FADER);
        rides.pass(500);
    }

    @Test
    void a7WhatIsTouchedIsHeardAndNotWritten() {
        assertThat(rides.writing(FADER)).isFalse();
        assertThat(rides.value(FADER)).isEqualTo(-6);
        assertThat(rides.automation.isolated()).isEqualTo("fader of ch/1");
        rides.locate(3);
        rides.pass(100);
        assertThat(rides.value(FADER)).as("over a locate").isEqualTo(-6);
        rides.automation.compare(true);
        rides.pass(5);
        assertThat(rides.value(FADER)).isCloseTo(-20, within(0.001));
        rides.automation.compare(false);
        assertThat(rides.value(FADER)).isEqualTo(-6);
        rides.automation.preview(false);
        rides.pass(5);
        assertThat(rides.value(FADER)).isCloseTo(-20, within(0.001));
        assertThat(rides.automation.isolated()).isEmpty();
        assertThat(rides.lane(FADER).size()).isEqualTo(2);
    }

    @Test
    void a7PunchNowWritesFromHereUntilThePassEnds() {
        assertThat(rides.automation.punchNow()).isTrue();
        assertThat(rides.writing(FADER)).isTrue();
        rides.pass(1_000);
        rides.stop();
        assertThat(rides.at(FADER, 0.95)).isCloseTo(-20, within(0.1));
        assertThat(rides.at(FADER, 1.5)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 2.4)).isCloseTo(-20, within(0.1));
        assertThat(rides.automation.punchNow()).as("the song stands").isFalse();
    }

    @Test
    void a7PunchToTheRangeWritesThereAndNowhereElse() {
        assertThat(rides.automation.punchRange()).isFalse();
        rides.song.punch(Rides.frame(2), Rides.frame(4));
        assertThat(rides.automation.punchRange()).isTrue();
        assertThat(rides.at(FADER, 1.99)).isCloseTo(-20, within(0.1));
        assertThat(rides.at(FADER, 2)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 3.97)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 4)).isCloseTo(-20, within(0.1));
        assertThat(rides.desk.undo()).contains("punch fader of ch/1");
        assertThat(rides.lane(FADER).size()).isEqualTo(2);
    }

    @Test
    void a7PunchToTheEndWritesFromHereOn() {
        rides.automation.punchEnd();
        assertThat(rides.at(FADER, 0.99)).isCloseTo(-20, within(0.1));
        assertThat(rides.at(FADER, 1.01)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 100)).isCloseTo(-6, within(0.1));
        assertThat(rides.automation.isolated()).isEmpty();
        rides.pass(10);
        assertThat(rides.value(FADER)).isCloseTo(-6, within(0.1));
    }
}
