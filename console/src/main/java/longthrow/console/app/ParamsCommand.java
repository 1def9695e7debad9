package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import longthrow.console.desk.DeskWords;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow params`: every word that maps, files and `--set` may name.
@Command(
        name = "params",
        mixinStandardHelpOptions = true,
        description = "Lists parameters, readings and actions: everything that a map, a file or --set may name.")
final class ParamsCommand implements Runnable {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "Print docs/parameters.md.")
    private boolean markdown;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = "",
            description = "Part of an id, * for anything: comp, 'ch/*/eq/2', ch/7/fader.")
    private String pattern = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Every word of a desk of any size: strips differ in their number only.
    static ParameterList all() {
        return ParameterList.of(
                DeskTable.of(DeskLayout.full(48_000, DeskLayout.MAX_CHANNELS)).layout(), DeskWords.all());
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ParameterList found = all().matching(pattern);
        if (found.isEmpty()) {
            throw new Failure("no parameter, reading or action has '" + pattern + "' in its id; without a pattern "
                    + "'longthrow params' lists all of them");
        }
        if (json) {
            out.println(Json.write(found));
        } else if (markdown) {
            out.print(ParameterPage.of(found));
        } else {
            print(found, out);
        }
    }

    private static void print(ParameterList found, PrintWriter out) {
        Columns columns = new Columns();
        if (!found.parameters().isEmpty()) {
            columns.row("parameter", "unit", "range", "default", "taper", "scope");
            found.gathered().forEach(e -> columns.row(e.id(), e.unit(), e.range(), e.initial(), e.taper(), e.scope()));
            columns.print(out);
        }
        told("reading", found.readings(), out);
        told("action", found.actions(), out);
    }

    private static void told(String heading, List<ParameterList.Told> list, PrintWriter out) {
        if (!list.isEmpty()) {
            Columns columns = new Columns();
            columns.row(heading, "meaning");
            list.forEach(told -> columns.row(told.id(), told.says()));
            out.println();
            columns.print(out);
        }
    }
}
