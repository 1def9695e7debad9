package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GraphicsEnvironment;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import longthrow.dsp.thread.Published;
import longthrow.kit.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is there at once when a window opens. Needs a display, else it is skipped.
class WindowOpeningTest {
    /// Notes how often it was painted.
    private static final class Probe extends JComponent {
        private int paints;

        @Override
        protected void paintComponent(Graphics g) {
            paints++;
        }
    }

    private final Probe probe = new Probe();

    @BeforeEach
    void inTheDark() throws Exception {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
        EventQueue.invokeAndWait(() -> Theme.install(Look.DARK));
    }

    @AfterEach
    void backToTheDark() throws Exception {
        EventQueue.invokeAndWait(() -> Theme.install(Look.DARK));
    }

    @Test
    void itIsPaintedInItsLookWhenItsCallReturns() throws Exception {
        Turn screen = Turn.screen();
        try {
            EventQueue.invokeAndWait(this::opens);
        } finally {
            screen.close();
        }
    }

    private void opens() {
        MixerWindow opened = new MixerWindow(Look.LIGHT);
        opened.mirror(new Published<>(new SampleFrames(2).at(0)), wish -> {});
        try {
            probe.setBounds(0, 0, 8, 8);
            opened.getLayeredPane().add(probe, JLayeredPane.DRAG_LAYER);
            opened.setVisible(true);
            assertThat(probe.paints).isPositive();
            assertThat(Theme.now()).contains(Look.LIGHT);
            assertThat(opened.getContentPane().getBackground().getRed()).isGreaterThan(0xC0);
        } finally {
            opened.dispose();
        }
    }
}
