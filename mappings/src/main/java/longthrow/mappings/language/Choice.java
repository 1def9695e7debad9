package longthrow.mappings.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Enum values as files write them: small letters, `-` between words.
final class Choice {
    private Choice() {}

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(Choice::written).toList();
    }

    static <E extends Enum<E>> Optional<E> of(E[] values, String word) {
        return Stream.of(values).filter(value -> written(value).equals(word)).findFirst();
    }
}
