package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Monitor;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.AudioThread;

/// What monitors or phones hear: a source, or what is soloed while anything is, through two gains a side. Every change
/// cross-fades.
@AudioThread
final class Listening implements Sounding {
    private static final int SOLO = 0;
    private static final int OTHER = 1;
    private static final int FIRST_GAIN = 2;

    private final Monitor monitor;
    private final List<Source> sources;
    private final int solo;
    private final Ramp ramp;
    private final Source[] slots = new Source[2];
    private final float[][] soloed = new float[2][Lanes.GRID];
    private final float[][] heard = new float[2][Lanes.GRID];
    private final float[][] plain = new float[2][];
    private float[][] given = heard;
    private Source wanted;

    /// A strip that can be listened to.
    record Source(Buses strips, int column) {
        float[] signal(boolean right) {
            return strips.signal(column, right);
        }
    }

    /// Listens to one of `sources`, and to the sums' rows from `solo` on.
    Listening(Monitor monitor, List<Source> sources, int solo, int sampleRate) {
        this.monitor = monitor;
        this.sources = List.copyOf(sources);
        this.solo = solo;
        wanted = sources.getFirst();
        slots[0] = wanted;
        slots[1] = wanted;
        ramp = new Ramp(sampleRate, 0);
    }

    /// Reads the values anew; `dimming` is what others leave of the level.
    void adopt(Cells cells, double dimming) {
        wanted = sources.get((int) cells.get(monitor.source(), 0));
        for (int way = 0; way < 4; way++) {
            ramp.aim(FIRST_GAIN + way, dimming * monitor.gain(cells, way % 2 == 1, way / 2 == 1));
        }
    }

    /// Whether any strip is soloed, so that the solo sum is heard.
    void solo(boolean any) {
        ramp.aim(SOLO, any ? 1 : 0);
    }

    void snap() {
        slots[0] = wanted;
        ramp.aim(OTHER, 0);
        ramp.snap();
    }

    void advance() {
        turn();
        ramp.advance();
    }

    /// Begins to fade to another source, once the last fade is over.
    private void turn() {
        boolean first = restsAt(OTHER, 0);
        if ((first || restsAt(OTHER, 1)) && slots[first ? 0 : 1] != wanted) {
            slots[first ? 1 : 0] = wanted;
            ramp.aim(OTHER, first ? 1 : 0);
        }
    }

    @Override
    public float[] signal(int strip, boolean right) {
        return given[right ? 1 : 0];
    }

    @Override
    public boolean silent(int strip) {
        return false;
    }

    /// Makes both sides of what is heard in a piece of the grid block.
    void render(Sums sums, int from, int to) {
        given = mixed(sums, from, to);
    }

    private float[][] mixed(Sums sums, int from, int to) {
        for (int side = 0; side < 2; side++) {
            sums.fold(solo + side, soloed[side], 0, 1, from, to);
        }
        boolean settled = restsAt(OTHER, 0) || restsAt(OTHER, 1);
        if (settled && restsAt(SOLO, 0) && straight()) {
            Source only = slots[restsAt(OTHER, 0) ? 0 : 1];
            plain[0] = only.signal(false);
            plain[1] = only.signal(true);
            return plain;
        }
        for (int i = 0; i < to - from; i++) {
            float left = source(false, i, from + i);
            float right = source(true, i, from + i);
            heard[0][i] = Math.fma(left, gain(FIRST_GAIN, from + i), right * gain(FIRST_GAIN + 1, from + i)) + 0f;
            heard[1][i] = Math.fma(left, gain(FIRST_GAIN + 2, from + i), right * gain(FIRST_GAIN + 3, from + i)) + 0f;
        }
        return heard;
    }

    private float source(boolean right, int at, int frame) {
        float other = gain(OTHER, frame);
        float share = gain(SOLO, frame);
        float source = (1 - other) * slots[0].signal(right)[at] + other * slots[1].signal(right)[at];
        return (1 - share) * source + share * soloed[right ? 1 : 0][at];
    }

    private boolean straight() {
        return restsAt(FIRST_GAIN, 1)
                && restsAt(FIRST_GAIN + 1, 0)
                && restsAt(FIRST_GAIN + 2, 0)
                && restsAt(FIRST_GAIN + 3, 1);
    }

    private boolean restsAt(int lane, float gain) {
        return ramp.restsAt(lane, gain);
    }

    private float gain(int lane, int frame) {
        return ramp.at(lane, frame);
    }
}
