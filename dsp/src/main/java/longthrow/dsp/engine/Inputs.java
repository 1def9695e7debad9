package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Side;
import longthrow.dsp.thread.AudioThread;

/// What feeds each lane of a group: the device's ports that the strip is patched to, or what it plays from the song.
/// Every change cross-fades.
@AudioThread
final class Inputs {
    private static final float[] SILENCE = new float[Lanes.GRID];
    private static final float[][] NO_DEVICE = {};

    private final StripFeed[] feeds;
    private final float[][] played = new float[Lanes.WIDTH][Lanes.GRID];
    private final float[][] mixed = new float[Lanes.WIDTH][Lanes.GRID];
    private final float[] other = new float[Lanes.GRID];
    private final float[][] sources = new float[Lanes.WIDTH][];
    private final int[] offsets = new int[Lanes.WIDTH];
    private final Song song;
    private float[][] device = NO_DEVICE;
    private int at;
    private int frames;
    private boolean restless;

    Inputs(int strips, Song song) {
        this.song = song;
        feeds = new StripFeed[strips];
        Rise rise = new Rise(song.sampleRate(), Rise.SECONDS);
        Arrays.setAll(feeds, strip -> new StripFeed(rise));
    }

    float[][] sources() {
        return sources;
    }

    int[] offsets() {
        return offsets;
    }

    /// Takes the ports of every strip.
    void patch(Patch patch) {
        for (int strip = 0; strip < feeds.length; strip++) {
            feeds[strip].patch(patch.main().get(strip), patch.alt().get(strip));
        }
        restless = true;
    }

    /// Takes what every strip has to play.
    void plug(List<Optional<StripInput>> materials) {
        for (int strip = 0; strip < feeds.length; strip++) {
            feeds[strip].plug(materials.get(strip));
        }
        restless = true;
    }

    /// Takes which of its sources a strip hears.
    void choose(int strip, int source) {
        feeds[strip].choose(source);
        restless = true;
    }

    void snap() {
        for (StripFeed feed : feeds) {
            feed.snap();
        }
    }

    /// Begins what was asked for; once a grid line.
    void advance() {
        boolean still = true;
        for (int strip = 0; strip < feeds.length && restless; strip++) {
            feeds[strip].advance();
            still &= !feeds[strip].restless();
        }
        restless &= !still;
    }

    /// Takes the device's buffers, which are read from index `from`, for a piece of the grid block.
    void begin(float[][] in, int from, int count) {
        device = in;
        at = from;
        frames = count;
    }

    /// Finds the sources of a group's lanes.
    void collect(ChannelLanes lanes, int group) {
        LaneMap map = lanes.map();
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            int column = map.column(group * Lanes.WIDTH + lane);
            Side side = map.side(group * Lanes.WIDTH + lane);
            if (column == LaneMap.NOBODY) {
                put(lane, SILENCE, 0);
            } else if (side != Side.RIGHT) {
                strip(lanes.groups()[group], lane, side, feeds[column]);
            }
        }
    }

    private void strip(LaneGroup to, int lane, Side side, StripFeed feed) {
        hear(to, lane, side, feed.now());
        if (!feed.fades()) {
            return;
        }
        int last = side == Side.MONO ? lane : lane + 1;
        for (int each = lane; each <= last; each++) {
            System.arraycopy(sources[each], offsets[each], mixed[each], 0, frames);
        }
        hear(to, lane, side, feed.before());
        for (int each = lane; each <= last; each++) {
            float[] old = sources[each];
            for (int i = 0; i < frames; i++) {
                float before = old[offsets[each] + i];
                float share = feed.share(i);
                mixed[each][i] = share < 1 ? Math.fma(share, mixed[each][i] - before, before) : mixed[each][i];
            }
            put(each, mixed[each], 0);
        }
        feed.pass(frames);
    }

    private void put(int lane, float[] source, int offset) {
        sources[lane] = source;
        offsets[lane] = offset;
    }

    private void hear(LaneGroup to, int lane, Side side, StripFeed.Heard heard) {
        if (heard.plays()) {
            play(to, lane, side, heard.material());
            return;
        }
        port(lane, heard.port(false));
        if (side == Side.LEFT) {
            port(lane + 1, heard.port(true));
        }
    }

    private void port(int lane, int port) {
        boolean there = port >= 0 && port < device.length && device[port].length >= at + frames;
        put(lane, there ? device[port] : SILENCE, there ? at : 0);
    }

    private void play(LaneGroup to, int lane, Side side, Optional<StripInput> material) {
        boolean sounds = material.isPresent() && song.sounds() && read(to, lane, side, material.get());
        put(lane, sounds ? played[lane] : SILENCE, 0);
        if (side == Side.LEFT) {
            put(lane + 1, sounds ? played[lane + 1] : SILENCE, 0);
        }
    }

    /// Material comes from elsewhere; if it fails, its strip is silent and the fault is counted.
    private boolean read(LaneGroup to, int lane, Side side, StripInput material) {
        try {
            song.read(material, played[lane], side == Side.LEFT ? played[lane + 1] : other, frames);
        } catch (RuntimeException failed) {
            to.countFault(lane);
            return false;
        }
        for (int i = 0; i < frames && side == Side.MONO && material.channels() > 1; i++) {
            played[lane][i] = 0.5f * (played[lane][i] + other[i]);
        }
        return true;
    }
}
