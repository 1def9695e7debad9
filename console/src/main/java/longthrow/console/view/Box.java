package longthrow.console.view;

import longthrow.console.frame.DeskFrame;

/// A panel whose parts somebody else presents.
final class Box extends Panel {
    Box(String words, String rows) {
        super(words, "insets 12 16 12 16, gap 0 0, fill, wrap 1", "[grow,fill]", rows);
    }

    @Override
    public void present(DeskFrame frame) {}
}
