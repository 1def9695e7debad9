package longthrow.console.runtime;

import java.util.List;
import longthrow.console.frame.LoudnessPast;
import longthrow.dsp.engine.MeterTap;
import longthrow.dsp.meter.FullMeters;
import longthrow.dsp.meter.FullReading;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// The full set of meters on main and on the selected strip. `work` is the duty cycle of whoever measures, a meter
/// thread or a test by hand; the control thread chooses the strip and takes the readings.
@AnyThread
public final class Metering {
    /// A picture in 25: as often as numbers can be read.
    private static final int READINGS_A_SECOND = 25;

    private static final int FRAMES_A_BLOCK = 64;

    private final MeterTap tap;
    private final int main;
    private final int wait;
    private final FullMeters onMain;
    private final FullMeters onStrip;
    private final Published<List<FullReading>> readings = new Published<>(List.of());
    private final Published<Integer> restarts = new Published<>(0);
    private final LoudnessTrace trace;
    private boolean turned;
    private int restarted;
    private int strip = -1;
    private int heard;

    /// Meters behind an engine's tap; `main` is the index of main.
    public Metering(MeterTap tap, int sampleRate, int main) {
        this.tap = tap;
        this.main = main;
        wait = sampleRate / READINGS_A_SECOND / FRAMES_A_BLOCK;
        trace = new LoudnessTrace(sampleRate);
        onMain = new FullMeters(sampleRate);
        onStrip = new FullMeters(sampleRate);
    }

    /// Says that somebody does its work from now on, so that the engine lets it hear. Control thread.
    public void turned() {
        turned = true;
    }

    /// Chooses the strip to measure beside main, if anybody measures; of what has no sound of its own, such as a DCA,
    /// main is measured twice. Control thread.
    public void choose(int strip) {
        if (turned) {
            tap.choose(Math.min(strip, main));
        }
    }

    /// Starts integrated loudness, range and everything highest anew. Control thread.
    public void restart() {
        restarts.publish(restarts.latest() + 1);
    }

    /// Main, then the chosen strip; empty before there was any sound.
    public List<FullReading> latest() {
        return readings.latest();
    }

    /// How loud main was in the last ten minutes.
    public LoudnessPast past() {
        return trace.past();
    }

    /// Hears what has come since the last turn; returns how many blocks that were.
    public int work() {
        int wanted = restarts.latest();
        if (wanted != restarted) {
            restarted = wanted;
            onMain.restart();
            onStrip.restart();
        }
        return tap.hear(this::hear);
    }

    private void hear(MeterTap.Block block) {
        if (block.index() != strip) {
            strip = block.index();
            onStrip.reset();
        }
        onMain.process(block.main(), 0, FRAMES_A_BLOCK);
        onStrip.process(block.strip(), 0, FRAMES_A_BLOCK);
        heard++;
        if (heard >= wait) {
            heard = 0;
            FullReading ofMain = onMain.reading(main);
            trace.take(ofMain);
            readings.publish(List.of(ofMain, onStrip.reading(strip)));
        }
    }
}
