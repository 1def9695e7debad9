package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.parameter.ParameterTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two channels play the same clicks; whatever a lane does to the way of one, they must leave main together.
class MixLatencyTest {
    private static final int LENGTH = 48_000;
    private static final int BEFORE = 12_000;
    private static final int MOVE = 24_000;
    private static final int AFTER = 36_000;

    /// A click on each of two frames.
    private record Clicks() implements StripInput {
        @Override
        public int channels() {
            return 1;
        }

        @Override
        public long length() {
            return LENGTH;
        }

        @Override
        public void read(long position, float[] left, float[] right, int at, int frames) {
            for (int i = 0; i < frames; i++) {
                left[at + i] = position + i == BEFORE || position + i == AFTER ? 0.1f : 0;
                right[at + i] = left[at + i];
            }
        }
    }

    @ParameterizedTest(name = "{0} moves, {1}")
    @CsvSource({
        "ch/1/comp/lookahead, ch/1/comp/on=1",
        "ch/1/comp/on, ch/1/comp/lookahead=5",
        "ch/1/gate/lookahead, ch/1/gate/on=1 ch/1/gate/threshold=-80",
        "ch/1/send/1/level, bus/1/comp/on=1 bus/1/comp/lookahead=5 bus/1/main=1",
        "main/comp/lookahead, main/comp/on=1"
    })
    void keepsPathsTogetherWhileALaneChangesWhatTheyLag(String moved, String settings) {
        ParameterTable values = new ParameterTable(DeskTable.of(desk()).layout());
        for (String setting : settings.split(" ")) {
            String[] words = setting.split("=");
            values.set(values.layout().cell(words[0]).orElseThrow(), Double.parseDouble(words[1]));
        }
        int cell = values.layout().cell(moved).orElseThrow();
        Lane lane = new Lane(new long[] {0, MOVE}, new double[] {0, 1}, true);
        float[] left = left(new Mix(
                desk(),
                values.snapshot(),
                List.of(new Generation.Played(cell, lane)),
                Collections.nCopies(2, Optional.of(new Clicks())),
                List.of(),
                new Mix.Span(0, LENGTH)));

        assertThat(clicks(left)).hasSize(2).first().isEqualTo(BEFORE);
    }

    private static DeskLayout desk() {
        return DeskLayout.mono(48_000, 2);
    }

    private static float[] left(Mix mix) {
        float[] left = new float[LENGTH];
        int[] at = {0};
        mix.render(2, new int[] {0}, (out, frames, lags) -> {
            for (int i = 0; i < frames && at[0] < LENGTH; i++) {
                left[at[0]++] = out[0][i];
            }
        });
        return left;
    }

    private static List<Integer> clicks(float[] signal) {
        List<Integer> clicks = new ArrayList<>();
        for (int i = 0; i < signal.length; i++) {
            if (Math.abs(signal[i]) > 0.01) {
                clicks.add(i);
            }
        }
        return clicks;
    }
}
