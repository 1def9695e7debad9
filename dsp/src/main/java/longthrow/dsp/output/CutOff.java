package longthrow.dsp.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Overhang;
import longthrow.dsp.meter.Interpolation;
import longthrow.dsp.thread.AudioThread;

/// How high the true peaks of a channel would be if it were cut off now: what lies between samples depends on samples
/// that are still to come, and of these only silence is certain.
@AudioThread
final class CutOff {
    /// How many taps in the middle a short filter has.
    private static final int SHORT = 16;

    private final Lanes kernels = Lanes.best();
    private final Overhang wide;
    private final Overhang narrow;
    private final int most;
    private int at;

    /// As if silence had been before; room for so many samples until the sums are moved.
    CutOff(Interpolation interpolation, int most) {
        this.most = most;
        int width = interpolation.taps();
        int edge = (width - SHORT) / 2;
        List<float[]> all = IntStream.range(0, interpolation.filters().length / width)
                .mapToObj(row -> Arrays.copyOfRange(interpolation.filters(), row * width, (row + 1) * width))
                .toList();
        wide = Overhang.of(all.stream().filter(taps -> !isShort(taps, edge)).toList(), most);
        narrow = Overhang.of(
                all.stream()
                        .filter(taps -> isShort(taps, edge))
                        .map(taps -> Arrays.copyOfRange(taps, edge, edge + SHORT))
                        .toList(),
                most);
    }

    private static boolean isShort(float[] taps, int edge) {
        return IntStream.range(0, edge).allMatch(i -> taps[i] == 0 && taps[taps.length - 1 - i] == 0);
    }

    /// Plays a sample; says how high the peaks are if silence follows.
    float play(float x) {
        float between = Math.max(kernels.overhang(wide, at, x), kernels.overhang(narrow, at, x));
        if (++at == most) {
            wide.move(at);
            narrow.move(at);
            at = 0;
        }
        return Math.max(between, Math.abs(x));
    }

    /// How far the next sample may go, up or down, so that no peak exceeds 1 if silence follows it.
    float room(boolean up) {
        float sign = up ? 1 : -1;
        return Math.min(1, Math.min(kernels.room(wide, at, sign), kernels.room(narrow, at, sign)));
    }

    /// Forgets what was played.
    void reset() {
        Arrays.fill(wide.sums(), 0);
        Arrays.fill(narrow.sums(), 0);
        at = 0;
    }
}
