package longthrow.mappings.language;

import java.util.Collection;
import java.util.Optional;

/// Reads `7*i-7` and the like: numbers (decimal, or hexadecimal with `0x`), names, `+ - * /` and brackets.
final class ExpressionReader {
    private final Report report;
    private final int line;
    private final Collection<String> names;
    private final Collection<String> near;
    private String text = "";
    private int column;
    private int at;

    /// `names` are the variables that may stand in it.
    ExpressionReader(Report report, int line, Collection<String> names) {
        this(report, line, names, names);
    }

    /// The same where other words than variables may have been meant; `near` are all of them.
    ExpressionReader(Report report, int line, Collection<String> names, Collection<String> near) {
        this.report = report;
        this.line = line;
        this.names = names;
        this.near = near;
    }

    /// The expression in a text whose first letter stands in that column; problems go to the report.
    Optional<Expression> read(String source, int firstColumn) {
        text = source;
        column = firstColumn;
        at = 0;
        Optional<Expression> sum = sum();
        if (sum.isPresent() && look() != 0) {
            return fail("\"" + source + "\" is no number: \"" + look() + "\" is unexpected");
        }
        return sum;
    }

    private Optional<Expression> sum() {
        Optional<Expression> left = product();
        while (left.isPresent() && (look() == '+' || look() == '-')) {
            char sign = text.charAt(at++);
            left = join(left.get(), sign, product());
        }
        return left;
    }

    private Optional<Expression> product() {
        Optional<Expression> left = atom();
        while (left.isPresent() && (look() == '*' || look() == '/')) {
            char sign = text.charAt(at++);
            left = join(left.get(), sign, atom());
        }
        return left;
    }

    private static Optional<Expression> join(Expression left, char sign, Optional<Expression> right) {
        return right.map(number -> new Expression.Sum(left, sign, number));
    }

    private Optional<Expression> atom() {
        char c = look();
        if (c == '-') {
            at++;
            return join(new Expression.Constant(0), '-', atom());
        }
        if (c == '(') {
            at++;
            Optional<Expression> inside = sum();
            return look() == ')' && at++ >= 0 ? inside : fail("\")\" is missing in \"" + text + "\"");
        }
        return Character.isDigit(c) ? number() : name();
    }

    private Optional<Expression> number() {
        String word = word();
        boolean hex = word.startsWith("0x") || word.startsWith("0X");
        try {
            return Optional.of(
                    new Expression.Constant(hex ? Integer.parseInt(word.substring(2), 16) : Integer.parseInt(word)));
        } catch (NumberFormatException e) {
            return fail("\"" + word + "\" is no number");
        }
    }

    private Optional<Expression> name() {
        int start = at;
        String word = word();
        if (names.contains(word)) {
            return Optional.of(new Expression.Variable(word));
        }
        at = start;
        return fail(
                word.isEmpty()
                        ? "expected a number in \"" + text + "\""
                        : "unknown name \"" + word + "\"" + Nearest.hint(word, near));
    }

    private String word() {
        look();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    private char look() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Optional<Expression> fail(String message) {
        report.error(line, column + at, message);
        return Optional.empty();
    }
}
