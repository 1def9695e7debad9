package longthrow.console.frame;

/// What a strip's automation does (rule A1); the modes that write come in the order of their greed.
public enum Mode {
    OFF("OFF"),
    READ("READ"),
    TOUCH("TCH"),
    LATCH("LTCH"),
    WRITE("WRT");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /// What the strip shows.
    public String word() {
        return word;
    }
}
