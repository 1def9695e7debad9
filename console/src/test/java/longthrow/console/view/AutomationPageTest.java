package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Arrays;
import javax.accessibility.AccessibleAction;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Editing lanes, the ruler, passes and KEEP on the automation page.
class AutomationPageTest extends AutomationBench {
    private static final Taper FADER = new Taper.Fader();

    private final LanePlot fader = (LanePlot) find("lane/ch/10/fader");

    AutomationPageTest() throws Exception {}

    private static int x(LanePlot on, double seconds) {
        return (int) Math.round(on.place(Math.round(seconds * RATE)));
    }

    private static void mouse(Component on, int kind, int x, int y, int keys, int clicks) {
        int button = kind == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        on.dispatchEvent(new MouseEvent(on, kind, 0, keys | InputEvent.BUTTON1_DOWN_MASK, x, y, clicks, false, button));
    }

    /// From place to place; pairs of x and y.
    private static void drag(Component on, int keys, int... places) {
        mouse(on, MouseEvent.MOUSE_PRESSED, places[0], places[1], keys, 1);
        for (int i = 2; i < places.length; i += 2) {
            mouse(on, MouseEvent.MOUSE_DRAGGED, places[i], places[i + 1], keys, 0);
        }
        mouse(on, MouseEvent.MOUSE_RELEASED, places[places.length - 2], places[places.length - 1], keys, 1);
    }

