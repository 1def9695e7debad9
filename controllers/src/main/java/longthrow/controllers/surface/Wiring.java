package longthrow.controllers.surface;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The messages of a control. Immutable.
///
/// @param in what it sends
/// @param out what moves or lights it
/// @param touch what it sends when a finger touches it
/// @param parts the messages of an output that takes several
/// @param within the family whose message tells this control's words or colour, too, at the same index
public record Wiring(
        Optional<Address> in,
        Optional<Address> out,
        Optional<Address> touch,
        Map<Part, Address> parts,
        Optional<String> within) {
    /// A control that neither hears nor says anything.
    public static final Wiring NONE =
            new Wiring(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    public Wiring {
        parts = Map.copyOf(parts);
    }

    /// True when the host can tell the control something.
    public boolean shows() {
        return out.isPresent() || !parts.isEmpty() || within.isPresent();
    }

    /// Every message of its own by which the host tells it something.
    public Stream<Address> outs() {
        return Stream.concat(out.stream(), parts.values().stream());
    }

    /// The same with what the control sends.
    public Wiring in(Address address) {
        return new Wiring(Optional.of(address), out, touch, parts, within);
    }

    /// The same with what moves or lights it.
    public Wiring out(Address address) {
        return new Wiring(in, Optional.of(address), touch, parts, within);
    }

    /// The same with what it sends when touched.
    public Wiring touch(Address address) {
        return new Wiring(in, out, Optional.of(address), parts, within);
    }

    /// The same with the messages of an output that takes several.
    public Wiring parts(Map<Part, Address> addresses) {
        return new Wiring(in, out, touch, addresses, within);
    }

    /// The same for a control whose words or colour another family's message tells.
    public Wiring within(String family) {
        return new Wiring(in, out, touch, parts, Optional.of(family));
    }
}
