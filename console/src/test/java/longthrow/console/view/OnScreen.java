package longthrow.console.view;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.dsp.thread.Clock;
import org.assertj.swing.edt.GuiActionRunner;

/// The whole window at 1,600 x 900, with or without a screen, under a hand. Before each move it shows the newest
/// frame; the mouse reaches only what lies on top where it points, and a key what the page has on it.
public final class OnScreen {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int STEPS = 10; // a drag comes in as many events

    private final MixerPage page;
    private final Supplier<DeskFrame> frames;

    /// A window that shows `frames` and posts to `wishes`; `clock` stamps what is played on a twin.
    public OnScreen(Consumer<Wish> wishes, Clock clock, Supplier<DeskFrame> frames) {
        page = GuiActionRunner.execute(() -> new MixerPage(wishes, clock));
        this.frames = frames;
        now(() -> page); // what the first layout sets off is over before a hand comes
    }

    /// The page, to be put into a window.
    public MixerPage page() {
        return page;
    }

    private <T> T now(Callable<T> deed) {
        return GuiActionRunner.execute(() -> {
            page.present(frames.get());
            page.arrange(WIDTH, HEIGHT);
            page.present(frames.get());
            return deed.call();
        });
    }

    private Component top(String name) {
        return OffScreen.all(page)
                .filter(each -> name.equals(each.getName()) && under(middle(each)) == each)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pointer reaches " + name));
    }

    private Point middle(Component part) {
        return SwingUtilities.convertPoint(part, part.getWidth() / 2, part.getHeight() / 2, page);
    }

    private Component under(Point at) {
        return SwingUtilities.getDeepestComponentAt(page, at.x, at.y);
    }

    private static void mouse(Component part, int kind, int up) {
        boolean down = kind != MouseEvent.MOUSE_RELEASED && kind != MouseEvent.MOUSE_CLICKED;
        part.dispatchEvent(new MouseEvent(
                part,
                kind,
                0,
                down ? InputEvent.BUTTON1_DOWN_MASK : 0,
                part.getWidth() / 2,
                part.getHeight() / 2 - up,
                1,
                false,
                kind == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1));
    }

    /// Clicks the middle of what has this name.
    public void click(String name) {
        now(() -> {
            Component part = top(name);
            press(part);
            return part;
        });
    }

    private static void press(Component part) {
        mouse(part, MouseEvent.MOUSE_PRESSED, 0);
        mouse(part, MouseEvent.MOUSE_RELEASED, 0);
        mouse(part, MouseEvent.MOUSE_CLICKED, 0);
    }

    /// Takes hold of a control in its middle and pulls it up by so many pixels; the hand stays on it.
    public void pull(String name, int up) {
        now(() -> {
            Component part = top(name);
            mouse(part, MouseEvent.MOUSE_PRESSED, 0);
            for (int step = 1; step <= STEPS; step++) {
                mouse(part, MouseEvent.MOUSE_DRAGGED, up * step / STEPS);
            }
            return part;
        });
    }

    /// Lets go of what was pulled.
    public void letGo(String name) {
        now(() -> {
            Component part = top(name);
            mouse(part, MouseEvent.MOUSE_RELEASED, 0);
            return part;
        });
    }

    /// Turns the wheel over the middle of what has this name, by so many clicks towards the hand.
    public void wheel(String name, int clicks) {
        now(() -> {
            Component part = top(name);
            part.dispatchEvent(new MouseWheelEvent(
                    part,
                    MouseEvent.MOUSE_WHEEL,
                    0,
                    0,
                    part.getWidth() / 2,
                    part.getHeight() / 2,
                    0,
                    false,
                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    1,
                    clicks));
            return part;
        });
    }

    /// The pixels of what has this name, as the newest frame has it painted.
    public int[] painted(String name) {
        return now(() -> {
            Component part = top(name);
            BufferedImage image = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            part.paint(g);
            g.dispose();
            return image.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        });
    }

    /// How far a fader's cap can go, in pixels.
    public int travel(String name) {
        return now(() -> ((CellControl) top(name)).travel());
    }

    /// Writes over what a text field says and presses Enter.
    public void type(String field, String words) {
        now(() -> {
            JTextField text = (JTextField) top(field);
            press(text);
            text.selectAll(); // as the focus does where there is a keyboard
            write(text, words);
            return text;
        });
    }

    /// Writes on in a text field and presses Enter.
    public void typeOn(String field, String words) {
        now(() -> {
            JTextField text = (JTextField) top(field);
            write(text, words);
            return text;
        });
    }

    private static void write(JTextField text, String words) {
        words.chars().forEach(letter -> text.replaceSelection(Character.toString(letter)));
        text.postActionEvent();
    }

    /// What a text field says.
    public String text(String field) {
        return now(() -> ((JTextField) top(field)).getText());
    }

    /// What a screen reader says of what has this name.
    public String says(String name) {
        return now(() -> top(name).getAccessibleContext().getAccessibleName());
    }

    /// Presses a key of the desk, such as `ctrl Z`.
    public void key(String stroke) {
        now(() -> {
            KeyStroke pressed = KeyStroke.getKeyStroke(stroke);
            Object bound = page.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(pressed);
            int held = pressed.getModifiers();
            KeyEvent event =
                    new KeyEvent(page, KeyEvent.KEY_PRESSED, 0, held, pressed.getKeyCode(), KeyEvent.CHAR_UNDEFINED);
            return SwingUtilities.notifyAction(page.getActionMap().get(bound), pressed, event, page, held);
        });
    }
}
