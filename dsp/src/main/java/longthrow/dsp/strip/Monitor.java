package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What the engineer hears on monitors or phones: a source, or what is soloed, through a level and switches of its own.
///
/// @param dimLevel by how much the dim turns down
/// @param mono both sides together, at half their sum, on both
/// @param swap left and right change places
/// @param polarity the right side turned upside down, before mono: with it, only what differs is heard
/// @param cut silence
public record Monitor(
        Row source, Row level, Row dim, Row dimLevel, Row mono, Row swap, Row polarity, Row cut, Output output) {
    /// Declares the rows; `sources` are the words of what can be heard, the first one on a new desk.
    public Monitor(Scope in, List<String> sources) {
        this(in.column(Column.LOCKED), sources.toArray(String[]::new));
    }

    private Monitor(Scope in, String... sources) {
        this(
                in.choice("source", sources),
                in.fader("level", 0),
                in.toggle("dim", false),
                in.decibels("dim-level", -40, 0, -20),
                in.toggle("mono", false),
                in.toggle("swap", false),
                in.toggle("polarity", false),
                in.toggle("cut", false),
                new Output(in, false));
    }

    /// The gain from one side of the source into one side of what is heard.
    public double gain(Cells cells, boolean fromRight, boolean intoRight) {
        if (cells.on(cut, 0)) {
            return 0;
        }
        double level = Decibels.gain(cells.get(this.level, 0));
        double dimmed = cells.on(dim, 0) ? level * Decibels.gain(cells.get(dimLevel, 0)) : level;
        double side = fromRight && cells.on(polarity, 0) ? -dimmed : dimmed;
        boolean same = fromRight == (intoRight != cells.on(swap, 0));
        return cells.on(mono, 0) ? side / 2 : same ? side : 0;
    }
}
