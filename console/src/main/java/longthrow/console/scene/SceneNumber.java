package longthrow.console.scene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// A scene's or a cue's number, decimal so that one fits between any two: `12`, `12.5`. It is its place in its list.
public record SceneNumber(BigDecimal value) implements Comparable<SceneNumber> {
    private static final BigDecimal MOST = BigDecimal.valueOf(99_999);

    /// The first; below MOST, which its own check reads.
    public static final SceneNumber ONE = new SceneNumber(BigDecimal.ONE);

    public SceneNumber {
        value = value.stripTrailingZeros();
        if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a number lies between 0 and " + MOST + ", not " + value);
        }
    }

    /// Reads `12` or `12.5`; empty when the text is no such number.
    public static Optional<SceneNumber> parse(String text) {
        return text.strip().matches("\\d{1,5}(\\.\\d{1,6})?")
                ? Optional.of(new SceneNumber(new BigDecimal(text.strip())))
                : Optional.empty();
    }

    /// The next whole number.
    public SceneNumber following() {
        return new SceneNumber(BigDecimal.valueOf(value.longValue() + 1));
    }

    /// A short number between this one and a later one.
    public SceneNumber between(SceneNumber later) {
        BigDecimal middle = value.add(later.value).divide(BigDecimal.TWO, MathContext.DECIMAL64);
        for (int digits = 0; digits < middle.scale(); digits++) {
            BigDecimal rounded = middle.setScale(digits, java.math.RoundingMode.HALF_UP);
            if (rounded.compareTo(value) > 0 && rounded.compareTo(later.value) < 0) {
                return new SceneNumber(rounded);
            }
        }
        return new SceneNumber(middle);
    }

    @Override
    public int compareTo(SceneNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
