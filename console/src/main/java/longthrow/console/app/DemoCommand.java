package longthrow.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import longthrow.console.driver.SoundWish;
import longthrow.console.record.SampleType;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.view.Look;
import longthrow.console.view.ViewPicture;
import longthrow.console.view.WindowAhead;
import longthrow.dsp.driver.OfflineDriver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `longthrow demo`: the demo song in the window, or mixed offline where there is none.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the window on a twelve-stem song with an on-screen surface, scenes and a recorded ride.",
            "Without a display, or with --headless, mixes the song offline through an emulated surface and writes",
            "mix.wav, console.png and report.txt."
        })
final class DemoCommand implements Runnable {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;

    @Option(names = "--headless", description = "Mix offline even where there is a display.")
    private boolean headless;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Where the offline mix goes (default: ./${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Mixin
    private LookOption look = new LookOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        Look wanted = look.wanted().or(Preferences.ofUser()::look).orElse(Look.DARK);
        boolean seen = !headless && Display.available();
        Optional<WindowAhead> ahead = seen ? Optional.of(new WindowAhead(wanted)) : Optional.empty();
        try (DemoSong song = DemoSong.layOut()) {
            ShowFolder folder = new ShowFolder(song.folder());
            Show show = Opening.show(folder).show();
            if (seen) {
                DeskSession session = new DeskSession(
                        show, Optional.of(folder), false, new DeskSession.Sound(new SoundWish.Best(), 256));
                session.look(wanted);
                ahead.ifPresent(made -> session.window(made::take));
                session.connect(List.of());
                session.run();
            } else {
                mix(show, folder);
            }
        }
    }

    private void mix(Show show, ShowFolder folder) {
        try (LongWork work = new LongWork(spec.commandLine().getErr(), "no mix was written")) {
            Files.createDirectories(out);
            try (DemoMix mix = new DemoMix(show, folder)) {
                long[] done = {0};
                mix.recordRide((sound, frames) -> {
                    done[0] += frames;
                    work.at("the ride", done[0], mix.frames());
                });
                OutFile file = mixed(mix, show.strips().shape().sampleRate(), (sound, frames) -> {
                    done[0] += frames;
                    work.at("mix.wav", done[0], mix.frames());
                });
                ImageIO.write(
                        ViewPicture.paint(mix.picture(), WIDTH, HEIGHT, 1),
                        "png",
                        out.resolve("console.png").toFile());
                Files.writeString(out.resolve("report.txt"), DemoReport.of(mix, file));
            }
        } catch (IOException e) {
            throw new Failure("cannot write into " + out + ": " + e.getMessage(), e);
        }
        spec.commandLine().getOut().println("wrote mix.wav, console.png and report.txt into " + out.toAbsolutePath());
    }

    private OutFile mixed(DemoMix mix, int sampleRate, OfflineDriver.Sink told) {
        try (OutFile file = new OutFile(out.resolve("mix.wav"), 0, sampleRate, SampleType.PCM24)) {
            mix.mix((sound, frames) -> {
                told.take(sound, frames);
                file.take(sound, frames);
            });
            file.finish();
            return file;
        }
    }
}
