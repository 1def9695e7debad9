package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;

/// Which DCAs and mute groups a strip follows: any number of both.
public record Membership(List<Row> dcas, List<Row> groups) {
    public Membership {
        dcas = List.copyOf(dcas);
        groups = List.copyOf(groups);
    }

    /// Declares the rows.
    public Membership(Scope in) {
        this(
                switches(in.scope("dca").column(Column.DCA), Dca.COUNT),
                switches(in.scope("mutegroup").column(Column.MUTE_GROUP), MuteGroup.COUNT));
    }

    /// What a section's strips declared, whatever else they have; empty lists where they can be in nothing.
    public static Membership of(Section section) {
        return new Membership(in(section, "dca/"), in(section, "mutegroup/"));
    }

    private static List<Row> in(Section section, String prefix) {
        return IntStream.range(0, section.rows().size())
                .filter(row -> section.rows().get(row).key().startsWith(prefix))
                .mapToObj(
                        row -> new Row(section.firstRow() + row, section.rows().get(row)))
                .toList();
    }

    /// Switches named 1 to `count`.
    static List<Row> switches(Scope in, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> in.toggle(Integer.toString(number), false))
                .toList();
    }

    /// Whether a row is one of a membership's.
    public static boolean holds(String key) {
        return key.startsWith("dca/") || key.startsWith("mutegroup/");
    }

    /// The DCAs that a strip is in, a bit each.
    public int dcas(CellSource cells, int column) {
        return bits(dcas, cells, column);
    }

    /// The mute groups that a strip is in, a bit each.
    public int groups(CellSource cells, int column) {
        return bits(groups, cells, column);
    }

    static int bits(List<Row> rows, CellSource cells, int column) {
        int bits = 0;
        for (int i = 0; i < rows.size(); i++) {
            bits |= cells.on(rows.get(i), column) ? 1 << i : 0;
        }
        return bits;
    }
}
