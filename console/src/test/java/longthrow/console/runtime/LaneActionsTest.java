package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lanes edited by words, each edit one entry of the history.
class LaneActionsTest {
    private static final String FADER = "ch/1/fader";
    private static final Rig RIG = new Rig(2);

    private final Rig rig = RIG;
    private final int said = RIG.notices().size();

    @BeforeEach
    void noLanes() {
        for (int cell : List.copyOf(rig.console.automation().lanes().all().keySet())) {
            rig.console.automation().lanes().put(cell, Optional.empty());
        }
        rig.set(FADER, -10);
        rig.run(3);
    }

    private List<String> notices() {
        return rig.notices().subList(said, rig.notices().size());
    }

    private void act(String action, String argument) {
        rig.act("automation/" + action, argument);
        rig.run(3);
    }

    private Optional<Lane> lane(String id) {
        return rig.console.automation().lanes().get(rig.cell(id));
    }

    private double at(String id, double seconds) {
        double position = lane(id).orElseThrow().positionAt(Math.round(seconds * Rig.RATE));
        return rig.console.desk().layout().parameter(rig.cell(id)).taper().toValue(position);
    }

    private String undo() {
        return rig.console.desk().history().undoWords().orElse("");
    }

    /// Bars at 120 beats a minute last 2 s.
    @ParameterizedTest(name = "{0} {1}: {2} s is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "draw  | ch/1/fader 1 s = -20 dB, 3 s = -10 dB       | 2    | -15  | draw fader lane of ch/1",
                "draw  | ch/1/fader bar 2 = -12 dB                   | 2    | -12  | set a point in fader lane of ch/1",
                "ramp  | ch/1/fader 1 s..3 s = -inf to 0 dB          | 2.9999 | 0  | ramp fader lane of ch/1",
                "ramp  | ch/1/fader bar 2..bar 3 = -6 dB             | 3    | -6   | ramp fader lane of ch/1",
                "shift | ch/1/fader 0 s..9 s = -3 dB                 | 5    | -13  | shift fader lane of ch/1",
                "shift | = +2 dB                                     | 5    | -8   | shift fader lane of ch/1",
                "shift | ch/1/fader 3 s..5 s = +1bar                 | 6    | -10  | move fader lane of ch/1",
                "scale | ch/1/fader = 0 %                            | 4    | -10  | scale fader lane of ch/1",
                "shift | ch/2/fader 1 s..3 s = -7 dB                 | 2    | -10  | shift fader lane of ch/2",
                "move  | ch/1/fader 8 s to 9 s = -4 dB               | 9    | -4   | move a point of fader lane of ch/1",
                "delete| ch/1/fader 8 s                              | 8    | -10  | delete a point of fader lane of ch/1"
            })
    void anEditIsHeardAndIsOneUndo(String action, String words, double seconds, double value, String undo) {
        act("draw", FADER + " 0 s = -10 dB, 7 s = -10 dB");
        act("draw", FADER + " 8 s = -10 dB");
        act(action, words);
        assertThat(notices()).isEmpty();
        assertThat(at(FADER, seconds)).isCloseTo(value, within(0.1));
        assertThat(undo()).isEqualTo(undo);
        Lane edited = lane(FADER).orElseThrow();
        rig.act("history/undo");
        rig.run(3);
        assertThat(undo()).isEqualTo("set a point in fader lane of ch/1");
        rig.act("history/redo");
        rig.run(3);
        assertThat(lane(FADER)).containsSame(edited);
    }

    @Test
    void whatIsCutOnOneStripLiesOnAnotherWhereItIsPasted() {
        act("draw", FADER + " 0 s = -20 dB, 2 s = 0 dB, 4 s = -20 dB");
        act("draw", "ch/1/pan 0 s = L100, 4 s = R100");
        act("cut", "ch/1 1 s..3 s");
        assertThat(undo()).isEqualTo("cut 2 lanes of ch/1");
        Taper taper = new Taper.Fader();
        double halfway = taper.toValue((taper.toPosition(-20) + taper.toPosition(0)) / 2);
        assertThat(at(FADER, 2)).as("straight from end to end").isCloseTo(halfway, within(0.1));
        act("paste", "ch/2 11 s");
        assertThat(undo()).isEqualTo("paste into 2 lanes of ch/2");
        assertThat(at("ch/2/fader", 12)).isCloseTo(0, within(0.1));
        assertThat(at("ch/2/pan", 12)).isCloseTo(0, within(1.0));
        assertThat(at("ch/2/fader", 14)).as("where it stood").isCloseTo(0, within(0.1));
        assertThat(notices()).isEmpty();
    }

    @Test
    void aLaneWhoseLastPointIsDeletedLeavesItsControlWhereItIs() {
        act("draw", FADER + " 0 s = -20 dB, 2 s = -20 dB");
        act("delete", FADER);
        assertThat(lane(FADER)).isEmpty();
        assertThat(rig.value(FADER)).isCloseTo(-20, within(0.1));
        rig.act("history/undo");
        rig.run(3);
        assertThat(lane(FADER)).isPresent();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "draw  | ch/1/fader 1 s = loud          | '1 s = loud' is no point of fader of ch/1; say bar 9 = ",
                "draw  | ch/1/fader soon = -3 dB        | 'soon = -3 dB' is no point of fader of ch/1",
                "draw  | ch/1/fader 1 s = 99 dB         | '1 s = 99 dB' is no point of fader of ch/1",
                "draw  | = -3 dB                        | '= -3 dB' is no point of fader of ch/1",
                "ramp  | ch/1/fader 3 s..1 s = 0 dB     | '3 s..1 s' is no part of a song; say ch/3/fader bar 9..bar 13",
                "ramp  | ch/1/mute 1 s..3 s = off to on | 'ramp' is for controls that travel; mute of ch/1 switches",
                "scale | ch/1/fader = often             | 'often' is no share; say = 50 %",
                "shift | ch/1/fader = there             | 'there' is no way to shift; say +3 dB in the control's own",
                "move  | ch/1/fader 1 s to 2 s          | the lane of fader of ch/1 has no point there",
                "delete| ch/2/fader                     | fader of ch/2 has no lane yet",
                "scale | ch/2/pan 1 s..3 s = 50 %       | pan of ch/2 has no lane yet",
                "shift | ch/2 1 s..3 s = +3 dB          | there is no lane to edit",
                "copy  | ch/2/fader                     | there is no lane to copy",
                "draw  | ch/1/solo 1 s = on, 2 s = on   | ch/1/solo is not automated; it belongs to the locked class"
            })
    void whatCannotBeIsSaidAndNothingIsLost(String action, String words, String notice) {
        act("draw", FADER + " 0 s = -10 dB, 7 s = -10 dB");
        Lane before = lane(FADER).orElseThrow();
        act(action, words == null ? "" : words);
        assertThat(notices()).last().asString().startsWith(notice);
        assertThat(lane(FADER)).containsSame(before);
        assertThat(undo()).isEqualTo("draw fader lane of ch/1");
    }

    @Test
    void nothingIsPastedBeforeSomethingWasCopied() {
        Rig fresh = new Rig(1);
        fresh.act("automation/paste");
        fresh.run(3);
        assertThat(fresh.notices()).last().isEqualTo("nothing was cut or copied");
    }

    @Test
    void whatIsBeingWrittenIsNotEdited() {
        Rig rolling = new Rig(1);
        rolling.console.automation().arming().mode(0, Mode.WRITE);
        rolling.act("transport/play");
        rolling.run(20);
        rolling.act("automation/draw", FADER + " 0 s = -10 dB, 7 s = -10 dB");
        rolling.run(3);
        assertThat(rolling.notices())
                .last()
                .isEqualTo("fader of ch/1 is being written; edit its lane when the pass has ended");
    }
}
