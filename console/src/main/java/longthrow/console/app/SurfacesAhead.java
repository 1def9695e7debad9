package longthrow.console.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import longthrow.console.runtime.SurfaceSet;
import longthrow.console.show.Show;
import longthrow.controllers.port.Ports;
import longthrow.mappings.language.SurfaceLibrary;

/// Reads the surfaces and asks the system for its MIDI devices on a thread of its own, while the desk is made that they
/// are to be connected to: a start takes as long as the longer of the two.
final class SurfacesAhead {
    private final Show show;
    private final List<Path> folders;
    private final FutureTask<Found> reading;

    /// What there is; the library belongs to whoever took it.
    record Found(SurfaceLibrary library, List<Ports.Entry> ports) {}

    /// Begins at once.
    SurfacesAhead(Show show, List<Path> folders) {
        this.show = show;
        this.folders = folders;
        reading = new FutureTask<>(this::read);
        Thread.ofPlatform().daemon().name("surfaces").start(reading);
    }

    /// What was found, when it is; to be asked once. Whoever is interrupted meanwhile waits all the same, and stays so:
    /// a file that is read then would be closed.
    Found take() {
        boolean interrupted = false;
        Optional<Found> found = Optional.empty();
        while (found.isEmpty()) {
            try {
                found = Optional.of(reading.get());
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException failed) {
                found = Optional.of(read()); // fails here as well, where it is told
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return found.get();
    }

    private Found read() {
        SurfaceLibrary library = Opening.library(show, folders);
        library.find(SurfaceSet.SCREEN); // parsed here, for a desk without a device connects it
        return new Found(library, Ports.list());
    }
}
