package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowAheadTest {
    @BeforeEach
    void onAScreen() {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    }

    @AfterEach
    void backToTheDark() throws Exception {
        EventQueue.invokeAndWait(() -> Theme.install(Look.DARK));
    }

    @Test
    void theWindowIsThereBeforeItIsTakenAndIsTakenOnce() throws Exception {
        WindowAhead ahead = new WindowAhead(Look.LIGHT);
        EventQueue.invokeAndWait(() -> {
            List<Window> there = List.of(Window.getWindows());
            MixerWindow first = ahead.take(Look.LIGHT);
            MixerWindow second = ahead.take(Look.LIGHT);
            first.dispose();
            second.dispose();
            assertThat(there).contains(first).doesNotContain(second);
        });
    }

    @Test
    void anotherLookMakesAnotherWindow() throws Exception {
        WindowAhead ahead = new WindowAhead(Look.DARK);
        EventQueue.invokeAndWait(() -> {
            List<Window> there = List.of(Window.getWindows());
            MixerWindow taken = ahead.take(Look.LIGHT);
            taken.dispose();
            assertThat(there).doesNotContain(taken);
            assertThat(Theme.now()).contains(Look.LIGHT);
        });
    }
}
