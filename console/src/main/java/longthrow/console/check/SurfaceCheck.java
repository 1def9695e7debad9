package longthrow.console.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longthrow.console.frame.Light;
import longthrow.console.show.Show;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceLibrary;

/// The surfaces that a show asks for: that their files are sound and have a map, and that their devices are there.
record SurfaceCheck(SurfaceLibrary library, List<String> devices, Consumer<Finding> finds) {
    private static final Pattern UNIT = Pattern.compile("([\\w-]+)@(.+)");
    private static final Pattern JOIN = Pattern.compile("\\+(?=[\\w-]+@)");
    /// Ports that are no device of this machine.
    private static final Pattern ELSEWHERE = Pattern.compile("(tcp|tcp-listen|jack|memory|serial):.*");

    void look(Show show, Path folder) {
        for (String words : show.setup().surfaces()) {
            if (!words.strip().equals("auto")) {
                JOIN.splitAsStream(words.strip()).forEach(this::unit);
            }
        }
        own(folder.resolve("surfaces"));
    }

    private void unit(String words) {
        Matcher unit = UNIT.matcher(words);
        if (!unit.matches()) {
            red(
                    "surface " + words,
                    "'" + words + "' is no surface",
                    "write PROFILE@PORT, as in mcu@tcp:127.0.0.1:7001");
            return;
        }
        SurfaceLibrary.Found found = library.find(unit.group(1));
        if (found.profile().isPresent() && found.maps().isEmpty()) {
            red("surface " + words, "its profile has no map, so that its controls do nothing", "write a map for it");
        } else if (!found.sound()) {
            String why = found.problems().stream()
                    .filter(problem -> !problem.warning())
                    .map(Problem::toString)
                    .findFirst()
                    .orElse("its file is not sound");
            red("surface " + words, why, "mend the file, or name another profile");
        }
        device(words, unit.group(2));
    }

    private void device(String words, String port) {
        String wanted = port.toLowerCase(Locale.ROOT);
        boolean there = ELSEWHERE.matcher(port).matches()
                || devices.stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
        if (!there) {
            finds.accept(new Finding(
                    Light.AMBER,
                    Subject.SURFACES,
                    "surface " + words,
                    "no device '" + port + "' is there now",
                    "connect it: it is taken up when it comes"));
        }
    }

    private void own(Path surfaces) {
        if (!Files.isDirectory(surfaces)) {
            return;
        }
        try (Stream<Path> files = Files.list(surfaces)) {
            files.filter(file -> file.toString().endsWith(SurfaceLibrary.ENDING))
                    .sorted()
                    .forEach(file -> library.check(file).problems().forEach(problem -> told(file, problem)));
        } catch (IOException failed) {
            red("surfaces", "cannot be listed: " + failed.getMessage(), "look at the folder's permissions");
        }
    }

    private void told(Path file, Problem problem) {
        finds.accept(new Finding(
                problem.warning() ? Light.AMBER : Light.RED,
                Subject.SURFACES,
                "surfaces/" + file.getFileName() + ":" + problem.line(),
                problem.message(),
                "mend the line; 'longthrow surface check' looks again"));
    }

    private void red(String where, String what, String todo) {
        finds.accept(new Finding(Light.RED, Subject.SURFACES, where, what, todo));
    }
}
