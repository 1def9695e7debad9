package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How rides end and go on: rules A3, A4, A8 and A9, with punch ranges.
class RideEndsTest {
    private static final String FADER = "ch/1/fader";

    private final Rides rides = new Rides(1);

    private void ride(double from, double millis) {
        rides.play();
        rides.pass(from);
        rides.touch(FADER);
        rides.set(FADER, -6);
        rides.pass(millis);
        rides.release(FADER);
    }

    @ParameterizedTest(name = "a glide of {0} s")
    @ValueSource(doubles = {0, 0.1, 0.6})
    void a3TheGlideTakesAsLongAsTheShowSays(double glide) {
        rides.automation.rides().rules(RideRules.USUAL.glide(glide));
        rides.automation.arming().mode(0, Mode.TOUCH);
        ride(100, 100);
        rides.pass(1_000);
        rides.stop();
        assertThat(rides.at(FADER, 0.2)).isCloseTo(-6, within(0.01));
        assertThat(rides.at(FADER, 0.2 + glide / 2 - 0.002)).isLessThan(-2.9);
        assertThat(rides.at(FADER, 0.201 + glide)).isCloseTo(0, within(1e-6));
    }

    @Test
    void a3WithoutTouchSenseTheRestIsTheShows() {
        rides.automation.rides().rules(RideRules.USUAL.rest(0.3));
        rides.automation.arming().mode(0, Mode.TOUCH);
        rides.play();
        rides.set(FADER, -6);
        rides.pass(299);
        assertThat(rides.writing(FADER)).isTrue();
        rides.pass(2);
        assertThat(rides.writing(FADER)).isFalse();
        assertThat(rides.at(FADER, 0.3)).isCloseTo(-6, within(0.01));
    }

    /// The old lane falls from 0 dB at 0 s to -20 dB at 2 s and stands; the ride latches -6 dB until 1 s.
    @ParameterizedTest(name = "{0}: at {1} s {2} dB")
    // at 1.31 s the old curve is back: 40 * (0.75 - 0.1875 * 1.31) - 30
    @CsvSource({"GLIDE, 1.31, -9.8", "HOLD, 1.9, -6", "HOLD, 2, -20", "END, 9, -6"})
    void a4ALatchEndsAsTheShowSays(String ending, double second, double decibels) {
        rides.lane(FADER, 0, 0, 2, -20, 9, -20);
        rides.automation.rides().rules(RideRules.USUAL.ending(Exit.Ending.valueOf(ending)));
        rides.automation.arming().mode(0, Mode.LATCH);
        ride(500, 10);
        rides.pass(490);
        rides.stop();
        assertThat(rides.at(FADER, second)).isCloseTo(decibels, within(0.3));
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"TOUCH", "LATCH", "WRITE"})
    void a4NothingIsWrittenOutsideThePunchRange(String mode) {
        rides.lane(FADER, 0, 0, 3, -20);
        rides.song.punch(Rides.frame(1), Rides.frame(2));
        rides.automation.arming().mode(0, Mode.valueOf(mode));
        rides.play();
        rides.pass(500);
        rides.touch(FADER);
        rides.set(FADER, 6);
        assertThat(rides.writing(FADER)).isFalse();
        rides.pass(1_000);
        assertThat(rides.writing(FADER)).as("held at the punch-in").isTrue();
        rides.set(FADER, 3);
        rides.pass(1_000);
        assertThat(rides.writing(FADER)).as("after the punch-out").isFalse();
        rides.release(FADER);
        rides.stop();
        var old = new Rides(1);
        old.lane(FADER, 0, 0, 3, -20);
        for (double second = 0; second < 3; second += 0.01) {
            if (second < 1 || second > 1.9999) {
                assertThat(rides.at(FADER, second))
                        .as("at %s s", second)
                        .isCloseTo(old.at(FADER, second), within(0.11));
            }
        }
        assertThat(rides.at(FADER, 1.979))
                .as("the hand's until a control's travel before the end")
                .isCloseTo(3, within(0.11));
        assertThat(rides.at(FADER, 1.99)).as("no step at the boundary").isBetween(-13.0, 2.9);
    }

    @Test
    void a4AGlideThatFindsNoRoomEndsAtThePunchOut() {
        rides.lane(FADER, 0, 0, 9, 0);
        rides.song.punch(0, Rides.frame(1));
        rides.automation.arming().mode(0, Mode.TOUCH);
        ride(500, 400);
        rides.pass(200);
        rides.stop();
        assertThat(rides.at(FADER, 0.95)).isCloseTo(-3, within(0.1));
        assertThat(rides.at(FADER, 1)).isCloseTo(0, within(0.01));
    }

    @Test
    void a8WhatWasBeingWrittenAtARollbackEntersWriteThereAgain() {
        rides.automation.arming().mode(0, Mode.LATCH);
        ride(1_000, 200);
        rides.pass(300);
        rides.locate(1);
        assertThat(rides.writing(FADER)).isFalse();
        rides.pass(495);
        assertThat(rides.writing(FADER)).isFalse();
        rides.pass(10);
        assertThat(rides.writing(FADER)).as("at 1.5 s again").isTrue();
        rides.pass(1_000);
        rides.stop();
        assertThat(rides.at(FADER, 1.2)).isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 2.4)).as("latched on").isCloseTo(-6, within(0.1));
        assertThat(rides.at(FADER, 3)).isCloseTo(0, within(0.1));
    }

    @Test
    void a8AFaderThatWasReleasedDoesNotJoin() {
        rides.automation.arming().mode(0, Mode.TOUCH);
        rides.play();
        rides.pass(500);
        rides.touch(FADER);
        rides.set(FADER, -6);
        rides.pass(200);
        rides.locate(0.2);
        rides.pass(100);
        rides.release(FADER);
        rides.pass(500);
        assertThat(rides.writing(FADER)).isFalse();
    }

    @Test
    void a9ASoundCardsJitterDoesNotEndAPass() {
        rides.automation.arming().mode(0, Mode.LATCH);
        ride(500, 100);
        for (int i = 0; i < 50; i++) {
            rides.song.jitter(i % 2 == 0 ? -480 : 480);
            rides.pass(2);
        }
        assertThat(rides.writing(FADER)).isTrue();
        assertThat(rides.desk.history().words()).isEmpty();
    }

    @Test
    void a3AHeldFaderWritesFromTheFirstFrameThatRolls() {
        rides.automation.arming().mode(0, Mode.TOUCH);
        rides.touch(FADER);
        rides.play();
        rides.pass(20);
        assertThat(rides.writing(FADER)).isTrue();
    }
}
