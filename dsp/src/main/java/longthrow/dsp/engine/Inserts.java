package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.effect.Slot;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Insert;
import longthrow.dsp.strip.InsertPath;
import longthrow.dsp.thread.AudioThread;

/// The racks and the gear outside that work inside strips. A rack serves one master: the sends, or one place of
/// one strip. It goes to another when the one before has faded out, within 18 ms, and begins there with nothing
/// that it remembers. Within its strip it goes to another stop as fast, out and in together, and remembers.
/// Gear outside is sent its strip as long as the strip has it, switched on or not, so that it is warm when its
/// return is heard; between two strips the send closes. While nobody inserts anything, one flag is read.
@AudioThread
final class Inserts {
    /// With the way to the grid line a fade stays under 20 ms.
    private static final double FADE_SECONDS = 0.018;

    private final Slot[] slots;
    private final Externals externals;
    private final Pinging pinging;
    private final float[] curve;
    private final int fade;
    /// What each place asks for, and whether it is switched on.
    private final int[] wanted;
    private final boolean[] on;
    /// What each place fades from and to, and how many frames of that have passed.
    private final int[] last;
    private final int[] next;
    private final int[] passed;
    /// How many frames of the fade a frame is.
    private final int[] pace;
    private final InsertStops stops;
    /// At which stops of the paths anything works.
    private final boolean[] busy = new boolean[InsertPath.STOPS];
    /// The place that each rack and each external insert works at, and the one that it is to work at.
    private final int[] owner = new int[InsertPlaces.UNITS];
    private final int[] claim = new int[InsertPlaces.UNITS];
    /// How far each external send is open at the beginning of the block, in frames of the fade, and what a frame adds.
    private final int[] open = new int[External.COUNT];
    private final int[] step = new int[External.COUNT];
    private final boolean[] sends;
    /// How far the return of each rack will be closed at the end of the block, in frames of the fade.
    private final int[] closed = new int[DeskLayout.RACKS];
    private final boolean[] gating = new boolean[DeskLayout.RACKS];
    private final boolean[] handed = new boolean[DeskLayout.RACKS];
    private final float[][] dry = new float[2][Lanes.GRID];
    private final float[][] leaving = new float[2][Lanes.GRID];
    private final float[][] coming = new float[2][Lanes.GRID];
    /// Whether a place gives the mean of both its sides, how far it does so at the beginning of the block, in frames of
    /// the fade, and what a frame adds.
    private final boolean[] narrow;
    private final int[] folded;
    private final int[] fold;
    private boolean restless = true;
    private boolean any;

