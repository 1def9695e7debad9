package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import longthrow.console.driver.Drivers;
import longthrow.console.show.Show;
import longthrow.controllers.port.Ports;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.engine.DeskLayout;
import longthrow.mappings.language.SurfaceLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `longthrow devices`: what this machine can be played from and heard on.
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Lists MIDI devices, sound devices, and the surfaces that the program knows.")
final class DevicesCommand implements Runnable {
    private static final int RATE = 48_000;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Everything there is.
    record Devices(List<Midi> midi, List<String> sound, List<Surface> surfaces) {
        static Devices present() {
            SurfaceLibrary library = Opening.library(Show.fresh("", DeskLayout.mono(RATE, 1)), List.of());
            return new Devices(
                    Ports.list().stream()
                            .map(entry ->
                                    new Midi(entry.name(), entry.direction().word(), entry.kind()))
                            .toList(),
                    Drivers.devices(RATE),
                    library.ids().stream()
                            .map(id -> new Surface(
                                    id,
                                    library.base(id)
                                            .profile()
                                            .map(Profile::name)
                                            .orElse("")))
                            .toList());
        }
    }

    /// A MIDI device: what `--surface PROFILE@NAME` takes.
    record Midi(String name, String direction, String kind) {}

    /// A profile that the program knows.
    record Surface(String profile, String name) {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Devices devices = Devices.present();
        if (json) {
            out.println(Json.write(devices));
            return;
        }
        Columns midi = new Columns();
        midi.row("MIDI device", "direction", "known by");
        devices.midi().forEach(device -> midi.row(device.name(), device.direction(), device.kind()));
        print(midi, devices.midi().isEmpty(), "no MIDI device; raw MIDI over TCP always works: PROFILE@tcp:HOST:PORT");
        Columns sound = new Columns();
        sound.row("sound device");
        devices.sound().forEach(sound::row);
        print(sound, devices.sound().isEmpty(), "no sound device; the desk runs by the clock");
        Columns surfaces = new Columns();
        surfaces.row("surface", "name");
        devices.surfaces().forEach(surface -> surfaces.row(surface.profile(), surface.name()));
        surfaces.print(out);
    }

    private void print(Columns columns, boolean empty, String otherwise) {
        PrintWriter out = spec.commandLine().getOut();
        if (empty) {
            out.println(otherwise);
        } else {
            columns.print(out);
        }
        out.println();
    }
}
