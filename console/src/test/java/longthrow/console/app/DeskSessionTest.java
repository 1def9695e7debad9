package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import longthrow.console.driver.SoundWish;
import longthrow.console.show.Show;
import longthrow.console.view.MixerWindow;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeskSessionTest {
    private static final DeskSession.Sound NO_DEVICE = new DeskSession.Sound(new SoundWish.None(), 256);

    private static DeskSession session() {
        return new DeskSession(Show.fresh("Try", DeskLayout.mono(48_000, 2)), Optional.empty(), true, NO_DEVICE);
    }

    @Test
    @Tag("long")
    void endsWhenItsWindowCloses() throws Exception {
        assumeTrue(Display.available(), "needs a display");
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
