package longthrow.dsp.engine;

/// Where the engine stood at the start of its newest call: the tie between samples, song and the machine's clock.
///
/// @param frame engine frames since it started
/// @param song the song's frame that played then
/// @param playing whether the song rolled
/// @param rounds how often the song went round its loops so far: from a loop's end back to its start
/// @param nanos what the driver's clock said then
public record Position(long frame, long song, boolean playing, long rounds, long nanos) {
    /// Nothing has been rendered yet.
    public static final Position START = new Position(0, 0, false, 0, 0);
}
