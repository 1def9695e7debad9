package longthrow.console.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Dca;
import longthrow.dsp.strip.Width;

/// The desk's strips: channels, buses, matrices, the centre if there is one, main, and then the DCAs, which
/// have no sound; each with its path (`ch/3`), its permanent id (`c3`, for ever, whatever its number) and
/// its cells. Sections that are no strips (`monitor`) have an id as well, so that files can key every cell.
/// Immutable.
public final class Strips {
    private static final String DCA = "dca";

    private final TableLayout layout;
    private final DeskLayout shape;
    private final List<String> ids;
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> byPath = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final int[] firstOfRow;

    /// Strips with the ids a new show gives them.
    public Strips(TableLayout layout, DeskLayout shape) {
        this(layout, shape, freshIds(shape));
    }

    /// Strips with the ids that a show's file names, one a strip.
    public Strips(TableLayout layout, DeskLayout shape, List<String> ids) {
        this.layout = layout;
        this.shape = shape;
        this.ids = List.copyOf(ids);
        DeskLayout.KINDS.forEach(kind -> add(kind, shape.count(kind)));
        add(DCA, Dca.COUNT);
        firstOfRow = IntStream.range(0, layout.rows())
                .map(row -> first(layout.section(Cell.of(row, 0)).prefix()))
                .toArray();
        if (ids.size() != paths.size()) {
            throw new IllegalArgumentException(ids.size() + " ids for " + paths.size() + " strips");
        }
        for (int strip = 0; strip < paths.size(); strip++) {
            byPath.put(paths.get(strip), strip);
            if (byId.put(ids.get(strip), strip) != null) {
                throw new IllegalArgumentException("two strips have the id " + ids.get(strip));
            }
        }
    }

    /// The ids of a new desk's strips: `c1` …, `b1` …, `m1` …, `centre`, `main`, `d1` ….
    public static List<String> freshIds(DeskLayout shape) {
        List<String> ids = new ArrayList<>();
        for (String kind : DeskLayout.KINDS) {
            for (int i = 1; i <= shape.count(kind); i++) {
                ids.add(freshId(kind, i));
            }
        }
        for (int i = 1; i <= Dca.COUNT; i++) {
            ids.add(freshId(DCA, i));
        }
        return ids;
    }

    /// The id of a new strip: its kind's first letter and its number, or the kind where there is one of it.
    public static String freshId(String kind, int number) {
        return kind.equals("centre") || kind.equals("main") ? kind : kind.substring(0, 1) + number;
    }

    private void add(String prefix, int columns) {
        Section section = layout.section(prefix)
                .orElseThrow(() -> new IllegalArgumentException("the layout has no section " + prefix));
        if (section.columns() != columns) {
            throw new IllegalArgumentException(
                    "section " + prefix + " has " + section.columns() + " strips, the desk " + columns);
        }
        for (int column = 0; column < columns; column++) {
            paths.add(section.strip(column));
            sections.add(section);
            this.columns.add(column);
        }
    }

    /// Rows and columns.
    public TableLayout layout() {
        return layout;
    }

    /// Widths and the rate.
    public DeskLayout shape() {
        return shape;
    }

    /// How many strips there are.
    public int count() {
        return paths.size();
    }

    /// Whether the strip carries sound: DCAs, which come after all others, do not.
    public boolean sounds(int strip) {
        return strip < shape.strips();
    }

    private int first(String prefix) {
        return prefix.equals(DCA) ? shape.strips() : shape.first(prefix);
    }

    /// The path of a strip: `ch/3`.
    public String path(int strip) {
        return paths.get(strip);
    }

    /// The permanent id of a strip: `c3`.
    public String id(int strip) {
        return ids.get(strip);
    }

    /// All permanent ids in the order of the strips.
    public List<String> ids() {
        return ids;
    }

    /// The strip at a path.
    public OptionalInt ofPath(String path) {
        return optional(byPath.get(path));
    }

    /// The strip with a permanent id.
    public OptionalInt ofId(String id) {
        return optional(byId.get(id));
    }

    private static OptionalInt optional(@org.jspecify.annotations.Nullable Integer strip) {
        return strip == null ? OptionalInt.empty() : OptionalInt.of(strip);
    }

    /// The strip a cell belongs to; empty for cells of `monitor` and the like.
    public OptionalInt ofCell(int cell) {
        int first = firstOfRow[Cell.row(cell)];
        return first < 0 ? OptionalInt.empty() : OptionalInt.of(first + Cell.column(cell));
    }

    /// The cell of a strip's parameter: `cell(2, "fader")`.
    public OptionalInt cell(int strip, String key) {
        return layout.cell(sections.get(strip).prefix(), column(strip), key);
    }

    /// The word files key a cell's strip by: its permanent id, or the section's name where it is no strip.
    public String idOfCell(int cell) {
        OptionalInt strip = ofCell(cell);
        return strip.isPresent() ? id(strip.getAsInt()) : layout.section(cell).strip(Cell.column(cell));
    }

    /// The cell that a file names by strip id and key.
    public OptionalInt cellOfId(String id, String key) {
        OptionalInt strip = ofId(id);
        return strip.isPresent() ? cell(strip.getAsInt(), key) : layout.cell(id + "/" + key);
    }

    /// The rows that a strip has.
    public Section section(int strip) {
        return sections.get(strip);
    }

    /// The column of a strip within its section.
    public int column(int strip) {
        return columns.get(strip);
    }

    /// Whether the strip was made with two lanes.
    public boolean stereo(int strip) {
        return sounds(strip) && shape.stereo(strip);
    }

    /// Whether the strip has two lanes while the desk's values are these.
    public boolean stereo(int strip, Values values) {
        OptionalInt width = cell(strip, "width");
        return width.isPresent() ? Width.stereo(values.get(width.getAsInt()), stereo(strip)) : stereo(strip);
    }
}
