package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import longthrow.console.desk.PatchText;
import longthrow.console.desk.Strips;
import longthrow.console.show.Problem;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.Outlet;
import longthrow.dsp.engine.Patch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow patch`: which ports a show hears, and what leaves by which.
@Command(
        name = "patch",
        mixinStandardHelpOptions = true,
        description = "Tells a show's patch: a line an input port and a line an output port; --set changes it.")
final class PatchCommand implements Runnable {
    @Parameters(paramLabel = "SHOW", description = "The show's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "LINE",
            description = {
                "Changes the patch and saves the show: 'in ch/3 5', 'in ch/4 7 8' (left and right), 'alt ch/3 9',",
                "'in talkback 10', 'out 7 bus/3 left', 'out 8 ch/3' (its direct out), 'out 9 none'; what is sent to gear",
                "outside and comes back: 'out 10 external/2 left', 'in external/2 11'. Repeat it for more."
            })
    private List<String> lines = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// What an input port feeds; port 0 is none.
    record In(int port, String strip, String name, String as) {}

    /// What leaves by an output port.
    record Out(int port, String strip, String name, String side) {}

    /// Both halves.
    record Told(List<In> inputs, List<Out> outputs) {}

    @Override
    public void run() {
        ShowFolder place = new ShowFolder(folder);
        Opening.Opened opened = Opening.show(place);
        opened.problems().forEach(problem -> spec.commandLine().getErr().println("longthrow: " + problem));
        Show show = opened.show().with(changed(opened.show()));
        if (!lines.isEmpty()) {
            List<String> problems = place.save(show).stream().map(Problem::text).toList();
            if (!problems.isEmpty()) {
                throw new Failure("the show was not saved: " + String.join("; ", problems));
            }
        }
        Told told = new Told(inputs(show), outputs(show));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(told));
        } else {
            print(told, out);
        }
    }

    private Patch changed(Show show) {
        PatchText text = new PatchText(show.strips());
        Patch patch = show.patch();
        for (String line : lines) {
            patch = switch (text.read(patch, line)) {
                case PatchText.Read.Patched(Patch next) -> next;
                case PatchText.Read.Wrong(String why) -> throw new WrongWord("--set " + line + ": " + why);
            };
        }
        return patch;
    }

    private static List<In> inputs(Show show) {
        List<In> all = new ArrayList<>();
        for (int channel = 0; channel < show.strips().shape().channels(); channel++) {
            String path = show.strips().path(channel);
            String name = show.texts().get(channel).name();
            add(all, path, name, show.patch().main().get(channel), "main");
            if (show.patch().alt().get(channel).any()) {
                add(all, path, name, show.patch().alt().get(channel), "alt");
            }
        }
        if (show.patch().talkback() != Patch.NONE) {
            all.add(new In(show.patch().talkback() + 1, "talkback", "", ""));
        }
        for (int external = 0; external < show.patch().returns().size(); external++) {
            if (show.patch().returns().get(external).any()) {
                add(
                        all,
                        "external/" + (external + 1),
                        "",
                        show.patch().returns().get(external),
                        "return");
            }
        }
        all.sort(Comparator.comparingInt(in -> in.port() == 0 ? Integer.MAX_VALUE : in.port()));
        return all;
    }

    private static void add(List<In> all, String path, String name, Patch.Ports ports, String as) {
        boolean sides = ports.left() != ports.right();
        all.add(new In(ports.left() + 1, path, name, sides ? as + " left" : as));
        if (sides) {
            all.add(new In(ports.right() + 1, path, name, as + " right"));
        }
    }

    private static List<Out> outputs(Show show) {
        List<Out> all = new ArrayList<>();
        for (int port = 0; port < show.patch().outputs().size(); port++) {
            int number = port + 1;
            all.add(show.patch()
                    .output(port)
                    .map(outlet -> out(show, number, outlet))
                    .orElseGet(() -> new Out(number, "none", "", "")));
        }
        return all;
    }

    private static Out out(Show show, int port, Outlet outlet) {
        Strips strips = show.strips();
        String name = strips.ofPath(outlet.path()).isPresent()
                ? show.texts().get(strips.ofPath(outlet.path()).getAsInt()).name()
                : "";
        String what = switch (outlet.kind()) {
            case CHANNEL, RETURN -> " direct";
            case EXTERNAL -> " send";
            default -> "";
        };
        return new Out(port, outlet.path() + what, name, PatchText.side(outlet, strips.shape()));
    }

    private static void print(Told told, PrintWriter out) {
        Columns inputs = new Columns();
        inputs.row("input", "strip", "name", "as");
        told.inputs().forEach(in -> inputs.row(port(in.port()), in.strip(), in.name(), in.as()));
        inputs.print(out);
        out.println();
        Columns outputs = new Columns();
        outputs.row("output", "strip", "name", "side");
        told.outputs().forEach(to -> outputs.row(port(to.port()), to.strip(), to.name(), to.side()));
        outputs.print(out);
    }

    private static String port(int port) {
        return port == 0 ? "none" : String.valueOf(port);
    }
}
