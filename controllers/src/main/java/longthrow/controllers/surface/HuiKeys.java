package longthrow.controllers.surface;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A HUI's keys or lamps as one direction tells them: a zone is selected, then one of its ports is said on or off
/// (protocols, sections 3.2 and 3.3). The zone stays selected.
final class HuiKeys {
    private static final int ON = 0x40;
    private static final int STATE = 0x70;
    private static final int PORT = 0xF;
    private static final int NO_ZONE = -1;

    private final Map<Integer, AddressDecoder.Listener> keys = new HashMap<>();
    private int zone = NO_ZONE;

    void listen(int atZone, int port, AddressDecoder.Listener listener) {
        keys.put(atZone << 4 | port, listener);
    }

    void select(int value) {
        zone = value;
    }

    /// States other than on and off were seen from Pro Tools and mean nothing to a lamp.
    void port(int value, long nanos) {
        int state = value & STATE;
        if (zone != NO_ZONE && (state == ON || state == 0)) {
            Optional.ofNullable(keys.get(zone << 4 | (value & PORT)))
                    .ifPresent(key -> key.on(state == ON ? 127 : 0, nanos));
        }
    }
}
