package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.dsp.thread.Published;
import longthrow.kit.Turn;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;

/// The real window of a desk under the display's own mouse and keyboard; needs a display. Each deed is over once it has
/// come through the display, and each look waits until the window shows the desk's newest frame.
public final class OnWindow implements AutoCloseable {
    private static final int STEPS = 10; // a drag comes in as many events

    private final Turn turn = Turn.screen();
    private final Robot robot = BasicRobot.robotWithNewAwtHierarchy();
    private final Published<DeskFrame> frames;
    private final MixerWindow window;

    /// Opens a window that shows `frames` and posts to `wishes`.
    public OnWindow(Published<DeskFrame> frames, Consumer<Wish> wishes) {
        this.frames = frames;
        robot.settings().eventPostingDelay(10);
        robot.settings().delayBetweenEvents(10);
        window = GuiActionRunner.execute(() -> {
            MixerWindow opened = new MixerWindow(Look.DARK);
            opened.mirror(frames, wishes);
            opened.setBounds(0, 0, 1600, 900);
            opened.setVisible(true);
            return opened;
        });
        robot.waitForIdle();
        try {
            robot.click(window, new Point(4, window.getHeight() - 4)); // takes the keyboard
            settle();
        } catch (AssertionError none) {
            close();
            throw none;
        }
    }

    private Component part(String name) {
        settle();
        return robot.finder().findByName(window, name, true);
    }

    /// Clicks the middle of what has this name.
    public void click(String name) {
        robot.click(part(name));
        settle();
    }

    /// Presses on a part of what has this name, drags and lets go; places are shares of its width and height.
    public void drag(String name, double fromX, double fromY, double toX, double toY) {
        Component part = part(name);
        robot.moveMouse(part, at(part, fromX, fromY));
        robot.pressMouse(MouseButton.LEFT_BUTTON);
        for (int step = 1; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            robot.moveMouse(part, at(part, fromX + share * (toX - fromX), fromY + share * (toY - fromY)));
        }
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        settle();
    }

    private static Point at(Component part, double x, double y) {
        return new Point((int) Math.round(x * part.getWidth()), (int) Math.round(y * part.getHeight()));
    }

    /// Types into whatever has the keyboard.
    public void type(String words) {
        settle();
        robot.enterText(words);
        settle();
    }

    /// Presses a key, with Control held where `control` says so.
    public void key(int code, boolean control) {
        settle();
        if (control) {
            robot.pressKey(KeyEvent.VK_CONTROL);
        }
        robot.pressAndReleaseKey(code);
        if (control) {
            robot.releaseKey(KeyEvent.VK_CONTROL);
        }
        settle();
    }

    /// Gives the keyboard to what has this name.
    public void focus(String name) {
        robot.focusAndWaitForFocusGain(part(name));
    }

    /// The name that a screen reader says.
    public String says(String name) {
        Component part = part(name);
        return GuiActionRunner.execute(() -> part.getAccessibleContext().getAccessibleName());
    }

    /// What a screen reader says beyond the name.
    public String tells(String name) {
        Component part = part(name);
        return GuiActionRunner.execute(() -> part.getAccessibleContext().getAccessibleDescription());
    }

    private void settle() {
        arrive(robot);
        while (GuiActionRunner.execute(window::shown) != frames.latest()) {
            robot.waitForIdle();
        }
        robot.waitForIdle();
    }

    /// Waits until all that a robot did has reached the window: the display delivers in order, so whatever came
    /// before a key that nobody listens to has arrived when that key has.
    static void arrive(Robot robot) {
        CountDownLatch arrived = new CountDownLatch(1);
        AWTEventListener marker = event -> {
            if (event.getID() == KeyEvent.KEY_RELEASED && ((KeyEvent) event).getKeyCode() == KeyEvent.VK_F12) {
                arrived.countDown();
            }
        };
        Toolkit.getDefaultToolkit().addAWTEventListener(marker, AWTEvent.KEY_EVENT_MASK);
        robot.pressAndReleaseKey(KeyEvent.VK_F12);
        try {
            assertThat(arrived.await(60, TimeUnit.SECONDS))
                    .as("the window has the keyboard")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Toolkit.getDefaultToolkit().removeAWTEventListener(marker);
        }
        robot.waitForIdle();
    }

    @Override
    public void close() {
        robot.cleanUp();
        turn.close();
    }
}
