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

/// The output stages of one kind of strip.
@AudioThread
final class Outputs {
    /// What every output row concerns: there is but one block.
    static final int[] BLOCKS = {0};

    private final Output rows;
    private final int sampleRate;
    private final OutputStage[] stages;
    private final Changes changes;
    private final float[][][] left;

    /// One stage for each strip, of these widths.
    Outputs(Output rows, List<Boolean> stereo, int sampleRate) {
        this.rows = rows;
        this.sampleRate = sampleRate;
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

    void snap() {
        for (OutputStage stage : stages) {
            stage.snap();
        }
    }

    void advance() {
        for (OutputStage stage : stages) {
            stage.advance();
        }
    }

    /// What leaves a strip when it gives these sides, `[channel][frame]` from index 0.
    float[][] process(int strip, float[] left, float[] right, int frames) {
        this.left[strip] = stages[strip].process(left, right, frames);
        return this.left[strip];
    }

    /// What left a strip last, `[channel][frame]` from index 0.
    float[][] left(int strip) {
        return left[strip];
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

    /// By how many frames a strip's output lags behind its strip, with these values.
    int latency(Values values, int strip) {
        int delay = OutputDelay.frames(values.get(rows.delay().index(), strip), sampleRate);
        boolean ahead = values.get(rows.on().index(), strip) > 0
                && values.get(rows.lookAhead().index(), strip) > 0;
        return delay + (ahead ? Limiter.lookAheadFrames(sampleRate) : 0);
    }
}
