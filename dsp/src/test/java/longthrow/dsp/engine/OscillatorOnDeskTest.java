package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The oscillator as the desk plays it.
class OscillatorOnDeskTest {
    private static final int WINDOW = Residue.WINDOW;
    /// The amplitude below which nothing counts as a tone.
    private static final double LEAST = 0.02;

    /// Between 900 and 1100 Hz nothing comes farther than 1 kHz from the middle.
    @Test
    void glidesToItsFrequency() {
        TestDesk desk =
                new TestDesk(DeskLayout.mono(TestDesk.RATE, 1)).set("osc/on=on", "osc/to/main=on", "osc/freq=900");
        float[] all = Arrays.copyOf(desk.render(WINDOW + 12)[0], 2 * WINDOW);
        float[] after = desk.set("osc/freq=1100").render(WINDOW - 12)[0];
        System.arraycopy(after, 0, all, WINDOW + 12, WINDOW - 12);
        assertThat(Residue.of(all, WINDOW / 2, LEAST)).isLessThan(-75);
    }
}
