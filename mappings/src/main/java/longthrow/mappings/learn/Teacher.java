package longthrow.mappings.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.Span;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.language.Word;

/// Writes what was learnt into the user's own file of a surface, which extends the shipped one and is taken in its
/// place. Nothing is written that does not read with no problems. Belongs to the thread of its library.
public final class Teacher {
    private static final String FAMILY = "my.";

    private final SurfaceLibrary library;
    private final Vocabulary vocabulary;

    /// Files extend those of the library; targets are words of the vocabulary.
    public Teacher(SurfaceLibrary library, Vocabulary vocabulary) {
        this.library = library;
        this.vocabulary = vocabulary;
    }

    /// The name of the user's file for a surface.
    public static String file(String surface) {
        return SurfaceLibrary.shared(surface) + SurfaceLibrary.ENDING;
    }

    /// The user's file with one line more, or with that control's line replaced.
    ///
    /// @param surface the profile that the device goes by; one that nobody knows is founded in the file
    /// @param old what the file says now, empty when it is not there
    public Taught teach(String surface, String old, Finding finding, Aim aim) {
        Own own = new Own(SurfaceLibrary.shared(surface));
        SurfaceFile before = library.read(file(surface), old);
        if (!before.sound()) {
            return new Taught(old, "", before.problems());
        }
        OwnText text = new OwnText(own.founded(old));
        Lesson lesson = own.lesson(text, finding);
        Optional<String> unfit = unfit(lesson, aim);
        if (unfit.isPresent()) {
            return new Taught(old, "", List.of(new Problem(file(surface), 1, 1, unfit.get())));
        }
        List<String> lines = own.lines(lesson, aim);
        text.bind(own.map, lesson.span(), lines);
        SurfaceFile after = library.read(file(surface), text.text());
        return after.problems().isEmpty()
                ? new Taught(text.text(), lines.getLast(), List.of())
                : new Taught(old, lines.getLast(), after.problems());
    }

    /// The user's file with what was measured of a control, in the place of what it said of that before.
    ///
    /// @param surface the profile that the device goes by
    /// @param old what the file says now, empty when it is not there
    /// @param measured what a line should say: `max 120` of the control, or `option fader-step 16`
    public Taught correct(String surface, String old, String control, String measured) {
        Own own = new Own(SurfaceLibrary.shared(surface));
        SurfaceFile before = library.read(file(surface), old);
        if (!before.sound()) {
            return new Taught(old, "", before.problems());
        }
        String line = measured.startsWith("option ") ? measured : "change " + control + " " + measured;
        OwnText text = new OwnText(own.founded(old));
        text.correct(own.profile, line);
        SurfaceFile after = library.read(file(surface), text.text());
        return after.problems().isEmpty()
                ? new Taught(text.text(), line, List.of())
                : new Taught(old, line, after.problems());
    }

    /// The control of a lesson, by its name in the file.
    private record Lesson(String name, Span span, Kind kind, boolean shows, boolean latching) {
        static Lesson of(Control control, boolean latching) {
            Span span = new Span(control.family(), control.index(), control.index());
            return new Lesson(control.name(), span, control.kind(), control.shows(), latching);
        }
    }

    private Optional<String> unfit(Lesson lesson, Aim aim) {
        Optional<Word.Sort> sort = sort(aim);
        if (sort.isEmpty()) {
            return Optional.of("there is no parameter or action \"" + aim.path() + "\"");
        }
        boolean travels = lesson.kind() == Kind.FADER || lesson.kind() == Kind.KNOB;
        return switch (sort.get()) {
            case PARAMETER, SWITCH -> Optional.empty();
            case ACTION ->
                travels
                        ? Optional.of("\"" + aim.path() + "\" happens, it has no value: " + lesson.name()
                                + " cannot do it; take a button")
                        : Optional.empty();
            case TEXT, LEVEL, FLAG, WORDS -> Optional.of("\"" + aim.path() + "\" only shows; no control moves it");
        };
    }

    private Optional<Word.Sort> sort(Aim aim) {
        return vocabulary.find(Vocabulary.pattern(aim.path())).map(Word::sort);
    }

