package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// The places inside sixteen channel lanes where sends are taken: the signal is copied where anything listens, and
/// mixed once the strip is known to be sound.
@AudioThread
public final class Taps {
    private static final int COUNT = 3;

    private final Group group;
    private final float[][] copies = new float[COUNT][];
    private final MixRows[] rows = new MixRows[COUNT];
    private final DirectOuts directs;
    private boolean restless = true;
    private boolean sent;

    Taps(Group group, Crossing crossing, int sums, DirectOuts directs) {
        this.group = group;
        this.directs = directs;
        for (int tap = 0; tap < COUNT; tap++) {
            copies[tap] = Group.room();
            rows[tap] = new MixRows(group, copies[tap], crossing, sums);
        }
    }

    MixRows[] all() {
        return rows;
    }

    MixRows rows(int place) {
        restless = true;
        return rows[place - Send.INPUT];
    }

    void close(int lane, boolean atOnce) {
        for (MixRows row : rows) {
            row.close(lane, atOnce);
        }
        look();
    }

    void take(int lane, Taps from, int fromLane) {
        for (int tap = 0; tap < COUNT; tap++) {
            rows[tap].take(lane, from.rows[tap], fromLane);
        }
        look();
    }

    void snap() {
        for (MixRows row : rows) {
            row.snap();
        }
        look();
    }

    void advance() {
        if (!restless) {
            return;
        }
        for (MixRows row : rows) {
            row.advance();
        }
        look();
    }

    private void look() {
        sent = false;
        restless = false;
        for (MixRows row : rows) {
            sent |= row.heard();
            restless |= row.restless();
        }
    }

    /// Whether any strip of the group sends from here, gives its direct out from here, or is kept to be heard later.
    public boolean heard() {
        return sent
                || directs.tapped()
                || rows[0].waiting().runs()
                || rows[1].waiting().runs()
                || rows[2].waiting().runs();
    }

    /// Whether a lane is mixed into a row of the sums from any place, or on its way.
    boolean heard(int sum, int lane) {
        return rows[0].heard(sum, lane) || rows[1].heard(sum, lane) || rows[2].heard(sum, lane);
    }

    /// Keeps the signal as it is now, if anything listens.
    public void take(int tap, int from, int to) {
        if (rows[tap].heard() || rows[tap].waiting().runs()) {
            int at = from * Lanes.WIDTH;
            System.arraycopy(group.signal(), at, copies[tap], at, (to - from) * Lanes.WIDTH);
        }
        directs.takeInside(tap, from, to);
    }

    /// Forgets what was kept of a lane.
    public void hush(int lane, int from, int to) {
        directs.hush(lane);
        for (float[] copy : copies) {
            for (int frame = from; frame < to; frame++) {
                copy[frame * Lanes.WIDTH + lane] = 0;
            }
        }
    }

    void mix(Sums sums, int from, int to) {
        for (int tap = 0; tap < COUNT && heard(); tap++) {
            rows[tap].mix(sums, from, to);
        }
    }
}
