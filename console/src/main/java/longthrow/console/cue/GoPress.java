package longthrow.console.cue;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import longthrow.dsp.parameter.Unit;

/// What a press of a GO key counts (rule S9), and what becomes of what hands held meanwhile (rule S7); a program's GO
/// always counts.
///
/// @param deafMillis how long keys are deaf after a GO, so that a bounce is none, 0 to 2000 ms
/// @param confirm whether a first press only asks for the second one that fires
/// @param glides whether what a hand kept from a recall glides there once the hand lets go
public record GoPress(int deafMillis, boolean confirm, boolean glides) {
    /// The longest that keys may be deaf, in milliseconds.
    public static final int MOST_MILLIS = 2_000;

    /// What a new show has: 300 ms, one press, and what was held stays.
    public static final GoPress USUAL = new GoPress(300, false, false);

    public GoPress {
        if (deafMillis < 0 || deafMillis > MOST_MILLIS) {
            throw new IllegalArgumentException("keys are deaf for 0 to 2000 ms after a GO, not " + deafMillis);
        }
    }

    /// The same, deaf for another time: `300 ms`, `0.5 s`; empty where the words are no such time.
    public Optional<GoPress> deaf(String words) {
        OptionalDouble millis = Unit.MILLISECONDS.parse(words);
        boolean right = millis.isPresent() && millis.getAsDouble() >= 0 && millis.getAsDouble() <= MOST_MILLIS;
        return right
                ? Optional.of(new GoPress((int) Math.round(millis.getAsDouble()), confirm, glides))
                : Optional.empty();
    }

    /// The same, with a second press or without.
    public GoPress confirmed(boolean on) {
        return new GoPress(deafMillis, on, glides);
    }

    /// The same, what was held gliding after its recall or staying.
    public GoPress gliding(boolean on) {
        return new GoPress(deafMillis, confirm, on);
    }

    /// The time as files have it: `300 ms`.
    public String deafness() {
        return String.format(Locale.ROOT, "%d ms", deafMillis);
    }
}
