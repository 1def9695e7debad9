package longthrow.console.frame;

import java.util.List;

/// How late a sound is that leaves by the device and comes back by a cable.
///
/// @param told what the driver says of both ways together, in frames
/// @param outputs what leaves by each of the desk's ports, in words; one that is free is empty
/// @param inputs how many ports the desk may hear
/// @param phase what happens now
/// @param words what was measured, or what stands against it; empty before
public record RoundTrip(int told, List<String> outputs, int inputs, Phase phase, String words) {
    /// Nothing known.
    public static final RoundTrip NONE = new RoundTrip(0, List.of(), 0, Phase.IDLE, "");

    public RoundTrip {
        outputs = List.copyOf(outputs);
    }

    /// What happens now.
    public enum Phase {
        /// Nothing.
        IDLE,
        /// It was asked for, and waits to be asked for again since it will be heard.
        ASKS,
        /// The signal is on its way.
        MEASURES
    }
}
