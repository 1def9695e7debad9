package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.verify.Verification;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow surface verify`: two minutes with a real device, and a transcript of them.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Tests a real device against its file: says what to move and press, asks what you see, measures end stops,",
            "steps and codings, and keeps a transcript with every byte. Type y or n where you are asked; Enter passes on.",
            "Ctrl-C ends and keeps what there is."
        })
final class SurfaceVerifyCommand implements Runnable {
    private static final long NAP_NANOS = 1_000_000;
    private static final int PATIENCE_SECONDS = 5;

    @Parameters(paramLabel = "PROFILE@PORT", description = "As in \"xtouch@X-Touch\".")
    private String surface = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the transcript goes (default: PROFILE-DATE.txt).")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private SurfaceFolders folders = new SurfaceFolders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Published<Boolean> wanted = new Published<>(true);

    @Override
    public void run() {
        SurfaceAt at = SurfaceAt.parse(surface);
        Profile profile = at.profile(folders.library());
        Path kept = file.orElseGet(() -> Path.of(profile.id() + "-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()))
                + ".txt"));
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(ended), "end the test");
        Runtime.getRuntime().addShutdownHook(hook);
        try (Verification test = new Verification(profile, at.open(), Clock.system())) {
            guide(test);
            test.giveUp();
            keep(test, kept);
        } finally {
            ended.countDown();
        }
    }

    private void end(CountDownLatch ended) {
        wanted.publish(false);
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void guide(Verification test) {
        PrintWriter out = spec.commandLine().getOut();
        TypedLines typed = new TypedLines(System.in);
        String told = "";
        int verdicts = 0;
        while (wanted.latest() && !test.over() && !typed.ended()) {
            test.work(System.nanoTime());
            for (; verdicts < test.transcript().verdicts().size(); verdicts++) {
                out.println("  " + test.transcript().verdicts().get(verdicts).text());
            }
            if (!test.over() && !told.equals(test.task())) {
                told = test.task();
                out.println(told + (test.asks() ? " [y/n]" : ""));
                out.flush();
            }
            typed.take(line -> test.answer(line.words()));
            LockSupport.parkNanos(NAP_NANOS);
        }
    }

    private void keep(Verification test, Path kept) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Files.writeString(kept, test.transcript().text());
        } catch (IOException unwritable) {
            out.println(test.transcript().text());
            throw new Failure("the transcript above cannot be written to " + kept + ": " + unwritable, unwritable);
        }
        out.println();
        test.transcript().verdicts().forEach(verdict -> out.println(verdict.text()));
        out.println("the transcript is in " + kept);
        out.flush();
    }
}
