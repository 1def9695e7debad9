package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import longthrow.controllers.port.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `longthrow midi list`: the MIDI devices of this machine, as other commands name them.
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the MIDI devices that are present.")
final class MidiListCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Ports.Entry> present = Ports.list();
        if (present.isEmpty()) {
            out.println("no MIDI device; tcp:HOST:PORT, tcp-listen:PORT and memory:NAME always work");
            return;
        }
        Columns columns = new Columns();
        columns.row("MIDI device", "direction", "known by");
        present.forEach(entry -> columns.row(entry.name(), entry.direction().word(), entry.kind()));
        columns.print(out);
    }
}
