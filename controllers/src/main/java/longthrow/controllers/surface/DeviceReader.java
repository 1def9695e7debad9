package longthrow.controllers.surface;

import java.util.Map;
import java.util.function.Consumer;

/// Reads what a device says into what its hands did, and answers nothing: for those who only listen. Belongs to one
/// thread.
public final class DeviceReader {
    private final Inputs inputs;

    /// For a device of that profile.
    public DeviceReader(Profile profile) {
        inputs = new Inputs(profile, Map.of(), new EchoGuard(profile));
    }

    /// A message of up to three bytes; false when the profile does not know it.
    public boolean onShort(int status, int first, int second, long nanos, Consumer<ControlEvent> to) {
        return inputs.onShort(status, first, second, nanos, to);
    }

    /// A SysEx message; false when the profile does not know it.
    public boolean onSysEx(byte[] message, long nanos, Consumer<ControlEvent> to) {
        return inputs.onSysEx(message, nanos, to);
    }

    /// Lets go of values that wait for their other half.
    public void work(long nanos, Consumer<ControlEvent> to) {
        inputs.work(nanos, to);
    }
}
