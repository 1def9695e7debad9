package longthrow.dsp.driver;

import java.util.List;
import java.util.stream.IntStream;

/// What a driver's ports are called, where they have names: each differs from the others of its side. Immutable.
///
/// @param inputs one name a channel that the renderer reads
/// @param outputs one name a channel that the renderer writes
public record PortNames(List<String> inputs, List<String> outputs) {
    public PortNames {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// `in 1`, `in 2` and so on.
    public static PortNames numbered(StreamFormat format) {
        return new PortNames(numbered("in ", format.inputs()), numbered("out ", format.outputs()));
    }

    /// So many of each: those that are too many left out, those that are missing numbered.
    public PortNames fitted(int ins, int outs) {
        return new PortNames(fitted(inputs, "in ", ins), fitted(outputs, "out ", outs));
    }

    private static List<String> fitted(List<String> names, String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i < names.size() ? names.get(i) : word + (i + 1))
                .toList();
    }

    private static List<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + i).toList();
    }
}
