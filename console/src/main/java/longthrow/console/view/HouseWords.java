package longthrow.console.view;

import longthrow.console.frame.DeskFrame;

/// Which house rules hold, in words.
final class HouseWords {
    private HouseWords() {}

    /// `LIVE` or `STUDIO`; `LIVE*` where the show has a rule of its own.
    static String name(DeskFrame frame) {
        return house(frame) + (frame.watch().own() ? "*" : "");
    }

    private static String house(DeskFrame frame) {
        return frame.watch().studio() ? "STUDIO" : "LIVE";
    }

    /// What the rules that hold mean, in a sentence.
    static String meaning(DeskFrame frame) {
        return frame.watch().rules();
    }

    /// Both, for a tooltip and for screen readers.
    static String all(DeskFrame frame) {
        String own = frame.watch().own() ? " with rules of the show's own: " : ": ";
        return "house rules " + house(frame) + own + meaning(frame);
    }
}
