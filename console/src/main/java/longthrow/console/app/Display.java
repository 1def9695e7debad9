package longthrow.console.app;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;

/// Whether a window can be opened on this machine.
final class Display {
    private Display() {}

    /// True when there is a screen that answers.
    static boolean available() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException | LinkageError none) {
            // DISPLAY names a server that is gone, or this Java came without its window libraries
            return false;
        }
    }
}
