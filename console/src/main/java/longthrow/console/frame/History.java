package longthrow.console.frame;

import java.time.LocalTime;
import java.util.List;

/// How the sound fared in the last minute, by the time of day. Immutable.
///
/// @param seconds one entry a second that the desk ran, oldest first
/// @param events what was heard, or nearly, oldest first
public record History(List<Second> seconds, List<Event> events) {
    /// Nothing yet.
    public static final History NONE = new History(List.of(), List.of());

    public History {
        seconds = List.copyOf(seconds);
        events = List.copyOf(events);
    }

    /// A second of it.
    ///
    /// @param load rendering time over block time, 1 is all of one core
    /// @param worst the same of the slowest block
    /// @param strips the same of each strip, measured while it played
    /// @param late blocks of the desk that were not ready in time
    /// @param xruns gaps that the sound server told of
    /// @param pauses stops of all threads while memory was cleared
    public record Second(
            LocalTime at, double load, double worst, List<Cost> strips, long late, long xruns, long pauses) {
        public Second {
            strips = List.copyOf(strips);
        }
    }

    /// What a strip cost.
    ///
    /// @param strip its path: `ch/3`
    /// @param share of one core
    public record Cost(String strip, double share) {}

    /// Something that happened.
    ///
    /// @param what `x-run`, `late block`, `late disk read`, `collector pause`
    /// @param count how many at once
    /// @param millis how long it lasted, or by how much it was too late; 0 when nobody knows
    public record Event(LocalTime at, String what, long count, double millis) {}
}
