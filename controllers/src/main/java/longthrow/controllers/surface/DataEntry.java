package longthrow.controllers.surface;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.protocol.Pair14;
import longthrow.controllers.protocol.ParameterNumbers.Part;

/// How a device spreads one value of a numbered parameter over controllers 6 and 38.
sealed interface DataEntry {
    /// A part came.
    void on(Part part, int data, long nanos);

    /// Seven bits in controller 6; the other carries nothing.
    record Plain(AddressDecoder.Listener listener) implements DataEntry {
        @Override
        public void on(Part part, int data, long nanos) {
            if (part == Part.HIGH) {
                listener.on(data, nanos);
            }
        }
    }

    /// Fourteen bits over both.
    record Fine(JoinedHalves halves) implements DataEntry {
        @Override
        public void on(Part part, int data, long nanos) {
            if (part == Part.HIGH) {
                halves.high(data, nanos);
            } else if (part == Part.LOW) {
                halves.low(data, nanos);
            }
        }
    }

    /// Seven bits in controller 6, complete when controller 38 has named whose they are.
    final class Indexed implements DataEntry {
        private static final int ANY = -1;

        private final Map<Integer, AddressDecoder.Listener> listeners = new HashMap<>();
        private int high = Pair14.NONE;

        void listen(int index, AddressDecoder.Listener listener) {
            listeners.put(index, listener);
        }

        void listenToAny(AddressDecoder.Listener listener) {
            listeners.put(ANY, listener);
        }

        @Override
        public void on(Part part, int data, long nanos) {
            if (part == Part.HIGH) {
                high = data;
            } else if (part == Part.LOW && high != Pair14.NONE) {
                Optional.ofNullable(listeners.get(data))
                        .or(() -> Optional.ofNullable(listeners.get(ANY)))
                        .ifPresent(listener -> listener.on(high, nanos));
            }
        }
    }
}
