package longthrow.controllers.protocol;

/// Follows MIDI timecode: quarter frames count once eight came in order, forwards or backwards, and are smoothed; a
/// full frame is a jump and stands still. Times are arrivals by the caller's clock. Allocates nothing while code runs;
/// belongs to one thread.
///
/// The piece numbered 0 is sent when the time it begins to spell is true, and each further one a quarter frame later
/// (MTC 1.0), so piece k of a word stands at the word's time plus k quarters, in either direction.
public final class MtcReader {
    /// How long code may be silent before it counts as stopped: long enough for a second run of eight at 24 frames.
    public static final long USUAL_TIMEOUT_NANOS = 200_000_000;

    private static final int PIECES = 8;
    private static final int LINE = 96;
    private static final int ENOUGH = 24; // a quarter of a second: with less, jitter would bend the speed
    private static final int JUMP_QUARTERS = 8;
    private static final double SKIP_QUARTERS = 1.5;

    private final long timeoutNanos;
    private final int[] nibbles = new int[PIECES];
    private final TickLine line = new TickLine(LINE, ENOUGH);
    private TimecodeRate rate = TimecodeRate.FPS_25;
    private boolean known;
    private boolean locked;
    private boolean backwards;
    private int last = -1;
    private int run;
    private long quarters; // from midnight, where the newest piece that was placed stands
    private int standing; // which piece that was
    private long heardNanos;
    private int jumps;

    /// Nothing has been heard yet.
    public MtcReader() {
        this(USUAL_TIMEOUT_NANOS);
    }

    /// The same, with another patience for silence: a longer one runs on over drop-outs.
    public MtcReader(long timeoutNanos) {
        this.timeoutNanos = timeoutNanos;
    }

    /// Takes a SysEx message; false when it is no full frame. User bits and times that do not exist are none.
    public boolean onSysEx(byte[] message) {
        boolean full = message.length == 10
                && (message[0] & 0xFF) == 0xF0
                && message[1] == 0x7F
                && message[3] == 0x01
                && message[4] == 0x01;
        return full && Timecode.ofBytes(message, 5).map(this::jump).isPresent();
    }

    private Timecode jump(Timecode to) {
        rate = to.rate();
        known = true;
        quarters = 4 * to.number();
        jumps++;
        unlock();
        return to;
    }

    private void unlock() {
        locked = false;
        last = -1;
        run = 0;
        line.restart(0);
    }

    /// Takes the data byte of a quarter frame.
    public void onQuarterFrame(int data, long nanos) {
        if (locked && !running(nanos)) {
            unlock();
        }
        int piece = data >> 4 & 7;
        int step = Math.floorMod(piece - last, PIECES);
        count(step);
        nibbles[piece] = data & 0xF;
        last = piece;
        boolean whole = run >= PIECES && piece == (backwards ? 0 : PIECES - 1);
        TimecodeRate said = TimecodeRate.ofBits(nibbles[7] >> 1);
        long number = whole ? spelt(said) : -1;
        if (number >= 0) {
            boolean anew = said != rate || !locked;
            rate = said;
            known = true;
            locked = true;
            stand(4 * number + piece, nanos, anew);
        } else if (locked) {
            follow(piece, step, nanos);
        }
    }

    private void count(int step) {
        boolean onward = step == 1;
        boolean back = step == PIECES - 1;
        if (last < 0 || !(onward || back)) {
            run = 1;
        } else if (run > 1 && back == backwards) {
            run++;
        } else {
            turn(back);
            run = 2;
        }
    }

    private void turn(boolean back) {
        if (locked && back != backwards) {
            // the place is known, the way is a new one
            locked = false;
            line.restart(0);
        }
        backwards = back;
    }

    /// The frame that eight pieces spell, -1 where they spell none.
    private long spelt(TimecodeRate said) {
        return Timecode.number(
                said,
                (nibbles[7] & 1) << 4 | nibbles[6],
                (nibbles[5] & 3) << 4 | nibbles[4],
                (nibbles[3] & 3) << 4 | nibbles[2],
                (nibbles[1] & 1) << 4 | nibbles[0]);
    }

    /// Between words the pieces count on; where some were lost, the line knows which of its kind this one is.
    private void follow(int piece, int step, long nanos) {
        if (step == 1 || step == PIECES - 1) {
            stand(quarters + (backwards ? -1 : 1), nanos, false);
            return;
        }
        double expected = line.placeAt(nanos);
        long word = quarters - standing;
        long candidate = word + piece + PIECES * Math.round((expected - piece - word) / PIECES);
        if (Math.abs(candidate - expected) <= SKIP_QUARTERS) {
            stand(candidate, nanos, false);
        }
    }

    private void stand(long place, long nanos, boolean anew) {
        boolean jumped = !anew && Math.abs(place - quarters) > JUMP_QUARTERS && far(place, nanos);
        if (anew || jumped) {
            line.restart((backwards ? -4 : 4) * rate.fps() / 1e9);
            jumps += jumped ? 1 : 0;
        }
        line.add((double) place, nanos);
        quarters = place;
        standing = last;
        heardNanos = nanos;
    }

    private boolean far(long place, long nanos) {
        return Math.abs(line.placeAt(nanos) - (double) place) > JUMP_QUARTERS;
    }

    /// Whether any time has been heard.
    public boolean known() {
        return known;
    }

    /// Whether code runs now, forwards or backwards.
    public boolean running(long nanos) {
        return locked && nanos - heardNanos <= timeoutNanos;
    }

    /// Whether the code last ran backwards.
    public boolean backwards() {
        return backwards;
    }

    /// How often the place jumped: full frames, and code that went on elsewhere.
    public int jumps() {
        return jumps;
    }

    /// The rate last heard.
    public TimecodeRate rate() {
        return rate;
    }

    /// Frames from midnight at a time, between frames too: carried on while code runs, still where it stopped.
    public double frames(long nanos) {
        return quartersAt(running(nanos) ? nanos : heardNanos) / 4;
    }

    private double quartersAt(long nanos) {
        return locked ? line.placeAt(nanos) : quarters;
    }

    /// The speed of the code, 1 as it should be, negative backwards, 0 while it stands.
    public double speed(long nanos) {
        return running(nanos) ? line.slope() * 1e9 / (4 * rate.fps()) : 0;
    }

    /// The frame at a time.
    public Timecode timecode(long nanos) {
        // jitter's share of a frame may not make a frame that begins now the one before
        return Timecode.ofNumber(rate, (long) Math.floor(frames(nanos) + 0.02));
    }
}
