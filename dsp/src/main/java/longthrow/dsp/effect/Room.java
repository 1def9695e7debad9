package longthrow.dsp.effect;

import longthrow.dsp.parameter.Scope;

/// A living or drum room: short, with near walls that are heard one by one.
final class Room {
    private static final Reverb.Place PLACE =
            new Reverb.Place(9, 41, 600, 60, 3.1, 4.3, 7.9, 6.7, 11.3, 12.7, 17.9, 16.3, 23.3, 25.7);

    private Room() {}

    /// Declares the effect.
    static Effect in(Scope scope) {
        return new Reverb(scope, "room", PLACE);
    }
}
