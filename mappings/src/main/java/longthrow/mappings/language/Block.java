package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;

/// A profile or a map as it stands in its file.
///
/// @param line where its heading stands
/// @param profile what follows `for`
/// @param base what follows `extends`
/// @param lines everything up to the next heading, blank lines left out
record Block(String id, String name, int line, Optional<Token> profile, Optional<Token> base, List<Tokens> lines) {}
