package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The four-band equalizer; the outer bands can also be high-pass and low-pass filters.
public record Equalizer(Row on, List<Band> bands) {
    /// Declares the block's rows.
    public Equalizer(Scope in) {
        Scope eq = in.scope("eq").column(Column.EQ);
        this(
                eq.toggle("on", false),
                List.of(
                        new Band(eq.scope("1"), 100, Shape.OUTER),
                        new Band(eq.scope("2"), 400, Shape.INNER),
                        new Band(eq.scope("3"), 2500, Shape.INNER),
                        new Band(eq.scope("4"), 8000, Shape.OUTER)));
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
}
