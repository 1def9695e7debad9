package longthrow.dsp.strip;

import java.util.Arrays;
import longthrow.dsp.lanes.Glide;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Which other strips sixteen detectors listen to. Left hears left and right hears right; a mono strip hears the louder
/// side of a stereo key, and whoever listens to the key hears the mean. A new source is faded to.
@AudioThread
final class OtherKeys {
    private final Group group;
    private final KeySources sources;
    private final LaneFade fade;
    /// The other side of what mono strips hear of stereo keys, through a filter of its own.
    private final FilterLanes filter;
    private final float[] other = Group.room();
    private final float[] loud = Group.room();
    private final int[] wanted = new int[Lanes.WIDTH];
    private final int[] now = new int[Lanes.WIDTH];
    private final int[] before = new int[Lanes.WIDTH];
    private final boolean[] both = new boolean[Lanes.WIDTH];
    private boolean restless;
    private boolean heard;
    private boolean anyBoth;

    OtherKeys(Group group) {
        this.group = group;
        sources = group.keys();
        fade = new LaneFade(group.sampleRate());
        filter = new FilterLanes(group.sampleRate());
        Arrays.fill(wanted, KeySources.OWN);
        Arrays.fill(now, KeySources.OWN);
        Arrays.fill(before, KeySources.OWN);
    }

    /// Sends a lane to a source, heard through a filter.
    void aim(int lane, int source, FilterDesign wish) {
        if (source != KeySources.OWN) {
            filter.aim(lane, wish);
        }
        restless |= wanted[lane] != source;
        wanted[lane] = source;
    }

    void snap() {
        filter.snap();
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            sources.listen(wanted[lane]);
            sources.leave(now[lane]);
            now[lane] = wanted[lane];
            before[lane] = wanted[lane];
        }
        look();
    }

    /// Returns whether the next grid block has to be prepared too.
    boolean advance() {
        if (restless) {
            restless = false;
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                advance(lane);
                restless |= fade.runs(lane);
            }
        }
        if (heard || restless) {
            look();
        }
        return heard || restless;
    }

    private void advance(int lane) {
        if (fade.advance(lane)) {
            sources.leave(before[lane]);
            before[lane] = now[lane];
        }
        if (!fade.runs(lane) && wanted[lane] != now[lane]) {
            sources.listen(wanted[lane]);
            now[lane] = wanted[lane];
            fade.begin(lane, false);
        }
    }

    /// Which lanes hear others; the widths of what they hear are those of the last block.
    private void look() {
        heard = false;
        anyBoth = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            heard |= now[lane] != KeySources.OWN || before[lane] != KeySources.OWN;
            boolean wide = sources.wide(now[lane]) || sources.wide(before[lane]);
            boolean was = both[lane];
            both[lane] = wide && group.side(lane) == Side.MONO;
            if (both[lane] && !was) {
                filter.reset(lane);
            }
            anyBoth |= both[lane];
        }
    }

    /// Whether any detector hears another strip.
    boolean heard() {
        return heard;
    }

    /// Puts what the detectors hear of others over the signals of their own.
    void lay(float[] key, int from, int to) {
        if (anyBoth) {
            int at = from * Lanes.WIDTH;
            System.arraycopy(key, at, other, at, (to - from) * Lanes.WIDTH);
        }
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (now[lane] != KeySources.OWN || before[lane] != KeySources.OWN) {
                lay(lane, group.side(lane) == Side.RIGHT ? 1 : 0, key, from, to);
            }
            if (both[lane]) {
                lay(lane, 1, other, from, to);
            }
        }
    }

    private void lay(int lane, int side, float[] key, int from, int to) {
        int piece = from;
        while (piece < to) {
            int end = fade.runs(lane) ? Math.min(to, (piece / Glide.STRIDE + 1) * Glide.STRIDE) : to;
            float[] line = fade.line(piece);
            for (int frame = piece; frame < end; frame++) {
                int at = frame * Lanes.WIDTH + lane;
                float next = hear(now[lane], side, frame, key[at]);
                float last = fade.runs(lane) ? hear(before[lane], side, frame, key[at]) : next;
                float share = Math.fma(frame + 1f, line[Lanes.WIDTH + lane], line[lane]);
                key[at] = Math.fma(share, next - last, last);
            }
            piece = end;
        }
    }

    private float hear(int source, int side, int frame, float own) {
        return source == KeySources.OWN ? own : sources.side(source, side)[frame];
    }

    /// What the detectors hear: the louder side of every pair, and of every stereo key.
    float[] louder(float[] key, int from, int to) {
        int first = from * Lanes.WIDTH;
        System.arraycopy(key, first, loud, first, (to - from) * Lanes.WIDTH);
        group.link(loud, from, to);
        if (anyBoth) {
            if (filter.engaged()) {
                filter.process(group.kernels(), other, from, to);
            }
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                for (int at = first + lane; at < to * Lanes.WIDTH && both[lane]; at += Lanes.WIDTH) {
                    loud[at] = Math.max(Math.abs(key[at]), Math.abs(other[at]));
                    key[at] = 0.5f * (key[at] + other[at]);
                }
            }
        }
        return loud;
    }

    /// Takes over what a lane of another group listens to.
    void take(int lane, OtherKeys from, int fromLane) {
        sources.listen(from.now[fromLane]);
        if (from.fade.runs(fromLane)) {
            sources.listen(from.before[fromLane]);
        }
        sources.leave(now[lane]);
        if (fade.runs(lane)) {
            sources.leave(before[lane]);
        }
        fade.take(lane, from.fade, fromLane);
        filter.take(lane, from.filter, fromLane);
        wanted[lane] = from.wanted[fromLane];
        now[lane] = from.now[fromLane];
        before[lane] = from.before[fromLane];
        both[lane] = from.both[fromLane];
        heard |= from.heard;
        restless |= from.restless;
    }

    void reset(int lane) {
        filter.reset(lane);
    }
}
