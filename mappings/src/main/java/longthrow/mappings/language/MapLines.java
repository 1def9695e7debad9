package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import longthrow.mappings.language.MapLine.Condition;

/// The lines of a map as they gather: nothing is bound twice without being told, and inherited lines give way only when
/// asked.
final class MapLines {
    private final Report report;
    private final List<MapLine> inherited;
    private final List<MapLine> own = new ArrayList<>();

    MapLines(Report report, List<MapLine> inherited) {
        this.report = report;
        this.inherited = new ArrayList<>(inherited);
    }

    /// Inherited lines that still stand, then the map's own.
    List<MapLine> all() {
        List<MapLine> all = new ArrayList<>(inherited);
        all.addAll(own);
        return all;
    }

    void add(MapLine line, Token at) {
        Optional<MapLine> earlier =
                own.stream().filter(other -> clash(line, other)).findFirst();
        Optional<MapLine> below =
                inherited.stream().filter(other -> clash(line, other)).findFirst();
        String name = line.controls().ranged()
                ? line.controls().family()
                : line.controls().toString();
        if (earlier.isPresent()) {
            report.error(
                    line.line(),
                    at,
                    "\"" + name + "\" is bound twice under the same conditions (line "
                            + earlier.get().line() + ")");
        } else if (below.isPresent()) {
            report.error(
                    line.line(),
                    at,
                    "\"" + name + "\" is bound by the inherited map under the same conditions; use \"override\"");
        } else {
            own.add(line);
        }
    }

    private static boolean clash(MapLine one, MapLine other) {
        boolean same = one.controls().meets(other.controls())
                && one.conditions().equals(other.conditions())
                && !one.overlays()
                && !other.overlays();
        boolean moves =
                one.arrow().moves() && other.arrow().moves() && gesture(one).equals(gesture(other));
        boolean shows = one.arrow().shows() && other.arrow().shows();
        return same && (moves || shows);
    }

    /// A press, a long press and a double press of one button are three things.
    private static String gesture(MapLine line) {
        return line.transform(Transform.Hold.class).isPresent()
                ? "hold"
                : line.transform(Transform.Twice.class).isPresent() ? "double" : "press";
    }

    void override(MapLine line, Token at) {
        List<MapLine> before = List.copyOf(inherited);
        inherited.clear();
        boolean any = false;
        for (MapLine old : before) {
            boolean gives =
                    old.controls().meets(line.controls()) && old.conditions().equals(line.conditions());
            any |= gives;
            keep(old, gives ? line.controls() : new Span("", 0, 0));
        }
        if (!any) {
            report.error(
                    line.line(),
                    at,
                    "there is no inherited line of \"" + line.controls() + "\" under these conditions to override");
        }
        add(line, at);
    }

    void remove(Span span, Set<Condition> conditions, int line, Token at) {
        List<MapLine> before = List.copyOf(inherited);
        inherited.clear();
        boolean any = false;
        for (MapLine old : before) {
            boolean gives = old.controls().meets(span)
                    && (conditions.isEmpty() || old.conditions().equals(conditions));
            any |= gives;
            keep(old, gives ? span : new Span("", 0, 0));
        }
        if (!any) {
            report.error(line, at, "there is no inherited line of \"" + span + "\" to remove");
        }
    }

    private void keep(MapLine old, Span less) {
        for (Span rest : old.controls().without(less)) {
            inherited.add(rest.equals(old.controls()) ? old : old.over(rest));
        }
    }
}
