package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.emulation.Script;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow surface emulate`: the device at the far end of a port, for any host, played by a script or by hand.
@Command(
        name = "emulate",
        mixinStandardHelpOptions = true,
        description = {
            "Is the device PROFILE on PORT, for this desk or another host, and does what a script says.",
            "Steps, one a line: fader 3 0.742; touch 3; release 3; press mute 2; down shift; up shift; turn vpot 2 +3;",
            "wait 100ms; send <F0 7E 7F 06 01 F7>; expect lcd.top 1 \"Kick\"; expect fader 3 0.742; expect mute 2 blink;",
            "expect ring vpot 1 dot 0.5 centre; expect meter 1 > -20 dB; expect time \"00:01:12:18\" within 2s; # comment",
            "Without a script the steps are read from standard input, and what changes is printed. At the end it prints",
            "what the device shows; the exit code is 1 when something expected did not come."
        })
final class SurfaceEmulateCommand implements Runnable {
    @Parameters(paramLabel = "PROFILE@PORT", description = "As in mcu@tcp-listen:7001 or mcu@tcp:127.0.0.1:7001.")
    private String surface = "";

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "The steps; without it they are read from the input.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a script waits for the host (default: ${DEFAULT-VALUE}).")
    private double patience;

    @Mixin
    private SurfaceFolders folders = new SurfaceFolders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        SurfaceAt at = SurfaceAt.parse(surface);
        Profile profile = at.profile(folders.library());
        Optional<Script> script = file.map(path -> script(path, profile));
        try (EmulatedSurface device = new EmulatedSurface(profile, at.open(), Clock.system())) {
            Stage stage = new Stage(device, out, Math.round(patience * 1e9));
            boolean well = script.isPresent() ? stage.perform(script.get()) : stage.improvise(System.in);
            stage.printFace();
            if (!well) {
                throw new Failure("not everything came that was expected; see above");
            }
        }
    }

    private static Script script(Path path, Profile profile) {
        try {
            Script script = Script.read(path.toString(), Files.readString(path), profile);
            if (!script.faults().isEmpty()) {
                throw new Failure("the script has faults, nothing was done:\n"
                        + String.join(
                                "\n",
                                script.faults().stream()
                                        .map(Script.Fault::toString)
                                        .toList()));
            }
            return script;
        } catch (NoSuchFileException none) {
            throw new Failure("there is no script " + path, none);
        } catch (IOException unreadable) {
            throw new Failure("cannot read the script " + path + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
