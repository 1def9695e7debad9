package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import longthrow.console.frame.Wish;
import longthrow.console.runtime.Console;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.JournalStore;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.Versions;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow show log`: every change with its time, user, origin, old and new, whatever it changed.
class ShowLogCommandTest {
    private static final Instant EVENING = Instant.parse("2026-11-27T20:14:03Z");

    @TempDir
    private static Path folder;

    private static final Show SHOW = Show.fresh("Night", DeskLayout.mono(48_000, 4));
    private static final ManualClock CLOCK = new ManualClock();
    private static final Console CONSOLE = new Console(SHOW, CLOCK::nanos);

    private static Journal journal() {
        Journal journal = new Journal(new JournalFiles(folder), SHOW, "anna");
        InstantSource wall = () -> EVENING.plusNanos(CLOCK.nanos());
        CONSOLE.keeping().journal(wall, moves -> {
            journal.tell(moves);
            try {
                journal.append();
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        });
        return journal;
    }

    @BeforeAll
    static void anEvening() throws IOException {
        assertThat(new ShowFolder(folder).save(SHOW)).isEmpty();
        Journal journal = journal();
        CONSOLE.post(new Wish.Words("ch/3/name", "Lead Vox", Origin.SCREEN));
        pass(20);
        for (int i = 1; i <= 5; i++) {
            set("ch/3/fader", -i, Origin.surface("tcp:stage:7001"));
            pass(20);
        }
        act("scene/store", "Verse");
        pass(600);
        JournalStore.Filled filled = journal.turn();
        assertThat(new ShowFolder(folder).save(CONSOLE.show())).isEmpty();
        filled.saved();
        new Versions(folder).keep("half time", EVENING.plusMillis(900), "anna");
        pass(600);
        CONSOLE.scenes().replace(0, CONSOLE.scenes().scenes().getFirst().named("Chorus"), "rename");
        act("cue/add", "12.5 Spot");
        set("ch/1/mute", 1, Origin.SCREEN);
        pass(20);
        act("history/undo", "");
        pass(20);
        dream();
    }

    /// What a later version might write into a journal.
    private static void dream() throws IOException {
        Path journal = new JournalFiles(folder).unsaved().getFirst();
        String entry = "2026-11-27T20:14:05Z anna desk dream 2 of things to come\n  one\n  two\n";
        java.util.zip.CRC32C check = new java.util.zip.CRC32C();
        check.update(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String[] parts = Files.readString(journal).split("\n", 2);
        Files.writeString(journal, parts[0] + "\n" + String.format("%08x ", check.getValue()) + entry + parts[1]);
    }

    private static void set(String id, double value, Origin by) {
        int cell = SHOW.strips().layout().cell(id).orElseThrow();
        CONSOLE.post(new Wish.Set(cell, value, by));
    }

    private static void act(String action, String argument) {
        CONSOLE.post(new Wish.Act(action, argument, Origin.SCREEN));
    }

    private static void pass(int millis) {
        for (int i = 0; i < 4; i++) {
            CLOCK.advanceMillis(Math.max(1, millis / 4));
            CONSOLE.work(CLOCK.nanos());
        }
    }

    private static Spoken log(String... more) {
        return Spoken.by(Stream.concat(Stream.of("show", "log", folder.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /// The lines without their times, blanks as one.
    private static List<String> told(Spoken spoken) {
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return spoken.out()
                .lines()
                .map(line -> line.replaceAll(" +", " ").replaceFirst("^\\S+ \\S+ ", ""))
                .toList();
    }

    @Test
    void oneControlAndOneUserAreAskedFor() {
        assertThat(told(log("--param", "Mute", "--user", "anna")))
                .containsExactly("anna screen ch 1: mute off -> on", "anna undo ch 1: mute on -> off");
        assertThat(log("--user", "bert").out()).startsWith("no such change is known");
    }

    @Test
    void tellsEveryChangeInTheDesksWords() {
        String vox = "anna surface:tcp:stage:7001 ch 3 Lead Vox: fader ";
        assertThat(told(log()))
                .containsExactly(
                        "anna screen ch 3: name none -> 'Lead Vox'",
                        vox + "0.0 dB -> -1.0 dB",
                        vox + "-1.0 dB -> -2.0 dB",
                        vox + "-2.0 dB -> -3.0 dB",
                        vox + "-3.0 dB -> -4.0 dB",
                        vox + "-4.0 dB -> -5.0 dB",
                        "anna screen scene 1 Verse: added",
                        "anna desk version 'half time' kept",
                        "anna desk scene 1 Verse: name 'Verse' -> 'Chorus'",
                        "anna screen cue 12.5 Spot: added",
                        "anna screen ch 1: mute off -> on",
                        "anna undo ch 1: mute on -> off");
    }

    @Test
    void sumsAGestureUpWhereAsked() {
        assertThat(told(log("--gestures", "--strip", "lead vox")))
                .containsExactly(
                        "anna screen ch 3: name none -> 'Lead Vox'",
                        "anna surface:tcp:stage:7001 ch 3 Lead Vox: fader 0.0 dB -> -5.0 dB");
    }

    @Test
    void asksByStripByOriginAndByTime() {
        assertThat(told(log("--strip", "ch/1"))).hasSize(2).allMatch(line -> line.contains(" ch 1: mute "));
        assertThat(told(log("--origin", "surface"))).hasSize(5);
        assertThat(told(log("--origin", "undo"))).hasSize(1);
        assertThat(told(log("--since", "2026-11-27T20:14:04.200Z"))).hasSize(4);
        assertThat(told(log("--since", "2026-11-28")))
                .singleElement()
                .asString()
                .contains("change is known");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(log("--strip", "ch/9").err()).contains("there is no strip 'ch/9'");
        assertThat(log("--since", "soon").err()).contains("'soon' is no time; say 20:14");
    }

    @Test
    void printsJson() {
        String json = log("--json", "--strip", "ch/1", "--origin", "screen").out();
        assertThat(json.replaceAll("\\s+", " "))
                .contains("\"user\" : \"anna\", \"origin\" : \"screen\"")
                .contains("\"what\" : \"ch 1: mute\", \"before\" : \"off\", \"after\" : \"on\"");
    }

    @Test
    void passesOverWhatAnotherVersionWrote() {
        assertThat(log().err()).contains("line 2: this version does not understand 'dream'");
    }
}
