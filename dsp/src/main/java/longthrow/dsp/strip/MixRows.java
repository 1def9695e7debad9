package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// All rows of the sums that one group's lanes are mixed into at one place of their path. Rows at rest at zero cost
/// nothing, and rows that nobody moved are not looked at. Where no lane waits for a later path, nothing is copied.
@AudioThread
final class MixRows {
    private final MixRow[] rows;
    private final MixRow[] active;
    /// Whether an active left row goes alike into the right one, which is not active itself.
    private final boolean[] pairs;
    private final float[] signal;
    private final Waiting waiting;
    private int count;
    private boolean restless;

    /// The first `rows` rows of the sums, fed with a signal that never waits.
    MixRows(Group group, int rows) {
        this(group, new Crossing(group.sampleRate(), Lineup.together(0)), rows);
    }

    /// The first `rows` rows of the sums, fed with the group's signal as it is at the end of the path.
    MixRows(Group group, Crossing crossing, int rows) {
        this(group, group.signal(), crossing, rows);
    }

    /// The first `rows` rows of the sums, fed with a signal that was taken elsewhere.
    MixRows(Group group, float[] signal, Crossing crossing, int rows) {
        this.signal = signal;
        waiting = new Waiting(group, signal, crossing);
        this.rows = new MixRow[rows];
        active = new MixRow[rows];
        pairs = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            this.rows[row] = new MixRow(group, row);
        }
    }

    void aim(int row, int lane, double gain, boolean straight) {
        rows[row].aim(lane, gain, straight);
        restless = true;
    }

    /// Takes a lane out of every row, at once or in a ramp.
    void close(int lane, boolean atOnce) {
        for (MixRow row : rows) {
            if (atOnce) {
                row.jump(lane, 0);
            } else {
                row.aim(lane, 0, false);
            }
        }
        sort();
    }

    void take(int lane, MixRows from, int fromLane) {
        for (int row = 0; row < rows.length; row++) {
            rows[row].take(lane, from.rows[row], fromLane);
        }
        waiting.take(lane, from.waiting, fromLane);
        sort();
    }

    void snap() {
        for (MixRow row : rows) {
            row.snap();
        }
        sort();
    }

    void advance() {
        if (!restless) {
            return;
        }
        for (MixRow row : rows) {
            row.advance();
        }
        sort();
    }

    private void sort() {
        count = 0;
        restless = false;
        for (int left = 0; left < rows.length; left += 2) {
            restless |= rows[left].moving() || rows[left + 1].moving();
            boolean pair = rows[left].heard() && rows[left].alike(rows[left + 1]);
            add(rows[left], pair);
            if (!pair) {
                add(rows[left + 1], false);
            }
        }
    }

    private void add(MixRow row, boolean pair) {
        if (row.heard()) {
            pairs[count] = pair;
            active[count++] = row;
        }
    }

    /// Whether a lane is mixed into a row, or on its way.
    boolean heard(int row, int lane) {
        return rows[row].heard(lane);
    }

    boolean restless() {
        return restless;
    }

    /// Whether anything is mixed in, or on its way.
    boolean heard() {
        return count > 0;
    }

    /// Where the lanes are held back until later paths have caught up.
    Waiting waiting() {
        return waiting;
    }

    void mix(Sums sums, int from, int to) {
        boolean waits = waiting.runs();
        if (waits) {
            waiting.keep(from, to);
        }
        for (int i = 0; i < count; i++) {
            MixRow row = active[i];
            if (pairs[i] && waits) {
                mixHeld(row, sums, from, to);
                mixHeld(rows[row.sum() + 1], sums, from, to);
            } else if (pairs[i]) {
                row.mixBoth(signal, sums, from, to);
            } else if (waits) {
                mixHeld(row, sums, from, to);
            } else {
                row.mix(signal, sums, from, to);
            }
        }
    }

    private void mixHeld(MixRow row, Sums sums, int from, int to) {
        row.mix(waiting.heard(row.sum(), from, to), sums, from, to);
    }
}
