package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Insert;
import longthrow.dsp.strip.InsertPath;

/// Every place of a desk where a rack or gear outside can be inserted, counted through the strips, and who has
/// which. Immutable.
public record InsertPlaces(DeskLayout desk, List<Kind> kinds) {
    /// The owner of a rack that is fed by sends, and of an external insert that nobody has.
    public static final int SENDS = -1;

    /// What can be inserted: the racks, then the external inserts.
    static final int UNITS = DeskLayout.RACKS + External.COUNT;

    /// The strips of one kind.
    ///
    /// @param first the place of the first insert of the first strip
    public record Kind(String prefix, InsertPath path, int columns, int first) {}

    /// The places of a desk.
    public static InsertPlaces of(DeskTable table) {
        DeskLayout desk = table.desk();
        return new InsertPlaces(
                desk,
                List.of(
                        kind(desk, "ch", table.channel().insertPath()),
                        kind(desk, "bus", table.bus().insertPath()),
                        kind(desk, "matrix", table.matrix().insertPath()),
                        kind(desk, "centre", table.centre().insertPath()),
                        kind(desk, "main", table.main().insertPath())));
    }

    private static Kind kind(DeskLayout desk, String prefix, InsertPath path) {
        return new Kind(prefix, path, desk.count(prefix), Insert.COUNT * desk.first(prefix));
    }

    /// How many places there are; those of the racks' own returns are never used.
    public int count() {
        return Insert.COUNT * desk.strips();
    }

    /// The strips of a kind, where they have inserts.
    public Optional<Kind> kind(String prefix) {
        return kinds.stream().filter(kind -> kind.prefix.equals(prefix)).findFirst();
    }

    /// Which place each rack and each external insert works at, or `SENDS`; of several that want one, the first has it.
    public int[] owners(CellSource cells) {
        int[] owners = new int[UNITS];
        Arrays.fill(owners, SENDS);
        for (Kind kind : kinds) {
            for (int column = 0; column < kind.columns; column++) {
                for (int which = 0; which < Insert.COUNT; which++) {
                    int unit = kind.path.inserts().get(which).unit(cells, column);
                    if (unit >= 0 && owners[unit] == SENDS) {
                        owners[unit] = kind.first + Insert.COUNT * column + which;
                    }
                }
            }
        }
        return owners;
    }
}
