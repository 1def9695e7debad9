package longthrow.dsp.parameter;

import java.util.ArrayList;
import java.util.List;

/// Where a block declares its parameters: one line makes a row that is recallable, automatable, mappable,
/// shown, undone and saved. The scope's path is the id. Rows declared through child scopes land in the same
/// section.
public final class Scope {
    private final List<Parameter> declared;
    private final int firstRow;
    private final String path;
    private final Column column;
    private final String words;

    private Scope(List<Parameter> declared, int firstRow, String path, Column column, String words) {
        this.declared = declared;
        this.firstRow = firstRow;
        this.path = path;
        this.column = column;
        this.words = words;
    }

    /// The scope of a new section whose rows start at `firstRow` of the desk.
    public static Scope section(int firstRow) {
        return new Scope(new ArrayList<>(), firstRow, "", Column.LEVEL, "");
    }

    /// A child scope: `in.scope("eq")` declares below `eq/`.
    public Scope scope(String name) {
        return new Scope(declared, firstRow, path + name + "/", column, "");
    }

    /// The same scope for parameters of another scope column.
    public Scope column(Column column) {
        return new Scope(declared, firstRow, path, column, words);
    }

    /// The same scope for a parameter that is called otherwise than its id: a number that stands for a frequency.
    public Scope called(String words) {
        return new Scope(declared, firstRow, path, column, words);
    }

    /// All rows declared so far, in order.
    public List<Parameter> declared() {
        return List.copyOf(declared);
    }

    /// A level or gain with a linear taper.
    public Row decibels(String key, double minimum, double maximum, double initial) {
        return add(key, Unit.DECIBELS, minimum, maximum, initial, new Taper.Linear(minimum, maximum));
    }

    /// A fader or send level: -inf to +10 dB on the four-segment law.
    public Row fader(String key, double initial) {
        return add(key, Unit.DECIBELS, Double.NEGATIVE_INFINITY, 10, initial, new Taper.Fader());
    }

    /// A frequency with a logarithmic taper.
    public Row hertz(String key, double minimum, double maximum, double initial) {
        return add(key, Unit.HERTZ, minimum, maximum, initial, new Taper.Logarithmic(minimum, maximum));
    }

    /// A time with a logarithmic taper.
    public Row milliseconds(String key, double minimum, double maximum, double initial) {
        return add(key, Unit.MILLISECONDS, minimum, maximum, initial, new Taper.Logarithmic(minimum, maximum));
    }

    /// A delay from none to `maximum` ms with a linear taper.
    public Row delay(String key, double maximum) {
        return add(key, Unit.MILLISECONDS, 0, maximum, 0, new Taper.Linear(0, maximum));
    }

    /// A compression ratio, `initial`:1, logarithmic.
    public Row ratio(String key, double minimum, double maximum, double initial) {
        return add(key, Unit.RATIO, minimum, maximum, initial, new Taper.Logarithmic(minimum, maximum));
    }

    /// A share from 0 to 100 %.
    public Row percent(String key, double initial) {
        return add(key, Unit.PERCENT, 0, 100, initial, new Taper.Linear(0, 100));
    }

    /// A share of up to `maximum` %, which may be more than the whole.
    public Row percent(String key, double maximum, double initial) {
        return add(key, Unit.PERCENT, 0, maximum, initial, new Taper.Linear(0, maximum));
    }

    /// A rate in beats a minute or a factor, linear.
    public Row number(String key, double minimum, double maximum, double initial) {
        return add(key, Unit.NUMBER, minimum, maximum, initial, new Taper.Linear(minimum, maximum));
    }

    /// A filter's quality, logarithmic.
    public Row quality(String key, double minimum, double maximum, double initial) {
        return add(key, Unit.NUMBER, minimum, maximum, initial, new Taper.Logarithmic(minimum, maximum));
    }

    /// A pan or balance, L100 to R100, centred.
    public Row pan(String key) {
        return add(key, Unit.PAN, -100, 100, 0, new Taper.Linear(-100, 100));
    }

    /// A switch.
    public Row toggle(String key, boolean initial) {
        return add(key, Unit.SWITCH, 0, 1, initial ? 1 : 0, new Taper.Steps(2));
    }

    /// A choice of words; the first is the initial one.
    public Row choice(String key, String... words) {
        return choice(key, List.of(words), words[0]);
    }

    /// A choice of words of which any is the initial one.
    public Row choice(String key, List<String> words, String initial) {
        return add(new Parameter(
                path + key,
                label(key),
                Unit.CHOICE,
                0,
                words.size() - 1,
                words.indexOf(initial),
                new Taper.Steps(words.size()),
                column,
                words));
    }

    private Row add(String key, Unit unit, double minimum, double maximum, double initial, Taper taper) {
        return add(new Parameter(path + key, label(key), unit, minimum, maximum, initial, taper, column, List.of()));
    }

    private Row add(Parameter parameter) {
        if (declared.stream().anyMatch(other -> other.key().equals(parameter.key()))) {
            throw new IllegalStateException(parameter.key() + " is declared twice");
        }
        declared.add(parameter);
        return new Row(firstRow + declared.size() - 1, parameter);
    }

    private String label(String key) {
        return words.isEmpty() ? (path + key).replace('/', ' ') : words;
    }
}
