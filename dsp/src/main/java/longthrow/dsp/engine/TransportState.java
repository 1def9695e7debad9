package longthrow.dsp.engine;

/// What the control thread asks of the transport. A locate is a one-shot: it happens once for every new `locates`
/// count, since the engine may skip generations.
///
/// @param playing whether the song rolls
/// @param locates how often a locate was asked for so far
/// @param locateTo where the last locate goes, in frames
/// @param looping whether the song jumps from `loopTo` back to `loopFrom`
/// @param shifted by how many frames the rolling song was put right so far, all in all
public record TransportState(
        boolean playing, int locates, long locateTo, boolean looping, long loopFrom, long loopTo, long shifted) {
    /// Stopped at the song's start.
    public static final TransportState STOPPED = new TransportState(false, 0, 0, false, 0, 0, 0);

    public TransportState {
        if (locateTo < 0 || (looping && (loopFrom < 0 || loopTo <= loopFrom))) {
            throw new IllegalArgumentException(
                    "no such place in a song: locate " + locateTo + ", loop " + loopFrom + " to " + loopTo);
        }
    }

    /// The same, rolling or not.
    public TransportState rolling(boolean rolls) {
        return new TransportState(rolls, locates, locateTo, looping, loopFrom, loopTo, shifted);
    }

    /// The same, after one more jump to `frame`.
    public TransportState located(long frame) {
        return new TransportState(playing, locates + 1, frame, looping, loopFrom, loopTo, shifted);
    }

    /// The same, looping from one frame to another.
    public TransportState looped(long from, long to) {
        return new TransportState(playing, locates, locateTo, true, from, to, shifted);
    }

    /// The same, looping no more.
    public TransportState unlooped() {
        return new TransportState(playing, locates, locateTo, false, 0, 0, shifted);
    }

    /// The same, put right by so many frames more, exact to the frame whenever the engine takes it.
    public TransportState shiftedBy(long frames) {
        return new TransportState(playing, locates, locateTo, looping, loopFrom, loopTo, shifted + frames);
    }
}
