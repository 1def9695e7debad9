package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Oscillator;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Talkback;
import longthrow.dsp.thread.AudioThread;

/// What stands beside the strips, for whoever works the desk: monitors, phones, oscillator, talkback.
@AudioThread
final class ControlRoom {
    private final DeskTable table;
    private final Listening monitor;
    private final Listening phones;
    private final Oscillator.Playing oscillator;
    private final TalkbackInput talkback;
    private final Changes changes = new Changes(1, 0);

    /// A room in which one can listen to `sources`.
    ControlRoom(Shared shared, List<Listening.Source> sources) {
        table = shared.table();
        int rate = table.desk().sampleRate();
        monitor = new Listening(table.monitor(), sources, Sums.SOLO, rate);
        phones = new Listening(table.phones(), sources, Sums.PHONES, rate);
        Workshop workshop = shared.workshop();
        oscillator = new Oscillator.Playing(table.oscillator(), workshop.groupApart(), shared.shape());
        talkback =
                new TalkbackInput(new Talkback.Playing(table.talkback(), workshop.groupApart(), shared.shape()), rate);
    }

    Listening monitor() {
        return monitor;
    }

    Listening phones() {
        return phones;
    }

    Changes changes() {
        return changes;
    }

    /// Takes the port of the talkback's microphone.
    void patch(Patch patch) {
        talkback.patch(patch);
    }

    /// Whether any value changed since the last call; if so, all are read anew.
    boolean adopt(Cells cells) {
        boolean changed = changes.count() > 0;
        if (changed) {
            monitor.adopt(cells, table.talkback().dimming(cells));
            phones.adopt(cells, 1);
            oscillator.adopt(cells);
            talkback.playing().adopt(cells);
            changes.clear();
        }
        return changed;
    }

    /// Whether any strip is soloed, for monitors and for phones.
    void solo(boolean inMonitor, boolean inPhones) {
        monitor.solo(inMonitor);
        phones.solo(inPhones);
    }

    void snap() {
        monitor.snap();
        phones.snap();
        oscillator.snap();
        talkback.snap();
    }

    void advance() {
        monitor.advance();
        phones.advance();
        oscillator.advance();
        talkback.advance();
    }

    /// Adds oscillator and talkback to the sums; device buffers are read from index `at`.
    void mix(float[][] in, int at, Sums sums, int from, int to) {
        oscillator.mix(sums, from, to);
        talkback.mix(in, at, sums, from, to);
    }

    /// Makes what is heard in a piece of the grid block.
    void render(Sums sums, int from, int to) {
        monitor.render(sums, from, to);
        phones.render(sums, from, to);
    }
}
