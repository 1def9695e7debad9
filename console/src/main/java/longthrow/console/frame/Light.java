package longthrow.console.frame;

import java.util.Locale;

/// How bad a finding is, the worst last.
public enum Light {
    /// As it should be.
    GREEN,
    /// Worth a look before the doors open.
    AMBER,
    /// Something will not work tonight.
    RED;

    /// The word that a report begins with.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
