package longthrow.controllers.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The number of a cue, a cue list or a cue path in parts, `12.5`: parts are compared one by one as whole numbers, so
/// that 1.10 comes after 1.9, and leading zeros count for nothing.
public record CueNumber(List<Long> parts) implements Comparable<CueNumber> {
    private static final int MOST_DIGITS = 18; // what a long surely holds

    public CueNumber {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("a cue number has parts from 0, not " + parts);
        }
    }

    /// Reads `12.5`; empty when the text is none.
    public static Optional<CueNumber> parse(String text) {
        List<Long> parts = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            String digits = part.replaceFirst("^0+(?=\\d)", "");
            if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
                return Optional.empty();
            }
            parts.add(Long.parseLong(digits));
        }
        return Optional.of(new CueNumber(parts));
    }

    @Override
    public int compareTo(CueNumber other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = Long.compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
