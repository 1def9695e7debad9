package longthrow.mappings.language;

import java.util.Optional;
import java.util.OptionalInt;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Relative;

/// What one line of a profile says about its controls after their kind; what it does not say is empty.
record Facets(
        Optional<AddressPlan> in,
        Optional<AddressPlan> out,
        Optional<AddressPlan> touch,
        OptionalInt maximumIn,
        OptionalInt maximumOut,
        Optional<Relative> relative,
        Optional<Control.Lamp> lamp,
        Optional<String> codec) {}
