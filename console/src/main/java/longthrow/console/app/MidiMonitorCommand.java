package longthrow.console.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.controllers.emulation.WireWords;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.port.MidiPort;
import longthrow.dsp.thread.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow midi monitor`: what comes through a port, a line a message.
@Command(
        name = "monitor",
        mixinStandardHelpOptions = true,
        description = {
            "Shows every message that comes through PORT: when, in words, and as bytes; with a profile also which",
            "control it is. Ends with Ctrl-C, or after --for."
        })
final class MidiMonitorCommand implements Runnable {
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|min)?");
    private static final long NAP_NANOS = 1_000_000;

    @Parameters(paramLabel = "PORT", description = "A MIDI device, jack:NAME, tcp:HOST:PORT or tcp-listen:PORT.")
    private String words = "";

    @Option(names = "--as", paramLabel = "PROFILE", description = "What the device is: names its controls.")
    private Optional<String> surface = Optional.empty();

    @Option(names = "--host", description = "The port hears a host, not a device: say what its bytes show.")
    private boolean host;

    @Option(names = "--no-clock", description = "Leaves out clocks and active sensing.")
    private boolean noClock;

    @Option(names = "--for", paramLabel = "TIME", description = "How long to listen: 500ms, 10s, 2min.")
    private Optional<String> time = Optional.empty();

    @Mixin
    private SurfaceFolders folders = new SurfaceFolders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        long nanos = time.map(MidiMonitorCommand::nanos).orElse(Long.MAX_VALUE);
        Optional<WireWords> controls = surface.map(id -> new WireWords(SurfaceAt.profile(folders.library(), id), host));
        MidiPort port = SurfaceAt.open(words);
        PrintWriter out = spec.commandLine().getOut();
        MidiLink link = new MidiLink(port, Clock.system());
        link.open();
        try {
            out.println("# listening to " + link.name() + (time.isPresent() ? "" : "; Ctrl-C ends"));
            out.flush();
            listen(link, new MonitorLines(out, controls, noClock), nanos);
        } finally {
            link.close();
        }
    }

    private static void listen(MidiLink link, MonitorLines lines, long nanos) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < nanos) {
            if (link.drain(lines) == 0) {
                lines.rest(System.nanoTime());
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
        link.drain(lines);
        lines.rest(System.nanoTime());
    }

    private static long nanos(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new WrongWord("--for " + time + ": write a time such as 500ms, 10s or 2min");
        }
        double unit = switch (Optional.ofNullable(parts.group(2)).orElse("s")) {
            case "ms" -> 1e6;
            case "min" -> 60e9;
            default -> 1e9;
        };
        return Math.round(Double.parseDouble(parts.group(1)) * unit);
    }
}
