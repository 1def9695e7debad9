package longthrow.console.show;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import longthrow.dsp.parameter.Parameter;

/// A value that a journal tells of, in the desk's words.
///
/// @param what `ch 3 Snare: fader`
/// @param before what it was, with its unit
/// @param after what it became
record ValueWords(String what, String before, String after) {
    /// In the words of a show; as the journal has it, where the show knows no such cell.
    ///
    /// @param cell strip id and key: `c3 fader`
    static ValueWords of(Show show, String cell, String before, String after) {
        String[] words = cell.split(" ", 2);
        OptionalInt known = show.strips().cellOfId(words[0], words[1]);
        if (known.isEmpty()) {
            return new ValueWords(words[0] + ": " + words[1], before, after);
        }
        Parameter parameter = show.strips().layout().parameter(known.getAsInt());
        String what = Compared.whose(known.getAsInt(), show) + ": " + parameter.label();
        OptionalDouble was = parameter.parse(before);
        OptionalDouble is = parameter.parse(after);
        if (was.isEmpty() || is.isEmpty()) {
            return new ValueWords(what, before, after);
        }
        Differing way = Differing.of("", parameter, was.getAsDouble(), is.getAsDouble());
        return new ValueWords(what, way.before(), way.after());
    }
}
