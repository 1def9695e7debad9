package longthrow.console.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import longthrow.console.runtime.Lesson;
import longthrow.console.runtime.WireWatch;
import longthrow.console.show.AtomicFile;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.learn.Taught;
import longthrow.mappings.learn.Teacher;

/// The folder of the user's own surfaces, where learnt lines are written.
///
/// @param folders where surfaces are looked for; the last one is the user's
record OwnSurfaces(Vocabulary words, List<Path> folders) {
    OwnSurfaces {
        folders = List.copyOf(folders);
    }

    /// Writes down what was learnt, in one step, and returns what to tell the user.
    ///
    /// @throws Failure when it cannot be written, in words for the user; then the file is as it was
    String keep(Lesson.Learnt learnt) {
        Path file = folders.getLast().resolve(Teacher.file(learnt.surface()));
        SurfaceLibrary library = new SurfaceLibrary(words, folders);
        try {
            String old = Files.exists(file) ? Files.readString(file) : "";
            Taught taught = new Teacher(library, words).teach(learnt.surface(), old, learnt.finding(), learnt.aim());
            if (!taught.sound()) {
                throw new Failure("nothing was learnt, " + file + " stays as it is: " + told(taught.problems()));
            }
            AtomicFile.write(file, taught.text().getBytes(StandardCharsets.UTF_8));
            return "learnt: " + taught.line() + "  (in " + file + ")";
        } catch (IOException unwritable) {
            throw new Failure(
                    "nothing was learnt: " + file + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /// Where a file stood before and after something was written into it.
    ///
    /// @param told what to tell the user
    record Written(Path file, Optional<String> before, String after, String told) {}

    /// Writes down what was measured of a control, in one step.
    ///
    /// @throws Failure when it cannot be written, in words for the user; then the file is as it was
    Written keep(WireWatch.Found found) {
        Path file = folders.getLast().resolve(Teacher.file(found.surface()));
        SurfaceLibrary library = new SurfaceLibrary(words, folders);
        try {
            Optional<String> before = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            Taught taught = new Teacher(library, words)
                    .correct(found.surface(), before.orElse(""), found.control(), found.line());
            if (!taught.sound()) {
                throw new Failure("nothing was written, " + file + " stays as it is: " + told(taught.problems()));
            }
            AtomicFile.write(file, taught.text().getBytes(StandardCharsets.UTF_8));
            return new Written(file, before, taught.text(), "written: " + taught.line() + "  (in " + file + ")");
        } catch (IOException unwritable) {
            throw new Failure(
                    "nothing was written: " + file + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /// Makes a file that says `from` say `to`, where none is the file's absence, and returns what to tell the user. A
    /// file that somebody else has changed since stays as it is.
    static String swap(Path file, Optional<String> from, Optional<String> to) {
        try {
            Optional<String> now = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            if (!now.equals(from)) {
                return file + " has changed since and stays as it is";
            }
            if (to.isEmpty()) {
                Files.delete(file);
                return "taken back: " + file + " held nothing else and is gone";
            }
            AtomicFile.write(file, to.get().getBytes(StandardCharsets.UTF_8));
            return "written: " + file + " says what it said before";
        } catch (IOException unwritable) {
            return file + " cannot be written: " + unwritable.getMessage();
        }
    }

    /// What `keep` of a lesson does, with why it cannot be written as words too.
    String keptOrWhyNot(Lesson.Learnt learnt) {
        try {
            return keep(learnt);
        } catch (Failure unkept) {
            return Optional.ofNullable(unkept.getMessage()).orElse("");
        }
    }

    private static String told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }
}
