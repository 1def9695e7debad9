package longthrow.console.view;

import longthrow.dsp.thread.EventThread;

/// When to look for the next frame. Frames come sixty times a second, on a clock that is not the window's: looked for
/// at a pace of its own, one would now and then be found late and the one after it missed. So after a frame the window
/// waits until the next is nearly due and then looks in short steps; where none comes, it looks no more often than
/// frames would come.
@EventThread
final class Pace {
    /// Until the next frame may be there: a bit less than a sixtieth of a second.
    static final int DUE = 14;

    /// From one look to the next while a frame is due.
    static final int STEP = 1;

    /// From one look to the next while none comes.
    static final int REST = 16;

    private static final int LOOKS = 8;
    private int looks;

    /// The milliseconds until the next look, after one that found a frame or not.
    int after(boolean found) {
        looks = found ? 0 : looks + 1;
        return found ? DUE : looks < LOOKS ? STEP : REST;
    }
}
