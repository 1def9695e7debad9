package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.output.Limiter;
import longthrow.dsp.output.OutputDelay;
import longthrow.dsp.output.OutputStage;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Output;
import longthrow.dsp.thread.AudioThread;

/// The output stages of one kind of strip. A stage works when something asks for what leaves it, and as long as it has
/// something to finish; one that nobody listens to rests, and then forgets what it heard last.
@AudioThread
final class Outputs {
    /// What every output row concerns: there is but one block.
    static final int[] BLOCKS = {0};

    private final Output rows;
    private final int sampleRate;
    private final OutputStage[] stages;
    private final Changes changes;
    private final float[][][] left;
    private final Sounding strips;
    private final boolean[] done;
    /// Whether a stage did not hear everything that its strip gave since the last block that it worked in.
    private final boolean[] stale;
    /// Stages found to have nothing on and no past, which heard nothing since: most of a desk's, in every block.
    private final boolean[] blank;
    private int frames;
    /// Whether a stage may have something to begin at the next grid line, or to forget.
    private boolean moving = true;
    /// Whether, as long as nobody asks for anything and nothing is set, no stage has anything to finish.
    private boolean idle;

    /// One stage for each of these strips, of these widths.
    Outputs(Output rows, Sounding strips, List<Boolean> stereo, int sampleRate) {
        this.rows = rows;
        this.strips = strips;
        this.sampleRate = sampleRate;
        done = new boolean[stereo.size()];
        stale = new boolean[stereo.size()];
        blank = new boolean[stereo.size()];
        stages = new OutputStage[stereo.size()];
        Arrays.setAll(stages, strip -> new OutputStage(sampleRate, stereo.get(strip) ? 2 : 1, Lanes.GRID));
        changes = new Changes(stages.length, 0);
        left = new float[stages.length][][];
        Arrays.fill(left, new float[1][Lanes.GRID]);
    }

    Changes changes() {
        return changes;
    }

    void adopt(Cells cells) {
        stir(changes.count() > 0);
        for (int i = 0; i < changes.count(); i++) {
            int strip = changes.column(i);
            OutputStage stage = stages[strip];
            stage.delay().delay(cells.get(rows.delay(), strip));
            stage.limiter().ceiling(cells.get(rows.ceiling(), strip));
            stage.limiter().release(cells.get(rows.release(), strip));
            stage.limiter().mode(mode(cells, strip));
        }
        changes.clear();
    }

    private Limiter.Mode mode(Cells cells, int strip) {
        if (!cells.on(rows.on(), strip)) {
            return Limiter.Mode.OFF;
        }
        return cells.on(rows.lookAhead(), strip) ? Limiter.Mode.LOOK_AHEAD : Limiter.Mode.INSTANT;
    }

    private void stir(boolean stirs) {
        moving |= stirs;
        idle &= !stirs;
        if (stirs) {
            Arrays.fill(blank, false);
        }
    }

    void snap() {
        stir(true);
        for (OutputStage stage : stages) {
            stage.snap();
        }
    }

    void advance() {
        if (moving) {
            moving = false;
            begin();
        }
    }

    private void begin() {
        boolean cleaned = false;
        for (int strip = 0; strip < stages.length; strip++) {
            stages[strip].advance();
            moving |= stages[strip].wants();
            if (stale[strip] && !cleaned) {
                // half a second of memory takes time: one a block
                forget(strip);
                cleaned = true;
            }
            moving |= stale[strip];
        }
    }

    private void forget(int strip) {
        stages[strip].delay().reset();
        stale[strip] = false;
    }

    /// The strips have given a piece of so many frames.
    void begin(int count) {
        frames = count;
        Arrays.fill(done, false);
    }

    /// What left a strip in this piece, `[channel][frame]` from index 0.
    float[][] left(int strip) {
        if (!done[strip]) {
            if (stale[strip]) {
                forget(strip);
            }
            left[strip] = stages[strip].process(strips.signal(strip, false), strips.signal(strip, true), frames);
            done[strip] = true;
            blank[strip] = false;
            idle = false;
        }
        return left[strip];
    }

    /// Whether what leaves a strip is known to be exactly zero.
    boolean silent(int strip) {
        return !done[strip] && strips.silent(strip) && blank(strip);
    }

    private boolean blank(int strip) {
        if (blank[strip]) {
            return true;
        }
        boolean now = stages[strip].resting() && pastless(strip);
        blank[strip] = now && !moving;
        return now;
    }

    private boolean pastless(int strip) {
        return stages[strip].delay().silent();
    }

    /// Lets the stages that nobody asked go on with what they have to finish.
    void finish() {
        if (!idle) {
            idle = true;
            for (int strip = 0; strip < stages.length; strip++) {
                finish(strip);
            }
        }
    }

    private void finish(int strip) {
        if (done[strip]) {
            idle = false;
        } else if (!stages[strip].resting()) {
            left(strip);
        } else if (!stale[strip] && !pastless(strip)) {
            stale[strip] = true;
            moving = true;
        }
    }

    int count() {
        return stages.length;
    }

    /// Starts a new interval of readings.
    void clearReadings() {
        for (OutputStage stage : stages) {
            stage.limiter().clearReading();
        }
    }

    /// Copies each limiter's lowest gain, from index `at` on.
    void copyReadings(float[] lowestGain, int at) {
        for (int strip = 0; strip < stages.length; strip++) {
            lowestGain[at + strip] = stages[strip].limiter().lowestGain();
        }
    }

    /// Holds a strip's output back by so many frames, beside what the user asks for.
    void pad(int strip, int frames) {
        stir(true);
        stages[strip].delay().pad(frames);
    }

    /// By how many frames the user delays a strip's output.
    int delay(Values values, int strip) {
        return OutputDelay.frames(values.get(rows.delay(), strip), sampleRate);
    }

    /// Whether a strip's limiter looks ahead.
    boolean looksAhead(Values values, int strip) {
        return rows.looksAhead(values, strip);
    }
}
