package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import longthrow.console.frame.Wish;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The threads that run a console; nothing here asks how long anything takes, but what never comes is a failure.
@Timeout(60)
class ThreadsTest {
    private final Console console = new Console(Show.fresh("Threads", DeskLayout.mono(48_000, 2)), Clock.system());

    private static void await(BooleanSupplier shown) {
        while (!shown.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("it never came");
            }
            Thread.yield();
        }
    }

    private boolean said(String words) {
        return console.frames().latest().problems().stream().anyMatch(notice -> notice.contains(words));
    }

    @Test
    void wishesFromAnyThreadComeTrueAndAreShown() {
        int fader = console.desk().layout().cell("ch/2/fader").orElseThrow();
        try (ControlThread running = ControlThread.start(console, Clock.system())) {
            assertThat(running).isNotNull();
            console.post(new Wish.Set(fader, -12, Origin.SCREEN));
            await(() -> console.frames().latest().values().get(fader) == -12);
        }
        assertThat(console.desk().value(fader))
                .as("ours again once the thread has ended")
                .isEqualTo(-12);
    }

    @Test
    void aTurnThatFailsIsSaidAndTheNextOneGoesOn() {
        int fader = console.desk().layout().cell("ch/2/fader").orElseThrow();
        try (ControlThread running = ControlThread.start(console, Clock.system())) {
            assertThat(running).isNotNull();
            console.run(any -> {
                throw new IllegalStateException("a bad errand");
            });
            await(() -> said("a bad errand"));
            console.post(new Wish.Set(fader, -12, Origin.SCREEN));
            await(() -> console.frames().latest().values().get(fader) == -12);
        }
    }

    @Test
    void savingHappensOnTheDiskThreadAndIsReported(@TempDir Path folder) {
        ShowFolder show = new ShowFolder(folder);
        try (ControlThread running = ControlThread.start(console, Clock.system());
                DiskThread disk = new DiskThread(console)) {
            assertThat(running).isNotNull();
            console.run(any -> any.keeping().onSave(taken -> disk.save(show, taken)));
            console.post(new Wish.Act("show/save", "", Origin.SCREEN));
            await(() -> said("saved Threads in " + folder));
        }
        assertThat(show.exists()).isTrue();
    }
}
