package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import longthrow.console.driver.Drivers;
import longthrow.console.show.Show;
import longthrow.controllers.port.Ports;
import longthrow.controllers.protocol.IdentityReply;
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
    ///
    /// @param jack rate and cycle of the JACK server that runs, empty when none does
    record Devices(List<Midi> midi, String jack, List<String> sound, List<Surface> surfaces) {
        static Devices present() {
            SurfaceLibrary library = Opening.library(Show.fresh("", DeskLayout.mono(RATE, 1)), List.of());
            return new Devices(
                    midiDevices(library),
                    Drivers.server().orElse(""),
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

    private static List<Midi> midiDevices(SurfaceLibrary library) {
        List<Ports.Entry> present = Ports.list();
        List<Profile> profiles = present.isEmpty() ? List.of() : Recognition.profiles(library);
        List<Recognition> known =
                Recognition.of(present.stream().map(Ports.Entry::name).toList(), profiles);
        return Stream.iterate(0, at -> at < present.size(), at -> at + 1)
                .map(at -> Midi.of(present.get(at), known.get(at)))
                .toList();
    }

    /// A MIDI device: what `--surface PROFILE@NAME` takes.
    ///
    /// @param surface the profile that fits it, empty when none does
    /// @param says who it says it is, in words
    /// @param pin what `serial:` takes for it, whatever it is plugged into; empty when it says nothing
    record Midi(String name, String direction, String kind, String surface, String says, String pin) {
        static Midi of(Ports.Entry entry, Recognition known) {
            return new Midi(
                    entry.name(),
                    entry.direction().word(),
                    entry.kind(),
                    known.profile().map(Profile::id).orElse(""),
                    known.said().identity().map(IdentityReply::words).orElse(""),
                    known.said().pins().stream().findFirst().orElse(""));
        }
    }

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
        midi.row("MIDI device", "direction", "known by", "surface", "says", "serial");
        devices.midi()
                .forEach(device -> midi.row(
                        device.name(),
                        device.direction(),
                        device.kind(),
                        device.surface(),
                        device.says(),
                        device.pin()));
        print(midi, devices.midi().isEmpty(), "no MIDI device; raw MIDI over TCP always works: PROFILE@tcp:HOST:PORT");
        if (!devices.jack().isEmpty()) {
            out.println("a JACK server runs at " + devices.jack()
                    + "; the desk plays through it unless --device says else");
            out.println();
        }
        Columns sound = new Columns();
        sound.row("sound device");
        devices.sound().forEach(sound::row);
        print(sound, devices.sound().isEmpty(), none(devices));
        Columns surfaces = new Columns();
        surfaces.row("surface", "name");
        devices.surfaces().forEach(surface -> surfaces.row(surface.profile(), surface.name()));
        surfaces.print(out);
    }

    private static String none(Devices devices) {
        return devices.jack().isEmpty() ? "no sound device; the desk runs by the clock" : "no Java Sound device";
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
