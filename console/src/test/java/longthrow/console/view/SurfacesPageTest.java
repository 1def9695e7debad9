package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Link;
import longthrow.console.frame.Traffic;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;

/// The page Surfaces without a display: two units of one set, what their controls do, what passes.
class SurfacesPageTest {
    private final List<Wish> wishes = new ArrayList<>();
    private final DeskFrame frame;
    private final MixerPage page;

    SurfacesPageTest() throws Exception {
        DeskFrame sample = new SampleFrames(12).at(0);
        frame = Frames.with(sample, "surfaces", List.of(unit("Left", 1), unit("Right", 2)));
        page = OffScreen.page(Page.SURFACES, Frames.with(frame, "traffic", Traffic.NONE), 1600, 900, wishes::add);
    }

    private static DeskFrame.Surface unit(String port, int place) {
        return new DeskFrame.Surface(
                SampleProfile.of(),
                port,
                "bank 1-16",
                List.of(),
                "",
                Map.of("fader[3]", "ch/3/fader · Hat fader (motor)"),
                new Link(Link.State.CONNECTED, place, 2, true, "", place == 2 ? "anna" : ""));
    }

    private Component inPage(String name) {
        SurfacesPage surfaces = (SurfacesPage) OffScreen.find(page, "surfaces");
        return OffScreen.find(surfaces, name);
    }

    private Lines<?> lines(String name) {
        return (Lines<?>) inPage(name);
    }

    private void press(String control) {
        Component part = inPage(control);
        part.dispatchEvent(new MouseEvent(
                part, MouseEvent.MOUSE_PRESSED, 0, InputEvent.BUTTON1_DOWN_MASK, 4, 4, 1, false, MouseEvent.BUTTON1));
        part.dispatchEvent(new MouseEvent(part, MouseEvent.MOUSE_RELEASED, 0, 0, 4, 4, 1, false, MouseEvent.BUTTON1));
    }

    private List<String> facts() {
        return lines("surfaces/facts").all().stream()
                .map(fact -> (FactRow.Fact) fact)
                .map(fact -> (fact.label() + " " + fact.words()).strip())
                .toList();
    }

    /// The sample's fader 3 is note 2 of channel 1.
    @Test
    void aClickTellsWhatAControlDoesWithItsBytes() throws Exception {
        EventQueue.invokeAndWait(() -> press("fader[3]"));
        assertThat(facts())
                .startsWith(
                        "fader[3] · fader",
                        "DOES ch/3/fader · Hat fader (motor)",
                        "SENDS 90 02 vv · note 1 2",
                        "TOUCH 90 02 vv · note 1 2",
                        "IS TOLD 90 02 vv · note 1 2");
        assertThat(wishes).anyMatch(Wish.Played.class::isInstance);
    }

    @Test
    void askingPlaysNothing() throws Exception {
        EventQueue.invokeAndWait(() -> {
            ((AbstractButton) inPage("surfaces/ask")).doClick(0);
            press("mute[2]");
        });
        assertThat(facts()).startsWith("mute[2] · button", "DOES nothing");
        assertThat(wishes).noneMatch(Wish.Played.class::isInstance);
    }

    @Test
    void aHandOnTheDeviceChoosesItsControl() throws Exception {
        EventQueue.invokeAndWait(() -> page.present(frame));
        assertThat(facts()).startsWith("fader[2] · fader");
        EventQueue.invokeAndWait(() -> {
            press("fader[3]");
            page.present(frame);
        });
        assertThat(facts()).startsWith("fader[3] · fader");
    }

