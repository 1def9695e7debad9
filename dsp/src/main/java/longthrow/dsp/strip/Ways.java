package longthrow.dsp.strip;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Scope;

/// The end of a strip behind the sums: its fader, and where it goes from there.
///
/// @param width of buses and matrices, whose widths may change
/// @param routing into main and centre, for buses
/// @param solo into the monitors
/// @param feeds into the matrices, one entry a matrix; none for matrices
/// @param sends of a bus, to all buses and then to the effect racks; none for other strips
public record Ways(
        Fader fader,
        Optional<Width> width,
        Optional<Routing> routing,
        Optional<Solo> solo,
        Alignment alignment,
        List<Feed> feeds,
        List<Send> sends) {
    static List<Feed> feeds(Scope in, int matrices) {
        return IntStream.rangeClosed(1, matrices)
                .mapToObj(matrix -> new Feed(in, matrix))
                .toList();
    }

    /// Whether a change of this row concerns the fader or what follows at once.
    public boolean reads(String key) {
        return fader.reads(key)
                || width.map(wide -> wide.reads(key)).orElse(false)
                || routing.map(way -> way.reads(key)).orElse(false)
                || solo.map(way -> way.reads(key)).orElse(false);
    }
}