    /// Room for so many places, where these racks can work.
    Inserts(int places, Slot[] slots, Externals externals, Pinging pinging, int sampleRate) {
        this.slots = slots;
        this.externals = externals;
        this.pinging = pinging;
        fade = ((int) (FADE_SECONDS * sampleRate / Lanes.GRID)) * Lanes.GRID;
        curve = new float[fade + 1];
        for (int i = 0; i <= fade; i++) {
            curve[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * i / fade));
        }
        wanted = none(places);
        last = none(places);
        next = none(places);
        on = new boolean[places];
        sends = new boolean[places];
        narrow = new boolean[places];
        folded = new int[places];
        fold = new int[places];
        passed = new int[places];
        pace = new int[places];
        stops = new InsertStops(places, fade);
        Arrays.fill(owner, InsertPlaces.SENDS);
        Arrays.fill(claim, InsertPlaces.SENDS);
    }

    private static int[] none(int places) {
        int[] none = new int[places];
        Arrays.fill(none, Insert.NONE);
        return none;
    }

    /// Reads what a place asks for, and at which stop.
    void adopt(int place, int unit, boolean works, int stop) {
        restless |= wanted[place] != unit || on[place] != works;
        restless |= stops.want(place, stop);
        wanted[place] = unit;
        on[place] = works;
    }

    /// Says whether a place of two sides shall give their mean on both.
    void narrow(int place, boolean mono) {
        restless |= narrow[place] != mono;
        narrow[place] = mono;
    }

    /// Takes everything to its target at once.
    void snap() {
        claim();
        stops.snap();
        System.arraycopy(claim, 0, owner, 0, owner.length);
        Arrays.fill(closed, 0);
        for (int external = 0; external < open.length; external++) {
            open[external] = owner[DeskLayout.RACKS + external] == InsertPlaces.SENDS ? 0 : fade;
        }
        for (int place = 0; place < wanted.length; place++) {
            next[place] = target(place);
            last[place] = next[place];
            folded[place] = narrow[place] ? fade : 0;
            fold[place] = 0;
        }
    }

    /// Prepares the next grid block, before the racks do.
    void advance() {
        restless |= pinging.look();
        if (!restless) {
            pinging.free(true);
            return;
        }
        restless = false;
        any = false;
        claim();
        for (int place = 0; place < wanted.length; place++) {
            advance(place);
        }
        for (int rack = 0; rack < slots.length; rack++) {
            hand(rack);
        }
        Arrays.fill(sends, false);
        for (int external = 0; external < open.length; external++) {
            lead(external, DeskLayout.RACKS + external);
        }
        look();
        int tested = pinging.external();
        pinging.free(tested < 0 || (open[tested] == 0 && step[tested] == 0 && !works(DeskLayout.RACKS + tested)));
    }

    /// Finds the stops where anything works.
    private void look() {
        Arrays.fill(busy, false);
        for (int place = 0; place < wanted.length && any; place++) {
            busy[stops.now(place)] |= active(place, stops.now(place));
            if (stops.crosses(place)) {
                busy[stops.before(place)] |= sends[place];
            }
        }
    }

    private void claim() {
        Arrays.fill(claim, InsertPlaces.SENDS);
        for (int place = 0; place < wanted.length; place++) {
            int unit = wanted[place];
            if (unit >= 0 && claim[unit] == InsertPlaces.SENDS) {
                claim[unit] = place;
            }
        }
    }

    private int target(int place) {
        int unit = wanted[place];
        boolean has = unit >= 0 && on[place] && owner[unit] == place && claim[unit] == place && !tested(unit);
        return has && !stops.leaves(place) ? unit : Insert.NONE;
    }

    private boolean tested(int unit) {
        return unit == DeskLayout.RACKS + pinging.external() && pinging.external() >= 0;
    }

    private void advance(int place) {
        if (last[place] != next[place]) {
            passed[place] += pace[place] * Lanes.GRID;
            last[place] = passed[place] >= fade ? next[place] : last[place];
        }
        stops.advance(place, last[place] < 0 && next[place] < 0);
        int target = target(place);
        if (last[place] == next[place] && next[place] != target) {
            next[place] = target;
            passed[place] = 0;
            pace[place] = stops.leaves(place) || stops.crosses(place) ? InsertStops.PACE : 1;
        }
        restless |= last[place] != next[place] || stops.leaves(place) || stops.crosses(place);
        any |= last[place] >= 0 || next[place] >= 0;
        folded[place] += fold[place] * Lanes.GRID;
        fold[place] = Integer.signum((narrow[place] ? fade : 0) - folded[place]);
        restless |= fold[place] != 0;
    }

    private void hand(int rack) {
        boolean stays = owner[rack] == claim[rack];
        boolean sent = owner[rack] == InsertPlaces.SENDS;
        gating[rack] = false;
        if (sent && stays && closed[rack] > 0) {
            gate(rack, -Lanes.GRID);
        } else if (sent && !stays && closed[rack] < fade && !slots[rack].asleep()) {
            gate(rack, Lanes.GRID);
        } else if (!stays && (sent || !works(rack))) {
            owner[rack] = claim[rack];
            handed[rack] = true;
            closed[rack] = fade;
            if (owner[rack] == InsertPlaces.SENDS) {
                gate(rack, -Lanes.GRID);
            }
        }
        restless |= gating[rack] || moving(rack) || handed[rack];
    }

    /// Opens the send of an external insert for the strip that has it, or closes it on the way to another.
    private void lead(int external, int unit) {
        open[external] += step[external] * Lanes.GRID;
        boolean nobody = owner[unit] == InsertPlaces.SENDS;
        if (owner[unit] != claim[unit] && (nobody || (open[external] == 0 && !works(unit)))) {
            owner[unit] = claim[unit];
            restless = true;
        }
        boolean wants = owner[unit] != InsertPlaces.SENDS && owner[unit] == claim[unit] && !tested(unit);
        step[external] = wants && open[external] < fade ? 1 : !wants && open[external] > 0 ? -1 : 0;
        if (owner[unit] != InsertPlaces.SENDS) {
            sends[owner[unit]] |= open[external] > 0 || step[external] > 0;
            any |= sends[owner[unit]];
        }
        restless |= step[external] != 0 || owner[unit] != claim[unit];
    }

    private void gate(int rack, int frames) {
        closed[rack] += frames;
        gating[rack] = true;
    }

    /// Whether anything works inside a strip.
    boolean any() {
        return any;
    }

    /// Whether anything works at a stop of any path.
    boolean busy(int stop) {
        return busy[stop];
    }

    /// Whether a place has to be processed at a stop.
    boolean active(int place, int stop) {
        boolean works = last[place] >= 0 || next[place] >= 0 || sends[place];
        return (works && stops.now(place) == stop) || (sends[place] && stops.before(place) == stop);
    }

    /// Whether a place gives something though nothing comes in.
    boolean awake(int place) {
        return sends[place] || awakens(last[place]) || awakens(next[place]);
    }

    private boolean awakens(int unit) {
        return unit >= slots.length || (unit >= 0 && !slots[unit].asleep());
    }

    /// Whether a rack is on its way to another master.
    boolean moving(int rack) {
        return owner[rack] != claim[rack];
    }

    /// Whether a rack came to another master since this was asked last.
    boolean takeHanded(int rack) {
        boolean was = handed[rack];
        handed[rack] = false;
        return was;
    }

    /// Whether a rack belongs to a strip.
    boolean inserted(int rack) {
        return owner[rack] != InsertPlaces.SENDS;
    }

    /// Whether a rack works in its strip now, or on its way out of it.
    boolean works(int rack) {
        int place = owner[rack];
        return place != InsertPlaces.SENDS && (last[place] == rack || next[place] == rack);
    }

    /// Whether the return of a rack that is fed by sends opens or closes.
    boolean gates(int rack) {
        return gating[rack];
    }

    /// Whether it opens: what goes in rises too, since an effect that begins anew remembers how its input began.
    boolean opens(int rack) {
        return gating[rack] && !moving(rack);
    }

    /// Turns a stereo signal down as far as the return of a rack is closed.
    void gate(int rack, float[][] signal, int from, int to) {
        boolean opens = opens(rack);
        for (int frame = from; frame < to; frame++) {
            int left = Lanes.GRID - frame - 1;
            float share = 1 - curve[opens ? closed[rack] + left : closed[rack] - left];
            signal[0][frame] *= share;
            signal[1][frame] *= share;
        }
    }

    /// Works on one strip's lanes in place, at a stop; a mono strip feeds both sides and hears their mean.
    void process(int place, int stop, float[] signal, int left, int right, int from, int to) {
        for (int frame = from; frame < to; frame++) {
            dry[0][frame] = signal[frame * Lanes.WIDTH + left];
            dry[1][frame] = signal[frame * Lanes.WIDTH + right];
        }
        send(place, stop, from, to);
        if (stop != stops.now(place) || (last[place] < 0 && next[place] < 0)) {
            return;
        }
        boolean mono = left == right;
        boolean fades = last[place] != next[place];
        int step = fades ? pace[place] : 0;
        work(next[place], fades ? passed[place] : fade, step, coming, mono, from, to);
        if (fades) {
            work(last[place], fade - passed[place], -step, leaving, mono, from, to);
            for (int frame = from; frame < to; frame++) {
                float share = curve[Math.min(fade, passed[place] + step * (frame + 1))];
                coming[0][frame] = Math.fma(share, coming[0][frame] - leaving[0][frame], leaving[0][frame]);
                coming[1][frame] = Math.fma(share, coming[1][frame] - leaving[1][frame], leaving[1][frame]);
            }
        }
        fold(place, from, to);
        for (int frame = from; frame < to; frame++) {
            signal[frame * Lanes.WIDTH + left] = coming[0][frame];
            signal[frame * Lanes.WIDTH + right] = coming[mono ? 0 : 1][frame];
        }
    }

    /// Leads both sides to their mean where the strip is mono on two lanes, or goes there.
    private void fold(int place, int from, int to) {
        boolean folds = folded[place] > 0 || fold[place] != 0;
        for (int frame = from; frame < to && folds; frame++) {
            float share = curve[folded[place] + fold[place] * (frame + 1)];
            float mean = 0.5f * (coming[0][frame] + coming[1][frame]);
            coming[0][frame] = Math.fma(share, mean - coming[0][frame], coming[0][frame]);
            coming[1][frame] = Math.fma(share, mean - coming[1][frame], coming[1][frame]);
        }
    }

    private void send(int place, int stop, int from, int to) {
        for (int external = 0; external < open.length && sends[place]; external++) {
            boolean sent = open[external] > 0 || step[external] > 0;
            if (sent && owner[DeskLayout.RACKS + external] == place) {
                float[][] sound = stops.crosses(place) ? crossing(place, stop, from, to) : dry;
                externals.send(external, sound, curve, open[external], step[external], from, to);
            }
        }
    }

    /// The share of what is sent that comes from one of the two stops of an insert that crosses over.
    private float[][] crossing(int place, int stop, int from, int to) {
        boolean comes = stop == stops.now(place);
        for (int frame = from; frame < to; frame++) {
            float share = curve[stops.open(place, frame)];
            coming[0][frame] = dry[0][frame] * (comes ? share : 1 - share);
            coming[1][frame] = dry[1][frame] * (comes ? share : 1 - share);
        }
        return coming;
    }

    /// What a rack or the gear outside makes of the strip, or the strip itself. What goes into a rack rises twice as
    /// fast as the rack fades in, and falls as fast when it fades out: no echo remembers a sudden beginning or end.
    private void work(int unit, int risen, int step, float[][] into, boolean mono, int from, int to) {
        for (int side = 0; side < 2; side++) {
            System.arraycopy(dry[side], from, into[side], from, to - from);
        }
        if (unit < 0) {
            return;
        }
        if (unit < slots.length) {
            lift(risen, step, into, from, to);
            slots[unit].process(into, from, to);
        } else {
            externals.hear(unit - slots.length, into, from, to);
        }
        for (int frame = from; frame < to && mono; frame++) {
            into[0][frame] = 0.5f * (into[0][frame] + into[1][frame]);
            into[1][frame] = into[0][frame];
        }
    }

    private void lift(int risen, int step, float[][] into, int from, int to) {
        for (int frame = from; frame < to && step != 0; frame++) {
            int lifted = 2 * (risen + step * (frame + 1));
            float share = curve[Math.max(0, Math.min(fade, lifted))];
            into[0][frame] *= share;
            into[1][frame] *= share;
        }
    }
}
