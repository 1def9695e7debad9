package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.Stream;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of editing lanes on plain lanes: positions 0 to 1 over frames.
class LaneEditTest {
    private static final TableLayout LAYOUT =
            DeskTable.of(DeskLayout.mono(48_000, 1)).layout();
    private static final Parameter FADER = parameter("ch/1/fader");
    private static final Parameter PAN = parameter("ch/1/pan");
    private static final Parameter MUTE = parameter("ch/1/mute");
    private static final Range PART = new Range(20_000, 30_000);

    /// Up from 0.2 to 0.6 in 40,000 frames, then down to 0.4 in 20,000.
    private static final Lane HILL = lane(false, 0, .2, 40_000, .6, 60_000, .4);

    private static Parameter parameter(String id) {
        return LAYOUT.parameter(LAYOUT.cell(id).orElseThrow());
    }

    private static Lane lane(boolean stepped, double... pairs) {
        Points points = new Points();
        for (int i = 0; i < pairs.length; i += 2) {
            points.add((long) pairs[i], pairs[i + 1]);
        }
        return points.lane(stepped);
    }

    private static double decibels(Lane lane, long frame) {
        return FADER.taper().toValue(lane.positionAt(frame));
    }

    static Stream<LaneEdit> ranged() {
        return Stream.of(
                new LaneEdit.Draw(lane(false, 20_000, .9, 25_000, .1, 30_000, .9)),
                new LaneEdit.Delete(PART, "delete"),
                new LaneEdit.Ramp(PART, 0, 1),
                new LaneEdit.Scale(PART, 3),
                new LaneEdit.Shift(PART, 6),
                new LaneEdit.Paste(20_000, 10_000, lane(false, 0, 1, 10_000, 0)));
    }

