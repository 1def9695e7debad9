package longthrow.dsp.engine;

import longthrow.dsp.strip.Precedence;
import longthrow.dsp.thread.AudioThread;

/// Which buses and racks may be sent to which now: those that have their turn before, in the order that is in force and
/// in the one that is wanted.
@AudioThread
final class SendOrder {
    private final int buses;
    private final long[] lets;

    /// Lets nothing through until an order is there.
    SendOrder(DeskLayout desk) {
        buses = desk.buses();
        lets = new long[buses + DeskLayout.RACKS];
    }

    Precedence ofBuses() {
        return (bus, send) -> (lets[bus] >>> send & 1) != 0;
    }

    Precedence ofRacks() {
        return (rack, send) -> (lets[buses + rack] >>> send & 1) != 0;
    }

    /// Lets through what is in order in both.
    void adopt(Turns now, Turns wanted, Buses fromBuses, Racks fromRacks) {
        for (int node = 0; node < lets.length; node++) {
            long next = now.later()[node] & wanted.later()[node];
            for (long left = lets[node] ^ next; left != 0; left &= left - 1) {
                int send = Long.numberOfTrailingZeros(left);
                if (node < buses) {
                    fromBuses.values().lookAtSend(node, send);
                } else if (send < buses) {
                    fromRacks.lookAtSend(node - buses, send);
                }
            }
            lets[node] = next;
        }
    }
}
