package longthrow.controllers.emulation;

import java.util.Locale;
import java.util.Optional;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// What a control shall show. Immutable.
public sealed interface Expectation {
    /// The control that is looked at.
    Control control();

    /// True when that is what it shows; a control that was never told anything is dark.
    boolean met(Optional<Feedback> shown);

    /// A number and how it is compared.
    ///
    /// @param near how far off still counts as equal
    record Bound(Sign sign, double number, double near) {
        boolean holds(double found) {
            return switch (sign) {
                case EQUAL -> found == number || Math.abs(found - number) <= near;
                case ABOVE -> found > number;
                case BELOW -> found < number;
                case AT_LEAST -> found >= number - near;
                case AT_MOST -> found <= number + near;
            };
        }
    }

    /// The ways to compare.
    enum Sign {
        EQUAL("="),
        ABOVE(">"),
        BELOW("<"),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String word;

        Sign(String word) {
            this.word = word;
        }

        /// As scripts write it.
        public String word() {
            return word;
        }
    }

    /// A fader or absolute knob stands at a position.
    record Place(Control control, Bound at) implements Expectation {
        @Override
        public boolean met(Optional<Feedback> shown) {
            return shown.map(told -> switch (told) {
                        case Feedback.Motor motor -> at.holds(motor.position());
                        case Feedback.Ring ring -> at.holds(ring.position());
                        case Feedback.Light _,
                                Feedback.Text _,
                                Feedback.Level _,
                                Feedback.Digits _,
                                Feedback.Colour _ -> false;
                    })
                    .orElse(false);
        }
    }

    /// A lamp burns so.
    record Glow(Control control, Feedback.Glow glow) implements Expectation {
        @Override
        public boolean met(Optional<Feedback> shown) {
            Feedback.Glow now = shown.filter(Feedback.Light.class::isInstance)
                    .map(told -> ((Feedback.Light) told).glow())
                    .orElse(Feedback.Glow.OFF);
            return now == glow;
        }
    }

    /// A display shows words; blanks at the end do not count, on digits none do, and all marks are dots there.
    record Words(Control control, String words) implements Expectation {
        @Override
        public boolean met(Optional<Feedback> shown) {
            return shown.map(told -> switch (told) {
                        case Feedback.Text text -> text.words().stripTrailing().equals(words.stripTrailing());
                        case Feedback.Digits digits -> bare(digits.characters()).equals(bare(words));
                        case Feedback.Motor _, Feedback.Ring _, Feedback.Light _, Feedback.Level _, Feedback.Colour _ ->
                            false;
                    })
                    .orElse(words.isBlank());
        }

        private static String bare(String digits) {
            return digits.replaceAll("\\s", "").replaceAll("[:;,]", ".").toUpperCase(Locale.ROOT);
        }
    }

    /// A meter stands at a level in dBFS.
    ///
    /// @param over whether its overload lamp must be lit, where that was asked
    record Level(Control control, Optional<Bound> decibels, Optional<Boolean> over) implements Expectation {
        @Override
        public boolean met(Optional<Feedback> shown) {
            Feedback.Level dark = new Feedback.Level(control, Double.NEGATIVE_INFINITY);
            Feedback.Level now = shown.filter(Feedback.Level.class::isInstance)
                    .map(Feedback.Level.class::cast)
                    .orElse(dark);
            return decibels.map(at -> at.holds(now.decibels())).orElse(true)
                    && over.map(lit -> lit == now.over()).orElse(true);
        }
    }

    /// A ring is drawn so; what is not named does not count.
    record Ring(Control control, Optional<Feedback.RingMode> mode, Optional<Bound> at, boolean centre)
            implements Expectation {
        @Override
        public boolean met(Optional<Feedback> shown) {
            Feedback.Ring dark = new Feedback.Ring(control, 0, Feedback.RingMode.DARK);
            Feedback.Ring now = shown.filter(Feedback.Ring.class::isInstance)
                    .map(Feedback.Ring.class::cast)
                    .orElse(dark);
            return mode.map(drawn -> drawn == now.mode()).orElse(true)
                    && at.map(bound -> bound.holds(now.position())).orElse(true)
                    && (!centre || now.centre());
        }

        /// Half the way from one lamp of a ring to the next, or of one wire value to the next.
        static double near(Control control) {
            return control.codec().equals(Optional.of(Codecs.RING)) ? 0.051 : 0.5 / control.maximumOut() + 0.001;
        }
    }

    /// A colour, 0xRRGGBB.
    record Colour(Control control, int rgb) implements Expectation {
        @Override
        public boolean met(Optional<Feedback> shown) {
            return shown.map(told -> told instanceof Feedback.Colour(Control _, int lit) && lit == rgb)
                    .orElse(rgb == 0);
        }
    }
}
