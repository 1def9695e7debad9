package longthrow.dsp.effect;

import longthrow.dsp.parameter.Scope;

/// A concert hall: long, wide, with late first reflections and a soft onset.
final class Hall {
    private static final Reverb.Place PLACE =
            new Reverb.Place(38, 121, 2200, 30, 18.3, 21.7, 31.1, 28.9, 43.7, 47.3, 59.9, 55.1, 73.1, 79.3);

    private Hall() {}

    /// Declares the effect.
    static Effect in(Scope scope) {
        return new Reverb(scope, "hall", PLACE);
    }
}
