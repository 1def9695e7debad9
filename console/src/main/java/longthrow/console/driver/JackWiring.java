package longthrow.console.driver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import longthrow.controllers.jack.JackClient;
import longthrow.controllers.jack.JackPort;
import longthrow.controllers.jack.JackPort.Kind;
import longthrow.controllers.jack.JackPort.Way;
import longthrow.dsp.thread.ControlThread;

/// What the desk's ports are connected with, remembered by port and not by name, so that it comes back when the server
/// or a peer does. Belongs to the driver's keeper.
@ControlThread
final class JackWiring {
    /// A server that ends takes connections down before it says so: only what stood for longer was meant.
    private static final long MEANT_NANOS = 2_000_000_000;

    private final Set<Wire> owed = new LinkedHashSet<>();
    private Set<Wire> seen = Set.of();
    private Set<Wire> meant = Set.of();
    private long seenNanos;
    private boolean oneToOne;

    /// With nothing connected yet; `oneToOne` says to connect our ports with the machine's own at the first look, in
    /// the order of both.
    JackWiring(boolean oneToOne) {
        this.oneToOne = oneToOne;
    }

    /// One of our ports and the full name of another's.
    private record Wire(Way way, int port, String peer) {}

    /// A session's ports.
    record Ports(JackClient client, List<JackPort> inputs, List<JackPort> outputs) {
        List<JackPort> of(Way way) {
            return way == Way.IN ? inputs : outputs;
        }
    }

    /// The server has ended: what was connected is to be so again.
    void lost() {
        owed.addAll(meant.isEmpty() ? seen : meant);
        seen = Set.of();
        meant = Set.of();
    }

    /// Connects what is owed and can be had now, and takes note of what is connected.
    void look(Ports ports, long nanos) {
        if (oneToOne) {
            oweOneToOne(ports);
            oneToOne = false;
        }
        if (!owed.isEmpty()) {
            pay(ports);
        }
        Set<Wire> now = new LinkedHashSet<>();
        for (Way way : Way.values()) {
            for (int i = 0; i < ports.of(way).size(); i++) {
                for (String peer : ports.client.connections(ports.of(way).get(i))) {
                    now.add(new Wire(way, i, peer));
                }
            }
        }
        if (!now.equals(seen)) {
            settle(nanos);
            seen = now;
            seenNanos = nanos;
        }
    }

    private void oweOneToOne(Ports ports) {
        for (Way way : Way.values()) {
            List<String> machine = ports.client.ports(Kind.AUDIO, way.other(), true);
            for (int i = 0; i < Math.min(machine.size(), ports.of(way).size()); i++) {
                owed.add(new Wire(way, i, machine.get(i)));
            }
        }
    }

    /// Lets what is connected count as meant, once it has stood long enough.
    void settle(long nanos) {
        if (nanos - seenNanos > MEANT_NANOS) {
            meant = seen;
        }
    }

    private void pay(Ports ports) {
        Set<String> present = new LinkedHashSet<>();
        for (Way way : Way.values()) {
            present.addAll(ports.client.ports(Kind.AUDIO, way, false));
        }
        owed.removeIf(wire -> {
            if (wire.port >= ports.of(wire.way).size() || !present.contains(wire.peer)) {
                return false;
            }
            String ours = ports.client.name(ports.of(wire.way).get(wire.port));
            return wire.way == Way.IN ? ports.client.connect(wire.peer, ours) : ports.client.connect(ours, wire.peer);
        });
    }
}
