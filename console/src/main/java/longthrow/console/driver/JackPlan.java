package longthrow.console.driver;

import java.util.Optional;

/// How the desk takes part in a JACK graph. Immutable.
///
/// @param server the server's name; empty for the one that the environment names, or the default one
/// @param client what the desk is called in the graph
/// @param wires whether it connects its ports 1:1 with the machine's own when it comes
/// @param follows whether the song follows the server's transport
public record JackPlan(Optional<String> server, String client, boolean wires, boolean follows) {
    /// The default server, wired, on the desk's own time.
    public static final JackPlan PLAIN = new JackPlan(Optional.empty(), "Longthrow", true, false);

    /// The same at a server of this name.
    public JackPlan at(String name) {
        return new JackPlan(Optional.of(name), client, wires, follows);
    }

    /// The same under another name.
    public JackPlan called(String name) {
        return new JackPlan(server, name, wires, follows);
    }

    /// The same, connected by hand only.
    public JackPlan unwired() {
        return new JackPlan(server, client, false, follows);
    }

    /// The same, led by the server's transport.
    public JackPlan following() {
        return new JackPlan(server, client, wires, true);
    }
}
