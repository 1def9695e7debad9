package longthrow.console.frame;

/// Who moves a control now.
public enum Owner {
    NONE(""),
    HAND("hand"),
    FADE("fade"),
    LANE("lane"),
    SCENE("scene"),
    REMOTE("remote");

    private final String word;

    Owner(String word) {
        this.word = word;
    }

    /// What the strip shows.
    public String word() {
        return word;
    }
}
