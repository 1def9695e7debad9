package longthrow.dsp.effect;

/// A kind of effect: it declared its rows in its constructor, and builds the processors that sound by them. One file,
/// one test, one line in `Effects`.
public interface Effect {
    /// The word by which racks and files call it, and below which its rows lie: `hall`.
    String name();

    /// A processor at rest; built off the audio thread.
    Processor processor(Housing housing);
}
