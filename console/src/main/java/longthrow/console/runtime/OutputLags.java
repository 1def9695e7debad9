package longthrow.console.runtime;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.LatencyPlan;
import longthrow.dsp.engine.Outlet;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// By how much what leaves by each port lags behind the inputs, told to the driver when it changes.
@ControlThread
final class OutputLags {
    private final Engine engine;
    private int[] told = {};

    OutputLags(Engine engine) {
        this.engine = engine;
    }

    /// Looks at values, patch and compensation, and tells a driver what it does not know.
    void tell(AudioDriver driver, Values values, Patch patch, LatencyPlan plan) {
        int[] now = new int[patch.outputs().size()];
        for (int port = 0; port < now.length; port++) {
            Optional<Outlet> outlet = patch.output(port);
            if (outlet.isPresent()) {
                now[port] = engine.outputLatency(
                        values, plan, outlet.get().kind().prefix(), outlet.get().index());
            }
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
