package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.FilterBank.*;

/// One lane of a second-order section.
final class ScalarFilter {
    private ScalarFilter() {}

    static void run(float[] bank, int lane, float[] signal, int from, int to) {
        float p = bank[P + lane];
        float q = bank[Q + lane];
        float r = bank[R + lane];
        float c1 = bank[C1 + lane];
        float c2 = bank[C2 + lane];
        float d = bank[D + lane];
        float s1 = bank[S1 + lane];
        float s2 = bank[S2 + lane];
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            float x = signal[at];
            float v = x - s2;
            signal[at] = Math.fma(d, x, Math.fma(c1, s1, c2 * s2));
            float next = Math.fma(q, v, p * s1);
            s2 = Math.fma(r, v, Math.fma(q, s1, s2));
            s1 = next;
        }
        bank[S1 + lane] = settled(s1, to);
        bank[S2 + lane] = settled(s2, to);
    }

    private static float settled(float state, int to) {
        return to == Lanes.GRID && Math.abs(state) < Lanes.SILENT ? 0 : state;
    }
}
