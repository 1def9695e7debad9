package longthrow.mappings.language;

import java.util.List;
import java.util.function.ToIntFunction;

/// A path with places for numbers: `ch/{bank+i}/send/{bus+1}/level`. Immutable.
///
/// @param text as the file writes it
public record TargetPath(String text, List<Part> parts) {
    public TargetPath {
        parts = List.copyOf(parts);
    }

    /// A piece of a path.
    public sealed interface Part {
        /// Letters as they stand.
        record Fixed(String text) implements Part {}

        /// A number that depends on groups and on the control's index.
        record Place(Expression number) implements Part {}
    }

    /// The path with its numbers; `variables` knows the groups' offsets and `i`.
    public String at(ToIntFunction<String> variables) {
        StringBuilder path = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Fixed(String fixed) -> path.append(fixed);
                case Part.Place(Expression number) -> path.append(number.at(variables));
            }
        }
        return path.toString();
    }

    /// The path as the vocabulary writes it, `{}` for every number.
    public String pattern() {
        StringBuilder path = new StringBuilder();
        for (Part part : parts) {
            path.append(part instanceof Part.Fixed(String fixed) ? fixed : "{}");
        }
        return Vocabulary.pattern(path.toString());
    }

    /// True when a number in it depends on that group, or on `i`.
    public boolean uses(String variable) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Place(Expression number)
                        && number.variables().contains(variable));
    }

    @Override
    public String toString() {
        return text;
    }
}
