package longthrow.console.app;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a window can be opened on this machine.
final class Display {
    private static final String HEADLESS = "java.awt.headless";
    private static final String VARIABLE = "DISPLAY";
    private static final Path LIBRARY = Path.of(System.getProperty("java.home", ""), "lib", "libawt_xawt.so");
    private static final Pattern PLACE = Pattern.compile("(?:unix)?([^:/]*):(\\d+)(?:\\.\\d+)?");
    private static final int X_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2000;

    private Display() {}

    /// Decides, before anything of the window is touched, whether this program paints without a screen: because it was
    /// told so, because DISPLAY names a server that does not answer, or because this Java came without its window
    /// libraries. Either of the last two would break painting too.
    static void settle(List<String> words) {
        boolean x = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches(".*(linux|bsd|sunos).*");
        boolean dead = x
                && Optional.ofNullable(System.getenv(VARIABLE))
                        .filter(place -> !answers(place) || !Files.exists(LIBRARY))
                        .isPresent();
        if (System.getProperty(HEADLESS) == null && (dead || words.contains("--headless"))) {
            System.setProperty(HEADLESS, "true");
        }
    }

    /// True when there is a screen; one that is there and refuses is a failure, since painting cannot go on after that.
    static boolean available() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException none) {
            return false;
        } catch (AWTError | LinkageError refused) {
            throw new Failure(
                    "the display " + System.getenv(VARIABLE) + " cannot be used: " + refused.getMessage()
                            + "; mend or unset " + VARIABLE + ", or run without a window (demo --headless, render)",
                    refused);
        }
    }

    /// Whether an X server answers at `:0`, `host:10.0` and the like; words of another kind get the benefit of doubt.
    static boolean answers(String place) {
        Matcher words = PLACE.matcher(place);
        if (!words.matches()) {
            return true;
        }
        int number = Integer.parseInt(words.group(2));
        String host = words.group(1);
        return host.isEmpty() ? local(number) : remote(host, X_PORT + number);
    }

    private static boolean local(int number) {
        try (SocketChannel wire =
                SocketChannel.open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)))) {
            return wire.isConnected();
        } catch (IOException | UnsupportedOperationException nobody) {
            return false;
        }
    }

    private static boolean remote(String host, int port) {
        try (Socket wire = new Socket()) {
            wire.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
