package longthrow.mappings.learn;

import java.util.Locale;
import java.util.Optional;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Relative;

/// The control that a hand has used. Immutable.
public sealed interface Finding {
    /// What the user is told: `fader[3]`, or `a knob (cc 1 21)`.
    String words();

    /// A control that the profile has.
    record Known(Control control) implements Finding {
        @Override
        public String words() {
            return control.name();
        }
    }

    /// A control that no profile told of.
    ///
    /// @param source its message
    /// @param relative how an encoder says how far it turned
    /// @param latching true for a button that is on at one press and off at the next
    /// @param touch the message of the finger upon it
    record Fresh(Source source, Kind kind, Optional<Relative.Ticks> relative, boolean latching, Optional<Source> touch)
            implements Finding {
        @Override
        public String words() {
            return "%s %s (%s)".formatted(kind == Kind.ENCODER ? "an" : "a", written(kind), source.words());
        }

        /// What a profile says of it after its name. A fader that feels fingers has a motor: it is told where it stands
        /// by the message that it sends.
        public String facets() {
            return written(kind)
                    + (touch.isPresent() ? " io " : " in ")
                    + source.words()
                    + relative.map(coding -> " relative " + written(coding)).orElse("")
                    + touch.map(finger -> " touch " + finger.words()).orElse("");
        }

        /// What such controls are called: `knob`.
        String family() {
            return written(kind);
        }

        private static String written(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
