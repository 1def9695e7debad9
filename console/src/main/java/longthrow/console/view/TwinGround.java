package longthrow.console.view;

import java.awt.FontMetrics;
import java.awt.Rectangle;
import longthrow.controllers.surface.Control;

/// What a layout of the twin stands on: it tells the parts' places, or only how much room they would take.
interface TwinGround {
    /// The part of a control that has one of its own.
    TwinPart part(Control control);

    /// How wide captions are set.
    FontMetrics captions();

    /// Gives a control's part its place.
    void place(Control control, Rectangle where);

    /// Prints a caption, its left edge and the middle of its capitals in `where`.
    void print(String words, Rectangle where);
}
