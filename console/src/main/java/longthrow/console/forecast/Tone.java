package longthrow.console.forecast;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.strip.Equalizer;
import longthrow.dsp.strip.FilterDesign;

/// What a change of an equalizer does to a level when nobody knows the spectrum: as much as to noise with the same
/// power in each third of an octave from 63 Hz to 4 kHz, where most of music's power is.
record Tone(Optional<Equalizer> equalizer, int sampleRate, int column) {
    private static final double LOWEST_HERTZ = 63;
    private static final int THIRDS = 19;

    /// By how many dB.
    double decibels(CellSource before, CellSource after) {
        boolean same = rows().allMatch(row -> before.get(row, column) == after.get(row, column));
        return same ? 0 : Forecaster.decibels(power(after) / power(before));
    }

    private Stream<Row> rows() {
        return equalizer.stream()
                .flatMap(eq -> Stream.concat(
                        Stream.of(eq.on()),
                        eq.bands().stream()
                                .flatMap(band ->
                                        Stream.of(band.type(), band.frequency(), band.gain(), band.quality()))));
    }

    private double power(CellSource cells) {
        FilterDesign design = new FilterDesign(sampleRate);
        List<Equalizer.Band> bands = equalizer.filter(eq -> cells.on(eq.on(), column)).stream()
                .flatMap(eq -> eq.bands().stream())
                .toList();
        double sum = 0;
        for (int third = 0; third < THIRDS; third++) {
            double hertz = LOWEST_HERTZ * Math.pow(2, third / 3.0);
            double decibels = 0;
            for (Equalizer.Band band : bands) {
                decibels += design.band(
                                (int) cells.get(band.type(), column),
                                cells.get(band.frequency(), column),
                                cells.get(band.quality(), column),
                                cells.get(band.gain(), column))
                        .decibelsAt(hertz);
            }
            sum += Math.pow(10, decibels / 10);
        }
        return sum;
    }
}
