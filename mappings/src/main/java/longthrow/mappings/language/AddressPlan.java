package longthrow.mappings.language;

import java.util.Optional;
import longthrow.controllers.surface.Address;

/// An address as a profile writes it, for all indices of its line.
///
/// @param at where it stands
record AddressPlan(Token at, Making making) {
    /// Makes the address of one control, or reports why it cannot.
    interface Making {
        Optional<Address> at(Where where);
    }

    Optional<Address> of(Where where) {
        return making.at(where);
    }

    /// The same for what the host says.
    AddressPlan told() {
        return new AddressPlan(at, where -> making.at(where).map(Address::told));
    }
}
