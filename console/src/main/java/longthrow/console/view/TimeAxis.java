package longthrow.console.view;

import longthrow.dsp.thread.EventThread;

/// Which part of the song lies across the automation page: one axis for ruler, overview and lanes.
@EventThread
final class TimeAxis {
    private static final double FINEST = 4; // frames a pixel: a tenth of a millisecond at 48 kHz
    private static final double EMPTY_SECONDS = 60;
    private static final double BEYOND = 1.05; // some room behind the song's end

    private final Runnable moved;
    private double first;
    private double perPixel = 1;
    private int width = 1;
    private long length = 1;
    private long measured = -1;
    private boolean whole = true;
    private int version;

    /// @param moved hears when a hand has moved it
    TimeAxis(Runnable moved) {
        this.moved = moved;
    }

    /// Lays the song out: the whole of it until a hand chooses a part, and again when its length changes.
    void measure(long songFrames, int sampleRate, int pixels) {
        boolean other = songFrames != measured;
        whole |= other;
        if (other || (pixels > 0 && pixels != width)) {
            measured = songFrames;
            length = songFrames > 0 ? songFrames : Math.round(EMPTY_SECONDS * sampleRate);
            width = Math.max(1, pixels);
            if (whole) {
                first = 0;
                perPixel = length * BEYOND / width;
            }
            bound();
        }
    }

    /// Shows the whole song.
    void fit() {
        perPixel = length * BEYOND / width;
        moved(0);
        whole = true;
    }

    /// Shows so many times as much of it; what is at `x` stays there.
    void zoom(double factor, double x) {
        double held = first + x * perPixel;
        perPixel *= factor;
        bound();
        moved(held - x * perPixel);
    }

    /// Moves along the song.
    void scroll(double pixels) {
        moved(first + pixels * perPixel);
    }

    /// Shows this frame in the middle.
    void centre(double frame) {
        moved(frame - width * perPixel / 2);
    }

    /// Shows from one frame to another, with some room about them.
    void show(long from, long to) {
        perPixel = (to - from) * 1.2 / width;
        bound();
        moved((from + to) / 2.0 - width * perPixel / 2);
    }

    /// Turns a page where the playhead has left the view.
    void follow(long playhead) {
        double x = x((double) playhead);
        if (x < 0 || x >= width) {
            first = playhead - width * perPixel * 0.05;
            bound();
        }
    }

    private void moved(double to) {
        first = to;
        whole = false;
        bound();
        moved.run();
    }

    private void bound() {
        perPixel = Math.clamp(perPixel, FINEST, Math.max(FINEST, length * BEYOND / width));
        first = Math.clamp(first, 0, Math.max(0, length * BEYOND - width * perPixel));
        version++;
    }

    /// Where a frame lies; left of the view it is below 0.
    double x(double frame) {
        return (frame - first) / perPixel;
    }

    /// Which frame lies at a pixel; never before the song.
    long frame(double x) {
        return Math.max(0, Math.round(first + x * perPixel));
    }

    /// Frames a pixel.
    double perPixel() {
        return perPixel;
    }

    /// How many frames the song has, or the room for one.
    long length() {
        return length;
    }

    /// How many pixels it is wide.
    int width() {
        return width;
    }

    /// Counts the changes.
    int version() {
        return version;
    }
}
