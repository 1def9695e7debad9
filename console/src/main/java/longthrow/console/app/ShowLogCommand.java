package longthrow.console.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import longthrow.console.show.Gestures;
import longthrow.console.show.Headway;
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

    @Override
    public void run() {
        Opening.Opened opened = Opening.show(new ShowFolder(folder));
        Show show = Return.of(folder, opened.show(), ZoneId.systemDefault()).show();
        Predicate<Logged> wanted = wanted(show);
        LogPrinter printer = new LogPrinter(spec.commandLine().getOut(), json);
        Gestures merged = new Gestures(Integer.MAX_VALUE);
        Consumer<Logged> to = gestures ? merged : printer;
        List<String> remarks;
        try {
            remarks = ShowLog.read(folder, show, Headway.UNHEARD, line -> {
                if (wanted.test(line)) {
                    to.accept(line);
                }
            });
        } catch (IOException failed) {
            throw new Failure("the journals of " + folder + " cannot be read: " + failed.getMessage(), failed);
        }
        merged.lines().forEach(printer);
        printer.end();
        remarks.forEach(remark -> spec.commandLine().getErr().println("longthrow: " + remark));
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
}
