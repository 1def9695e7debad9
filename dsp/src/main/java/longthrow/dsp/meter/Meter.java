package longthrow.dsp.meter;

/// Something that listens and never changes what it hears. One thread at a time; `process` allocates nothing, and the
/// readings do not depend on how the sound is cut into blocks.
public interface Meter {
    /// Hears frames `from` to `to` of `[channel][frame]` sound, full scale 1.0; further channels than it was made for
    /// are left out.
    void process(float[][] channels, int from, int to);

    /// Forgets everything it heard.
    void reset();
}
