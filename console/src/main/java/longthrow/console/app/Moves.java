package longthrow.console.app;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;

/// What moved on a desk, and who moved it. It listens on the control thread.
final class Moves implements ChangeListener {
    private final Desk desk;
    private final Map<Key, Travel> travels = new LinkedHashMap<>();

    private record Key(int cell, Origin.Kind by) {}

    private record Travel(double first, double last, double lowest, double highest, int moves) {
        Travel on(double value) {
            return new Travel(first, value, Math.min(lowest, value), Math.max(highest, value), moves + 1);
        }
    }

    Moves(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void changed(Change change, long nanos) {
        Key key = new Key(change.cell(), change.by().kind());
        Travel before = travels.getOrDefault(
                key, new Travel(change.before(), change.before(), change.before(), change.before(), 0));
        travels.put(key, before.on(change.after()));
    }

    /// A line for each control that one kind of mover moved: `Lead Vox fader: -1.0 dB to 2.5 dB, between … , 412
    /// moves`.
    List<String> by(Origin.Kind kind) {
        return travels.entrySet().stream()
                .filter(entry -> entry.getKey().by() == kind)
                .sorted(Comparator.comparingInt(entry -> entry.getKey().cell()))
                .map(entry -> words(entry.getKey().cell(), entry.getValue()))
                .toList();
    }

    private String words(int cell, Travel travel) {
        Parameter parameter = desk.layout().parameter(cell);
        String text = desk.called(cell, " of ") + ": " + parameter.format(travel.first()) + " to "
                + parameter.format(travel.last());
        boolean beyond = travel.lowest() < Math.min(travel.first(), travel.last())
                || travel.highest() > Math.max(travel.first(), travel.last());
        String between = beyond
                ? ", between " + parameter.format(travel.lowest()) + " and " + parameter.format(travel.highest())
                : "";
        return text + between + (travel.moves() == 1 ? "" : ", " + travel.moves() + " moves");
    }
}
