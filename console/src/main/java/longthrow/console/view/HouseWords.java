package longthrow.console.view;

import longthrow.console.frame.DeskFrame;

/// Which house rules hold, in words.
final class HouseWords {
    private HouseWords() {}

    /// `LIVE` or `STUDIO`.
    static String name(DeskFrame frame) {
        return frame.watch().studio() ? "STUDIO" : "LIVE";
    }

    /// What the rules that hold mean, in a sentence.
    static String meaning(DeskFrame frame) {
        return frame.watch().rules();
    }

    /// Both, for a tooltip and for screen readers.
    static String all(DeskFrame frame) {
        return "house rules " + name(frame) + ": " + meaning(frame);
    }
}
