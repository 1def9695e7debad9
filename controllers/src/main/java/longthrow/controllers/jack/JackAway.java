package longthrow.controllers.jack;

/// No JACK server takes a client; the message says why, for the user.
public final class JackAway extends Exception {
    private static final long serialVersionUID = 1;

    /// With the reason in words.
    public JackAway(String words) {
        super(words);
    }

    /// The reason in words.
    public String words() {
        return String.valueOf(getMessage());
    }
}
