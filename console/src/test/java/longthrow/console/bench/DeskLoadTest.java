package longthrow.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.meter.MeterFrame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The desk whose cost is told is at work in all its parts.
class DeskLoadTest {
    @Test
    void everyOutputOfTheShowsDeskSounds() {
        Engine engine = DeskLoad.showDesk().engine();
        float[][] in = new float[64][];
        Arrays.setAll(in, LoadSignal::channel);
        float[][] out = new float[engine.outputs()][LoadSignal.RATE];
        engine.render(in, out, LoadSignal.RATE);
        int phones = engine.firstOutput("phones");
        for (int output = 0; output < phones; output++) {
            assertThat(loudest(out[output])).as("output %d", output).isGreaterThan(0.001f);
        }
        MeterFrame returns = engine.meters();
        int first = engine.table().desk().first("fx");
        for (int rack = 0; rack < 8; rack++) {
            assertThat(returns.peakOf(first + rack)).as("rack %d", rack + 1).isGreaterThan(-60);
        }
    }

    private static float loudest(float[] signal) {
        float loudest = 0;
        for (float x : signal) {
            loudest = Math.max(loudest, Math.abs(x));
        }
        return loudest;
    }

    @Test
    @Tag("long")
    void tellsWhatBothDesksCost() {
        DeskLoad load = DeskLoad.measure(64);
        assertThat(load.desks()).hasSize(2).allSatisfy(desk -> {
            assertThat(desk.engineShare()).isPositive();
            assertThat(desk.meterShare()).isPositive();
        });
    }
}
