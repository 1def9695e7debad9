package longthrow.console.view;

import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;

/// A part of the window: it is handed every new frame and repaints what differs from what it shows.
@EventThread
interface View {
    /// Shows a frame.
    void present(DeskFrame frame);
}
