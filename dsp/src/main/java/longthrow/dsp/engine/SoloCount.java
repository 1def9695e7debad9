package longthrow.dsp.engine;

import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Solo;
import longthrow.dsp.thread.AudioThread;

/// How many strips of a kind are soloed.
@AudioThread
final class SoloCount {
    private final Solo solo;
    private final boolean[] inMonitors;
    private final boolean[] inPhones;
    private int monitors;
    private int phones;

    SoloCount(Solo solo, int strips) {
        this.solo = solo;
        inMonitors = new boolean[strips];
        inPhones = new boolean[strips];
    }

    /// Reads a strip anew.
    void adopt(int strip, Cells cells) {
        monitors += turn(inMonitors, strip, cells.on(solo.on(), strip));
        phones += turn(inPhones, strip, cells.on(solo.phones(), strip));
    }

    private static int turn(boolean[] flags, int strip, boolean on) {
        int more = (on ? 1 : 0) - (flags[strip] ? 1 : 0);
        flags[strip] = on;
        return more;
    }

    int monitors() {
        return monitors;
    }

    int phones() {
        return phones;
    }
}
