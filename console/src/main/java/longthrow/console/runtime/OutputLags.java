package longthrow.console.runtime;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.Engine;
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

    /// Looks at values and patch, and tells a driver what it does not know.
    void tell(AudioDriver driver, Values values, Patch patch) {
        int[] now = new int[patch.outputs().size()];
        for (int port = 0; port < now.length; port++) {
            Optional<Outlet> outlet = patch.output(port);
            // a direct out has no output stage
            boolean staged =
                    outlet.filter(any -> any.kind() != Outlet.Kind.CHANNEL).isPresent();
            now[port] = staged
                    ? engine.outputLatency(
                            values, outlet.get().kind().prefix(), outlet.get().index())
                    : 0;
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
