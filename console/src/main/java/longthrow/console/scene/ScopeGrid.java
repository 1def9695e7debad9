package longthrow.console.scene;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import longthrow.console.desk.Strips;
import longthrow.dsp.parameter.Column;

/// What a recall leaves alone: whole columns, whole strips, a column of a strip, or single cells (rule S4). A scene has
/// one as its scope, a show has one as its recall safe. Immutable.
public record ScopeGrid(Set<Column> columns, Set<Integer> strips, Set<Spot> spots, Set<Integer> cells) {
    /// Leaves nothing alone.
    public static final ScopeGrid EVERYTHING = new ScopeGrid(Set.of(), Set.of(), Set.of(), Set.of());

    /// What a new scene recalls: everything but names and colours.
    public static final ScopeGrid USUAL = EVERYTHING.without(Column.NAME);

    private static final Pattern SEND = Pattern.compile("(send|fxsend|matrix)/\\d{1,2}(/level|/on)?");
    private static final List<String> PARTS = List.of("/level", "/on", "/pan", "/tap");

    /// One box of the grid.
    public record Spot(int strip, Column column) {}

    public ScopeGrid {
        columns = Set.copyOf(columns);
        strips = Set.copyOf(strips);
        spots = Set.copyOf(spots);
        cells = Set.copyOf(cells);
    }

    /// The same, leaving a column alone on all strips.
    public ScopeGrid without(Column column) {
        EnumSet<Column> more = EnumSet.of(column);
        more.addAll(columns);
        return new ScopeGrid(more, strips, spots, cells);
    }

    /// The same, leaving a strip alone.
    public ScopeGrid withoutStrip(int strip) {
        return new ScopeGrid(columns, plus(strips, strip), spots, cells);
    }

    /// The same, leaving a column of a strip alone.
    public ScopeGrid without(int strip, Column column) {
        return new ScopeGrid(columns, strips, plus(spots, new Spot(strip, column)), cells);
    }

    /// The same, leaving a cell alone.
    public ScopeGrid withoutCell(int cell) {
        return new ScopeGrid(columns, strips, spots, plus(cells, cell));
    }

    /// The same with a column left alone on all strips, or no more; empty for the other way than now.
    public ScopeGrid flipped(Column column, Optional<Boolean> alone) {
        return new ScopeGrid(flip(columns, column, alone), strips, spots, cells);
    }

    /// The same with a strip left alone, or no more.
    public ScopeGrid flippedStrip(int strip, Optional<Boolean> alone) {
        return new ScopeGrid(columns, flip(strips, strip, alone), spots, cells);
    }

    /// The same with a column of a strip left alone, or no more.
    public ScopeGrid flipped(int strip, Column column, Optional<Boolean> alone) {
        return new ScopeGrid(columns, strips, flip(spots, new Spot(strip, column), alone), cells);
    }

    /// The same, recalling a column of a strip whatever left it alone: where that was the whole column or the whole
    /// strip, the rest of it is left alone box by box.
    ///
    /// @param count how many strips the desk has
    public ScopeGrid recalling(int strip, Column column, int count) {
        Set<Spot> boxes = new HashSet<>(spots);
        if (columns.contains(column)) {
            IntStream.range(0, count).forEach(other -> boxes.add(new Spot(other, column)));
        }
        if (strips.contains(strip)) {
            Arrays.stream(Column.values()).forEach(other -> boxes.add(new Spot(strip, other)));
        }
        boxes.remove(new Spot(strip, column));
        return new ScopeGrid(
                flip(columns, column, Optional.of(false)), flip(strips, strip, Optional.of(false)), boxes, cells);
    }

    /// The same with a cell left alone, or no more.
    public ScopeGrid flippedCell(int cell, Optional<Boolean> alone) {
        return new ScopeGrid(columns, strips, spots, flip(cells, cell, alone));
    }

    /// The same with all that is sent to one bus, rack or matrix left alone on all strips, or no more: `send/5`,
    /// or a part of it, `send/5/level`; empty where the desk has no such sends.
    public Optional<ScopeGrid> flippedSends(Strips desk, String send, Optional<Boolean> alone) {
        Matcher named = SEND.matcher(send);
        List<String> parts = !named.matches() ? List.of() : named.group(2) == null ? PARTS : List.of("");
        Set<Integer> sends = new HashSet<>();
        for (int strip = 0; strip < desk.count(); strip++) {
            for (String part : parts) {
                desk.cell(strip, send + part).ifPresent(sends::add);
            }
        }
        Set<Integer> all = new HashSet<>(cells);
        if (alone.orElse(!cells.containsAll(sends))) {
            all.addAll(sends);
        } else {
            all.removeAll(sends);
        }
        return sends.isEmpty() ? Optional.empty() : Optional.of(new ScopeGrid(columns, strips, spots, all));
    }

    private static <T> Set<T> flip(Set<T> some, T one, Optional<Boolean> in) {
        Set<T> all = new HashSet<>(some);
        if (in.orElse(!some.contains(one))) {
            all.add(one);
        } else {
            all.remove(one);
        }
        return all;
    }

    private static <T> Set<T> plus(Set<T> some, T more) {
        Set<T> all = new HashSet<>(some);
        all.add(more);
        return all;
    }

    /// True when a recall may move the cell.
    public boolean allows(Strips desk, int cell) {
        Column column = desk.layout().parameter(cell).column();
        OptionalInt strip = desk.ofCell(cell);
        return !cells.contains(cell)
                && (strip.isPresent() ? allows(strip.getAsInt(), column) : !columns.contains(column));
    }

    /// Whether a cell of a column that is not left alone as a whole may move; its strip is -1 where it has none.
    boolean allowsOne(int strip, Column column, int cell) {
        return (cells.isEmpty() || !cells.contains(cell))
                && (strips.isEmpty() || !strips.contains(strip))
                && (spots.isEmpty() || !spots.contains(new Spot(strip, column)));
    }

    /// True when a recall may move a column of a strip.
    public boolean allows(int strip, Column column) {
        return !columns.contains(column) && !strips.contains(strip) && !spots.contains(new Spot(strip, column));
    }
}
