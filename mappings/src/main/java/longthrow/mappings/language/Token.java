package longthrow.mappings.language;

/// A piece of a line. Quotes and angle brackets are taken off. Immutable.
///
/// @param column where it starts in the line, from 1
record Token(Sort sort, String text, int column) {
    enum Sort {
        WORD,
        QUOTED,
        /// What stands between `<` and `>`.
        BYTES,
        /// One of `|`, `,`, `;`, `=`.
        SIGN,
        /// After the last piece.
        END
    }

    boolean is(String word) {
        return (sort == Sort.WORD || sort == Sort.SIGN) && text.equals(word);
    }

    boolean isWord() {
        return sort == Sort.WORD;
    }

    boolean isEnd() {
        return sort == Sort.END;
    }

    /// For messages: the piece in quotes, or `the end of the line`.
    String words() {
        return isEnd() ? "the end of the line" : "\"" + text + "\"";
    }
}
