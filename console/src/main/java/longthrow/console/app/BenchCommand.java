package longthrow.console.app;

import java.io.PrintWriter;
import java.util.Locale;
import longthrow.console.bench.BlockCosts;
import longthrow.console.bench.BlockTimes;
import longthrow.console.bench.DeskLoad;
import longthrow.console.bench.StripLoad;
import longthrow.console.bench.SurfaceTimes;
import longthrow.dsp.engine.DeskLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `longthrow bench`: what the engine carries on this machine.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many strips one core of this machine carries: filters, gate, 4-band EQ, compressor, fader, pan,",
            "metering and sends on a fixed signal, in CPU time of the rendering thread. Takes some seconds."
        })
final class BenchCommand implements Runnable {
    private static final double WATCH_SECONDS = 10;
    private static final int MOVES = 500;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--channels", defaultValue = "1024", description = "Strips, 1 to 1024 (default: ${DEFAULT-VALUE}).")
    private int channels;

    @Option(names = "--block", defaultValue = "64", description = "Frames a block (default: ${DEFAULT-VALUE}).")
    private int block;

    @Option(
            names = "--sends",
            defaultValue = "0",
            description = "Sends of each strip, 0 to 16 (default: ${DEFAULT-VALUE}).")
    private int sends;

    @Option(
            names = "--latency",
            description =
                    "Instead, watch by the wall clock how blocks meet their deadlines and how soon a surface is answered.")
    private boolean latency;

    @Option(
            names = "--profile",
            description = "Instead, print what each block of a strip and each effect of a rack costs, as medians.")
    private boolean profile;

    @Option(
            names = "--desk",
            description =
                    "Instead, measure what whole desks cost: a show's with all at work, and the largest there is.")
    private boolean desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        ConsoleCommand.requireRange("--channels", channels, 1, DeskLayout.MAX_CHANNELS);
        ConsoleCommand.requireRange("--block", block, 16, 8192);
        ConsoleCommand.requireRange("--sends", sends, 0, DeskLayout.BUSES);
        if (desk) {
            DeskLoad load = DeskLoad.measure(block);
            tell(load, json ? "" : words(load));
        } else if (profile) {
            BlockCosts costs = BlockCosts.measure(channels, block);
            tell(costs, json ? "" : words(costs));
        } else if (latency) {
            BlockTimes times = BlockTimes.watch(channels, block, sends, WATCH_SECONDS);
            SurfaceTimes surface = SurfaceTimes.watch(block, MOVES);
            tell(new Latency(times, surface), json ? "" : words(times) + "\n\n" + words(surface));
        } else {
            StripLoad load = StripLoad.measure(channels, block, sends);
            tell(load, json ? "" : words(load));
        }
    }

    private void tell(Record measured, String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Json.write(measured) : words);
    }

    private static String words(StripLoad load) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                """
                %,.0f strips per core at 48 kHz (%d strips, blocks of %d, %d sends, %s kernels of %d lanes)
                %.1f bytes allocated a block, silence costs %.2f of the loud signal
                levels of the check, and what a double-precision reference reads (dBFS):""",
                load.channelsPerCore(),
                load.channels(),
                load.block(),
                load.sends(),
                load.vector() ? "vector" : "scalar",
                load.lanes(),
                load.bytesAllocatedPerBlock(),
                load.silenceCostRatio()));
        load.busRms()
                .forEach((bus, level) -> words.append(String.format(
                        Locale.ROOT,
                        "%n  %-3s %8.3f %8.3f",
                        bus,
                        level,
                        StripLoad.EXPECTED_RMS.getOrDefault(bus, level))));
        return words.toString();
    }

    private static String words(DeskLoad load) {
        StringBuilder words = new StringBuilder("blocks of " + load.block() + ", shares of one core:");
        load.desks()
                .forEach(of -> words.append(String.format(
                        Locale.ROOT,
                        "%n%s%n  engine %.1f %%, meters %.1f %%; %.1f bytes allocated a block",
                        of.words(),
                        100 * of.engineShare(),
                        100 * of.meterShare(),
                        of.bytesPerBlock())));
        return words.toString();
    }

    private static String words(BlockCosts costs) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                """
                %d strips, blocks of %d: a strip costs %.0f ns in 64 frames, %.4f %% of a core
                  %-12s %10s %10s""",
                costs.channels(),
                costs.block(),
                costs.stripNanos(),
                100 * BlockCosts.share(costs.stripNanos()),
                "block",
                "ns",
                "of a strip"));
        double strip = costs.stripNanos();
        costs.blocks()
                .forEach(of -> words.append(row(of.name(), of.stripNanos(), of.stripNanos() / strip)
                        + (of.inLoad() ? "" : "   (not in the load)")));
        words.append(row("rest", costs.restNanos(), costs.restNanos() / strip));
        words.append(String.format(Locale.ROOT, "%n  %-12s %10s %10s", "rack", "ns", "of a core"));
        costs.effects().forEach(of -> words.append(row(of.name(), of.rackNanos(), BlockCosts.share(of.rackNanos()))));
        return words.toString();
    }

    private static String row(String name, double nanos, double share) {
        return String.format(Locale.ROOT, "%n  %-12s %10.1f %8.2f %%", name, nanos, 100 * share);
    }

    /// Both halves of the answer to "how late is it".
    record Latency(BlockTimes blocks, SurfaceTimes surface) {}

    private static String words(SurfaceTimes times) {
        return String.format(
                Locale.ROOT,
                """
                a Mackie fader over TCP on this machine, %d moves, blocks of %d
                %-24s %8s %8s %8s %8s
                %s
                %s""",
                times.moves(),
                times.block(),
                "µs",
                "median",
                "99 %",
                "99.9 %",
                "worst",
                row("byte to the engine", times.engineMicros()),
                row("byte to its echo", times.echoMicros()));
    }

    private static String words(BlockTimes times) {
        return String.format(
                Locale.ROOT,
                """
                %d strips, %d sends, blocks of %d (%.0f µs), watched for %.0f s
                %-24s %8s %8s %8s %8s
                %s
                %s
                %d of %d blocks were late""",
                times.channels(),
                times.sends(),
                times.block(),
                times.blockMicros(),
                times.seconds(),
                "µs",
                "median",
                "99 %",
                "99.9 %",
                "worst",
                row("woken after its time", times.wakeMicros()),
                row("rendering", times.renderMicros()),
                times.late(),
                times.blocks());
    }

    private static String row(String words, BlockTimes.Percentiles times) {
        return String.format(
                Locale.ROOT,
                "%-24s %8.0f %8.0f %8.0f %8.0f",
                words,
                times.median(),
                times.p99(),
                times.p999(),
                times.worst());
    }
}
