package longthrow.mappings.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Part;
import longthrow.controllers.surface.Wiring;

/// Makes one control's messages of what its line says and what it had before.
final class WiringMaker {
    private final Where where;
    private boolean faulty;

    WiringMaker(Where where) {
        this.where = where;
    }

    /// The messages; empty when a number of them is at fault.
    Optional<Wiring> change(Wiring old, Facets facets) {
        Optional<Address> in = address(facets.in(), old.in());
        Optional<Address> out = address(facets.out(), old.out());
        Optional<Address> touch = address(facets.touch(), old.touch());
        Map<Part, Address> parts = new EnumMap<>(Part.class);
        parts.putAll(old.parts());
        facets.parts()
                .forEach((part, plan) ->
                        address(Optional.of(plan), Optional.empty()).ifPresent(address -> parts.put(part, address)));
        Optional<String> within = facets.within().map(Token::text).or(old::within);
        return faulty ? Optional.empty() : Optional.of(new Wiring(in, out, touch, parts, within));
    }

    private Optional<Address> address(Optional<AddressPlan> plan, Optional<Address> old) {
        if (plan.isEmpty()) {
            return old;
        }
        Optional<Address> made = plan.get().of(where);
        faulty |= made.isEmpty();
        return made;
    }
}
