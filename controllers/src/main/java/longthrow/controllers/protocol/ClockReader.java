package longthrow.controllers.protocol;

import java.util.OptionalDouble;

/// Follows MIDI clock: 24 clocks a quarter note, start, continue, stop and song position. The tempo is the slope of a
/// line through two beats of clocks, so that jitter hardly moves it. Times are arrivals; belongs to one thread.
public final class ClockReader {
    /// Clocks a quarter note.
    public static final int CLOCKS_A_QUARTER = 24;

    /// Clocks a sixteenth, the unit of song positions.
    public static final int CLOCKS_A_SIXTEENTH = 6;

    private static final int LINE = 48;
    private static final int ENOUGH = 2;
    private static final int TOLD = 13; // half a quarter note of intervals
    private static final double OFF_BEAT = 0.75; // a clock further off the line is a lost one, or another tempo
    private static final long SILENT_NANOS = 1_000_000_000;

    private final TickLine line = new TickLine(LINE, ENOUGH);
    private boolean running;
    private long ticks;
    private long next; // the song's clock that the next clock is
    private long heardNanos;
    private double tempo = Double.NaN;

    /// Takes a real-time or song position message; false when it is none that a clock sends.
    public boolean onShort(int status, int first, int second, long nanos) {
        switch (status) {
            case 0xF2 -> next = CLOCKS_A_SIXTEENTH * (long) (second << 7 | first);
            case 0xF8 -> clock(nanos);
            case 0xFA -> {
                next = 0;
                running = true;
            }
            case 0xFB -> running = true;
            case 0xFC -> running = false;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void clock(long nanos) {
        boolean silent = nanos - heardNanos > SILENT_NANOS;
        boolean off = line.count() > ENOUGH && Math.abs(line.placeAt(nanos) - (double) ticks) > OFF_BEAT;
        if (silent || off) {
            line.restart(0);
        }
        line.add((double) ticks, nanos);
        ticks++;
        next += running ? 1 : 0;
        heardNanos = nanos;
        if (line.count() >= TOLD) {
            tempo = line.slope() * 60e9 / CLOCKS_A_QUARTER;
        }
    }

    /// Whether the clock's song runs.
    public boolean running() {
        return running;
    }

    /// The tempo in quarter notes a minute, while clocks come and enough have come to tell.
    public OptionalDouble tempo(long nanos) {
        boolean heard = !Double.isNaN(tempo) && nanos - heardNanos <= SILENT_NANOS;
        return heard ? OptionalDouble.of(tempo) : OptionalDouble.empty();
    }

    /// The clock of the song that comes next, 0 at its start: the place where it stands, or will start.
    public long position() {
        return next;
    }

    /// Quarter notes from the song's start at a time, carried on between clocks.
    public double quarters(long nanos) {
        double since =
                running && line.count() > ENOUGH ? Math.clamp(line.placeAt(nanos) - (double) (ticks - 1), 0.0, 1.0) : 0;
        double last = running ? Math.max(0, next - 1) : next;
        return (last + since) / CLOCKS_A_QUARTER;
    }
}
