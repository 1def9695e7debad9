package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The keys of sixteen detectors. Where nobody filters, listens or hears another strip, the key is the signal itself
/// and costs nothing.
@AudioThread
final class KeyLanes {
    /// A key that turns on and off every few milliseconds is as far from the strip's signal as polarity: lines at the
    /// usual pace spread it to -74 dB beyond 1 kHz at 96 kHz.
    private static final double LISTEN_TIMES = 1.3;

    private final Group group;
    private final Key rows;
    private final FilterDesign design;
    private final FilterLanes filter;
    private final Ramp listen;
    private final float[] heard = Group.room();
    private final OtherKeys others;

    KeyLanes(Group group, Key rows) {
        this.group = group;
        this.rows = rows;
        design = new FilterDesign(group.sampleRate());
        filter = new FilterLanes(group.sampleRate());
        listen = Ramp.ofLines(group.sampleRate(), 0, LISTEN_TIMES);
        others = new OtherKeys(group);
    }

    void adopt(int lane, int column, Cells cells, boolean on) {
        double hertz = cells.get(rows.frequency(), column);
        double quality = cells.get(rows.quality(), column);
        FilterDesign wish = switch ((int) cells.get(rows.filter(), column)) {
            case 1 -> design.highPass(hertz, FilterDesign.ALONE);
            case 2 -> design.lowPass(hertz, FilterDesign.ALONE);
            case 3 -> design.bandPass(hertz, quality);
            // at its own corner: what was designed before is another lane's, or nothing at all
            default -> design.bandPass(hertz, quality).neutral();
        };
        filter.aim(lane, wish);
        others.aim(lane, on ? rows.heard(cells, column) : KeySources.OWN, wish);
        listen.aim(lane, on && cells.on(rows.listen(), column) ? 1 : 0);
    }

    void snap() {
        filter.snap();
        others.snap();
        listen.snap();
    }

    /// Returns whether the next grid block has to be prepared too.
    boolean advance() {
        listen.advance();
        boolean keyed = others.advance();
        return keyed || listen.moving();
    }

    /// What the detectors hear in frames `from` to `to`; `apart` where the signal will be changed before they have.
    float[] hear(boolean apart, int from, int to) {
        if (!apart && !others.heard() && !filter.engaged() && listen.restsAt(0)) {
            return group.key(from, to);
        }
        System.arraycopy(group.signal(), from * Lanes.WIDTH, heard, from * Lanes.WIDTH, (to - from) * Lanes.WIDTH);
        if (others.heard()) {
            others.lay(heard, from, to);
        }
        if (filter.engaged()) {
            filter.process(group.kernels(), heard, from, to);
        }
        return others.heard() ? others.louder(heard, from, to) : group.linked(heard, from, to);
    }

    /// Puts what the detectors heard on the output of the strips that listen.
    void listen(int from, int to) {
        if (!listen.restsAt(0)) {
            group.kernels().blend(listen.bank(), heard, group.signal(), from, to);
        }
    }

    void take(int lane, KeyLanes from, int fromLane) {
        filter.take(lane, from.filter, fromLane);
        listen.take(lane, from.listen, fromLane);
        others.take(lane, from.others, fromLane);
    }

    void reset(int lane) {
        filter.reset(lane);
        others.reset(lane);
    }
}
