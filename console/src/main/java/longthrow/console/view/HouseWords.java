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
        return frame.watch().studio()
                ? "members' motors follow their DCA, UNDO takes rides back too"
                : "members' motors stay while a DCA moves, UNDO leaves rides alone";
    }

    /// Both, for a tooltip and for screen readers.
    static String all(DeskFrame frame) {
        return "house rules " + name(frame) + ": " + meaning(frame);
    }
}