    /// `fader[3] <-> ch/3/pan`, without what stands before it.
    private String line(Lesson lesson, Aim aim) {
        String start = lesson.name() + (lesson.shows() ? " <-> " : " -> ") + aim.path();
        if (lesson.kind() != Kind.BUTTON) {
            return start;
        }
        String act = lesson.latching() ? " | press" : " | toggle";
        return switch (sort(aim).orElse(Word.Sort.ACTION)) {
            case PARAMETER -> start + aim.value().map(value -> " = " + value).orElse("");
            case SWITCH -> start + aim.value().map(value -> " = " + value).orElse(act);
            default -> start + aim.value().map(value -> " = " + value).orElse(" | press");
        };
    }

    /// The user's blocks for one surface.
    private final class Own {
        private final String surface;
        private final String profile;
        private final String map;
        private final Optional<Profile> base;
        private final Optional<SurfaceMap> baseMap;

        Own(String surface) {
            this.surface = surface;
            SurfaceLibrary.Found found = library.base(surface);
            base = found.profile();
            baseMap = found.maps().stream().findFirst();
            profile = SurfaceLibrary.OWN + surface;
            map = SurfaceLibrary.OWN + baseMap.map(SurfaceMap::id).orElse(surface + "-map");
        }

        /// The file with both blocks there.
        String founded(String old) {
            String what = base.isPresent()
                    ? "What you taught your \"" + surface + "\"; it is taken in that one's place."
                    : "What you taught a device that nobody knew.";
            OwnText text = new OwnText(old.isBlank() ? "format 1\n# " + what + " Alter it as you like." : old);
            String name = base.map(known -> known.name() + ", as you taught it")
                    .orElse(surface)
                    .replace("\"", "");
            if (!text.has("profile", profile)) {
                text.block(
                        "profile " + profile + " \"" + name + "\"" + (base.isPresent() ? " extends " + surface : ""));
            }
            if (!text.has("map", map)) {
                text.block("map " + map + " \"" + name + "\" for " + profile
                        + baseMap.map(inherited -> " extends " + inherited.id()).orElse(""));
            }
            return text.text();
        }

        Lesson lesson(OwnText text, Finding finding) {
            return switch (finding) {
                case Finding.Known(Control control) -> Lesson.of(control, false);
                case Finding.Fresh fresh -> declare(text, fresh);
            };
        }

        private Lesson declare(OwnText text, Finding.Fresh fresh) {
            List<Control> controls = library.read(file(surface), text.text())
                    .profile(profile)
                    .map(Profile::controls)
                    .orElse(List.of());
            Address address = fresh.source().address();
            Optional<Control> known = controls.stream()
                    .filter(control -> control.in().equals(Optional.of(address)))
                    .findFirst();
            if (known.isPresent() && !known.get().family().startsWith(FAMILY)) {
                return Lesson.of(known.get(), fresh.latching());
            }
            Span span = known.map(control -> new Span(control.family(), control.index(), control.index()))
                    .orElseGet(() -> free(controls, fresh.family()));
            text.declare(profile, span.toString(), fresh.facets());
            return new Lesson(span.toString(), span, fresh.kind(), fresh.touch().isPresent(), fresh.latching());
        }

        private static Span free(List<Control> controls, String kind) {
            String family = FAMILY + kind;
            int index = IntStream.iterate(1, next -> next + 1)
                    .filter(number -> controls.stream()
                            .noneMatch(control -> control.family().equals(family) && control.index() == number))
                    .findFirst()
                    .orElseThrow();
            return new Span(family, index, index);
        }

        /// Inherited lines of the control give way: one that always counts to `override`, those of layers and held keys
        /// to `remove`.
        List<String> lines(Lesson lesson, Aim aim) {
            List<MapLine> inherited = baseMap.map(SurfaceMap::lines).orElse(List.of()).stream()
                    .filter(line -> line.controls().meets(lesson.span()))
                    .toList();
            boolean conditions =
                    inherited.stream().anyMatch(line -> !line.conditions().isEmpty());
            List<String> lines = new ArrayList<>();
            if (conditions) {
                lines.add("remove " + lesson.name());
            }
            boolean override = !conditions && !inherited.isEmpty();
            lines.add((override ? "override " : "") + line(lesson, aim));
            return lines;
        }
    }
}
