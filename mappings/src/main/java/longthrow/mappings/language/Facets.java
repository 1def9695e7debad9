package longthrow.mappings.language;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Part;

/// What one line of a profile says about its controls after their kind; what it does not say is empty.
///
/// @param within the family whose message tells these controls, too
/// @param coding what the line alters of how values stand in the messages
record Facets(
        Optional<AddressPlan> in,
        Optional<AddressPlan> out,
        Optional<AddressPlan> touch,
        Map<Part, AddressPlan> parts,
        Optional<Token> within,
        OptionalInt maximumIn,
        OptionalInt maximumOut,
        UnaryOperator<Coding> coding) {}
