package longthrow.console.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;

/// Pages that no screen shows, and what is on them.
final class OffScreen {
    private OffScreen() {}

    /// A page of a size, showing a frame.
    static MixerPage page(Page page, DeskFrame frame, int width, int height, Consumer<Wish> wishes) throws Exception {
        CompletableFuture<MixerPage> made = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            MixerPage fresh = new MixerPage(wishes, () -> 0);
            fresh.turn(page);
            fresh.present(frame);
            fresh.arrange(width, height);
            fresh.present(frame);
            made.complete(fresh);
        });
        return made.join();
    }

    /// Everything inside.
    static Stream<Component> all(Container container) {
        return Stream.of(container.getComponents())
                .flatMap(child -> child instanceof Container inner
                        ? Stream.concat(Stream.of(child), all(inner))
                        : Stream.of(child));
    }

    /// What has this name, if anything has.
    static Optional<Component> found(Container container, String name) {
        return all(container).filter(each -> name.equals(each.getName())).findFirst();
    }

    /// What has this name.
    static Component find(Container container, String name) {
        return found(container, name).orElseThrow(() -> new AssertionError("nothing is called " + name));
    }
}
