package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The equalizer: four bands on channels, eight on everything behind them; the outer bands of four, and all
/// beyond them, can also be high-pass and low-pass filters. It stands before the compressor or behind it,
/// as `order` says; this block is the place before, `behind()` the other one.
public record Equalizer(Row on, List<Band> bands, Row order) implements Block {
    private static final int INNER_BANDS = 4;
    /// The first four for ever where shows of four bands have them; the others between and beyond.
    private static final List<Double> HERTZ = List.of(100.0, 400.0, 2500.0, 8000.0, 50.0, 200.0, 1000.0, 5000.0);

    /// Declares the block's rows.
    public Equalizer(Scope in, int bands) {
        Scope eq = in.scope("eq").column(Column.EQ);
        this(
                eq.toggle("on", false),
                IntStream.rangeClosed(1, bands)
                        .mapToObj(band -> new Band(eq.scope(String.valueOf(band)), HERTZ.get(band - 1), shapes(band)))
                        .toList(),
                in.column(Column.EQ).choice("order", "eq-first", "comp-first"));
    }

    private static List<Shape> shapes(int band) {
        return band == 1 || band >= INNER_BANDS ? Shape.OUTER : Shape.INNER;
    }

    /// One band: what shape it has, where, how much and how wide.
    public record Band(Row type, Row frequency, Row gain, Row quality) {
        Band(Scope in, double hertz, List<Shape> shapes) {
            this(
                    in.choice("type", shapes.stream().map(Shape::word).toArray(String[]::new)),
                    in.hertz("freq", 20, 20_000, hertz),
                    in.decibels("gain", -18, 18, 0),
                    in.quality("q", 0.1, 20, 1));
        }
    }

    /// The equalizer's place behind the compressor.
    public Block behind() {
        return new Behind(this);
    }

    private record Behind(Equalizer equalizer) implements Block {
        @Override
        public boolean reads(String key) {
            return equalizer.reads(key);
        }

        @Override
        public LaneBlock on(Group group) {
            return new EqualizerLanes(group, equalizer, true);
        }
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("eq/") || key.equals("order");
    }

    @Override
    public LaneBlock on(Group group) {
        return new EqualizerLanes(group, this, false);
    }
}
