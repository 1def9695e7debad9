package longthrow.console.forecast;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.strip.Decibels;
import longthrow.dsp.strip.Fader;
import longthrow.dsp.strip.Masters;
import longthrow.dsp.strip.Solo;

/// What mutes, faders, DCAs and mute groups make of every strip while the desk has some values, as factors of
/// amplitude. Immutable.
final class Faders {
    /// What mutes leave of a strip, one entry a strip.
    private final double[] open;
    /// The same with the fader.
    private final double[] loud;
    private final int[] dcas;

    Faders(Rows rows, CellSource cells) {
        Masters masters = new Masters(rows.table.dca(), rows.table.muteGroup());
        masters.look(cells);
        open = new double[rows.strips()];
        loud = new double[rows.strips()];
        dcas = new int[rows.strips()];
        boolean inPlace = soloedInPlace(rows, cells);
        for (int strip = 0; strip < open.length; strip++) {
            Fader fader = rows.fader(strip);
            int column = rows.column(strip);
            int groups = fader.membership().groups(cells, column);
            dcas[strip] = fader.membership().dcas(cells, column);
            int causes = masters.causes(cells.on(fader.mute(), column), dcas[strip], groups);
            boolean hushed = inPlace && rows.channel(strip) && !heardInPlace(rows, cells, column);
            open[strip] = hushed ? 0 : masters.open(causes, groups);
            loud[strip] = open[strip] * Decibels.gain(masters.level(fader.level(cells, column), dcas[strip]));
        }
    }

    private static boolean soloedInPlace(Rows rows, CellSource cells) {
        boolean soloed = false;
        for (int channel = 0; channel < rows.desk.channels(); channel++) {
            soloed |= cells.on(rows.table.channel().solo().on(), channel);
        }
        return soloed && rows.table.solo().inPlace(cells);
    }

    private static boolean heardInPlace(Rows rows, CellSource cells, int channel) {
        Solo solo = rows.table.channel().solo();
        return cells.on(solo.on(), channel) || solo.safe(cells, channel);
    }

    double open(int strip) {
        return open[strip];
    }

    double loud(int strip) {
        return loud[strip];
    }

    /// The DCAs that a strip is in itself, a bit each.
    int dcas(int strip) {
        return dcas[strip];
    }
}
