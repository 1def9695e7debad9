package longthrow.console.app;

/// A command cannot do what it was asked; the message says what, where, found, expected, and what to do.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// A failure in words for the reader.
    public Failure(String message) {
        super(message);
    }

    /// The same, with what caused it.
    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
