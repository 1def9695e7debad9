package longthrow.controllers.surface;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Knows what was just said to a device, so that its echo is not taken for a hand (protocols, section 4.6): a value
/// that comes in on the address on which it went out a moment ago counts once as that echo. Belongs to the control
/// thread.
final class EchoGuard {
    private final long nanos;
    private final Map<Address, Map<Integer, Long>> said = new HashMap<>();

    EchoGuard(Profile profile) {
        nanos = profile.echoGuardMillis() * 1_000_000;
    }

    void said(Address address, int value, long now) {
        if (nanos > 0) {
            said.computeIfAbsent(address, any -> new HashMap<>()).put(value, now);
        }
    }

    /// True when that is an echo; the same value once more is not.
    boolean isEcho(Address address, int value, long now) {
        Optional<Long> at =
                Optional.ofNullable(said.getOrDefault(address, Map.of()).get(value));
        at.ifPresent(any -> said.getOrDefault(address, new HashMap<>()).remove(value));
        return at.filter(then -> now - then < nanos).isPresent();
    }

    /// A hand was there: no echo is on its way any more, for echoes are faster than hands.
    void hand(Address address) {
        said.remove(address);
    }
}
