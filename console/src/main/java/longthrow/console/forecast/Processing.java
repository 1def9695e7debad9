package longthrow.console.forecast;

import java.util.function.ToDoubleFunction;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.strip.Decibels;

/// What a change of values does to a strip's sound before its fader, where that can be told without hearing it: trim,
/// make-up, a gate or compressor that is switched off, which gives back what it took, and an equalizer as pink noise
/// would hear it. Whatever else works by level stays as it is.
record Processing(Rows rows, MeterFrame meters, CellSource before, CellSource after) {
    /// Factors of amplitude, one entry a strip.
    double[] factors() {
        double[] factors = new double[rows.strips()];
        java.util.Arrays.setAll(factors, strip -> Decibels.gain(decibels(strip)));
        return factors;
    }

    private double decibels(int strip) {
        int column = rows.column(strip);
        double change = rows.compressor(strip)
                .map(comp -> change(cells -> cells.on(comp.on(), column) ? cells.get(comp.makeup(), column) : 0)
                        + back(comp.on(), column, meters.compressorDecibels()[strip]))
                .orElse(0.0);
        Tone tone = new Tone(rows.equalizer(strip), rows.desk.sampleRate(), column);
        double toned = tone.decibels(before, after);
        return rows.channel(strip)
                ? change
                        + toned
                        + change(cells -> cells.get(rows.table.channel().trim().gain(), column))
                        + back(rows.table.channel().gate().on(), column, meters.gateDecibels()[strip])
                : change + toned;
    }

    private double change(ToDoubleFunction<CellSource> decibels) {
        return decibels.applyAsDouble(after) - decibels.applyAsDouble(before);
    }

    private double back(longthrow.dsp.parameter.Row on, int column, double reduction) {
        return before.on(on, column) && !after.on(on, column) ? -reduction : 0;
    }
}
