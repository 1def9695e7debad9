package longthrow.dsp.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The past is what was heard, also around long silences, which are not written.
class DelayLineTest {
    private static final int MOST = 1000;

    @Test
    void thePastIsRightBehindSilenceOfAnyLength() {
        for (int silence : new int[] {0, 1, MOST / 64, MOST / 64 + 1, MOST / 64 + 2, 100}) {
            float[] heard = new float[(40 + silence + 3) * 64];
            for (int frame = 0; frame < heard.length; frame++) {
                boolean sounds = frame < 40 * 64 || frame >= (40 + silence) * 64;
                heard[frame] = sounds ? frame + 1 : 0;
            }
            DelayLine line = new DelayLine(MOST);
            for (int from = 0; from < heard.length; from += 64) {
                line.put(heard, from, 64);
            }
            for (int ago = 0; ago <= MOST - 64; ago += 7) {
                float[] past = new float[64];
                line.copy(ago, past, 0, 64);
                int end = heard.length - ago;
                assertThat(past)
                        .as("%d blocks, %d ago", silence, ago)
                        .isEqualTo(Arrays.copyOfRange(heard, end - 64, end));
                assertThat(line.get(ago)).isEqualTo(heard[end - 1]);
            }
        }
    }
}
