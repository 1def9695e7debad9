package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// What feeds each lane of a group: the device's ports that the strip is patched to, or what it plays from the song.
/// Every change cross-fades.
@AudioThread
final class Inputs {
    private static final float[] SILENCE = new float[Lanes.GRID];
    private static final float[][] NO_DEVICE = {};

    private final StripFeed[] feeds;
    /// Which strips have both lanes of a pair to feed; one that has become mono does until its right side has faded.
    private final boolean[] pairs;
    /// A row more than there are lanes, for the right side of a mono strip on the last one.
    private final float[][] played = new float[Lanes.WIDTH + 1][Lanes.GRID];
    private final float[][] mixed = new float[Lanes.WIDTH][Lanes.GRID];
    private final float[] other = new float[Lanes.GRID];
    private final float[][] sources = new float[Lanes.WIDTH][];
    private final int[] each = Lanes.each();
    private final InputPorts plain;
    private final int[] offsets = new int[Lanes.WIDTH];
    private final Song song;
    private float[][] device = NO_DEVICE;
    private float[][] heard = sources;
    private int[] which = each;
    private int at;
    private int frames;
    private boolean restless;

    Inputs(int strips, Song song) {
        this.song = song;
        feeds = new StripFeed[strips];
        pairs = new boolean[strips];
        Rise rise = new Rise(song.sampleRate(), Rise.SECONDS);
        Arrays.setAll(feeds, strip -> new StripFeed(rise));
        plain = new InputPorts(feeds, pairs);
    }

    /// Takes the ports of every strip.
    void patch(Patch patch) {
        for (int strip = 0; strip < feeds.length; strip++) {
            feeds[strip].patch(patch.main().get(strip), patch.alt().get(strip));
        }
        stir();
    }

    /// Takes what every strip has to play.
    void plug(List<Optional<StripInput>> materials) {
        for (int strip = 0; strip < feeds.length; strip++) {
            feeds[strip].plug(materials.get(strip));
        }
        stir();
    }

    /// Takes which of its sources a strip hears.
    void choose(int strip, int source) {
        feeds[strip].choose(source);
        stir();
    }

    /// Takes what becomes of a strip's sides.
    void decode(int strip, StripFeed.Decode how) {
        feeds[strip].decode(how);
        stir();
    }

    /// Says whether a strip has both lanes of a pair to feed.
    void pair(int strip, boolean both) {
        pairs[strip] = both;
        plain.forget();
    }

    /// While anything may fade, no group is plain.
    private void stir() {
        restless = true;
        plain.forget();
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
        int[] ports = restless ? InputPorts.NOT_PLAIN : plain.of(map, group);
        if (ports.length > 0 && there(ports)) {
            heard = device;
            which = ports;
            Arrays.fill(offsets, at);
            return;
        }
        heard = sources;
        which = each;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            int column = map.column(group * Lanes.WIDTH + lane);
            if (column == LaneMap.NOBODY) {
                put(lane, SILENCE, 0);
                continue;
            }
            strip(lanes.groups()[group], lane, feeds[column], pairs[column]);
            lane += pairs[column] ? 1 : 0;
        }
    }

    /// Lays what was found side by side.
    void load(Lanes kernels, float[] signal, int from, int to) {
        kernels.load(heard, which, offsets, signal, from, to);
    }

    private boolean there(int[] ports) {
        boolean all = true;
        for (int port : ports) {
            all &= there(port);
        }
        return all;
    }

    private void strip(LaneGroup to, int lane, StripFeed feed, boolean pair) {
        hear(to, lane, pair, feed.now());
        if (!feed.fades()) {
            return;
        }
        int last = pair ? lane + 1 : lane;
        for (int each = lane; each <= last; each++) {
            System.arraycopy(sources[each], offsets[each], mixed[each], 0, frames);
        }
        hear(to, lane, pair, feed.before());
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

    /// Finds what a strip hears, for one lane or for a pair.
    private void hear(LaneGroup to, int lane, boolean pair, StripFeed.Heard heard) {
        if (heard.plays()) {
            play(to, lane, pair, heard);
        } else {
            port(lane, heard.port(false));
            if (pair) {
                port(lane + 1, heard.port(heard.decode() != StripFeed.Decode.MONO));
            }
        }
        if (pair && heard.decode() == StripFeed.Decode.MID_SIDE) {
            decode(lane);
        }
    }

    private void decode(int lane) {
        float[] middle = sources[lane];
        float[] side = sources[lane + 1];
        int middleAt = offsets[lane];
        int sideAt = offsets[lane + 1];
        for (int i = 0; i < frames; i++) {
            float m = middle[middleAt + i];
            float s = side[sideAt + i];
            played[lane][i] = m + s;
            played[lane + 1][i] = m - s;
        }
        put(lane, played[lane], 0);
        put(lane + 1, played[lane + 1], 0);
    }

    /// Copies what the port of a strip's side brings, whatever the strip plays; silence where there is none.
    void live(int strip, int side, float[] into) {
        int port = feeds[strip].live(side);
        boolean there = there(port);
        System.arraycopy(there ? device[port] : SILENCE, there ? at : 0, into, 0, frames);
    }

    private boolean there(int port) {
        return port >= 0 && port < device.length && device[port].length >= at + frames;
    }

    private void port(int lane, int port) {
        boolean there = there(port);
        put(lane, there ? device[port] : SILENCE, there ? at : 0);
    }

    private void play(LaneGroup to, int lane, boolean pair, StripFeed.Heard heard) {
        boolean mono = heard.decode() == StripFeed.Decode.MONO;
        boolean sounds = heard.material().isPresent()
                && song.sounds()
                && read(
                        to,
                        lane,
                        mono ? other : played[lane + 1],
                        heard.material().get());
        if (sounds && mono && heard.material().get().channels() > 1) {
            for (int i = 0; i < frames; i++) {
                played[lane][i] = 0.5f * (played[lane][i] + other[i]);
            }
        }
        put(lane, sounds ? played[lane] : SILENCE, 0);
        if (pair) {
            put(lane + 1, sounds ? played[mono ? lane : lane + 1] : SILENCE, 0);
        }
    }

    /// Material comes from elsewhere; if it fails, its strip is silent and the fault is counted.
    private boolean read(LaneGroup to, int lane, float[] right, StripInput material) {
        try {
            song.read(material, played[lane], right, frames);
        } catch (RuntimeException failed) {
            to.countFault(lane);
            return false;
        }
        return true;
    }
}
