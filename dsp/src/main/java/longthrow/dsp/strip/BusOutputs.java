package longthrow.dsp.strip;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The end of a group of bus lanes, or of main's: mute, fader and balance on the signal itself, then the way into main
/// and, before the fader, into the solo sum. A mono bus has one lane; its pan counts where it feeds main.
@AudioThread
public final class BusOutputs {
    private final Fader fader;
    private final Optional<Routing> routing;
    private final Group group;
    private final List<Side> sides;
    private final Ramp level;
    private final MixRow[] main;
    private final MixRow[] solo;

    /// Outputs of lanes that are these sides of their strips; main itself has no routing.
    public BusOutputs(Fader fader, Optional<Routing> routing, Group group, List<Side> sides) {
        this.fader = fader;
        this.routing = routing;
        this.group = group;
        this.sides = List.copyOf(sides);
        level = new Ramp(group.sampleRate(), 1);
        main = new MixRow[] {new MixRow(group, Sums.MAIN), new MixRow(group, Sums.MAIN + 1)};
        solo = new MixRow[] {new MixRow(group, Sums.SOLO), new MixRow(group, Sums.SOLO + 1)};
    }

    /// Reads a strip's values anew. A `straight` change is a played lane's.
    public void adopt(int lane, int column, Cells cells, boolean straight) {
        Side side = sides.get(lane);
        double position = cells.get(fader.pan(), column);
        double balance = side == Side.MONO ? 1 : side.into(side == Side.RIGHT, position);
        double gain = cells.on(fader.mute(), column) ? 0 : Decibels.gain(cells.get(fader.level(), column)) * balance;
        if (straight) {
            level.follow(lane, gain);
        } else {
            level.aim(lane, gain);
        }
        routing.ifPresent(way -> route(way, lane, column, cells, position));
    }

    private void route(Routing way, int lane, int column, Cells cells, double position) {
        Side side = sides.get(lane);
        boolean feeds = cells.on(way.main(), column);
        boolean heard = cells.on(way.solo(), column);
        for (int right = 0; right < 2; right++) {
            double share = side.into(right == 1, position);
            double behindBalance = side == Side.MONO || share == 0 ? share : 1;
            main[right].aim(lane, feeds ? behindBalance : 0, false);
            solo[right].aim(lane, heard ? share : 0, false);
        }
    }

    /// Takes every gain to its target at once.
    public void snap() {
        level.snap();
        for (int right = 0; right < 2; right++) {
            main[right].snap();
            solo[right].snap();
        }
    }

    /// Prepares the next grid block.
    public void advance() {
        level.advance();
        for (int right = 0; right < 2; right++) {
            main[right].advance();
            solo[right].advance();
        }
    }

    /// Adds what is heard before the fader to the solo sum, and applies mute, fader and balance.
    public void fade(Sums sums, int from, int to) {
        mix(solo, sums, from, to);
        if (!level.restsAt(1)) {
            group.kernels().scale(level.bank(), group.signal(), from, to);
        }
    }

    /// Adds the lanes to main.
    public void mix(Sums sums, int from, int to) {
        mix(main, sums, from, to);
    }

    private static void mix(MixRow[] rows, Sums sums, int from, int to) {
        for (MixRow row : rows) {
            if (row.heard()) {
                row.mix(sums, from, to);
            }
        }
    }
}
