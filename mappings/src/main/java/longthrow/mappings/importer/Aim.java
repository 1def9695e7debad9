package longthrow.mappings.importer;

import java.util.Optional;

/// What a binding is for: a target on the desk, or why there is none.
sealed interface Aim {
    /// What a control is to do with its target.
    enum Sort {
        /// Turn it.
        VALUE,
        /// Switch it on and off.
        SWITCH,
        /// Let it happen.
        ACTION
    }

    /// A target.
    ///
    /// @param family what its controls are called
    /// @param index which of them, from 1; 0 for the only one
    /// @param words the target as a map writes it, `i` for the index
    record Target(String family, int index, Sort sort, String words) implements Aim {
        Target(String family, Sort sort, String words) {
            this(family, 0, sort, words);
        }
    }

    /// No target.
    record None(String why) implements Aim {}

    /// An action under its own name.
    static Aim action(String family, String words) {
        return new Target(family, Sort.ACTION, words);
    }

    /// The target, where there is one.
    default Optional<Target> target() {
        return this instanceof Target target ? Optional.of(target) : Optional.empty();
    }
}
