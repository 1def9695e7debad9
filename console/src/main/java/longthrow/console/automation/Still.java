package longthrow.console.automation;

import longthrow.console.desk.Desk;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Writings that stand: one value over a range, or from a frame on to the song's end.
@ControlThread
final class Still {
    // a control's way back to the old curve at the end of a range, as in a ride
    private static final double TRAVEL_SECONDS = 0.02;

    private final Desk desk;
    private final SongClock song;
    private final RideRecorder rides;

    Still(Desk desk, SongClock song, RideRecorder rides) {
        this.desk = desk;
        this.song = song;
        this.rides = rides;
    }

    /// The song frame that is heard now.
    long frame() {
        return song.frameAt(desk.nanos());
    }

    Segment toEnd(int cell, double value, long from) {
        return new Segment(flat(from, from + 1, cell, value), new Exit(from + 1, Exit.Ending.END, 0, Long.MAX_VALUE));
    }

    Segment within(int cell, double value, Range part) {
        long travel = desk.layout().parameter(cell).stepped() ? 1 : frames(TRAVEL_SECONDS);
        long out = Math.max(part.from() + 1, part.to() - travel);
        return new Segment(
                flat(part.from(), out, cell, value),
                new Exit(out, Exit.Ending.GLIDE, frames(rides.rules().glideSeconds()), part.to()));
    }

    private long frames(double seconds) {
        return Math.round(seconds * song.sampleRate());
    }

    private Lane flat(long from, long to, int cell, double value) {
        Parameter parameter = desk.layout().parameter(cell);
        double position = parameter.taper().toPosition(value);
        return new Lane(new long[] {from, to}, new double[] {position, position}, parameter.stepped());
    }
}
