package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The patch matrix without a display: what a hand does on it comes out as patch actions.
class RoutingPageTest {
    private static final int NAMES = 168;
    private static final int HEAD = 22;
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page;

    RoutingPageTest() throws Exception {
        page = OffScreen.page(Page.ROUTING, sample.at(0), 1600, 900, wishes::add);
    }

    private Component find(String name) {
        return OffScreen.find(page, name);
    }

    private List<String> acts() {
        return wishes.stream()
                .map(wish -> (Wish.Act) wish)
                .map(act -> act.action() + " " + act.argument())
                .toList();
    }

    private static void click(Component on, int row, int port) {
        int x = NAMES + (port - 1) * Crosspoints.PITCH + Crosspoints.PITCH / 2;
        int y = HEAD + row * Crosspoints.PITCH + Crosspoints.PITCH / 2;
        on.dispatchEvent(new MouseEvent(
                on, MouseEvent.MOUSE_PRESSED, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
    }

    /// Kick is mono and hears port 1, Overhead is stereo and hears 4 and 5; main leaves by 1 and 2.
    @ParameterizedTest(name = "{0}, row {1}, port {2}: {3}")
    @CsvSource({
        "routing/in, 0, 7, patch in ch/1 7",
        "routing/in, 0, 1, patch in ch/1 none",
        "routing/in, 3, 9, patch in ch/4 9 10",
        "routing/in, 3, 5, patch in ch/4 none",
        "routing/in, 12, 2, patch in talkback 2",
        "routing/out, 0, 3, patch out 3 main left",
        "routing/out, 1, 2, patch out 2 none"
    })
    void aClickPatchesAndTakesAway(String matrix, int row, int port, String act) throws Exception {
        EventQueue.invokeAndWait(() -> click(find(matrix), row, port));
        assertThat(acts()).containsExactly(act);
    }

    @Test
    void theKeyboardPatchesAndSaysWhereItIs() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Crosspoints matrix = (Crosspoints) find("routing/in");
            for (String stroke : List.of("DOWN", "RIGHT", "RIGHT", "ENTER")) {
                Object key = matrix.getInputMap().get(KeyStroke.getKeyStroke(stroke));
                matrix.getActionMap().get(key).actionPerformed(new ActionEvent(matrix, 0, stroke));
            }
            assertThat(matrix.getAccessibleContext().getAccessibleDescription())
                    .isEqualTo("ch/2 Snare, port 3: not patched");
        });
        assertThat(acts()).containsExactly("patch in ch/2 3");
    }

    @Test
    void wordsFindLinesOnBothSides() throws Exception {
        EventQueue.invokeAndWait(() -> {
            ((JTextField) find("routing/search")).setText("drums");
            click(find("routing/out"), 1, 6);
            ((JTextField) find("routing/search")).setText("vox");
            click(find("routing/in"), 0, 1);
        });
        assertThat(acts()).containsExactly("patch out 6 bus/1 right", "patch in ch/10 1");
    }
}
