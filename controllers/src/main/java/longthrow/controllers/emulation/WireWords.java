package longthrow.controllers.emulation;

import java.util.ArrayList;
import java.util.List;
import longthrow.controllers.surface.DeviceReader;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceWords;

/// What passes on the wire of a device, control by control: `fader[3] 0.742`, `mute[2] blink`. The device's own words
/// and the host's look alike where a lamp answers on its button's note, so one of the two is believed first. Belongs to
/// one thread.
public final class WireWords {
    private final DeviceReader device;
    private final FaceReader host;
    private final boolean hostFirst;
    private final List<String> words = new ArrayList<>();

    /// For a device of that profile.
    ///
    /// @param hostFirst true where the host is heard, false where the device is
    public WireWords(Profile profile, boolean hostFirst) {
        this.hostFirst = hostFirst;
        device = new DeviceReader(profile);
        host = new FaceReader(profile, new Face(profile, feedback -> words.add(SurfaceWords.of(feedback))));
    }

    /// What a message of up to three bytes says; empty when neither side would say it, or its other half is awaited.
    public List<String> onShort(int status, int first, int second, long nanos) {
        return taken(
                () -> device.onShort(status, first, second, nanos, event -> words.add(SurfaceWords.of(event))),
                () -> host.onShort(status, first, second, nanos));
    }

    /// What a SysEx message says.
    public List<String> onSysEx(byte[] message, long nanos) {
        return taken(
                () -> device.onSysEx(message, nanos, event -> words.add(SurfaceWords.of(event))),
                () -> host.onSysEx(message, nanos));
    }

    /// What waited for its other half in vain.
    public List<String> late(long nanos) {
        device.work(nanos, event -> words.add(SurfaceWords.of(event)));
        return taken();
    }

    private interface Side {
        boolean knows();
    }

    private List<String> taken(Side ofDevice, Side ofHost) {
        boolean known = (hostFirst ? ofHost : ofDevice).knows();
        if (!known) {
            (hostFirst ? ofDevice : ofHost).knows();
        }
        return taken();
    }

    private List<String> taken() {
        List<String> taken = List.copyOf(words);
        words.clear();
        return taken;
    }
}
