package longthrow.mappings.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.controllers.surface.Address.DataLow;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.mappings.Desks;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.SurfaceMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What was learnt stands in the user's own file, on top of the shipped one, readable by people and by the program.
class TeacherTest {
    @TempDir
    private Path folder = Path.of("");

    private SurfaceLibrary library() {
        return new SurfaceLibrary(Desks.vocabulary(), List.of(folder));
    }

    private Taught teach(String surface, String old, Finding finding, String path) {
        return new Teacher(library(), Desks.vocabulary())
                .teach(
                        surface,
                        old,
                        finding,
                        new Aim(path, Optional.of("-6.0 dB").filter(db -> path.endsWith("fader"))));
    }

    private Finding known(String surface, String control) {
        Profile profile = library().find(surface).profile().orElseThrow();
        return new Finding.Known(profile.control(control).orElseThrow());
    }

    private static Finding fresh(Source source, Kind kind) {
        return new Finding.Fresh(source, kind, Optional.empty(), false, Optional.empty());
    }

    private SurfaceLibrary.Found save(String surface, String text) throws IOException {
        Files.writeString(folder.resolve(Teacher.file(surface)), text);
        return library().find(surface);
    }

    private static List<MapLine> lines(SurfaceLibrary.Found found, String control) {
        SurfaceMap map = found.maps().getFirst();
        Control of = found.profile().orElseThrow().control(control).orElseThrow();
        return map.lines().stream()
                .filter(line -> line.controls().holds(of.family(), of.index()))
                .toList();
    }

    /// Options stand before all else and once; what a hand wrote about other words of the control stays.
    @Test
    void whatWasMeasuredReplacesWhatWasMeasuredBefore() {
        Teacher teacher = new Teacher(library(), Desks.vocabulary());
        String own = """
                format 1
                profile my-mcu "Mine" extends mcu
                change fader[2] max 16000  # worn
                option fader-step 8
                """;
        String once = teacher.correct("mcu", own, "fader[2]", "max 15935").text();
        String twice = teacher.correct("my-mcu", once, "fader[2]", "option fader-step 16")
                .text();
        assertThat(twice).contains("change fader[2] max 15935  # worn\n", "option fader-step 16\n");
        assertThat(twice).doesNotContain("16000", "step 8");
        Taught wrong = teacher.correct("mcu", twice, "fader[99]", "max 100");
        assertThat(wrong.sound()).isFalse();
        assertThat(wrong.text()).isEqualTo(twice);
    }

