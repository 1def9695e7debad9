package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A number in a profile that may depend on the control's index and the profile's base channel, with the limits of its
/// message.
///
/// @param what it is, for messages: `cc number`
record Numeral(Report report, int line, Token at, String what, Expression number, int low, int high) {
    /// Reads the next word as a number; an end of the line or a word that is none is a problem.
    static Optional<Numeral> read(Tokens tokens, Report report, String what, int low, int high) {
        Token token = tokens.peek();
        if (!token.isWord()) {
            report.error(tokens.line(), token, "expected a " + what + ", found " + token.words());
            return Optional.empty();
        }
        tokens.next();
        return new ExpressionReader(report, tokens.line(), List.of("i", "ch"))
                .read(token.text(), token.column())
                .map(number -> new Numeral(report, tokens.line(), token, what, number, low, high));
    }

    /// That word as a number that is the same for all controls.
    static OptionalInt fixed(Token token, int line, Report report, String what, int low, int high) {
        return new ExpressionReader(report, line, List.of())
                .read(token.text(), token.column())
                .map(number -> new Numeral(report, line, token, what, number, low, high).at(0))
                .orElse(OptionalInt.empty());
    }

    /// The next word as a number that is the same for all controls.
    static OptionalInt fixed(Tokens tokens, Report report, String what, int low, int high) {
        Token token = tokens.peek();
        if (!token.isWord()) {
            report.error(tokens.line(), token, "expected a " + what + ", found " + token.words());
            return OptionalInt.empty();
        }
        tokens.next();
        return fixed(token, tokens.line(), report, what, low, high);
    }

    /// The number where neither index nor channel counts.
    OptionalInt at(int index) {
        return at(new Where(index, 1));
    }

    /// The number for one control; outside its limits it is a problem that says what came out.
    OptionalInt at(Where where) {
        int value = number.at(where::variable);
        if (value >= low && value <= high) {
            return OptionalInt.of(value);
        }
        String which = where.index() > 0 ? " (index " + where.index() + ")" : "";
        report.error(line, at, what + " " + value + " is outside " + low + ".." + high + which);
        return OptionalInt.empty();
    }
}
