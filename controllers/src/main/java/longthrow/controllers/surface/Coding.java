package longthrow.controllers.surface;

import java.util.Optional;

/// How values stand in a control's messages. Immutable; each wither gives the same coding with one fact changed.
///
/// @param maximumIn the wire value of the control's far end as it sends it
/// @param maximumOut the wire value of the far end as it is told
/// @param relative the coding of an encoder's turns
/// @param press which values of a button are down and which are up
/// @param lamp the wire values of its lamp
/// @param codec the name of a special output coding
/// @param scale where decibels stand on its travel or its meter
/// @param steps the whole numbers that a ring or meter knows
/// @param palette the colours that it knows, by number
public record Coding(
        int maximumIn,
        int maximumOut,
        Optional<Relative> relative,
        Press press,
        Optional<Control.Lamp> lamp,
        Optional<String> codec,
        Optional<Scale> scale,
        Optional<Steps> steps,
        Palette palette) {
    /// Seven bits both ways, nothing special.
    public static final Coding PLAIN = new Coding(
            127,
            127,
            Optional.empty(),
            Press.PLAIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Palette.NONE);

    /// With these far ends.
    public Coding maxima(int in, int out) {
        return new Coding(in, out, relative, press, lamp, codec, scale, steps, palette);
    }

    /// With that coding of turns.
    public Coding relative(Relative turns) {
        return new Coding(maximumIn, maximumOut, Optional.of(turns), press, lamp, codec, scale, steps, palette);
    }

    /// With these values down and up.
    public Coding press(Press values) {
        return new Coding(maximumIn, maximumOut, relative, values, lamp, codec, scale, steps, palette);
    }

    /// With that lamp.
    public Coding lamp(Control.Lamp values) {
        return new Coding(maximumIn, maximumOut, relative, press, Optional.of(values), codec, scale, steps, palette);
    }

    /// With that output coding.
    public Coding codec(String name) {
        return new Coding(maximumIn, maximumOut, relative, press, lamp, Optional.of(name), scale, steps, palette);
    }

    /// With decibels on its travel.
    public Coding scale(Scale marks) {
        return new Coding(maximumIn, maximumOut, relative, press, lamp, codec, Optional.of(marks), steps, palette);
    }

    /// With these steps.
    public Coding steps(Steps numbers) {
        return new Coding(maximumIn, maximumOut, relative, press, lamp, codec, scale, Optional.of(numbers), palette);
    }

    /// With these colours.
    public Coding palette(Palette colours) {
        return new Coding(maximumIn, maximumOut, relative, press, lamp, codec, scale, steps, colours);
    }
}
