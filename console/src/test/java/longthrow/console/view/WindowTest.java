package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import longthrow.console.frame.Wish;
import longthrow.controllers.surface.ControlEvent;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.thread.Published;
import longthrow.kit.Turn;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.MouseClickInfo;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A hand on the window: what it does comes out as wishes. Needs a display (`xvfb-run mvn verify`), else it is skipped.
class WindowTest {
    private static final SampleFrames SAMPLE = new SampleFrames(12);
    private static final List<Wish> WISHES = new CopyOnWriteArrayList<>();
    private static Optional<Turn> turn = Optional.empty();
    private static Robot robot;
    private static MixerWindow window;

    @BeforeAll
    static void open() {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
        turn = Optional.of(Turn.screen());
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().eventPostingDelay(10);
        robot.settings().delayBetweenEvents(10);
        window = GuiActionRunner.execute(() -> {
            MixerWindow opened = new MixerWindow(Look.DARK);
            opened.mirror(new Published<>(SAMPLE.at(0)), WISHES::add);
            opened.setBounds(0, 0, 1280, 720);
            opened.setVisible(true);
            return opened;
        });
        robot.waitForIdle();
    }

    @AfterAll
    static void close() {
        if (robot != null) {
            robot.cleanUp();
        }
        turn.ifPresent(Turn::close);
    }

    @BeforeEach
    void takeTheKeyboardAndForget() {
        robot.click(window, new Point(4, window.getHeight() - 4));
        settle();
        WISHES.clear();
    }

    @Test
    void aDraggedFaderMovesByTheWayOfThePointerAndTellsTouchAndRelease() {
        Component fader = component("ch/8/fader");
        drag(fader, 60);
        int travel = fader.getHeight() - Span.CAP.px();
        double end = new Taper.Fader().toPosition(SAMPLE.value("ch/8/fader")) + 60.0 / travel;
        assertThat(WISHES.getFirst())
                .isInstanceOfSatisfying(
                        Wish.Touch.class, touch -> assertThat(touch.down()).isTrue());
        assertThat(WISHES.getLast())
                .isInstanceOfSatisfying(
                        Wish.Touch.class, touch -> assertThat(touch.down()).isFalse());
        List<Wish.Set> sets = all(Wish.Set.class);
        assertThat(sets).extracting(Wish.Set::value).isSorted();
        assertThat(sets.getLast().cell()).isEqualTo(cell("ch/8/fader"));
        assertThat(sets.getLast().value()).isCloseTo(new Taper.Fader().toValue(end), within(0.01));
    }

    @Test
    void aDoubleClickOnAFaderAsksForZeroDecibels() {
        robot.click(component("ch/8/fader"), MouseButton.LEFT_BUTTON, 2);
        settle();
        assertThat(all(Wish.Set.class)).extracting(Wish.Set::value).containsExactly(0.0);
    }

    @Test
    void aTypedValueIsTakenInItsUnit() {
        type("ch/8/fader/value", "-12 dB\n");
        assertThat(all(Wish.Set.class)).singleElement().satisfies(set -> {
            assertThat(set.cell()).isEqualTo(cell("ch/8/fader"));
            assertThat(set.value()).isEqualTo(-12);
        });
    }

    @Test
    void wordsThatAreNoValueStayAndTheReasonIsSaid() {
        type("ch/8/fader/value", "loud\n");
        assertThat(all(Wish.Set.class)).isEmpty();
        assertThat(((ValueField) component("ch/8/fader/value")).getText()).isEqualTo("loud");
        assertThat(component("problems").getAccessibleContext().getAccessibleName())
                .contains("loud", "ch/8/fader", "-inf dB", "10.0 dB");
        robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        settle();
        assertThat(((ValueField) component("ch/8/fader/value")).getText()).isEqualTo("-10.0");
    }

    @Test
    void panicGoAndTheSceneListAct() {
        click("panic");
        click("cue/go");
        click("scene/5/select");
        click("ch/9/mute");
        assertThat(actions()).containsExactly("panic", "cue/go", "scene/5/select");
        assertThat(all(Wish.Set.class)).singleElement().satisfies(set -> {
            assertThat(set.cell()).isEqualTo(cell("ch/9/mute"));
            assertThat(set.value()).isEqualTo(1);
        });
    }

