package longthrow.controllers.surface;

import longthrow.controllers.protocol.Pair14;

/// A 14-bit pair and who hears its whole values.
record JoinedHalves(Pair14 pair, AddressDecoder.Listener listener) {
    void high(int value, long nanos) {
        tell(pair.high(value, nanos), nanos);
    }

    void low(int value, long nanos) {
        tell(pair.low(value, nanos), nanos);
    }

    void late(long nanos) {
        tell(pair.late(nanos), nanos);
    }

    private void tell(int whole, long nanos) {
        if (whole != Pair14.NONE) {
            listener.on(whole, nanos);
        }
    }
}
