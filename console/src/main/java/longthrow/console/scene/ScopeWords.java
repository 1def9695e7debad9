package longthrow.console.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import longthrow.dsp.parameter.Column;

/// A scope grid in words, for those who are about to press GO.
///
/// @param strips the path of a strip
/// @param cells the id of a cell
public record ScopeWords(IntFunction<String> strips, IntFunction<String> cells) {
    private static final int NAMED = 4;

    /// What a scene recalls: `everything but name and colour, pan, all of ch/3`.
    public String recalls(ScopeGrid scope) {
        String left = leaves(scope);
        return left.isEmpty() ? "everything" : "everything but " + left;
    }

    /// What it leaves alone: `pan, all of ch/3, gate of ch/7`; empty where that is nothing.
    public String leaves(ScopeGrid scope) {
        List<String> words = new ArrayList<>();
        Arrays.stream(Column.values()).filter(scope.columns()::contains).forEach(column -> words.add(column.words()));
        List<String> whole = scope.strips().stream()
                .sorted()
                .map(strip -> strips.apply(strip))
                .toList();
        if (!whole.isEmpty()) {
            words.add("all of " + few(whole));
        }
        scope.spots().stream()
                .collect(Collectors.groupingBy(ScopeGrid.Spot::column))
                .forEach((column, spots) -> words.add(column.words() + " of "
                        + few(spots.stream()
                                .map(ScopeGrid.Spot::strip)
                                .sorted()
                                .map(strip -> strips.apply(strip))
                                .toList())));
        if (!scope.cells().isEmpty()) {
            words.add(few(scope.cells().stream()
                    .sorted()
                    .map(cell -> cells.apply(cell))
                    .toList()));
        }
        return String.join(", ", words);
    }

    private static String few(List<String> names) {
        int more = names.size() - NAMED;
        return more <= 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " and " + more + " more";
    }
}
