package longthrow.console.app;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import picocli.CommandLine.Option;

/// Options that say what a new show's desk is made of.
final class DeskSize {
    @Option(
            names = "--channels",
            defaultValue = "16",
            description = "Strips of a new show (default: ${DEFAULT-VALUE}).")
    private int channels;

    @Option(
            names = "--buses",
            defaultValue = "16",
            description = "Stereo buses of a new show, up to 48 (default: ${DEFAULT-VALUE}).")
    private int buses;

    @Option(
            names = "--groups",
            defaultValue = "0",
            description =
                    "How many of the buses, the last ones, are groups that feed main (default: ${DEFAULT-VALUE}).")
    private int groups;

    @Option(
            names = "--matrices",
            defaultValue = "0",
            description = "Stereo matrices of a new show, up to 16 (default: ${DEFAULT-VALUE}).")
    private int matrices;

    @Option(names = "--centre", description = "A new show has a mono centre beside main left and right.")
    private boolean centre;

    /// The desk of a new show at this rate.
    DeskLayout shape(int sampleRate) {
        ConsoleCommand.requireRange("--channels", channels, 1, DeskLayout.MAX_CHANNELS);
        ConsoleCommand.requireRange("--buses", buses, 0, DeskLayout.MAX_BUSES);
        ConsoleCommand.requireRange("--groups", groups, 0, buses);
        ConsoleCommand.requireRange("--matrices", matrices, 0, DeskLayout.MAX_MATRICES);
        List<BusShape> shapes = IntStream.range(0, buses)
                .mapToObj(bus -> new BusShape(bus < buses - groups ? BusKind.AUX : BusKind.GROUP, true))
                .toList();
        return DeskLayout.mono(sampleRate, channels)
                .withBuses(shapes)
                .withMatrices(Collections.nCopies(matrices, true), centre);
    }
}
