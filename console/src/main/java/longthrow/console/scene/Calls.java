package longthrow.console.scene;

import java.util.ArrayList;
import java.util.List;

/// What calls a scene from outside, and what it calls outside (rule S12). Immutable.
///
/// @param on messages that recall it
/// @param midi messages that it sends at each recall, as bytes in words: `C0 05 to lights`
public record Calls(List<Trigger> on, List<String> midi) {
    /// Nothing.
    public static final Calls NONE = new Calls(List.of(), List.of());

    public Calls {
        on = List.copyOf(on);
        midi = List.copyOf(midi);
    }

    /// The same, called by one more message.
    public Calls and(Trigger trigger) {
        return new Calls(plus(on, trigger), midi);
    }

    /// The same, sending one more.
    public Calls sending(String words) {
        return new Calls(on, plus(midi, words));
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
