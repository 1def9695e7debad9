package longthrow.console.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.scene.Scene;
import longthrow.dsp.thread.ControlThread;

/// Has what scenes hold read by whoever may wait for a disk: what GO recalls next at once, everything else a little at
/// a time, so that a show of ten thousand scenes opens as fast as one of ten.
@ControlThread
public final class Bodies {
    /// What is next, and three more.
    private static final int COMING = 4;

    private final Console console;
    private final Deque<Scene> left = new ArrayDeque<>();
    private Optional<Consumer<Runnable>> disk = Optional.empty();
    private boolean reading;

    Bodies(Console console) {
        this.console = console;
    }

    /// From now on `disk` does the reading; without anybody, whoever needs a scene waits for it.
    public void onRead(Consumer<Runnable> reads) {
        disk = Optional.of(reads);
        console.scenes().scenes().stream().filter(scene -> !scene.ready()).forEach(left::add);
    }

    /// Whether all of these are at hand; else they are read, and `then` is done when they were.
    boolean ready(List<Scene> needed, Runnable then) {
        List<Scene> missing = needed.stream().filter(scene -> !scene.ready()).toList();
        boolean ready = missing.isEmpty() || disk.isEmpty();
        if (!ready) {
            read(missing, then);
        }
        return ready;
    }

    private void read(List<Scene> some, Runnable then) {
        disk.ifPresent(reads -> reads.accept(() -> {
            some.forEach(scene -> scene.body().content());
            console.run(any -> {
                some.forEach(scene -> scene.body().problems().forEach(any.notices()::say));
                then.run();
            });
        }));
    }

    /// Asks for what comes next.
    void work() {
        if (reading || left.isEmpty()) {
            return;
        }
        List<Scene> some = new ArrayList<>(console.cuePlayer().coming(COMING));
        some.removeIf(Scene::ready);
        while (some.size() < COMING && !left.isEmpty()) {
            Scene scene = left.remove();
            if (!scene.ready()) {
                some.add(scene);
            }
        }
        reading = !some.isEmpty();
        read(some, () -> reading = false);
    }
}
