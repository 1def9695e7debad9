package longthrow.console.runtime;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// By how much each of the engine's outputs lags behind its inputs, told to the driver when it changes.
@ControlThread
final class OutputLags {
    private final Engine engine;
    private final DeskLayout shape;
    private int[] told = {};

    OutputLags(Engine engine, DeskLayout shape) {
        this.engine = engine;
        this.shape = shape;
    }

    /// Looks at the values, and tells a driver what it does not know.
    void tell(AudioDriver driver, Values values) {
        int[] now = new int[engine.outputs()];
        Arrays.fill(now, 0, 2, engine.outputLatency(values, "main", 0));
        Arrays.fill(now, 2, Engine.FIRST_BUS_OUTPUT, engine.outputLatency(values, "monitor", 0));
        int phones = engine.firstOutput("phones");
        Arrays.fill(now, phones, phones + 2, engine.outputLatency(values, "phones", 0));
        for (String kind : List.of("bus", "matrix")) {
            for (int strip = 0; strip < shape.count(kind); strip++) {
                int first = engine.firstOutput(kind) + 2 * strip;
                Arrays.fill(now, first, first + 2, engine.outputLatency(values, kind, strip));
            }
        }
        for (int strip = 0; strip < shape.count("centre"); strip++) {
            now[engine.firstOutput("centre") + strip] = engine.outputLatency(values, "centre", strip);
        }
        if (!Arrays.equals(now, told)) {
            told = now;
            driver.lags(now.clone());
        }
    }

    /// Another driver knows nothing yet.
    void forget() {
        told = new int[0];
    }
}