    @Test
    void theKeyboardPlaysTheDeskButNotWhileANameIsTyped() {
        robot.pressAndReleaseKey(KeyEvent.VK_G);
        robot.pressAndReleaseKey(KeyEvent.VK_SPACE);
        settle();
        assertThat(actions()).containsExactly("cue/go", "transport/stop");
        WISHES.clear();
        click("scene/store");
        robot.enterText("Song g\n");
        settle();
        assertThat(all(Wish.Act.class)).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("scene/store");
            assertThat(act.argument()).isEqualTo("Song g");
        });
    }

    @Test
    void theSelectedStripIsRenamedByTheKeyboardAlone() {
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKey(KeyEvent.VK_E);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        settle();
        robot.enterText("Solo vox\n");
        settle();
        assertThat(all(Wish.Act.class)).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("ch/10/rename");
            assertThat(act.argument()).isEqualTo("Solo vox");
        });
    }

    @Test
    void theStripPageOpensByItsTabAndTypedValuesAreTaken() {
        click("page/strip");
        type("ch/10/comp/ratio/value", "6:1\n");
        click("ch/10/comp/on");
        click("page/mixer");
        assertThat(component("ch/8/fader").isShowing()).isTrue();
        assertThat(all(Wish.Set.class))
                .extracting(Wish.Set::cell)
                .containsExactly(cell("ch/10/comp/ratio"), cell("ch/10/comp/on"));
        assertThat(all(Wish.Set.class)).extracting(Wish.Set::value).containsExactly(6.0, 1.0);
    }

    @Test
    void aListThatAKeyOpensIsPickedFromByArrowsAndEnter() {
        click("page/scenes");
        click("scene/safe");
        robot.pressAndReleaseKey(KeyEvent.VK_DOWN);
        robot.pressAndReleaseKey(KeyEvent.VK_DOWN);
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        settle();
        click("page/mixer");
        assertThat(actions()).containsExactly("scene/safe");
    }

    @Test
    void aNameIsWrittenAfterADoubleClick() {
        robot.click(component("ch/8/name"), MouseButton.LEFT_BUTTON, 2);
        settle();
        robot.enterText("Verb gtr\n");
        settle();
        assertThat(all(Wish.Words.class)).singleElement().satisfies(words -> {
            assertThat(words.id()).isEqualTo("ch/8/name");
            assertThat(words.words()).isEqualTo("Verb gtr");
        });
    }

    @Test
    void theTwinPlaysTheEventsOfTheHardware() {
        drag(component("fader[2]"), 20);
        click("mute[3]");
        List<ControlEvent> events =
                all(Wish.Played.class).stream().map(Wish.Played::event).toList();
        assertThat(events.getFirst()).isInstanceOf(ControlEvent.Touched.class);
        assertThat(events)
                .anyMatch(event -> event instanceof ControlEvent.Moved moved
                        && moved.control().name().equals("fader[2]")
                        && moved.position() > 0.8);
        assertThat(events)
                .filteredOn(ControlEvent.Pressed.class::isInstance)
                .extracting(event -> ((ControlEvent.Pressed) event).down())
                .containsExactly(true, false);
    }

    private void drag(Component component, int up) {
        Point middle = new Point(component.getWidth() / 2, component.getHeight() / 2);
        robot.moveMouse(component, middle);
        robot.pressMouse(MouseButton.LEFT_BUTTON);
        for (int step = 1; step <= 10; step++) {
            robot.moveMouse(component, middle.x, middle.y - up * step / 10);
        }
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        settle();
    }

    private void click(String name) {
        robot.click(component(name), MouseClickInfo.leftButton().times(1).button());
        settle();
    }

    private void type(String name, String words) {
        click(name);
        robot.enterText(words);
        settle();
    }

    private static void settle() {
        OnWindow.arrive(robot);
    }

    private Component component(String name) {
        return robot.finder().findByName(window, name, true);
    }

    private int cell(String id) {
        return SAMPLE.layout().cell(id).orElseThrow();
    }

    private <T extends Wish> List<T> all(Class<T> kind) {
        return WISHES.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<String> actions() {
        return all(Wish.Act.class).stream().map(Wish.Act::action).toList();
    }
}
