package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.desk.History;
import longthrow.console.desk.Users;
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
        rides.automation.arming().mode(0, Mode.TOUCH);
        rides.automation.preview().on(true);
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
        assertThat(rides.automation.preview().words()).isEqualTo("fader of ch/1");
        rides.locate(3);
        rides.pass(100);
        assertThat(rides.value(FADER)).as("over a locate").isEqualTo(-6);
        rides.automation.preview().compare(true);
        rides.pass(5);
        assertThat(rides.value(FADER)).isCloseTo(-20, within(0.001));
        rides.automation.preview().compare(false);
        assertThat(rides.value(FADER)).isEqualTo(-6);
        rides.automation.preview().on(false);
        rides.pass(5);
        assertThat(rides.value(FADER)).isCloseTo(-20, within(0.001));
        assertThat(rides.automation.preview().words()).isEmpty();
        assertThat(rides.lane(FADER).size()).isEqualTo(2);
    }

    @Test
    void a7PunchNowWritesFromHereUntilThePassEnds() {
        assertThat(rides.automation.punch().now()).isTrue();
        assertThat(rides.writing(FADER)).isTrue();
        rides.pass(1_000);
        rides.stop();
        assertThat(rides.at(FADER, 0.95)).isCloseTo(-20, within(0.1));
        assertThat(rides.at(FADER, 1.5)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 2.4)).isCloseTo(-20, within(0.1));
        assertThat(rides.automation.punch().now()).as("the song stands").isFalse();
    }

    @Test
    void a7PunchToTheRangeWritesThereAndNowhereElse() {
        assertThat(rides.automation.punch().range()).isFalse();
        rides.song.punch(Rides.frame(2), Rides.frame(4));
        assertThat(rides.automation.punch().range()).isTrue();
        assertThat(rides.at(FADER, 1.99)).isCloseTo(-20, within(0.1));
        assertThat(rides.at(FADER, 2)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 3.97)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 4)).isCloseTo(-20, within(0.1));
        assertThat(rides.desk.undo(Users.DESK).map(History.Crossed::words)).contains("punch fader of ch/1");
        assertThat(rides.lane(FADER).size()).isEqualTo(2);
    }

    @Test
    void a7PunchToTheEndWritesFromHereOn() {
        rides.automation.punch().toEnd();
        assertThat(rides.at(FADER, 0.99)).isCloseTo(-20, within(0.1));
        assertThat(rides.at(FADER, 1.01)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 100)).isCloseTo(-6, within(0.1));
        assertThat(rides.automation.preview().words()).isEmpty();
        rides.pass(10);
        assertThat(rides.value(FADER)).isCloseTo(-6, within(0.1));
    }
}
