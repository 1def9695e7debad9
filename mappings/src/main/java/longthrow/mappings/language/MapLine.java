package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line of a map: controls, direction, target, what is done on the way, and when. Immutable.
///
/// @param conditions all of them must hold
/// @param line its number in its file
/// @param comment what follows `#`, empty where nothing does
public record MapLine(
        Span controls,
        Arrow arrow,
        Target target,
        List<Transform> transforms,
        Set<Condition> conditions,
        int line,
        String comment) {
    public MapLine {
        transforms = List.copyOf(transforms);
        conditions = Set.copyOf(conditions);
    }

    /// Which way things go.
    public enum Arrow {
        BOTH("<->"),
        IN("->"),
        OUT("<-");

        private final String sign;

        Arrow(String sign) {
            this.sign = sign;
        }

        /// How files write it.
        public String sign() {
            return sign;
        }

        /// True when the control moves the target.
        public boolean moves() {
            return this != OUT;
        }

        /// True when the target shows on the control.
        public boolean shows() {
            return this != IN;
        }
    }

    /// Something that must be so for a line to count.
    public sealed interface Condition {
        /// A layer stands at a page.
        record Page(String layer, String page) implements Condition {}

        /// A control is held down, or is not.
        record Held(String control, boolean down) implements Condition {}
    }

    /// The first transform of that kind.
    public <T extends Transform> Optional<T> transform(Class<T> kind) {
        return transforms.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// True for a lamp that shows over the control's other feedback while its reading is true.
    public boolean overlays() {
        return arrow == Arrow.OUT && transform(Transform.Lamp.class).isPresent();
    }

    /// The same line for other controls.
    public MapLine over(Span others) {
        return new MapLine(others, arrow, target, transforms, conditions, line, comment);
    }
}
