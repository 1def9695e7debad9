package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// Where the strips of one section stand on the desk as a whole: what their DCAs and mute groups make of level and
/// mute, and the pan law. Memberships are remembered, so that a moving fader need not look through them.
@AudioThread
public final class Standing {
    private final Masters masters;
    private final Fader fader;
    private final int[] dcas;
    private final int[] groups;
    private final boolean centre;
    private PanLaw law = PanLaw.MINUS_3;

    /// `columns` strips with such faders, each in no DCA and in no group, on a desk with a centre or without.
    public Standing(Masters masters, Fader fader, int columns, boolean centre) {
        this.centre = centre;
        this.masters = masters;
        this.fader = fader;
        dcas = new int[columns];
        groups = new int[columns];
    }

    /// Reads anew what a strip is in.
    public void join(int column, Cells cells) {
        dcas[column] = fader.membership().dcas(cells, column);
        groups[column] = fader.membership().groups(cells, column);
    }

    /// Another pan law counts from now on.
    public void law(PanLaw law) {
        this.law = law;
    }

    /// A lane's gain into the left or right side of a stereo sum.
    double into(Side side, boolean right, double position) {
        return side.into(law, right, position);
    }

    /// The same into main, which may have a centre.
    double intoMain(Side side, boolean right, double position) {
        return centre && side == Side.MONO ? law.side(position, right) : side.into(law, right, position);
    }

    /// What a pan with three ways gives to the centre.
    double intoCentre(Side side, double position) {
        return centre && side == Side.MONO ? law.centre(position) : 0;
    }

    /// All masters of a strip, a bit each.
    public int above(int column) {
        return masters.above(dcas[column]);
    }

    /// The mute groups of a strip, a bit each.
    public int groups(int column) {
        return groups[column];
    }

    /// A strip's fader with its masters', as a factor.
    double level(int column, Cells cells) {
        return Decibels.gain(masters.level(fader.level(cells, column), dcas[column]));
    }

    /// What a strip's mutes leave of it, as a factor.
    double open(int column, Cells cells) {
        int causes = masters.causes(cells.on(fader.mute(), column), dcas[column], groups[column]);
        return masters.open(causes, groups[column]);
    }
}
