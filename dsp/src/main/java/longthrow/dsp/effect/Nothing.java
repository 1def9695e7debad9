package longthrow.dsp.effect;

import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// No effect: silence.
@AudioThread
final class Nothing implements Processor {
    @Override
    public void adopt(int column, Cells cells) {}

    @Override
    public void snap() {}

    @Override
    public void advance() {}

    @Override
    public void process(float[][] signal, int from, int to) {
        java.util.Arrays.fill(signal[0], from, to, 0);
        java.util.Arrays.fill(signal[1], from, to, 0);
    }

    @Override
    public boolean silent() {
        return true;
    }

    @Override
    public void reset() {}
}
