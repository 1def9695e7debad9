package longthrow.controllers.surface;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of the special output codings that profiles may use.
public final class Codecs {
    /// A Mackie V-Pot ring.
    public static final String RING = "mcu-ring";
    /// A Mackie meter with its overload lamp.
    public static final String METER = "mcu-meter";
    /// Mackie seven-segment digits, from the right-most controller on.
    public static final String DIGITS = "mcu-digits";
    /// A HUI meter: both sides in one key's pressure, with its clip lamp.
    public static final String HUI_METER = "hui-meter";
    /// The glyphs of a HUI's small displays.
    public static final String HUI_TEXT = "hui-text";
    /// A HUI's time display in one message, the right-most digit first.
    public static final String HUI_DIGITS = "hui-digits";
    /// Bit patterns of seven segments in one message, the dots in bytes of their own at its end.
    public static final String SEGMENTS = "segments";

    private static final Map<String, Set<Kind>> KINDS = Map.of(
            RING, Set.of(Kind.ENCODER, Kind.RING, Kind.KNOB),
            METER, Set.of(Kind.METER),
            DIGITS, Set.of(Kind.DIGITS),
            HUI_METER, Set.of(Kind.METER),
            HUI_TEXT, Set.of(Kind.TEXT),
            HUI_DIGITS, Set.of(Kind.DIGITS),
            SEGMENTS, Set.of(Kind.DIGITS));

    private Codecs() {}

    /// All of them.
    public static List<String> names() {
        return KINDS.keySet().stream().sorted().toList();
    }

    /// True when controls of that kind can be told so.
    public static boolean suits(String name, Kind kind) {
        return KINDS.getOrDefault(name, Set.of()).contains(kind);
    }
}
