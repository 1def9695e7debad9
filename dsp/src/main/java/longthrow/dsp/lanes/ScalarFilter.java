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
            signal[at] = Math.fma(d, x, Math.fma(c1 * q, s1, c2 * s2));
            s2 = Math.fma(r, v, Math.fma(q * q, s1, s2));
            s1 = Math.fma(p, s1, v);
        }
        bank[S1 + lane] = settled(s1, to);
        bank[S2 + lane] = settled(s2, to);
    }

    static void glide(float[] bank, int lane, float[] signal, int from, int to) {
        float s1 = bank[S1 + lane];
        float s2 = bank[S2 + lane];
        for (int frame = from; frame < to; frame++) {
            int at = frame * Lanes.WIDTH + lane;
            float index = frame % Glide.STRIDE + 1;
            float before = gliding(bank, Q + lane, index - 1);
            float q = gliding(bank, Q + lane, index);
            float x = signal[at];
            float v = x - s2;
            float c = gliding(bank, C2 + lane, index) * s2;
            c = Math.fma(gliding(bank, C1 + lane, index) * before, s1, c);
            signal[at] = Math.fma(gliding(bank, D + lane, index), x, c);
            s2 = Math.fma(gliding(bank, R + lane, index), v, Math.fma(q * before, s1, s2));
            s1 = Math.fma(gliding(bank, P + lane, index) * (before / q), s1, v);
        }
        bank[S1 + lane] = settled(s1, to);
        bank[S2 + lane] = settled(s2, to);
    }

    private static float gliding(float[] bank, int at, float index) {
        return Math.fma(index, bank[STEP + at], bank[at]);
    }

    private static float settled(float state, int to) {
        return to == Lanes.GRID && Math.abs(state) < Lanes.SILENT ? 0 : state;
    }
}
