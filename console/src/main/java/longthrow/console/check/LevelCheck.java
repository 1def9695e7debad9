package longthrow.console.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import longthrow.console.frame.Light;
import longthrow.console.scene.Scene;
import longthrow.console.show.Show;
import longthrow.dsp.engine.Outlet;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;

/// Faders and sends above a ceiling, on the desk and in what scenes recall, and outputs without their limiter.
record LevelCheck(Show show, double ceilingDecibels, Consumer<Finding> finds) {
    private static final int NAMED = 4;

    void look() {
        List<String> now = new ArrayList<>();
        for (int row = 0; row < show.values().rows(); row++) {
            for (int column = 0; column < show.values().columns(row); column++) {
                over(Cell.of(row, column), show.values().get(row, column), now);
            }
        }
        tell("show.longthrow", now);
        show.scenes().forEach(this::scene);
        limiters();
    }

    private void scene(Scene scene) {
        List<String> over = new ArrayList<>();
        for (int i = 0; i < scene.cells().size(); i++) {
            int cell = scene.cells().cell(i);
            if (scene.scope().allows(show.strips(), cell)) {
                over(cell, scene.cells().value(i), over);
            }
        }
        tell("scene " + scene.words(), over);
    }

    private void over(int cell, double value, List<String> all) {
        Parameter parameter = show.strips().layout().parameter(cell);
        boolean level =
                parameter.column() == Column.SEND_LEVEL || parameter.key().equals("fader");
        if (level && value > ceilingDecibels) {
            OptionalInt strip = show.strips().ofCell(cell);
            String whose = strip.isPresent()
                    ? Strip.words(show, strip.getAsInt())
                    : show.strips().layout().strip(cell);
            all.add(whose + " " + parameter.key() + " " + parameter.format(value));
        }
    }

    private void tell(String where, List<String> over) {
        if (!over.isEmpty()) {
            finds.accept(new Finding(
                    Light.AMBER,
                    Subject.LEVELS,
                    where,
                    some(over) + (over.size() == 1 ? " lies" : " lie") + " above " + ceilingDecibels + " dB",
                    "bring it down, or say --ceiling if it is meant"));
        }
    }

    private void limiters() {
        Set<String> open = new LinkedHashSet<>();
        for (int port = 0; port < show.patch().outputs().size(); port++) {
            show.patch().output(port).map(Outlet::path).flatMap(this::unlimited).ifPresent(open::add);
        }
        if (!open.isEmpty()) {
            finds.accept(new Finding(
                    Light.AMBER,
                    Subject.LIMITERS,
                    "outputs",
                    "the limiter is off on " + some(List.copyOf(open)),
                    "switch limiter/on on where nothing behind the desk limits"));
        }
    }

    private Optional<String> unlimited(String path) {
        OptionalInt strip = show.strips().ofPath(path);
        OptionalInt limiter = show.strips().layout().cell(path + "/limiter/on");
        boolean off = limiter.isPresent() && show.values().get(limiter.getAsInt()) < 0.5;
        return off && strip.isPresent() ? Optional.of(Strip.words(show, strip.getAsInt())) : Optional.empty();
    }

    /// The first few, and how many more there are.
    static String some(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? first + " and " + (all.size() - NAMED) + " more" : first;
    }
}
