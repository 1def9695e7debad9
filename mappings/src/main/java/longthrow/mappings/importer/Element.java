package longthrow.mappings.importer;

import java.util.Map;
import java.util.Optional;

/// An element of an XML file with the line it ends its opening in. Immutable.
///
/// @param parent the name of the element it stands in; nothing for the outermost
record Element(String name, String parent, Map<String, String> attributes, int line) {
    Element {
        attributes = Map.copyOf(attributes);
    }

    /// The words of an attribute, where they are more than blanks.
    Optional<String> words(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(words -> !words.isEmpty());
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }
}
