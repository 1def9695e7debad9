package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import longthrow.console.desk.LatencyWords;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.LatencyPlan;
import longthrow.dsp.engine.LatencyPlanner;
import longthrow.dsp.engine.RackLoader;
import longthrow.dsp.strip.External;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow latency`: how the paths of a show are brought in step.
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which strips of a show come late, what they are held back for the others, and which outputs leave",
            "together; how late gear outside is. Delays that were set by hand and the sound device's own are not counted."
        })
final class LatencyCommand implements Runnable {
    @Parameters(paramLabel = "SHOW", description = "The show's folder.")
    private Path folder = Path.of("");

    @Option(names = "--all", description = "Strips without any latency too.")
    private boolean all;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// A strip, in frames.
    ///
    /// @param own what it adds itself
    /// @param leaves by how much its end lags behind the inputs
    /// @param held how long it waits for others at most
    /// @param output by how much its output lags, limiter included
    /// @param group the outputs that it leaves with; empty where it has none or keeps out
    /// @param beyond whether it would have to wait longer than it can
    record Lag(String strip, String name, int own, int leaves, int held, int output, String group, boolean beyond) {}

    @Override
    public void run() {
        Opening.Opened opened = Opening.show(new ShowFolder(folder));
        opened.problems().forEach(problem -> spec.commandLine().getErr().println("longthrow: " + problem));
        Show show = opened.show();
        List<Lag> paths = paths(show);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(paths));
            return;
        }
        if (paths.isEmpty()) {
            out.println("no path of this show has any latency");
        } else {
            print(paths, show.strips().shape().sampleRate(), out);
        }
        externals(show, out);
    }

    /// What is known of gear outside, a line each.
    private static void externals(Show show, PrintWriter out) {
        for (int external = 1; external <= External.COUNT; external++) {
            LatencyWords.Known known = new LatencyWords.Known(
                    value(show, external, "latency"),
                    value(show, external, "measured/block"),
                    value(show, external, "measured/rate"));
            if (known.frames() > 0 || known.rate() > 0) {
                out.println("external/" + external + " returns after "
                        + LatencyWords.external(known, show.strips().shape().sampleRate(), 0));
            }
        }
    }

    private static int value(Show show, int external, String key) {
        OptionalInt cell = show.strips().layout().cell("external/" + external + "/" + key);
        return (int) show.values().get(cell.orElseThrow());
    }

    private List<Lag> paths(Show show) {
        Engine engine = new Engine(show.strips().shape());
        engine.seating().seat(show.values());
        LatencyPlan plan = new LatencyPlanner(engine)
                .plan(show.values(), new RackLoader(engine.table()).load(show.values(), List.of()));
        List<Lag> paths = new ArrayList<>();
        for (int strip = 0; strip < show.strips().shape().strips(); strip++) {
            LatencyPlan.Figures of = plan.figures(strip);
            if (all || of.own() > 0 || of.held() > 0 || of.output() > 0) {
                paths.add(new Lag(
                        show.strips().path(strip),
                        show.texts().get(strip).name(),
                        of.own(),
                        of.leaves(),
                        of.held(),
                        of.output(),
                        of.group().orElse(""),
                        of.beyond()));
            }
        }
        return paths;
    }

    private static void print(List<Lag> paths, int rate, PrintWriter out) {
        Columns columns = new Columns();
        columns.row("strip", "name", "own", "behind it", "held at most", "output", "leaves with");
        for (Lag path : paths) {
            columns.row(
                    path.strip(),
                    path.name(),
                    LatencyWords.frames(path.own(), rate),
                    LatencyWords.frames(path.leaves(), rate),
                    LatencyWords.frames(path.held(), rate) + (path.beyond() ? " too long" : ""),
                    LatencyWords.frames(path.output(), rate),
                    path.group());
        }
        columns.print(out);
    }
}
