package longthrow.controllers.surface;

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

    /// Seven bits in controller 6, complete when controller 38 has named a second index.
    final class Indexed implements DataEntry {
        private final AddressDecoder.Listener listener;
        private int high = Pair14.NONE;

        Indexed(AddressDecoder.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void on(Part part, int data, long nanos) {
            if (part == Part.HIGH) {
                high = data;
            } else if (part == Part.LOW && high != Pair14.NONE) {
                listener.on(high, nanos);
            }
        }
    }
}