    @Test
    void keysMoveAUnitWithinItsSet() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JComponent list = lines("surfaces/units");
            lines("surfaces/units").setSelectedIndex(0);
            Object key = list.getInputMap().get(KeyStroke.getKeyStroke("alt DOWN"));
            list.getActionMap().get(key).actionPerformed(new ActionEvent(list, 0, "alt DOWN"));
        });
        assertThat(wishes)
                .anySatisfy(wish -> assertThat(wish).isInstanceOfSatisfying(Wish.Shift.class, shift -> {
                    assertThat(shift.port()).isEqualTo("Left");
                    assertThat(shift.places()).isEqualTo(1);
                }));
    }

    private String write(String words) throws Exception {
        wishes.clear();
        EventQueue.invokeAndWait(() -> {
            ((AbstractButton) inPage("surface/user")).doClick(0);
            JTextField field = (JTextField) inPage("writing");
            field.setText(words);
            field.postActionEvent();
        });
        return wishes.stream()
                .filter(Wish.Act.class::isInstance)
                .map(Wish.Act.class::cast)
                .map(act -> act.action() + " " + act.argument())
                .toList()
                .toString();
    }

    @Test
    void s9AUnitIsGivenToSomebodyAndBack() throws Exception {
        EventQueue.invokeAndWait(() -> {
            page.present(frame);
            lines("surfaces/units").setSelectedIndex(1);
        });
        assertThat(write("Anna Maria")).isEqualTo("[surface/user Right Anna-Maria]");
        assertThat(write(" ")).isEqualTo("[surface/user Right usual]");
        assertThat(new UnitRow().words(frame.surfaces().getFirst()))
                .isEqualTo("X-Touch, unit 1 of 2, connected, bank 1-16, Left");
        assertThat(new UnitRow().words(frame.surfaces().getLast())).endsWith(", Right, anna's");
    }

    @Test
    void theMonitorFindsPausesAndClears() throws Exception {
        EventQueue.invokeAndWait(() -> {
            page.present(frame);
            ((JTextField) inPage("monitor/search")).setText("mute");
        });
        assertThat(lines("surfaces/messages").all()).hasSize(3);
        EventQueue.invokeAndWait(() -> ((AbstractButton) inPage("monitor/out")).doClick(0));
        assertThat(lines("surfaces/messages").all()).hasSize(2);
        EventQueue.invokeAndWait(() -> {
            ((JTextField) inPage("monitor/search")).setText("");
            ((AbstractButton) inPage("monitor/clear")).doClick(0);
        });
        assertThat(lines("surfaces/messages").all()).isEmpty();
        EventQueue.invokeAndWait(() -> {
            ((AbstractButton) inPage("monitor/pause")).doClick(0);
            Traffic more = new Traffic(
                    "screen",
                    List.of(new Traffic.Message(14, 5, true, "90 13 7F", "note on", "mute[4] down")),
                    Traffic.Measured.NOTHING);
            page.present(Frames.with(frame, "traffic", more));
        });
        assertThat(lines("surfaces/messages").all()).isEmpty();
        EventQueue.invokeAndWait(() -> ((AbstractButton) inPage("monitor/pause")).doClick(0));
    }

    @Test
    void calibratesTheControlThatIsShown() throws Exception {
        EventQueue.invokeAndWait(() -> {
            press("fader[3]");
            ((AbstractButton) inPage("surface/calibrate")).doClick(0);
        });
        assertThat(wishes)
                .anySatisfy(wish -> assertThat(wish).isInstanceOfSatisfying(Wish.Act.class, act -> {
                    assertThat(act.action()).isEqualTo("surface/calibrate");
                    assertThat(act.argument()).isEqualTo("fader[3]");
                }));
    }

    /// The desk then says that a button has no travel.
    @Test
    void asksForAButtonByItsNameToo() throws Exception {
        EventQueue.invokeAndWait(() -> {
            press("mute[3]");
            ((AbstractButton) inPage("surface/calibrate")).doClick(0);
        });
        assertThat(wishes)
                .anySatisfy(wish -> assertThat(wish)
                        .isInstanceOfSatisfying(
                                Wish.Act.class,
                                act -> assertThat(act.action() + " " + act.argument())
                                        .isEqualTo("surface/calibrate mute[3]")));
    }
}
