package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;

/// An ordered list of strips that a set of surfaces holds, a bank of them at a time: `strips band = ch/1..8, bus/1`.
/// Immutable.
///
/// @param line its number in its file, 0 for a view that is built in
public record StripView(String name, List<Run> runs, int line) {
    private static final int ALL = 99_999;

    /// The views of every map, the one that sets begin with first.
    static final List<StripView> BUILT_IN = List.of(
            new StripView("inputs", List.of(new Run("ch", 1, ALL)), 0),
            new StripView("buses", List.of(new Run("bus", 1, ALL)), 0),
            new StripView("dcas", List.of(new Run("dca", 1, ALL)), 0),
            new StripView("matrices", List.of(new Run("matrix", 1, ALL)), 0),
            new StripView("effects", List.of(new Run("fx", 1, ALL)), 0),
            new StripView(
                    "all",
                    List.of(
                            new Run("ch", 1, ALL),
                            new Run("bus", 1, ALL),
                            new Run("matrix", 1, ALL),
                            new Run("centre", 0, 0),
                            new Run("main", 0, 0)),
                    0));

    public StripView {
        runs = List.copyOf(runs);
    }

    /// Neighbouring strips of one kind, `ch/1..16`; a strip without a number has 0 for both ends.
    public record Run(String section, int first, int last) {}

    /// The paths of the strips in order, as far as the desk has them.
    public List<String> strips(TableLayout layout) {
        List<String> strips = new ArrayList<>();
        for (Run run : runs) {
            Optional<Section> found = layout.section(run.section());
            int last = Math.min(run.last(), found.map(Section::columns).orElse(0));
            if (run.first() == 0) {
                found.filter(section -> section.columns() > 0).ifPresent(section -> strips.add(section.strip(0)));
            }
            for (int number = Math.max(1, run.first()); number <= last; number++) {
                strips.add(run.section() + "/" + number);
            }
        }
        return strips;
    }
}
