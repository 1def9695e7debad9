package longthrow.dsp.effect;

import java.util.stream.Stream;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What every place for an effect has: which one, whether it works or lets its input by, and how much of the input it
/// leaves in; and the rows of all effects.
public record SlotRows(Row algorithm, Row on, Row mix, Effects effects) {
    /// Declares the rows.
    public SlotRows(Scope in, Tempo tempo) {
        Scope slot = in.column(Column.INSERT);
        Effects effects = new Effects(slot, tempo);
        String[] words = Stream.concat(Stream.of("none"), effects.all().stream().map(Effect::name))
                .toArray(String[]::new);
        this(slot.choice("algorithm", words), slot.toggle("on", true), slot.percent("mix", 100), effects);
    }

    /// Whether the effect of a value of `algorithm` sounds by an impulse response.
    public boolean convolves(int algorithm) {
        return algorithm > 0 && effects.all().get(algorithm - 1) instanceof Convolution;
    }

    /// An effect, loaded and ready to be adopted; `algorithm` is the value of that row. Built off the audio thread.
    public Loaded load(int algorithm, Housing housing) {
        return algorithm == 0
                ? new Loaded(this, new Nothing(), housing.sampleRate())
                : new Loaded(this, effects.all().get(algorithm - 1).processor(housing), housing.sampleRate());
    }
}
