package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.console.runtime.Lesson;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.surface.DeviceReader;
import longthrow.dsp.thread.Clock;
import longthrow.mappings.language.Nearest;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.language.Word;
import longthrow.mappings.learn.Aim;
import longthrow.mappings.learn.Ear;
import longthrow.mappings.learn.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow surface learn`: a moved control and a parameter become a line in the user's own file.
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = {
            "Waits until a control of the device at PORT moves, and binds it to TARGET in a file of your own,",
            "~/.longthrow/surfaces/PROFILE.surface, which is taken in the place of the shipped one."
        })
final class SurfaceLearnCommand implements Runnable {
    private static final long NAP_NANOS = 1_000_000;

    @Parameters(
            index = "0",
            paramLabel = "PORT",
            description = "A MIDI device, jack:NAME, tcp:HOST:PORT or tcp-listen:PORT.")
    private String words = "";

    @Parameters(
            index = "1",
            paramLabel = "TARGET",
            description = "A parameter or an action: ch/3/fader, cue/go; for a button also ch/3/fader=-6 dB.")
    private String target = "";

    @Option(
            names = "--as",
            paramLabel = "PROFILE",
            description = "What the device is; without it, a new surface is founded by the port's name.")
    private Optional<String> surface = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait for the control (default: ${DEFAULT-VALUE}).")
    private double patience;

    @Mixin
    private SurfaceFolders folders = new SurfaceFolders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Aim aim = aim(target, SurfaceFolders.words());
        Optional<DeviceReader> reader = surface.map(id -> new DeviceReader(SurfaceAt.profile(folders.library(), id)));
        MidiLink link = new MidiLink(SurfaceAt.open(words), Clock.system());
        link.open();
        try {
            out.println(Ear.MOVE);
            out.flush();
            Finding finding = listen(link, new Device(reader));
            out.println("found " + finding.words());
            String id = surface.orElseGet(() -> founded(words));
            OwnSurfaces own = new OwnSurfaces(SurfaceFolders.words(), SurfaceFolders.of(Optional.empty()));
            out.println(own.keep(new Lesson.Learnt(id, finding, aim)));
            out.println("use it with --surface \"" + id + "@" + words + "\"");
        } finally {
            link.close();
        }
    }

    private Finding listen(MidiLink link, Device device) {
        long began = System.nanoTime();
        String told = Ear.MOVE;
        while (System.nanoTime() - began < patience * 1e9) {
            link.drain(device);
            long now = System.nanoTime();
            Optional<Finding> found = device.work(now);
            if (found.isPresent()) {
                return found.get();
            }
            if (!told.equals(device.ear.please())) {
                told = device.ear.please();
                spec.commandLine().getOut().println(told);
                spec.commandLine().getOut().flush();
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
        throw new Failure("no control moved, or not far enough; nothing was learnt");
    }

    /// The word for a device that nobody knows, out of its port's name.
    static String founded(String port) {
        String word =
                port.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return word.isEmpty() ? "box" : word;
    }

    /// `ch/3/fader`, `ch/3/fader=-6 dB`, `automation/mode=read`; or what is wrong with it.
    static Aim aim(String target, Vocabulary vocabulary) {
        String[] parts = target.split("=", 2);
        String path = parts[0].strip();
        String pattern = Vocabulary.pattern(path);
        if (vocabulary.find(pattern).isEmpty()) {
            List<String> known = vocabulary.words().stream().map(Word::pattern).toList();
            throw new WrongWord("there is no parameter or action \"" + path + "\"" + Nearest.hint(pattern, known)
                    + "; 'longthrow params' lists all");
        }
        Optional<String> value = parts.length > 1 ? Optional.of(parts[1].strip()) : Optional.empty();
        return new Aim(path, value);
    }

    /// What comes from the device, by its profile where it has one.
    private static final class Device implements MidiLink.Listener {
        private final Optional<DeviceReader> reader;
        private final Ear ear = new Ear();

        Device(Optional<DeviceReader> reader) {
            this.reader = reader;
        }

        Optional<Finding> work(long nanos) {
            reader.ifPresent(known -> known.work(nanos, ear::onEvent));
            return ear.work(nanos);
        }

        @Override
        public void onShort(int status, int first, int second, long nanos) {
            boolean known = reader.map(profile -> profile.onShort(status, first, second, nanos, ear::onEvent))
                    .orElse(false);
            if (!known) {
                ear.onShort(status, first, second, nanos);
            }
        }

        @Override
        public void onSysEx(byte[] message, long nanos) {
            reader.ifPresent(known -> known.onSysEx(message, nanos, ear::onEvent));
        }

        @Override
        public void onLink(boolean alive, long nanos) {
            if (!alive) {
                ear.forget();
            }
        }
    }
}