    @ParameterizedTest
    @MethodSource("ranged")
    void outsideOfItsRangeNothingChanges(LaneEdit edit) {
        Lane after = edit.on(HILL, FADER).orElseThrow();
        for (long frame = 0; frame <= 70_000; frame += 100) {
            if (!PART.holds(frame)) {
                assertThat(after.positionAt(frame)).as("at " + frame).isCloseTo(HILL.positionAt(frame), within(1e-4));
            }
        }
        assertThat(after.positionAt(19_999)).isCloseTo(HILL.positionAt(19_999), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("ranged")
    void positionsStayInTheTravel(LaneEdit edit) {
        Lane after = edit.on(HILL, FADER).orElseThrow();
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.position(i)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void whatIsDrawnPlaysWithinATenthOfADecibel() {
        Points stroke = new Points();
        for (long frame = 20_000; frame <= 30_000; frame += 100) {
            stroke.add(frame, .6 + .1 * Math.sin(frame / 1000.0));
        }
        Lane after = new LaneEdit.Draw(stroke.lane(false)).on(HILL, FADER).orElseThrow();
        assertThat(after.size()).as("thinned").isLessThan(60);
        for (long frame = 20_000; frame < 30_000; frame += 100) {
            double drawn = FADER.taper().toValue(.6 + .1 * Math.sin(frame / 1000.0));
            assertThat(decibels(after, frame)).as("at " + frame).isCloseTo(drawn, within(0.11));
        }
    }

    @Test
    void aPointIsSetAndStandsInPlaceOfOneAtItsFrame() {
        Lane more = new LaneEdit.Put(50_000, .1).on(HILL, FADER).orElseThrow();
        assertThat(more.size()).isEqualTo(4);
        assertThat(more.positionAt(50_000)).isEqualTo(.1);
        Lane same = new LaneEdit.Put(40_000, .1).on(HILL, FADER).orElseThrow();
        assertThat(same.size()).isEqualTo(3);
        assertThat(same.positionAt(40_000)).isEqualTo(.1);
    }

    @ParameterizedTest(name = "to {0}: at {1}")
    @CsvSource({"50000, 50000", "70000, 59999", "-5, 1"})
    void aMovedPointStaysBetweenItsNeighbours(long to, long lies) {
        Lane after = new LaneEdit.Move(40_000, to, .7).on(HILL, FADER).orElseThrow();
        assertThat(after.size()).isEqualTo(3);
        assertThat(after.frame(1)).isEqualTo(lies);
        assertThat(after.position(1)).isEqualTo(.7);
    }

    @Test
    void aRemovedPointLeavesALineBetweenItsNeighbours() {
        Lane after = new LaneEdit.Remove(40_000).on(HILL, FADER).orElseThrow();
        assertThat(after.positionAt(40_000)).isCloseTo(.2 + .2 * 40 / 60, within(1e-9));
    }

    @Test
    void aDeletedPartIsALineAndADeletedWholeIsNoLane() {
        Lane after = new LaneEdit.Delete(new Range(30_000, 50_000), "delete")
                .on(HILL, FADER)
                .orElseThrow();
        assertThat(after.positionAt(40_000)).isCloseTo(.5, within(1e-9)); // from .5 at 30,000 to .5 at 50,000
        assertThat(new LaneEdit.Delete(new Range(0, 60_001), "delete").on(HILL, FADER))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aRampGoesStraightInTheTravel() {
        Lane after = new LaneEdit.Ramp(PART, .2, .8).on(HILL, FADER).orElseThrow();
        assertThat(after.positionAt(20_000)).isEqualTo(.2);
        assertThat(after.positionAt(25_000)).isCloseTo(.5, within(1e-4));
    }

    /// From 0.4 to 0.5 the mean is 0.45: at the start 0.05 below, so with a factor of 2 0.1 below.
    @ParameterizedTest(name = "by {0}: {1} to {2}")
    @CsvSource({"2, .35, .55", "0.5, .425, .475", "0, .45, .45", "-1, .5, .4"})
    void scaleMultipliesTheWayFromTheMean(double factor, double first, double last) {
        Lane after = new LaneEdit.Scale(PART, factor).on(HILL, PAN).orElseThrow();
        assertThat(after.positionAt(20_000)).isCloseTo(first, within(1e-3));
        assertThat(after.positionAt(29_998)).isCloseTo(last, within(1e-3));
    }

    /// The fader's travel bends: between two points, too, it must be so many decibels.
    @Test
    void shiftAddsDecibelsAllAlongAndWhatIsOffStaysOff() {
        Lane fade = lane(false, 0, 0, 10_000, 0, 50_000, .8);
        Lane after =
                new LaneEdit.Shift(new Range(0, 60_000), -6).on(fade, FADER).orElseThrow();
        assertThat(after.positionAt(5_000)).as("off").isZero();
        for (long frame = 20_000; frame < 50_000; frame += 1_000) {
            assertThat(decibels(after, frame)).as("at " + frame).isCloseTo(decibels(fade, frame) - 6, within(0.05));
        }
    }

    @Test
    void tenShiftsUpAndDownAddNoErrorThatAnybodyHears() {
        Lane lane = HILL;
        for (int i = 0; i < 10; i++) {
            lane = new LaneEdit.Shift(PART, i % 2 == 0 ? 3 : -3).on(lane, FADER).orElseThrow();
        }
        for (long frame = 0; frame < 60_000; frame += 500) {
            assertThat(decibels(lane, frame)).as("at " + frame).isCloseTo(decibels(HILL, frame), within(0.1));
        }
    }

    @Test
    void slideTakesAPartElsewhereAndNotBeforeTheSong() {
        Lane after = new LaneEdit.Slide(new Range(35_000, 45_000), -30_000)
                .on(HILL, FADER)
                .orElseThrow();
        assertThat(after.positionAt(10_000)).as("the top").isCloseTo(.6, within(1e-9));
        assertThat(after.positionAt(40_000)).as("a line in its place").isCloseTo(.55, within(1e-3));
        Lane early = new LaneEdit.Slide(new Range(35_000, 45_000), -90_000)
                .on(HILL, FADER)
                .orElseThrow();
        assertThat(early.frame(0)).isZero();
        assertThat(early.positionAt(5_000)).isCloseTo(.6, within(1e-9));
    }

    @Test
    void aPieceLiesElsewhereAsItLay() {
        Range part = new Range(35_000, 45_000);
        Lane after = new LaneEdit.Paste(5_000, part.length(), Seam.piece(HILL, part))
                .on(HILL, FADER)
                .orElseThrow();
        for (long frame = 0; frame < 9_999; frame += 50) {
            assertThat(after.positionAt(5_000 + frame)).isCloseTo(HILL.positionAt(35_000 + frame), within(1e-9));
        }
    }

    @Test
    void switchesHoldUntilTheNextPoint() {
        Lane mutes = lane(true, 0, 0, 40_000, 1);
        Lane drawn = new LaneEdit.Draw(lane(true, 10_000, 1, 20_000, 1))
                .on(mutes, MUTE)
                .orElseThrow();
        assertThat(drawn).usingRecursiveComparison().isEqualTo(lane(true, 0, 0, 10_000, 1, 20_000, 0, 40_000, 1));
        Lane deleted = new LaneEdit.Delete(new Range(5_000, 30_000), "delete")
                .on(drawn, MUTE)
                .orElseThrow();
        assertThat(deleted.positionAt(15_000)).isZero();
        assertThat(deleted.positionAt(40_000)).isEqualTo(1);
    }
}
