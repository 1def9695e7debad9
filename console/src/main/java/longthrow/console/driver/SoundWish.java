package longthrow.console.driver;

import java.util.Optional;

/// What somebody wants the desk to be played by.
public sealed interface SoundWish {
    /// A JACK server where one runs, else Java Sound's default device, else the clock.
    record Best() implements SoundWish {}

    /// A JACK server, now or when it comes.
    record Jack(JackPlan plan) implements SoundWish {}

    /// A Java Sound device: the first whose name holds the words, or the default one.
    record JavaSound(Optional<String> name) implements SoundWish {}

    /// No device.
    record None() implements SoundWish {}
}
