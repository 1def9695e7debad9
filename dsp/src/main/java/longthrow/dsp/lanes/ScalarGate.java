package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.GateBank.*;

/// One lane of a gate or expander.
final class ScalarGate {
    private ScalarGate() {}

    static void run(float[] bank, int lane, boolean moving, float[] key, float[] signal, int from, int to) {
        float envelope = bank[ENVELOPE + lane];
        float count = bank[COUNT + lane];
        float gain = bank[GAIN + lane];
        float lowest = bank[LOWEST + lane];
        for (int frame = from; frame < to; frame++) {
            int at = frame * Lanes.WIDTH + lane;
            float level = Math.abs(key[at]);
            envelope = Math.fma(envelope, bank[DECAY + lane], CompressorBank.TINY);
            envelope = level > envelope ? level : envelope;
            count = counted(bank, lane, envelope, count);
            float closed = moving ? closed(bank, lane, envelope, frame + 1f) : bank[FLOOR + lane];
            float opened = moving ? now(bank, OPENED + lane, frame + 1f) : bank[OPENED + lane];
            float target = count >= 0 ? opened : closed;
            float speed = target > gain ? bank[ATTACK + lane] : bank[RELEASE + lane];
            gain = Math.fma(target - gain, speed, gain);
            float wet = Math.fma(frame + 1f, bank[WET_STEP + lane], bank[WET + lane]);
            float change = Math.fma(wet, gain - 1, 1);
            lowest = lowest > change ? change : lowest;
            signal[at] *= change;
        }
        // what a key that is no number leaves would hold the gate open for ever
        bank[ENVELOPE + lane] = envelope < Float.POSITIVE_INFINITY ? envelope : 0;
        bank[COUNT + lane] = count;
        bank[GAIN + lane] = gain;
        bank[LOWEST + lane] = lowest;
    }

    private static float counted(float[] bank, int lane, float envelope, float count) {
        if (envelope >= bank[OPEN + lane]) {
            return bank[HOLD + lane];
        }
        if (envelope >= bank[CLOSE + lane]) {
            return count;
        }
        return count - 1;
    }

    /// Where the gain goes when the gate closes: to the floor, by the expander's ratio, or between.
    private static float closed(float[] bank, int lane, float envelope, float index) {
        float floor = now(bank, FLOOR + lane, index);
        float slope = now(bank, SLOPE + lane, index);
        float below = slope * (Logarithm.log2(envelope) - now(bank, LOG_OPEN + lane, index));
        float bounded = below > LOG_DEEPEST ? below : LOG_DEEPEST;
        float gain = Logarithm.exp2(bounded);
        float expanded = gain > floor ? gain : floor;
        return Math.fma(now(bank, SHARE + lane, index), expanded - floor, floor);
    }

    private static float now(float[] bank, int at, float index) {
        return Math.fma(index, bank[at + Lanes.WIDTH], bank[at]);
    }
}
