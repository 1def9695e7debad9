package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.Strips;
import longthrow.console.scene.ScopeGrid;
import longthrow.dsp.parameter.Column;

/// A scope grid as lines of a file: `column name`, `strip c3`, `box c3 level`, `cell c3 eq/1/gain`.
record Grids(Strips strips) {
    List<String> write(ScopeGrid grid) {
        List<String> lines = new ArrayList<>();
        grid.columns().forEach(column -> lines.add("column " + column.id()));
        grid.strips().forEach(strip -> lines.add("strip " + strips.id(strip)));
        grid.spots()
                .forEach(spot -> lines.add(
                        "box " + strips.id(spot.strip()) + " " + spot.column().id()));
        grid.cells()
                .forEach(cell -> lines.add("cell " + strips.idOfCell(cell) + " "
                        + strips.layout().parameter(cell).key()));
        return lines.stream().sorted().toList();
    }

    /// The grid with one more line; empty when the line is none.
    Optional<ScopeGrid> read(ScopeGrid grid, String line) {
        String[] words = line.split(" ");
        Optional<Column> column = Column.ofId(words[words.length - 1]);
        return switch (words[0]) {
            case "column" -> words.length == 2 ? column.map(grid::without) : Optional.empty();
            case "strip" -> words.length == 2 ? strip(words[1]).map(grid::withoutStrip) : Optional.empty();
            case "box" ->
                words.length == 3
                        ? strip(words[1]).flatMap(strip -> column.map(box -> grid.without(strip, box)))
                        : Optional.empty();
            case "cell" -> words.length == 3 ? cell(words[1], words[2]).map(grid::withoutCell) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Integer> strip(String id) {
        return boxed(strips.ofId(id));
    }

    private Optional<Integer> cell(String id, String key) {
        return boxed(strips.cellOfId(id, key));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
