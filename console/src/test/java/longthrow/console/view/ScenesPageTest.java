package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Forecast;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scenes page without a display: what a hand does on it comes out as wishes, and what frames say stands on it.
class ScenesPageTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page;

    ScenesPageTest() throws Exception {
        page = OffScreen.page(Page.SCENES, sample.at(0), 1280, 720, wishes::add);
    }

    private Component find(String name) {
        return OffScreen.find(page, name);
    }

    private JList<?> list(String name) {
        return (JList<?>) find(name);
    }

    private List<String> acts() {
        return wishes.stream()
                .filter(Wish.Act.class::isInstance)
                .map(Wish.Act.class::cast)
                .map(act -> (act.action() + " " + act.argument()).strip())
                .toList();
    }

    private static void press(JComponent on, String stroke) {
        Object key = on.getInputMap().get(KeyStroke.getKeyStroke(stroke));
        on.getActionMap().get(key).actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, stroke));
    }

    /// The cursor is apart from what is next: it stands on the next at first, and moves alone.
    @ParameterizedTest(name = "{0} on the sixth: {1}")
    @CsvSource({"ENTER, scene/6/select", "DELETE, scene/6/delete"})
    void keysActOnTheSceneUnderTheCursor(String stroke, String action) throws Exception {
        EventQueue.invokeAndWait(() -> {
            assertThat(list("scenes/list").getSelectedIndex()).isEqualTo(3);
            list("scenes/list").setSelectedIndex(5);
            page.present(sample.at(0));
            press(list("scenes/list"), stroke);
        });
        assertThat(acts()).containsExactly(action);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cue/go/big, cue/go",
        "scenes/update, scene/update",
        "scenes/next, scene/4/select",
        "scene/previous/keys, scene/previous",
        "cue/hold/keys, cue/hold",
        "fade/pause/keys, fade/pause",
        "fade/finish/keys, fade/finish",
        "fade/back/keys, fade/back"
    })
    void buttonsAct(String name, String action) throws Exception {
        EventQueue.invokeAndWait(() -> ((AbstractButton) find(name)).doClick(0));
        assertThat(acts()).containsExactly(action);
    }

    @Test
    void aNameTypedOverASceneRenamesIt() throws Exception {
        EventQueue.invokeAndWait(() -> {
            ((AbstractButton) find("scenes/rename")).doClick(0);
            JTextField writing = (JTextField) find("writing");
            assertThat(writing.getText()).isEqualTo("Chorus lift");
            writing.setText("Lift");
            writing.postActionEvent();
        });
        assertThat(acts()).containsExactly("scene/4/rename Lift");
    }

    /// A box of the grid is left alone by a click and by Enter, and recalled again where it is out of scope; a class's
    /// name stands for all strips, the locked class is not a scene's to open.
    @ParameterizedTest(name = "row {0}, strip {1}: {2}")
    @CsvSource({
        "0, 0, scene/4/leave ch/1 level on",
        "6, 9, scene/4/leave ch/10 eq on",
        "13, 2, scene/4/leave ch/3 name off",
        "2, -1, scene/4/leave pan on",
        "16, 4, ''"
    })
    void theGridEditsTheScopeOfWhatIsNext(int row, int strip, String act) throws Exception {
        List<String> expected = act.isEmpty() ? List.of() : List.of(act, act);
        EventQueue.invokeAndWait(() -> {
            JComponent grid = (JComponent) find("scenes/touches");
            int strips = sample.at(0).strips().size();
            double pitch = Math.min(28, (grid.getWidth() - 128) / (double) strips);
            double step = Math.min(16, (grid.getHeight() - 18) / 17.0);
            int x = strip < 0 ? 40 : (int) (128 + (strip + 0.5) * pitch);
            int y = (int) (18 + (row + 0.5) * step);
            MouseEvent click = new MouseEvent(grid, MouseEvent.MOUSE_PRESSED, 0, 0, x, y, 1, false, MouseEvent.BUTTON1);
            assertThat(grid.getToolTipText(click))
                    .contains(act.isEmpty() ? "scene/locked opens it to recalls" : "click or Enter: " + act);
            grid.dispatchEvent(click);
            press(grid, row == 0 ? "DOWN" : "UP");
            press(grid, row == 0 ? "UP" : "DOWN");
            press(grid, "RIGHT");
            press(grid, "LEFT");
            press(grid, "ENTER");
        });
        assertThat(acts()).isEqualTo(expected);
    }

    @Test
    void skipIsDeadWhileThereAreNoCuesAndSaysWhy() throws Exception {
        AbstractButton skip = (AbstractButton) find("scenes/skip");
        assertThat(skip.isEnabled()).isFalse();
        assertThat(skip.getToolTipText()).contains("there are none");
        DeskFrame frame = sample.at(0);
        DeskFrame cues = Frames.with(frame, "scenes", Frames.with(frame.scenes(), "cues", true));
        EventQueue.invokeAndWait(() -> {
            page.present(cues);
            skip.doClick(0);
        });
        assertThat(skip.isEnabled()).isTrue();
        assertThat(acts()).containsExactly("scene/4/skip");
    }

    /// What hands kept from a recall stands beside GO with its number, and as a cap on its fader.
    @Test
    void s7WhatHandsKeptIsShownAndCaughtUp() throws Exception {
        DeskFrame frame = sample.at(0);
        AbstractButton key = (AbstractButton) find("scene/catch-up");
        assertThat(key.isEnabled()).isFalse();
        assertThat(DrawnWords.of(key, 1)).extracting(DrawnWords.Drawn::words).containsExactly("CATCH UP");
        int cell = frame.layout().cell("ch/3/fader").orElseThrow();
        Outlook.Missed missed = new Outlook.Missed(Map.of(cell, -10.0), "ch/3/fader -10.0 dB");
        DeskFrame pending = Frames.with(frame, "outlook", Frames.with(frame.outlook(), "missed", missed));
        EventQueue.invokeAndWait(() -> {
            page.present(pending);
            key.doClick(0);
        });
        assertThat(acts()).containsExactly("scene/catch-up");
        assertThat(DrawnWords.of(key, 1)).extracting(DrawnWords.Drawn::words).containsExactly("CATCH UP", "1 pending");
        assertThat(key.getToolTipText()).endsWith("ch/3/fader -10.0 dB");
        MixerPage mixer = OffScreen.page(Page.MIXER, pending, 1280, 720, wishes::add);
        JComponent held = (JComponent) OffScreen.find(mixer, "ch/3/fader");
        assertThat(held.getToolTipText()).contains("pending -10.0 dB", "scene/catch-up");
        assertThat(DrawnWords.of(held, 1)).extracting(DrawnWords.Drawn::words).contains("P");
        JComponent free = (JComponent) OffScreen.find(mixer, "ch/4/fader");
        assertThat(DrawnWords.of(free, 1)).extracting(DrawnWords.Drawn::words).doesNotContain("P");
    }

    @Test
    void whatIsLeftAloneStandsAboveWhatChangesAndIsAskedAbout() throws Exception {
        EventQueue.invokeAndWait(() -> {
            assertThat(list("scenes/changes").getModel().getSize()).isEqualTo(10);
            list("scenes/changes").setSelectedIndex(0);
            press(list("scenes/changes"), "ENTER");
            JTextField asked = (JTextField) find("scenes/why/id");
            asked.setText("ch/7/gate/on");
            asked.postActionEvent();
        });
        assertThat(acts()).containsExactly("inspect ch/10/fader", "inspect ch/7/gate/on");
    }

    @Test
    void hazardsAndLevelsAreForetold() {
        assertThat(find("scenes/forecast").getAccessibleContext().getAccessibleDescription())
                .contains("hazard: opens ch 12 Perc", "main Main  -18.2 dBFS -> -16.4 dBFS  +1.8 dB");
    }

    @Test
    void aFadeAndWhatFollowsAreToldInWords() throws Exception {
        Outlook held = new Outlook(
                Optional.empty(),
                new Outlook.Fading(1, 2.25, 0.5, true, Optional.of(4.0)),
                Outlook.NONE.guarded(),
                Outlook.NONE.why());
        DeskFrame frame = Frames.with(sample.at(0), "outlook", held);
        EventQueue.invokeAndWait(() -> page.present(frame));
        assertThat(find("fade/left").getAccessibleContext().getAccessibleDescription())
                .isEqualTo("1 control · 2.3 s left · HELD · next follows in 4.0 s");
        assertThat(find("scenes/isolated").getAccessibleContext().getAccessibleName())
                .isEqualTo("no strip");
    }

    private DeskFrame lanes(boolean cues, boolean over, int against, int taken) {
        DeskFrame frame = sample.at(0);
        List<DeskFrame.Scene> list = frame.scenes().list().stream()
                .map(scene -> Frames.with(Frames.with(scene, "path", "cue/" + scene.number()), "overLanes", over))
                .toList();
        DeskFrame.Scenes scenes = Frames.with(Frames.with(frame.scenes(), "cues", cues), "list", list);
        Outlook outlook = Frames.with(frame.outlook(), "lanes", new Outlook.Lanes(against, taken, false));
        return Frames.with(Frames.with(frame, "scenes", scenes), "outlook", outlook);
    }

    /// The key acts only where it would change something, and says what.
    @Test
    void lanesThatStandAgainstTheNextCueAreTakenOverAndGivenBack() throws Exception {
        AbstractButton key = (AbstractButton) find("cue/take-over");
        EventQueue.invokeAndWait(() -> {
            page.present(lanes(true, false, 0, 0));
            assertThat(key.isEnabled()).isFalse();
            page.present(lanes(false, false, 3, 0));
            assertThat(key.isEnabled()).isFalse();
            assertThat(key.getToolTipText()).contains("lanes keep 3 controls from the next scene");
            page.present(lanes(true, false, 3, 0));
            assertThat(key.getToolTipText())
                    .isEqualTo("cue/13/take-over (T): lets the next cue move 3 controls that lanes keep from it");
            key.doClick(0);
            page.present(lanes(true, true, 0, 0));
            assertThat(key.getAccessibleContext().getAccessibleDescription()).isEqualTo("on");
            key.doClick(0);
            page.present(lanes(true, false, 0, 1));
            assertThat(key.getAccessibleContext().getAccessibleName()).startsWith("GIVE BACK: gives back");
            key.doClick(0);
        });
        assertThat(acts()).containsExactly("cue/13/take-over", "cue/13/take-over", "automation/taken");
    }

    @Test
    void whereLanesWinTheKeyPromisesNothing() throws Exception {
        AbstractButton key = (AbstractButton) find("cue/take-over");
        EventQueue.invokeAndWait(() -> page.present(firm(lanes(true, true, 3, 0))));
        assertThat(key.getToolTipText())
                .contains("lanes win while the song rolls", "takes over where it stands", "show/rule lanes");
        EventQueue.invokeAndWait(() -> page.present(firm(lanes(true, false, 3, 0))));
        assertThat(key.getToolTipText()).contains("lanes keep 3 controls from the next GO, whatever a cue says");
    }

    private static DeskFrame firm(DeskFrame frame) {
        Outlook.Lanes lanes = frame.outlook().lanes();
        Outlook.Lanes firm = new Outlook.Lanes(lanes.against(), lanes.taken(), true);
        return Frames.with(frame, "outlook", Frames.with(frame.outlook(), "lanes", firm));
    }

    /// Beside the mixer too, where the window is high enough.
    @ParameterizedTest
    @CsvSource({"1600, 900, true", "1280, 720, false"})
    void theMixersColumnForetells(int width, int height, boolean there) throws Exception {
        MixerPage mixer = OffScreen.page(Page.MIXER, sample.at(0), width, height, wishes::add);
        Component forecast = OffScreen.find(mixer, "scene/forecast");
        assertThat(forecast.isVisible()).isEqualTo(there);
        assertThat(DrawnWords.of((JComponent) forecast.getParent(), 1))
                .filteredOn(words -> words.words().contains("opens ch 12 Perc"))
                .hasSize(there ? 1 : 0);
    }

    private String changes(double before, double after) throws Exception {
        DeskFrame frame = sample.at(0);
        Forecast forecast = new Forecast(true, List.of(new Forecast.Level("main", "main", before, after)), List.of());
        DeskFrame.Scenes scenes = Frames.with(frame.scenes(), "forecast", forecast);
        MixerPage mixer = OffScreen.page(Page.MIXER, Frames.with(frame, "scenes", scenes), 1600, 900, wishes::add);
        return OffScreen.find(mixer, "scene/changes").getAccessibleContext().getAccessibleName();
    }

    @Test
    void aRecallThatMovesNoSumSaysSoWhileTheBandPlays() throws Exception {
        assertThat(changes(-18, -18)).isEqualTo("GO changes 14 controls, no sum's level");
        assertThat(changes(-18, -16)).isEqualTo("GO changes 14 controls");
        assertThat(changes(-90, -18)).isEqualTo("GO changes 14 controls");
    }
}
