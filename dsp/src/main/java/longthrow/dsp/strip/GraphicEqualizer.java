package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The graphic equalizer of what leaves the desk: 31 bands, a third of an octave each, last before the fader. Bands
/// have numbers, so that a row of faders maps to them in one line; what they are called is their middle of ISO 266.
public record GraphicEqualizer(Row on, List<Row> bands) implements Block {
    /// Up to here every setting is met, even each fader up beside one down; beyond, bands would have to do more than 30
    /// dB against each other.
    private static final double MOST_DECIBELS = 12;

    private static final List<String> NAMES = List.of(
            "20", "25", "31.5", "40", "50", "63", "80", "100", "125", "160", "200", "250", "315", "400", "500", "630",
            "800", "1k", "1.25k", "1.6k", "2k", "2.5k", "3.15k", "4k", "5k", "6.3k", "8k", "10k", "12.5k", "16k",
            "20k");

    /// Declares the block's rows.
    public GraphicEqualizer(Scope in) {
        Scope geq = in.scope("geq").column(Column.EQ);
        this(
                geq.toggle("on", false),
                IntStream.range(0, GraphicCurve.BANDS)
                        .mapToObj(band -> geq.called("geq " + NAMES.get(band))
                                .decibels(String.valueOf(band + 1), -MOST_DECIBELS, MOST_DECIBELS, 0))
                        .toList());
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("geq/");
    }

    @Override
    public LaneBlock on(Group group) {
        return new GraphicEqualizerLanes(group, this);
    }
}
