package longthrow.console.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Shows to begin with that the program brings along.
public enum Starter {
    LIVE("Live", "Band and speech: 26 channels, wedges and in-ears, groups, DCAs; scenes from soundcheck to walk-out"),
    STUDIO("Studio", "Recording and mixing: 20 channels, three cue mixes, a parallel bus, groups; tracking and mix"),
    HOME("Home", "A microphone, instruments and the computer: 8 channels, headphones, two effects"),
    DEMO("Demo song", "Twelve stems, five scenes and a ride: hear the desk before you plug anything in");

    private final String title;
    private final String says;

    Starter(String title, String says) {
        this.title = title;
        this.says = says;
    }

    /// What the window calls it, and a show of it that got no other name.
    public String title() {
        return title;
    }

    /// What is in it, in a line.
    public String says() {
        return says;
    }

    /// What actions and folders call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The starter that actions call so.
    public static Optional<Starter> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
