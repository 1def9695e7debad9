package longthrow.mappings.language;

import java.util.Optional;

/// One target that a map may name. Numbers in its path are written `{}`: `ch/{}/fader`, `scene/{}/select`.
///
/// @param pattern the path
/// @param sort what can be done with it
/// @param says what it means, a line for lists and documents
/// @param held an argument that a key may give only when it was held long enough
public record Word(String pattern, Sort sort, String says, Optional<Held> held) {
    /// What a key that is held for so long says.
    public record Held(String argument, long millis) {}

    /// One that any press may ask for.
    public Word(String pattern, Sort sort, String says) {
        this(pattern, sort, says, Optional.empty());
    }

    /// The sorts of target.
    public enum Sort {
        /// A continuous value: both ways.
        PARAMETER,
        /// A parameter that is on or off, or a choice of words: both ways.
        SWITCH,
        /// A strip's words or colour: shown only.
        TEXT,
        /// A level in dBFS: shown only.
        LEVEL,
        /// On or off: shown only.
        FLAG,
        /// Words: shown only.
        WORDS,
        /// Something that happens: input, its lamp shown from a flag of the same name.
        ACTION
    }
}
