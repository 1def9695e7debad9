package longthrow.dsp.parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Which rows and columns the desk has: the way from an id (`ch/7/comp/threshold`) to a cell and back. Immutable.
public final class TableLayout {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");

    private final List<Section> sections;
    private final List<Parameter> rows = new ArrayList<>();
    private final List<Section> sectionOfRow = new ArrayList<>();
    private final Map<String, Rows> rowsOf = new HashMap<>();

    /// A section and where its keys lie in the desk.
    private record Rows(Section section, Map<String, Integer> rowOf) {}

    /// Sections in the order of their rows, without gaps.
    public TableLayout(List<Section> sections) {
        this.sections = List.copyOf(sections);
        for (Section section : this.sections) {
            if (section.firstRow() != rows.size()) {
                throw new IllegalArgumentException("section " + section.prefix() + " starts at row "
                        + section.firstRow() + ", expected " + rows.size());
            }
            Map<String, Integer> rowOf = new HashMap<>();
            for (Parameter parameter : section.rows()) {
                rowOf.put(parameter.key(), rows.size());
                rows.add(parameter);
                sectionOfRow.add(section);
            }
            rowsOf.put(section.prefix(), new Rows(section, rowOf));
        }
    }

    /// The kinds of strip, in order.
    public List<Section> sections() {
        return sections;
    }

    /// The section with this prefix.
    public Optional<Section> section(String prefix) {
        return Optional.ofNullable(rowsOf.get(prefix)).map(Rows::section);
    }

    /// How many rows the whole desk has.
    public int rows() {
        return rows.size();
    }

    /// What the row of a cell is.
    public Parameter parameter(int cell) {
        return rows.get(Cell.row(cell));
    }

    /// The section a cell lies in.
    public Section section(int cell) {
        return sectionOfRow.get(Cell.row(cell));
    }

    /// How many columns a row has.
    public int columns(int row) {
        return sectionOfRow.get(row).columns();
    }

    /// The id of a cell: `ch/7/fader`.
    public String id(int cell) {
        return section(cell).strip(Cell.column(cell)) + "/" + parameter(cell).key();
    }

    /// The path of a cell's strip: `ch/7`.
    public String strip(int cell) {
        return section(cell).strip(Cell.column(cell));
    }

    /// The cell of an id, or empty when the desk has none such.
    public OptionalInt cell(String id) {
        String[] words = id.split("/", 3);
        Optional<Section> section = section(words[0]);
        if (section.isEmpty() || words.length < (section.get().numbered() ? 3 : 2)) {
            return OptionalInt.empty();
        }
        int column = section.get().numbered() ? number(words[1]) - 1 : 0;
        String key = section.get().numbered() ? words[2] : id.substring(words[0].length() + 1);
        return cell(words[0], column, key);
    }

    /// The cell of a key in a column of a section, or empty when the desk has none such.
    public OptionalInt cell(String prefix, int column, String key) {
        Rows there = rowsOf.get(prefix);
        if (there == null) {
            return OptionalInt.empty();
        }
        Integer row = there.rowOf.get(key);
        return row == null || column < 0 || column >= there.section.columns()
                ? OptionalInt.empty()
                : OptionalInt.of(Cell.of(row, column));
    }

    private static int number(String word) {
        return NUMBER.matcher(word).matches() ? Integer.parseInt(word) : 0;
    }
}
