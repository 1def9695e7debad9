package longthrow.dsp.effect;

import longthrow.dsp.parameter.Scope;

/// An echo chamber: bare hard walls, dense from the start, hardly any single reflections.
final class Chamber {
    private static final Reverb.Place PLACE = new Reverb.Place(21, 67, 1400, 10, 8.9, 9.7, 13.1, 14.9, 19.3, 20.9);

    private Chamber() {}

    /// Declares the effect.
    static Effect in(Scope scope) {
        return new Reverb(scope, "chamber", PLACE);
    }
}
