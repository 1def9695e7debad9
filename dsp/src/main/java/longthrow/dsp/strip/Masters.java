package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;

/// DCAs and mute groups as they stand, and what they do to a strip that follows some of them: the one place where a
/// strip's effective level and the causes of its silence are worked out, for the engine, for feedback and for whoever
/// asks why. Belongs to the thread that made it; allocates nothing.
///
/// A strip's masters are the DCAs that it is in, those that these are in, and so on; each of them counts once, by
/// whatever way it is reached. Faders add up in decibels, and -inf wins. Of several mute groups that dim, the deepest
/// counts.
public final class Masters {
    private final Dca dca;
    private final MuteGroup group;
    private final double[] levels = new double[Dca.COUNT];
    private final int[] above = new int[Dca.COUNT];
    private final double[] depths = new double[MuteGroup.COUNT];
    private int muted;

    /// Masters at rest: every level 0 dB, nothing muted.
    public Masters(Dca dca, MuteGroup group) {
        this.dca = dca;
        this.group = group;
        for (int i = 0; i < Dca.COUNT; i++) {
            above[i] = 1 << i;
        }
    }

    /// Reads everything anew.
    public void look(CellSource cells) {
        muted = 0;
        for (int i = 0; i < Dca.COUNT; i++) {
            levels[i] = cells.get(dca.level(), i);
            above[i] = 1 << i | dca.dcas(cells, i);
            muted |= cells.on(dca.mute(), i) ? 1 << i : 0;
        }
        close();
        for (int i = 0; i < MuteGroup.COUNT; i++) {
            boolean dims = cells.get(group.mode(), i) >= 0.5;
            depths[i] = !cells.on(group.on(), i) ? 0 : dims ? cells.get(group.dim(), i) : Double.NEGATIVE_INFINITY;
        }
    }

    /// The transitive closure, by Warshall's algorithm: a circle, which no desk should hold, ends it like anything
    /// else.
    private void close() {
        for (int through = 0; through < Dca.COUNT; through++) {
            for (int i = 0; i < Dca.COUNT; i++) {
                if ((above[i] >> through & 1) != 0) {
                    above[i] |= above[through];
                }
            }
        }
    }

    /// All masters of a strip that is in these DCAs, a bit each.
    public int above(int dcas) {
        int all = 0;
        for (int left = dcas; left != 0; left &= left - 1) {
            all |= above[Integer.numberOfTrailingZeros(left)];
        }
        return all;
    }

    /// A fader's own level in dB with all its masters'.
    public double level(double ownDecibels, int dcas) {
        double sum = ownDecibels;
        for (int left = above(dcas); left != 0; left &= left - 1) {
            sum += levels[Integer.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    /// Why a strip is silent, as bits of `MuteCause`; 0 when it is not.
    public int causes(boolean own, int dcas, int groups) {
        return (own ? MuteCause.OWN.bit() : 0)
                | (depth(groups) == Double.NEGATIVE_INFINITY ? MuteCause.GROUP.bit() : 0)
                | ((above(dcas) & muted) != 0 ? MuteCause.DCA.bit() : 0);
    }

    /// How far mute groups turn a strip down, in dB: 0 where none does, -inf where one mutes.
    public double depth(int groups) {
        double deepest = 0;
        for (int left = groups; left != 0; left &= left - 1) {
            deepest = Math.min(deepest, depths[Integer.numberOfTrailingZeros(left)]);
        }
        return deepest;
    }

    /// What is left of a strip's signal behind its mutes, as a factor: 0 where anything mutes, 1 where nothing does.
    public double open(int causes, int groups) {
        return causes != 0 ? 0 : Decibels.gain(depth(groups));
    }

    /// The muted ones among a strip's masters, a bit each.
    public int mutedAbove(int dcas) {
        return above(dcas) & muted;
    }

    /// Whether a mute group is on and mutes.
    public boolean mutes(int number) {
        return depths[number] == Double.NEGATIVE_INFINITY;
    }
}
