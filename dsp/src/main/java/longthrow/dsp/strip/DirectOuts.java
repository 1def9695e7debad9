package longthrow.dsp.strip;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The direct outs of sixteen lanes, planar. Lanes that no port asks for cost nothing.
@AudioThread
public final class DirectOuts {
    /// The end of the path, then the places inside it that `Taps` counts from 0.
    private static final int PLACES = 4;

    private final Optional<DirectOut> rows;
    private final Group group;
    private final Ramp[] levels = new Ramp[PLACES];
    private final float[][] given = new float[Lanes.WIDTH][Lanes.GRID];
    private final boolean[] asked = new boolean[Lanes.WIDTH];
    private final boolean[] fresh = new boolean[Lanes.WIDTH];
    private final boolean[] heard = new boolean[PLACES];
    private boolean any;
    private boolean clean = true;
    private boolean restless = true;

    DirectOuts(Optional<DirectOut> rows, Group group) {
        this.rows = rows;
        this.group = group;
        Arrays.setAll(levels, place -> new Ramp(group.sampleRate(), 0));
    }

    /// Says whether any port asks for a lane; its strip has to be read anew afterwards.
    public void ask(int lane, boolean wanted) {
        fresh[lane] |= wanted && !asked[lane];
        asked[lane] = wanted;
    }

    /// Reads a strip's values anew; `loud` is what mute and fader make of it.
    void adopt(int lane, int column, Cells cells, double loud) {
        if (rows.isEmpty()) {
            return;
        }
        int tap = (int) cells.get(rows.get().tap(), column);
        double level = asked[lane] ? Decibels.gain(cells.get(rows.get().level(), column)) : 0;
        int at = tap <= Send.PRE ? 0 : tap - Send.INPUT + 1;
        for (int place = 0; place < PLACES; place++) {
            double gain = tap == Send.POST ? level * loud : level;
            if (fresh[lane]) {
                // the port that asks fades in by itself
                levels[place].jump(lane, place == at ? gain : 0);
            } else {
                levels[place].aim(lane, place == at ? gain : 0);
            }
        }
        fresh[lane] = false;
        restless = true;
    }

    /// Whether anything is taken inside the path.
    boolean tapped() {
        return heard[1] || heard[2] || heard[3];
    }

    /// Takes over a lane of another group's direct outs.
    void take(int lane, DirectOuts from, int fromLane) {
        for (int place = 0; place < PLACES; place++) {
            levels[place].take(lane, from.levels[place], fromLane);
        }
        asked[lane] = from.asked[fromLane];
        fresh[lane] = from.fresh[fromLane];
        look();
    }

    void snap() {
        for (Ramp level : levels) {
            level.snap();
        }
        look();
    }

    void advance() {
        if (!restless) {
            return;
        }
        for (Ramp level : levels) {
            level.advance();
        }
        look();
    }

    private void look() {
        any = false;
        restless = false;
        for (int place = 0; place < PLACES; place++) {
            heard[place] = !levels[place].restsAt(0);
            any |= heard[place];
            restless |= levels[place].moving();
        }
    }

    /// Forgets the piece before.
    void begin() {
        if (any || !clean) {
            for (float[] lane : given) {
                Arrays.fill(lane, 0);
            }
            clean = !any;
        }
    }

    /// Takes what is asked for at a place inside the path, `Taps`' number of it.
    void takeInside(int tap, int from, int to) {
        take(tap + 1, from, to);
    }

    /// Takes what is asked for at the end of the path.
    void takeEnd(int from, int to) {
        take(0, from, to);
    }

    private void take(int place, int from, int to) {
        if (!heard[place]) {
            return;
        }
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (!levels[place].restsAt(lane, 0)) {
                add(levels[place], lane, from, to);
            }
        }
    }

    private void add(Ramp level, int lane, int from, int to) {
        float[] signal = group.signal();
        float[] out = given[lane];
        for (int frame = from; frame < to; frame++) {
            out[frame - from] = Math.fma(level.at(lane, frame), signal[frame * Lanes.WIDTH + lane], out[frame - from]);
        }
    }

    /// Silences a lane that gave no number.
    void hush(int lane) {
        Arrays.fill(given[lane], 0);
    }

    /// What a lane gave in the last piece, from index 0.
    public float[] given(int lane) {
        return given[lane];
    }
}
