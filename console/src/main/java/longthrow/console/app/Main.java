package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// Where the program starts: reads the command line, runs the command, tells the shell how it went (0 well, 1 failed,
/// 2 a wrong word).
@Command(
        name = "longthrow",
        version = "Longthrow 0.1.0",
        mixinStandardHelpOptions = true,
        description = "A mixing console played from MIDI control surfaces.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            ConsoleCommand.class,
            DemoCommand.class,
            RenderCommand.class,
            MeterCommand.class,
            BenchCommand.class,
            DevicesCommand.class,
            ParamsCommand.class,
            PatchCommand.class,
            PresetCommand.class,
            AutomationCommand.class,
            SceneCommand.class,
            ShowCommand.class,
            ImportCommand.class,
            LatencyCommand.class,
            MidiCommand.class,
            SurfaceCommand.class);

    private static final int ENDED = 130; // as shells call a program that Ctrl-C ended

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: one of the commands below");
    }

    /// Runs the command of `words` and returns the exit code; results go to `out`, errors to `err`.
    public static int run(PrintWriter out, PrintWriter err, String... words) {
        CommandLine line = new CommandLine(new Main());
        meant(words).forEach(line::addSubcommand);
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::misspoken)
                .setExecutionExceptionHandler(Main::failed);
        int code = line.execute(words);
        out.flush();
        err.flush();
        return code;
    }

    /// The command that the first word names, by itself: to take all of them apart costs a third of a second of a start
    /// that a show may wait for. All of them where it names none.
    private static List<Class<?>> meant(String... words) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> words.length > 0
                        && command.getAnnotation(Command.class).name().equals(words[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    /// A wrong word is told in a line, with the nearest right one, and where to read on.
    private static int misspoken(ParameterException wrong, String[] words) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("longthrow: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        if (line.getParent() == null) {
            line.usage(err);
        } else {
            err.println("'" + line.getCommandSpec().qualifiedName() + " --help' lists its options");
        }
        return CommandLine.ExitCode.USAGE;
    }

    /// A failure whose words were written for the reader is told in one line; anything else is a fault of the program
    /// and shows where it happened.
    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult words) {
        PrintWriter err = line.getErr();
        if (failure instanceof WrongWord wrong) {
            err.println("longthrow: " + wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof CancellationException) {
            return ENDED; // its long work has told so
        }
        if (failure instanceof Failure told) {
            err.println("longthrow: " + told.getMessage());
        } else {
            failure.printStackTrace(err);
            err.println("longthrow: stopped by a fault of its own (above); please report it");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// The program's entry.
    public static void main(String[] words) {
        Display.settle(List.of(words));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, words));
    }
}