    private static void press(JComponent on, String stroke) {
        Object key = on.getInputMap().get(KeyStroke.getKeyStroke(stroke));
        on.getActionMap().get(key).actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, stroke));
    }

    /// The pixel is within half a beat of each end, so the grid decides.
    private void select(double from, double to) {
        drag(fader, 0, x(fader, from), fader.getHeight() - 4, x(fader, to), fader.getHeight() - 4);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE     | automation/delete ch/10/fader 576000..864000",
                "ctrl X     | automation/cut ch/10/fader 576000..864000",
                "ctrl C     | automation/copy ch/10/fader 576000..864000",
                "ctrl V     | automation/paste ch/10/fader 576000",
                "UP         | automation/shift ch/10/fader 576000..864000 = +0.5000",
                "shift DOWN | automation/shift ch/10/fader 576000..864000 = -0.0500",
                "ctrl UP    | automation/scale ch/10/fader 576000..864000 = 110 %",
                "ctrl RIGHT | automation/shift ch/10/fader 576000..864000 = 0.600000 s later",
                "ctrl LEFT  | automation/shift ch/10/fader 576000..864000 = 0.600000 s earlier"
            })
    void keysEditWhatADragSelected(String stroke, String act) throws Exception {
        swing(() -> {
            select(12.05, 17.9);
            press(fader, stroke);
        });
        assertThat(acts()).containsExactly(act);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RIGHT, RIGHT, ENTER             | automation/draw ch/10/fader 57600 = ",
                "RIGHT, LEFT, LEFT, ENTER        | automation/draw ch/10/fader 0 = ",
                "RIGHT, shift RIGHT, shift RIGHT, DELETE | automation/delete ch/10/fader 28800..86400",
                "RIGHT, shift RIGHT, shift LEFT, shift LEFT, DELETE | automation/delete ch/10/fader 0..28800",
                "ctrl A, DELETE                  | automation/delete ch/10/fader 0..5760000",
                "ctrl A, ESCAPE, HOME, DELETE    | automation/delete ch/10/fader 0"
            })
    void theKeyboardAloneIsEnough(String strokes, String act) throws Exception {
        swing(() -> Arrays.stream(strokes.split(", ")).forEach(stroke -> press(fader, stroke)));
        assertThat(acts()).singleElement().asString().startsWith(act);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "+3 dB        | automation/shift ch/10/fader 576000..864000 = +3 dB",
                "50 %         | automation/scale ch/10/fader 576000..864000 = 50 %",
                "-inf to 0 dB | automation/ramp ch/10/fader 576000..864000 = -inf to 0 dB",
                "1beat later  | automation/shift ch/10/fader 576000..864000 = 1beat later"
            })
    void typedWordsEditIt(String typed, String act) throws Exception {
        swing(() -> {
            select(12.05, 17.9);
            JTextField field = (JTextField) find("automation/words");
            field.setText(typed);
            field.postActionEvent();
        });
        assertThat(acts()).containsExactly(act);
    }

    @Test
    void freehandIsDrawnInOneStroke() throws Exception {
        int top = LanePlot.INSET;
        swing(() -> {
            press(fader, "D");
            drag(fader, 0, 600, top, 620, top + fader.travel() / 2, 640, top + fader.travel());
        });
        String act = acts().getFirst();
        assertThat(act).startsWith("automation/draw ch/10/fader ");
        String[] points = act.substring("automation/draw ch/10/fader ".length()).split(",");
        assertThat(points).hasSize(3);
        assertThat(points[0])
                .isEqualTo(fader.desk().axis().frame(600) + "=10.0 dB")
                .as("the top of the travel");
        assertThat(points[2]).isEqualTo(fader.desk().axis().frame(640) + "=-inf dB");
    }

    @Test
    void aLineGoesFromBeatToBeat() throws Exception {
        int y = LanePlot.INSET + fader.travel() / 4; // three quarters up: 0 dB
        swing(() -> {
            press(fader, "L");
            drag(fader, 0, x(fader, 29.95), y, x(fader, 35.9), LanePlot.INSET);
        });
        assertThat(acts())
                .singleElement()
                .asString()
                .matches("automation/ramp ch/10/fader 1440000..1728000 = \\S+( dB)? to 10.0 dB");
    }

    /// The lane has a point at 31 s, position 0.74.
    @Test
    void aPointIsMovedToALineOfTheGridAndFreelyWithCtrl() throws Exception {
        int from = x(fader, 31);
        int y = (int) Math.round(fader.y(.74));
        swing(() -> {
            drag(fader, 0, from, y, x(fader, 32.5), y + 10);
            drag(fader, InputEvent.CTRL_DOWN_MASK, from, y, x(fader, 32.5), y);
        });
        assertThat(acts().getFirst()).startsWith("automation/move ch/10/fader 1488000 to 1555200 = "); // 54 beats
        long free = fader.desk().axis().frame(x(fader, 32.5));
        assertThat(acts().get(1)).startsWith("automation/move ch/10/fader 1488000 to " + free + " = ");
        double moved = Double.parseDouble(acts().get(1).replaceAll(".* = (.*) dB", "$1"));
        assertThat(moved).as("a level drag").isCloseTo(FADER.toValue(.74), within(0.1));
    }

    @Test
    void theLineInWhatIsSelectedIsLiftedAndScaled() throws Exception {
        int x = x(fader, 5);
        int y = (int) Math.round(fader.y(.5));
        int up = fader.travel() / 10;
        swing(() -> {
            select(3, 7.2);
            drag(fader, 0, x, y, x, y - up);
            drag(fader, InputEvent.CTRL_DOWN_MASK, x, y, x, y - up);
        });
        double by = Double.parseDouble(acts().getFirst().replace("automation/shift ch/10/fader 144000..345600 = ", ""));
        assertThat(by).isCloseTo(FADER.toValue(.6) - FADER.toValue(.5), within(0.3));
        long percent = Math.round(100 + 200.0 * up / fader.travel());
        assertThat(acts().get(1)).isEqualTo("automation/scale ch/10/fader 144000..345600 = " + percent + " %");
    }

    @Test
    void aDoubleClickSetsAPoint() throws Exception {
        swing(() -> {
            mouse(fader, MouseEvent.MOUSE_PRESSED, x(fader, 90), LanePlot.INSET, 0, 2);
            mouse(fader, MouseEvent.MOUSE_RELEASED, x(fader, 90), LanePlot.INSET, 0, 2);
        });
        assertThat(acts()).containsExactly("automation/draw ch/10/fader 4320000 = 10.0 dB");
    }

    /// Rows of the ruler: markers, bars, time.
    @ParameterizedTest(name = "row {0} from {1} s to {2} s: {3}")
    @CsvSource({
        "1, 10.1, 10.1, transport/locate 489600",
        "1, 10.1, 20.3, transport/loop 489600..979200",
        "2, 10.1, 20.3, transport/punch 489600..979200",
        "0, 19.25, 19.25, marker/2/locate",
        "0, 19.25, 30.1, marker/2/move 1440000"
    })
    void theRulerLocatesLaysRangesAndMovesMarkers(int row, double from, double to, String act) throws Exception {
        Component ruler = find("automation/ruler");
        int y = row * TimeRuler.ROW + TimeRuler.ROW / 2;
        swing(() -> drag(ruler, 0, x(fader, from), y, x(fader, to), y));
        assertThat(acts()).containsExactly(act);
    }

    @Test
    void theWheelZoomsAboutThePointer() throws Exception {
        long under = fader.desk().axis().frame(500);
        double before = fader.desk().axis().perPixel();
        swing(() -> fader.dispatchEvent(new MouseWheelEvent(
                fader, MouseEvent.MOUSE_WHEEL, 0, InputEvent.CTRL_DOWN_MASK, 500, 40, 0, false, 0, 1, -3)));
        assertThat(fader.desk().axis().perPixel()).isCloseTo(before / Math.pow(1.25, 3), within(1e-6));
        assertThat(fader.desk().axis().frame(500)).isCloseTo(under, within(2L));
        swing(() -> click("view/zoom/fit"));
        assertThat(fader.desk().axis().perPixel()).isCloseTo(before, within(1e-6));
    }

    @Test
    void theLanesFollowThePlayheadUntilTheyShallNot() throws Exception {
        swing(() -> {
            fader.desk().axis().show(0, 10L * RATE);
            page.present(sample.at(80L * RATE));
        });
        assertThat(fader.place(80L * RATE)).isBetween(0.0, (double) fader.getWidth());
        swing(() -> {
            click("view/follow");
            fader.desk().axis().show(0, 10L * RATE);
            page.present(sample.at(81L * RATE));
        });
        assertThat(fader.place(81L * RATE)).isGreaterThan(fader.getWidth());
    }

    @Test
    void passesAreMutedAndTheLastMinuteIsKept() throws Exception {
        swing(() -> {
            JList<?> passes = (JList<?>) find("passes/list");
            passes.setSelectedIndex(2);
            press(passes, "ENTER");
            Component keep = find("automation/keep");
            drag(keep, 0, keep.getWidth() / 4, 20, keep.getWidth() / 2, 20);
            click("keep/pass");
            press((JComponent) keep, "ESCAPE");
            click("keep/scene");
        });
        assertThat(acts()).element(0).isEqualTo("pass/2/mute");
        assertThat(acts()).element(1).asString().matches("automation/keep 45\\.\\d\\d\\.\\.30\\.\\d\\d s ago pass");
        assertThat(acts()).element(2).isEqualTo("automation/keep 60 s scene");
    }

    @Test
    void aLaneIsPutAway() throws Exception {
        assertThat(OffScreen.found(page, "lane/ch/10/pan")).isPresent();
        swing(() -> click("lane/away/ch/10/pan"));
        assertThat(OffScreen.found(page, "lane/ch/10/pan")).isEmpty();
    }

    @Test
    void screenReadersHearWhereTheCursorIsAndDoWhatKeysDo() throws Exception {
        AccessibleAction actions = fader.getAccessibleContext().getAccessibleAction();
        swing(() -> {
            for (int i = 0; i < actions.getAccessibleActionCount(); i++) {
                if (actions.getAccessibleActionDescription(i).equals("set a point")) {
                    actions.doAccessibleAction(i);
                }
            }
        });
        assertThat(fader.getAccessibleContext().getAccessibleDescription())
                .isEqualTo("9 points; cursor 1.1  00:00.000  -10.0 dB");
        assertThat(acts()).singleElement().asString().startsWith("automation/draw ch/10/fader 0 = ");
    }
}
