package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A number in a profile that may depend on the control's index, with the limits of its message.
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
        return new ExpressionReader(report, tokens.line(), List.of("i"))
                .read(token.text(), token.column())
                .map(number -> new Numeral(report, tokens.line(), token, what, number, low, high));
    }

    /// The number for one control; outside its limits it is a problem that says what came out.
    OptionalInt at(int index) {
        int value = number.at(name -> index);
        if (value >= low && value <= high) {
            return OptionalInt.of(value);
        }
        String where = index > 0 ? " (index " + index + ")" : "";
        report.error(line, at, what + " " + value + " is outside " + low + ".." + high + where);
        return OptionalInt.empty();
    }
}
