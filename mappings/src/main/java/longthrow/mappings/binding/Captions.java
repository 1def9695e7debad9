package longthrow.mappings.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Target;
import longthrow.mappings.language.Transform;

/// What every control does now, in words: `ch/3/fader · Kick fader (motor)`, `bank + 8`, `scene/next (hold 800 ms:
/// scene/store)`. The map of words stays the very same object while nothing in it changes.
@ControlThread
final class Captions {
    private static final long LOOK_NANOS = 500_000_000; // how often a strip's new name is looked for

    private final DeskPort desk;
    private final List<Spot> spots;
    private Map<String, String> words = Map.of();
    private long lookNanos = Long.MIN_VALUE;

    /// The words of one unit's controls.
    Captions(DeskPort desk, List<Spot> spots) {
        this.desk = desk;
        this.spots = spots;
    }

    /// Something moved that words depend on.
    void renew() {
        lookNanos = Long.MIN_VALUE;
    }

    /// What controls do, by name; a control that does nothing and shows nothing is not in it.
    Map<String, String> all(long nanos) {
        if (nanos >= lookNanos) {
            lookNanos = nanos + LOOK_NANOS;
            Map<String, String> fresh = new LinkedHashMap<>();
            spots.forEach(spot ->
                    words(spot).ifPresent(said -> fresh.put(spot.control().name(), said)));
            words = fresh.equals(words) ? words : java.util.Collections.unmodifiableMap(fresh);
        }
        return words;
    }

    private Optional<String> words(Spot spot) {
        Optional<String> press = spot.moves().flatMap(this::target).map(said -> said + mode(spot));
        Optional<String> hold =
                spot.holds().flatMap(bound -> target(bound).map(said -> "hold " + millis(bound) + " ms: " + said));
        Optional<String> twice = spot.doubles().flatMap(this::target).map(said -> "double: " + said);
        Optional<String> more = hold.isPresent() && twice.isPresent()
                ? Optional.of(hold.get() + ", " + twice.get())
                : hold.or(() -> twice);
        if (press.isPresent()) {
            return Optional.of(press.get() + more.map(said -> " (" + said + ")").orElse(""));
        }
        return more.or(() -> spot.shows().flatMap(this::target).map(said -> "shows " + said));
    }

    private static long millis(Bound bound) {
        return bound.line()
                .transform(Transform.Hold.class)
                .map(Transform.Hold::millis)
                .orElse(0L);
    }

    private static String mode(Spot spot) {
        return spot.travels() ? " (" + spot.mode().name().toLowerCase(Locale.ROOT) + ")" : "";
    }

    private Optional<String> target(Bound bound) {
        if (!bound.there()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (bound.line().target()) {
                    case Target.Path _ -> bound.path() + called(bound);
                    case Target.Assign(var _, String value) -> bound.path() + " = " + value + called(bound);
                    case Target.Shift(String group, int by) -> group + (by < 0 ? " - " : " + ") + Math.abs(by);
                    case Target.Page(String layer, Optional<String> page) ->
                        "layer " + layer + page.map(to -> " = " + to).orElse("");
                    case Target.Run(String macro) -> "macro " + macro;
                    case Target.View(String view) -> "view " + view;
                    case Target.Spill _ -> "spill " + bound.path();
                    case Target.Pin _ -> "pin";
                    case Target.Motors _ -> "motors off";
                });
    }

    /// The strip's name and the parameter's, where there are such: ` · Kick fader`.
    private String called(Bound bound) {
        TableLayout layout = desk.layout();
        String label = bound.cell().isPresent()
                ? layout.parameter(bound.cell().getAsInt()).label()
                : "";
        String name = bound.cell().isPresent()
                ? name(layout.strip(bound.cell().getAsInt()))
                : name(Stance.stripOf(bound.path()));
        String both = (name + " " + label).strip();
        return both.isEmpty() ? "" : " · " + both;
    }

    private String name(String strip) {
        return desk.reading(strip + "/name")
                .map(said -> said instanceof Reading.Words(String words) ? words : "")
                .orElse("");
    }
}
