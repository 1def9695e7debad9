package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// A path with places for numbers: `ch/{bank+i}/send/{bus+1}/level`. Immutable.
///
/// @param text as the file writes it
public record TargetPath(String text, List<Part> parts) {
    /// How a path begins that names a strip of the set's view by its number there: `strip/{bank+i}/fader`.
    public static final String STRIP = "strip/";

    /// How a path begins that names the set's selected strip: `selected/eq/1/gain`.
    public static final String SELECTED = "selected/";

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

    /// True for `strip/{…}/…` whose strip's own number depends on that group, or on `i`.
    public boolean stripUses(String variable) {
        return parts.size() > 1
                && parts.get(0).equals(new Part.Fixed(STRIP))
                && parts.get(1) instanceof Part.Place(Expression number)
                && number.variables().contains(variable);
    }

    /// The path of a key of the strip that this path names.
    public TargetPath key(String key) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(new Part.Fixed("/" + key));
        return new TargetPath(text + "/" + key, longer);
    }

    @Override
    public String toString() {
        return text;
    }
}
