package longthrow.dsp.effect;

import java.util.List;
import longthrow.dsp.parameter.Scope;

/// The catalogue: every effect that a rack can hold, in the order of the values of its `algorithm`, which begin with
/// none. New effects go to the end, so that old shows keep theirs.
public record Effects(List<Effect> all) {
    /// Declares the rows of all effects.
    public Effects(Scope in, Tempo tempo) {
        this(List.of(
                Hall.in(in),
                Room.in(in),
                Chamber.in(in),
                new Plate(in),
                new Convolution(in),
                new StereoDelay(in, tempo),
                new Chorus(in),
                new Saturation(in),
                new MultibandCompressor(in),
                new StereoWidth(in)));
    }
}
