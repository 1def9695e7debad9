package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import longthrow.console.check.Doors;
import longthrow.console.check.Finding;
import longthrow.console.check.Subject;
import longthrow.console.frame.Light;
import longthrow.controllers.port.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow show check`: a show before the doors open.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Looks a show over before the doors open: a line for everything that is not as it should be, red or amber.",
            "Ends with 0 when all is green, 1 when something is amber, 2 when something is red."
        })
final class ShowCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SHOW", description = "The show's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--ceiling",
            paramLabel = "DB",
            defaultValue = "6",
            description = "Faders and sends above it are told, in dB (default: ${DEFAULT-VALUE}).")
    private double ceiling;

    @Option(
            names = "--ignore",
            paramLabel = "SUBJECT",
            description = "Leaves a subject out: ${COMPLETION-CANDIDATES}. Repeat it for more.")
    private Set<Subject> ignored = EnumSet.noneOf(Subject.class);

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// All of it, for programs.
    record Told(String light, List<Line> findings) {}

    /// A finding in plain words.
    record Line(String light, String about, String where, String what, String todo) {
        static Line of(Finding finding) {
            return new Line(
                    finding.light().word(), finding.about().word(), finding.where(), finding.what(), finding.todo());
        }
    }

    @Override
    public Integer call() {
        List<String> devices = Ports.list().stream().map(Ports.Entry::name).toList();
        List<Finding> findings =
                Doors.check(folder, new Doors.Asked(ceiling, SurfaceFolders.of(Optional.of(folder)), devices)).stream()
                        .filter(finding -> !ignored.contains(finding.about()))
                        .toList();
        Light worst = findings.isEmpty() ? Light.GREEN : findings.getFirst().light();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(
                    new Told(worst.word(), findings.stream().map(Line::of).toList())));
        } else {
            findings.forEach(finding -> out.println(finding.text()));
            out.println(findings.isEmpty() ? "green: " + folder + " is ready" : counted(worst, findings));
        }
        return switch (worst) {
            case GREEN -> 0;
            case AMBER -> 1;
            case RED -> 2;
        };
    }

    private static String counted(Light worst, List<Finding> findings) {
        long red = findings.stream()
                .filter(finding -> finding.light() == Light.RED)
                .count();
        return worst.word() + ": " + red + " red, " + (findings.size() - red) + " amber";
    }
}
