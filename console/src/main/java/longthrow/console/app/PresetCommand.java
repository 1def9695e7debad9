package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import longthrow.console.preset.Preset;
import longthrow.console.preset.PresetFolder;
import longthrow.console.preset.PresetText;
import longthrow.console.preset.Presets;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.FrameClock;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow preset …`: settings by name, without a desk that plays.
@Command(
        name = "preset",
        mixinStandardHelpOptions = true,
        description = "Lists presets, shows one, and tells what loading one would change; nothing moves.",
        synopsisSubcommandLabel = "COMMAND")
final class PresetCommand implements Runnable {
    private static final String SHOW = "A show's folder, for its own presets too.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to do with presets: " + known);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all presets and what they set.")
    void list(@Option(names = "--show", paramLabel = "SHOW", description = SHOW) Optional<Path> folder) {
        Columns columns = new Columns();
        columns.row("preset", "for", "from", "sets");
        presets(folder)
                .all()
                .forEach(preset -> columns.row(
                        preset.name(),
                        preset.kind(),
                        preset.from(),
                        String.join(" ", preset.part().words())));
        columns.print(out());
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a preset as its file has it.")
    void show(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "The preset's name.") List<String> words,
            @Option(names = "--show", paramLabel = "SHOW", description = SHOW) Optional<Path> folder) {
        String name = String.join(" ", words);
        Presets presets = presets(folder);
        Preset preset = presets.find(name)
                .orElseThrow(() -> new WrongWord("there is no preset '" + name
                        + "'; there are "
                        + presets.all().stream().map(Preset::name).collect(Collectors.joining(", "))));
        PresetText.write(preset).forEach(out()::println);
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Tells what loading a preset on a strip of a show, as it was saved, would change.")
    void diff(
            @Parameters(paramLabel = "SHOW", description = "The show's folder.") Path folder,
            @Parameters(paramLabel = "STRIP", description = "A strip: ch/3, bus/1, fx/2, main.") String path,
            @Parameters(
                            paramLabel = "NAME",
                            arity = "1..*",
                            description = "The preset's name; behind a colon parts of it: Lead vocal: eq comp.")
                    List<String> words) {
        Console console = open(folder);
        OptionalInt strip = console.desk().strips().ofPath(path);
        if (strip.isEmpty()) {
            throw new WrongWord("this show has no strip '" + path + "'; say ch/3, bus/1, fx/2 or main");
        }
        String name = String.join(" ", words);
        Presets presets = console.presets();
        if (presets.find(name.split(":", 2)[0]).isEmpty()) {
            throw new WrongWord(presets.diff(strip.getAsInt(), name).getFirst());
        }
        presets.diff(strip.getAsInt(), name).forEach(out()::println);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Presets presets(Optional<Path> folder) {
        return folder.map(this::open)
                .orElseGet(() -> console(Show.fresh("", DeskLayout.mono(48_000, 1))))
                .presets();
    }

    private Console open(Path folder) {
        Opening.Opened opened = Opening.show(new ShowFolder(folder));
        Console console = console(opened.show());
        PresetFolder.Found found =
                new PresetFolder(folder, opened.show().strips().layout()).read();
        PrintWriter err = spec.commandLine().getErr();
        opened.problems().forEach(problem -> err.println("longthrow: " + problem));
        found.problems().forEach(problem -> err.println("longthrow: " + problem.text()));
        console.presets().own(found.presets());
        return console;
    }

    private static Console console(Show show) {
        return new Console(show, new FrameClock(show.strips().shape().sampleRate()));
    }
}
