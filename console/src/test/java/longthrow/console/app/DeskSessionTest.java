package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import longthrow.console.driver.SoundWish;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.view.MixerWindow;
import longthrow.dsp.engine.DeskLayout;
import longthrow.kit.Turn;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.finder.WindowFinder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskSessionTest {
    private static final DeskSession.Sound NO_DEVICE = new DeskSession.Sound(new SoundWish.None(), 256);

    private Optional<Turn> turn = Optional.empty();

    @AfterEach
    void letAnotherWindowCome() {
        turn.ifPresent(Turn::close);
    }

    private static DeskSession session() {
        return new DeskSession(Show.fresh("Try", DeskLayout.mono(48_000, 2)), Optional.empty(), true, NO_DEVICE);
    }

    @Test
    @Tag("long")
    void endsWhenItsWindowCloses() throws Exception {
        assumeTrue(Display.available(), "needs a display");
        turn = Optional.of(Turn.screen());
        DeskSession session = session();
        session.connect(List.of());

        CompletableFuture<MixerWindow> opened = new CompletableFuture<>();
        AWTEventListener watch = event -> {
            if (event.getID() == WindowEvent.WINDOW_OPENED && event.getSource() instanceof MixerWindow window) {
                opened.complete(window);
            }
        };
        Toolkit.getDefaultToolkit().addAWTEventListener(watch, AWTEvent.WINDOW_EVENT_MASK);

        CompletableFuture<Void> ended = CompletableFuture.runAsync(session::run);
        MixerWindow window = opened.get(60, TimeUnit.SECONDS);
        SwingUtilities.invokeLater(() -> window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING)));
        ended.get(60, TimeUnit.SECONDS);
        Toolkit.getDefaultToolkit().removeAWTEventListener(watch);

        assertThat(window.isDisplayable()).isFalse();
    }

    /// From nothing to a show of one's own, by the keyboard alone.
    @Test
    @Tag("long")
    void theGuideLeadsToAShowOfOnesOwn(@TempDir Path folder) throws Exception {
        assumeTrue(Display.available(), "needs a display");
        turn = Optional.of(Turn.screen());
        Path place = folder.resolve("Our band");
        DeskSession session = session();
        session.connect(List.of());
        session.guide();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(session::run);
        Robot robot = BasicRobot.robotWithCurrentAwtHierarchy();
        MixerWindow window = WindowFinder.findFrame(MixerWindow.class)
                .withTimeout(60_000)
                .using(robot)
                .targetCastedTo(MixerWindow.class);
        robot.waitForIdle();

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER, KeyEvent.VK_ENTER, KeyEvent.VK_DOWN);
        robot.waitForIdle();
        robot.focusAndWaitForFocusGain(robot.finder().findByName(window, "guide/name", true));
        robot.enterText(place + "\n");

        ended.get(60, TimeUnit.SECONDS);
        robot.cleanUpWithoutDisposingWindows();
        assertThat(session.next()).contains(place);
        Show made = new ShowFolder(place).open().show().orElseThrow();
        assertThat(made.setup().name()).isEqualTo("Our band");
        assertThat(made.strips().shape().channels()).isEqualTo(20);
    }

    @Test
    void saysWhichSurfaceThereIsNot() {
        assertThatThrownBy(() -> session().connect(List.of(SurfaceWord.parse("mcoo@memory:a"))))
                .isInstanceOf(WrongWord.class)
                .hasMessageContaining("\"mcoo\"")
                .hasMessageContaining("\"mcu\"");
    }

    @Test
    void saysWhichPortThereIsNot() {
        assertThatThrownBy(() -> session().connect(List.of(SurfaceWord.parse("mcu@tcp:nowhere"))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("tcp:HOST:PORT");
    }

    @Test
    void waitsForADeviceThatIsNotThereAndSaysSo() {
        DeskSession session = session();
        session.connect(List.of(SurfaceWord.parse("mcu@Nowhere Control")));
        assertThat(session.notices())
                .singleElement()
                .asString()
                .startsWith("no MIDI device \"Nowhere Control\"")
                .endsWith("; it is taken up when it is there");
        session.disconnect();
    }
}
