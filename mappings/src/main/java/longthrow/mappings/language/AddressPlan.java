package longthrow.mappings.language;

import java.util.Optional;
import longthrow.controllers.surface.Address;

/// An address as a profile writes it, for all indices of its line.
///
/// @param at where it stands
/// @param maximum the largest value that its message carries
record AddressPlan(Token at, int maximum, Making making) {
    /// Makes the address of one control, or reports why it cannot.
    interface Making {
        Optional<Address> at(int index);
    }

    Optional<Address> of(int index) {
        return making.at(index);
    }
}
