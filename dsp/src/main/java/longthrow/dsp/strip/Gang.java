package longthrow.dsp.strip;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A gang of faders that a hand moves together. The engine does not know of it: the desk moves the faders themselves.
public record Gang(Row mode) {
    /// How many a desk has.
    public static final int COUNT = 8;

    /// Declares a gang's rows.
    public Gang(Scope in) {
        this(in.column(Column.LOCKED).choice("mode", "relative", "absolute", "off"));
    }

    /// Declares the row that says which gang a strip's fader is in.
    static Row of(Scope in) {
        String[] words = Stream.concat(
                        Stream.of("none"), IntStream.rangeClosed(1, COUNT).mapToObj(Integer::toString))
                .toArray(String[]::new);
        return in.column(Column.LOCKED).choice("gang", words);
    }
}