    static Stream<Arguments> everyKind() {
        List<Source> sources = List.of(
                Source.note(3, 60),
                Source.controller(16, 127),
                Source.pair(2, 7, true),
                Source.pair(2, 31, false),
                Source.nonRegistered(12, 0x97, DataLow.NONE),
                Source.nonRegistered(1, 16383, DataLow.FINE),
                Source.nonRegistered(1, 0, DataLow.INDEX),
                Source.registered(5, 0),
                Source.pitchBend(16),
                Source.pressure(8),
                Source.keyPressure(9, 12),
                Source.program(10, 5));
        List<String> targets = List.of("ch/3/fader", "ch/3/mute", "main/fader", "transport/play");
        return sources.stream()
                .flatMap(source -> Stream.of(Kind.FADER, Kind.KNOB, Kind.BUTTON)
                        .filter(kind -> kind == Kind.BUTTON || source.sort() != Source.Sort.GATE)
                        .flatMap(kind -> targets.stream().map(target -> Arguments.of(source, kind, target))));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whateverIsLearntReadsWithNoProblems(Source source, Kind kind, String target) throws IOException {
        boolean impossible = kind != Kind.BUTTON && target.equals("transport/play");
        for (String surface : List.of("generic8", "newbox")) {
            Taught taught = teach(surface, "", fresh(source, kind), target);
            if (impossible) {
                assertThat(taught.problems()).hasSize(1);
                assertThat(taught.text()).isEmpty();
                continue;
            }
            assertThat(taught.problems()).as(taught.text()).isEmpty();
            SurfaceLibrary.Found found = save(surface, taught.text());
            assertThat(found.problems()).as(taught.text()).isEmpty();
            Control control = found.profile().orElseThrow().controls().stream()
                    .filter(any -> any.in().equals(Optional.of(source.address())))
                    .findFirst()
                    .orElseThrow();
            assertThat(control.kind()).isEqualTo(kind);
            assertThat(lines(found, control.name()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.target().toString()).contains(target));
            Files.delete(folder.resolve(Teacher.file(surface)));
        }
    }

    @Test
    void everyCodingAndATouchedFaderReadWithNoProblems() {
        for (Relative.Ticks coding : Relative.Ticks.values()) {
            Finding encoder = new Finding.Fresh(
                    Source.controller(1, 50), Kind.ENCODER, Optional.of(coding), false, Optional.empty());
            assertThat(teach("generic8", "", encoder, "ch/1/pan").problems()).isEmpty();
        }
        Finding fader = new Finding.Fresh(
                Source.pitchBend(2), Kind.FADER, Optional.empty(), false, Optional.of(Source.note(1, 0x69)));
        Taught taught = teach("newbox", "", fader, "ch/1/fader");
        assertThat(taught.problems()).isEmpty();
        assertThat(taught.text())
                .contains("control my.fader[1] fader io pb 2 touch note 1 105")
                .contains("my.fader[1] <-> ch/1/fader");
    }

    @Test
    void anInheritedLineIsOverridden() throws IOException {
        Taught taught = teach("generic8", "", known("generic8", "fader[3]"), "main/fader");
        assertThat(taught.line()).isEqualTo("override fader[3] -> main/fader");
        SurfaceLibrary.Found found = save("generic8", taught.text());
        assertThat(lines(found, "fader[3]")).hasSize(1);
        assertThat(lines(found, "fader[4]"))
                .singleElement()
                .satisfies(line -> assertThat(line.target().toString()).contains("strip/{bank+i}/fader"));
    }

    @Test
    void inheritedLinesOfLayersGiveWayTooOrTheyWouldCountMore() throws IOException {
        Taught taught = teach("mcu", "", known("mcu", "fader[3]"), "bus/1/fader");
        assertThat(taught.text()).contains("remove fader[3]\nfader[3] <-> bus/1/fader");
        assertThat(lines(save("mcu", taught.text()), "fader[3]")).hasSize(1);
    }

    @Test
    void learningAgainReplacesTheLineAndKeepsCommentsAndEverythingElse() throws IOException {
        Taught first = teach("generic8", "", known("generic8", "fader[3]"), "main/fader");
        String edited = first.text().replace("-> main/fader", "-> main/fader   # the master, for Ann")
                + "# more to come\noverride knob[1] -> ch/1/trim # keep\n";
        save("generic8", edited);
        Taught second = teach("generic8", edited, known("generic8", "fader[3]"), "bus/2/fader");
        assertThat(second.problems()).isEmpty();
        assertThat(second.text())
                .contains("override fader[3] -> bus/2/fader  # the master, for Ann")
                .doesNotContain("-> main/fader")
                .contains("# more to come\noverride knob[1] -> ch/1/trim # keep\n");
    }

    @Test
    void aLineForSeveralControlsGoesOnForTheOthers() throws IOException {
        Taught first = teach("generic8", "", known("generic8", "fader[1]"), "main/fader");
        String edited = first.text() + "override knob[1..8] -> ch/{i}/trim\n";
        save("generic8", edited);
        Taught taught = teach("generic8", edited, known("generic8", "knob[3]"), "main/pan");
        assertThat(taught.problems()).isEmpty();
        assertThat(taught.text())
                .contains("override knob[1..2] -> ch/{i}/trim")
                .contains("override knob[4..8] -> ch/{i}/trim")
                .contains("override knob[3] -> main/pan");
    }

    @Test
    void theSameUnknownMessageIsTheSameControlTheNextTime() throws IOException {
        Taught first = teach("mcu", "", fresh(Source.note(15, 102), Kind.BUTTON), "ch/1/mute");
        save("mcu", first.text());
        Taught second = teach("mcu", first.text(), fresh(Source.note(15, 102), Kind.BUTTON), "ch/2/mute");
        assertThat(second.text())
                .contains("my.button[1] -> ch/2/mute | toggle")
                .doesNotContain("ch/1/mute")
                .doesNotContain("my.button[2]");
        Taught third = teach("mcu", second.text(), fresh(Source.note(15, 103), Kind.BUTTON), "cue/go");
        assertThat(third.text()).contains("my.button[2] -> cue/go | press");
    }

    @Test
    void aLatchingButtonHoldsTheSwitchAndAButtonSetsAValue() {
        Finding latching =
                new Finding.Fresh(Source.controller(1, 99), Kind.BUTTON, Optional.empty(), true, Optional.empty());
        assertThat(teach("mcu", "", latching, "ch/1/mute").line()).endsWith("-> ch/1/mute | press");
        assertThat(teach("mcu", "", latching, "ch/1/fader").line()).endsWith("-> ch/1/fader = -6.0 dB");
    }

    @Test
    void aFileWithFaultsStaysAsItIs() throws IOException {
        String broken = "format 1\nprofile my-mcu \"Mine\" extends mcu\ncontrl x knob in cc 1 1\n";
        save("mcu", broken);
        Taught taught = teach("mcu", broken, known("mcu", "fader[3]"), "main/fader");
        assertThat(taught.text()).isEqualTo(broken);
        assertThat(taught.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith("mcu.surface:3:1: unknown statement \"contrl\""));
    }

    @Test
    void whatOnlyShowsOrIsNotThereIsRefused() {
        assertThat(teach("mcu", "", known("mcu", "fader[3]"), "ch/1/meter").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("only shows"));
        assertThat(teach("mcu", "", known("mcu", "fader[3]"), "ch/1/fadr").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no parameter or action"));
    }

    @Test
    void theUsersOwnIsTakenInThePlaceOfTheShipped() throws IOException {
        Taught taught = teach("mcu", "", fresh(Source.note(15, 102), Kind.BUTTON), "ch/1/mute");
        SurfaceLibrary.Found found = save("mcu", taught.text());
        assertThat(found.profile().orElseThrow().id()).isEqualTo("my-mcu");
        assertThat(found.maps())
                .singleElement()
                .satisfies(map -> assertThat(map.id()).isEqualTo("my-mcu-mix"));
        assertThat(library().find("my-mcu").profile()).isEqualTo(found.profile());
        assertThat(teach("my-mcu", taught.text(), known("my-mcu", "play"), "cue/go")
                        .text())
                .contains("override play <-> cue/go | press");
    }
}
