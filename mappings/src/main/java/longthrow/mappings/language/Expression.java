package longthrow.mappings.language;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// A whole number that may depend on `i` and on groups: `0x0F+i`, `7*i-7`. Immutable.
public sealed interface Expression {
    /// Its value; `variables` knows each name.
    int at(ToIntFunction<String> variables);

    /// The names in it.
    Set<String> variables();

    /// A number.
    record Constant(int value) implements Expression {
        @Override
        public int at(ToIntFunction<String> variables) {
            return value;
        }

        @Override
        public Set<String> variables() {
            return Set.of();
        }
    }

    /// `i`, or a group's offset.
    record Variable(String name) implements Expression {
        @Override
        public int at(ToIntFunction<String> variables) {
            return variables.applyAsInt(name);
        }

        @Override
        public Set<String> variables() {
            return Set.of(name);
        }
    }

    /// Two numbers and `+`, `-`, `*` or `/` between them; division by zero gives zero.
    record Sum(Expression left, char sign, Expression right) implements Expression {
        @Override
        public int at(ToIntFunction<String> variables) {
            int a = left.at(variables);
            int b = right.at(variables);
            return switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                default -> b == 0 ? 0 : a / b;
            };
        }

        @Override
        public Set<String> variables() {
            Set<String> both = new TreeSet<>(left.variables());
            both.addAll(right.variables());
            return both;
        }
    }
}
