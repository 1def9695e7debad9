package longthrow.console.app;

/// A word of the command line is wrong in a way that only the desk can tell; the program ends with code 2.
final class WrongWord extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// With what is wrong, and what would be right.
    WrongWord(String message) {
        super(message);
    }

    /// The same, with what found it.
    WrongWord(String message, Throwable cause) {
        super(message, cause);
    }
}
