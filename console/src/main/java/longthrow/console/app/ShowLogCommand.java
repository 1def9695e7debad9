package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import longthrow.console.show.Logged;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow show log`: who changed what, and when.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {
            "Tells every change of a show that its journals know: time, user, origin, old -> new, oldest first.",
            "It may be asked while a desk has the show open."
        })
final class ShowLogCommand implements Runnable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Parameters(paramLabel = "SHOW", description = "The show's folder.")
    private Path folder = Path.of("");

    @Option(names = "--strip", paramLabel = "STRIP", description = "Only this strip: ch/3, its name or its id.")
    private Optional<String> strip = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only from then on: 20:14, 2026-11-27, 2026-11-27T20:14:03, or 90min, 2h, 3d ago.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            description = "Only from there: surface, surface:tcp:stage:7001, screen, remote, scene, undo, desk.")
    private Optional<String> origin = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = "Only by this user: of the system, or who was given a surface.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--param",
            paramLabel = "PARAMETER",
            description = "Only this control, as the log calls it: fader, eq 2 gain.")
    private Optional<String> parameter = Optional.empty();

    @Option(names = "--gestures", description = "One line a gesture, instead of one every 10 ms of it.")
    private boolean gestures;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// A change for programs.
    record Line(String at, String user, String origin, int step, String what, String before, String after) {}

    @Override
    public void run() {
        Opening.Opened opened = Opening.show(new ShowFolder(folder));
        Show show = Return.of(folder, opened.show(), ZoneId.systemDefault()).show();
        ShowLog.Read read;
        try {
            read = ShowLog.of(folder, show);
        } catch (IOException failed) {
            throw new Failure("the journals of " + folder + " cannot be read: " + failed.getMessage(), failed);
        }
        read.remarks().forEach(remark -> spec.commandLine().getErr().println("longthrow: " + remark));
        Predicate<Logged> wanted = wanted(show);
        List<Logged> lines = (gestures ? read.gestures() : read.lines())
                .stream().filter(wanted).toList();
        print(spec.commandLine().getOut(), lines);
    }

    private Predicate<Logged> wanted(Show show) {
        Optional<Instant> from = since.map(words -> Since.of(words, Instant.now(), ZoneId.systemDefault())
                .orElseThrow(() -> new WrongWord("'" + words
                        + "' is no time; say 20:14, 2026-11-27, 2026-11-27T20:14:03, or 90min, 2h or 3d for ago")));
        Optional<Predicate<Logged>> whose = strip.map(words -> StripLines.of(show, words));
        return line -> from.map(at -> !line.at().isBefore(at)).orElse(true)
                && origin.map(words -> line.by().equals(words) || line.by().startsWith(words + ":"))
                        .orElse(true)
                && user.map(line.user()::equals).orElse(true)
                && parameter
                        .map(word -> line.what()
                                .toLowerCase(Locale.ROOT)
                                .endsWith(": " + word.strip().toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && whose.map(lines -> lines.test(line)).orElse(true);
    }

    private void print(PrintWriter out, List<Logged> lines) {
        if (json) {
            out.println(Json.write(lines.stream()
                    .map(each -> new Line(
                            each.at().toString(),
                            each.user(),
                            each.by(),
                            each.step(),
                            each.what(),
                            each.before(),
                            each.after()))
                    .toList()));
        } else if (lines.isEmpty()) {
            out.println("no such change is known; a journal begins with the first move on a show that a desk has open");
        } else {
            Columns columns = new Columns();
            lines.forEach(each -> columns.row(TIME.format(each.at()), each.user(), each.by(), each.words()));
            columns.print(out);
        }
    }
}
