package longthrow.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Sheet;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceLibrary;

/// Looks whether `.surface` files of the show or the user were saved, reads them anew and hands them to the desk; files
/// with faults stay out, and the desk plays on by what it has. For the disk thread.
final class SurfaceWatch implements Runnable {
    private final Console console;
    private final Supplier<SurfaceLibrary> library;
    private final List<Path> folders;
    private Map<Path, String> seen;

    SurfaceWatch(Console console, Supplier<SurfaceLibrary> library, List<Path> folders) {
        this.console = console;
        this.library = library;
        this.folders = List.copyOf(folders);
        seen = stamps();
    }

    @Override
    public void run() {
        Map<Path, String> now = stamps();
        if (!now.equals(seen)) {
            seen = now;
            read();
        }
    }

    /// When each file was written and how long it is.
    private Map<Path, String> stamps() {
        Map<Path, String> stamps = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path file : files.filter(path -> path.toString().endsWith(".surface"))
                        .toList()) {
                    stamps.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
                }
            } catch (IOException away) {
                stamps.put(folder, "cannot be read: " + away.getMessage()); // or a file has just gone; looked at again
            }
        }
        return stamps;
    }

    private void read() {
        SurfaceLibrary fresh = library.get();
        Map<String, Sheet> sheets = new HashMap<>();
        Set<Problem> faults = new LinkedHashSet<>();
        for (String id : ids()) {
            SurfaceLibrary.Found found = fresh.find(id);
            if (found.sound()) {
                sheets.put(
                        id,
                        new Sheet(found.profile().orElseThrow(), found.maps().getFirst()));
            } else {
                found.problems().stream().filter(problem -> !problem.warning()).forEach(faults::add);
            }
        }
        console.run(desk -> {
            desk.attached().rack().renew(sheets);
            if (!faults.isEmpty()) {
                desk.notices().say(words(List.copyOf(faults)));
            }
        });
    }

    /// The devices at work now.
    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        console.frames()
                .latest()
                .surfaces()
                .forEach(surface -> ids.add(surface.profile().id()));
        return ids;
    }

    private static String words(List<Problem> faults) {
        String more = faults.size() == 1 ? "" : " (the first of " + faults.size() + " faults)";
        return faults.getFirst() + more + "; the surface plays on by the file as it was";
    }
}
