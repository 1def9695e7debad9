package longthrow.mappings.learn;

import java.util.Optional;

/// What a learnt control shall move.
///
/// @param path a parameter or action: `ch/3/fader`, `transport/play`
/// @param value what a button sets it to: `-6 dB`; without one it turns switches over and does actions
public record Aim(String path, Optional<String> value) {}
