package longthrow.dsp.engine;

import java.util.Optional;
import longthrow.dsp.thread.AudioThread;

/// A test of the device's way out and in at work: one output fades out, is silent until the room of a patched input has
/// died away, plays the signal alone, and fades in again. It stands behind everything, so that the figure is the
/// device's own, and nothing that an input feeds goes round by the cable.
@AudioThread
final class RoundTrip {
    private static final double FADE_SECONDS = 0.005;
    /// As long as tests of external inserts wait.
    private static final double SETTLE_SECONDS = 0.2;

    private final Pings pings = new Pings();
    private final float step;
    private final int settle;
    private Optional<Ping> last = Optional.empty();
    private Optional<Ping> now = Optional.empty();
    private boolean ends;
    private float share = 1; // of what the desk itself plays there
    private int waited;
    private int at;

    RoundTrip(int sampleRate) {
        step = (float) (1 / (FADE_SECONDS * sampleRate));
        settle = (int) (SETTLE_SECONDS * sampleRate);
    }

    Pings pings() {
        return pings;
    }

    /// At a grid line: ends a test that is over or given up, and takes a new one.
    void look() {
        Optional<Ping> asked = pings.asked();
        if (now.isPresent() && !ends && at == now.get().length()) {
            pings.finish(now);
            ends = true;
        }
        ends |= now.isPresent() && !asked.equals(now);
        if (ends && share == 1) {
            now = Optional.empty();
            ends = false;
        }
        if (now.isEmpty() && asked.isPresent() && !asked.equals(last)) {
            last = asked;
            now = asked;
            waited = 0;
            at = 0;
        }
    }

    /// Plays and hears a piece of so many frames, which stands at index `from` of the device's buffers.
    void play(float[][] in, float[][] out, int from, int frames) {
        if (now.isEmpty()) {
            return;
        }
        Ping ping = now.get();
        int output = ping.cable().output();
        boolean there = output < out.length && from + frames <= out[output].length;
        for (int i = from; i < from + frames; i++) {
            share = Math.clamp(share + (ends ? step : -step), 0, 1);
            float sent = share > 0 ? 0 : next(ping, in, i);
            if (there) {
                out[output][i] = out[output][i] * share + sent;
            }
        }
    }

    /// What is sent in a frame; what the device's input hears in it is kept.
    private float next(Ping ping, float[][] in, int i) {
        waited++;
        if (waited <= settle || at == ping.length()) {
            return 0;
        }
        int input = ping.cable().input();
        float x = input < in.length && i < in[input].length ? in[input][i] : 0;
        ping.heard()[0][at] = Math.abs(x) < Float.POSITIVE_INFINITY ? x : 0;
        return ping.sent(at++);
    }
}
