package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import longthrow.console.desk.House;
import longthrow.console.desk.StripText;
import longthrow.console.desk.Users;
import longthrow.console.frame.Wish;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Timing;
import longthrow.console.show.Entry;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.JournalReader;
import longthrow.console.show.JournalStore;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk does reaches its journal, and comes back from there as if it had been saved.
class JournalTest {
    private static final Instant EVENING = Instant.parse("2026-11-27T20:14:03Z");

    @TempDir
    private Path place;

    private final Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, 4));
    private final ManualClock clock = new ManualClock();
    private final Console console = new Console(show, clock::nanos);
    private final List<String> said = new ArrayList<>();
    private int told;

    private Path folder() {
        return place.resolve("night");
    }

    private Return reopened() {
        Show saved = new ShowFolder(folder()).open().show().orElseThrow();
        return Return.of(folder(), saved, ZoneOffset.UTC);
    }

    private void journal(Console console, JournalStore store, LongSupplier nanos) {
        assertThat(new ShowFolder(folder()).save(show)).isEmpty();
        InstantSource wall = () -> EVENING.plusNanos(nanos.getAsLong());
        Journal journal = new Journal(store, show, "anna");
        console.keeping().journal(wall, moves -> {
            journal.tell(moves);
            try {
                told += journal.append();
            } catch (IOException full) {
                said.add(String.valueOf(full.getMessage()));
            }
        });
    }

    private JournalFiles files() {
        JournalFiles files = new JournalFiles(folder());
        journal(console, files, clock::nanos);
        return files;
    }

    /// Lets time pass without sound: a few turns, or one long leap.
    private void pass(int millis) {
        int step = millis > 50 ? millis / 4 : 1;
        for (int at = 0; at < millis; at += step) {
            clock.advanceMillis(step);
            console.work(clock.nanos());
        }
    }

    private void set(String id, double value) {
        console.post(new Wish.Set(cellOf(id), value, Origin.SCREEN));
    }

    private void act(String action, String argument) {
        console.post(new Wish.Act(action, argument, Origin.SCREEN));
    }

    private byte[] written() throws IOException {
        return Files.readAllBytes(new JournalFiles(folder()).unsaved().getFirst());
    }

    /// Every file of a folder but its journal.
    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("journal")) {
                    content.put(name, Arrays.toString(Files.readAllBytes(file)));
                }
            }
        }
        return content;
    }

    /// A bit of everything that a show's folder can hold.
    private Show evening() {
        Rig rig = new Rig(show);
        journal(rig.console, new JournalFiles(folder()), rig.clock::nanos);
        rig.act("scene/store", "Start");
        rig.set("ch/1/fader", -12.3);
        rig.set("ch/2/eq/1/freq", 123.4);
        rig.set("monitor/dim", 1);
        rig.act("automation/mode", "touch");
        rig.act("ch/3/select");
        rig.run(20);
        StripText words = new StripText("Lead Vox", 0xFF0000, "mic", "");
        rig.console.desk().text(2, words, "name of ch/3");
        rig.act("scene/store", "Verse 2/3");
        rig.act("cue/add", "12.5 Spot");
        rig.act("cue/12.5/set", "follow fade");
        rig.act("beat/tap");
        rig.act("patch", "in ch/3 7");
        rig.act("patch", "out 1 ch/2");
        rig.run(20);
        rig.console.scenes().replace(1, rig.console.scenes().scenes().get(1).named("Chorus"), "rename");
        rig.console.state().setup(studio(rig.console.state().setup()), rig.console.desk());
        ride(rig);
        rig.set("ch/1/fader", -3);
        rig.run(20);
        return rig.console.show();
    }

    private static void ride(Rig rig) {
        EmulatedSurface mcu = rig.device("mcu");
        rig.tone(0, 0.1, 2);
        rig.act("transport/record");
        rig.act("transport/play");
        rig.run(20);
        mcu.touch(Rig.control(mcu, "fader[1]"), true);
        for (int i = 1; i <= 20; i++) {
            mcu.move(Rig.control(mcu, "fader[1]"), i / 25.0);
            rig.run(5);
        }
        mcu.touch(Rig.control(mcu, "fader[1]"), false);
        rig.run(400);
        rig.act("transport/stop");
        rig.run(20);
        assertThat(rig.console.show().rides().takes()).isNotEmpty();
        assertThat(rig.console.show().rides().lanes()).isNotEmpty();
    }

    private static Show.Setup studio(Show.Setup setup) {
        return new Show.Setup(setup.name(), 133, House.STUDIO, List.of("mcu@tcp:stage:7001"), setup.safe(), true);
    }

    @Test
    void bringsBackWhateverAFolderCanHold() throws IOException {
        Show evening = evening();

        Return left = reopened();

        ShowFolder expected = new ShowFolder(place.resolve("expected"));
        ShowFolder actual = new ShowFolder(place.resolve("actual"));
        assertThat(expected.save(evening)).isEmpty();
        assertThat(actual.save(left.show())).isEmpty();
        assertThat(content(actual.path())).isEqualTo(content(expected.path())).hasSizeGreaterThan(4);
        assertThat(left.words()).singleElement().asString().matches("\\d+ changes since 20:14:03 were brought back .*");
    }

    @Test
    void aSaveThatACrashCutsAnywhereIsMadeWholeByTheJournal() throws IOException {
        Show evening = evening();
        ShowFolder whole = new ShowFolder(place.resolve("whole"));
        assertThat(whole.save(evening)).isEmpty();
        List<String> names = List.copyOf(content(whole.path()).keySet());

        for (int cut = 0; cut <= names.size(); cut++) {
            if (cut > 0) {
                Path to = folder().resolve(names.get(cut - 1));
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(whole.path().resolve(names.get(cut - 1))));
            }
            ShowFolder again = new ShowFolder(place.resolve("again" + cut));
            assertThat(again.save(reopened().show())).isEmpty();
            assertThat(content(again.path())).as("after %d files", cut).isEqualTo(content(whole.path()));
        }
    }

    @Test
    void aPowerCutLeavesAllThatWasWholeAndSaysSo() throws IOException {
        files();
        for (int i = 1; i <= 6; i++) {
            set("ch/1/fader", -i);
            pass(600);
        }
        byte[] bytes = written();
        int heading = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf('\n') + 1;
        int before = 0;
        for (int length = 0; length < bytes.length; length++) {
            List<Entry> entries = new ArrayList<>();
            JournalReader.Told read =
                    JournalReader.read("cut", new ByteArrayInputStream(bytes, 0, length), entries::add);
            int whole = entries.size();
            assertThat(whole).isBetween(before, before + 1);
            boolean clean = length == 0 || (length >= heading && bytes[length - 1] == '\n');
            assertThat(read.cut().isEmpty()).as("cut at %d", length).isEqualTo(clean || length < heading);
            before = whole;
        }
        assertThat(before).as("a value and a step each, but the last").isEqualTo(11);

        Path file = new JournalFiles(folder()).unsaved().getFirst();
        Files.write(file, Arrays.copyOf(bytes, lastMove(bytes) + 40));
        Return left = reopened();
        assertThat(left.show().values().get(cellOf("ch/1/fader"))).isEqualTo(-5);
        assertThat(left.words()).anyMatch(words -> words.contains("is whole up to line 11"));
    }

    private static int lastMove(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(" move ") - 40;
    }

    private int cellOf(String id) {
        return show.strips().layout().cell(id).orElseThrow();
    }

    @Test
    void anySpoiltByteIsFound() throws IOException {
        files();
        set("ch/1/fader", -1);
        pass(20);
        set("ch/2/fader", -2);
        pass(20);
        byte[] bytes = written();
        for (int at = 0; at < bytes.length; at++) {
            byte[] spoilt = bytes.clone();
            spoilt[at] ^= 0x04;
            List<Entry> entries = new ArrayList<>();
            JournalReader.Told read = JournalReader.read("spoilt", new ByteArrayInputStream(spoilt), entries::add);
            assertThat(read.cut()).as("byte %d", at).isPresent();
            assertThat(entries.size()).as("of two values and two steps").isLessThan(4);
        }
    }

    @Test
    void aStormOfFadersCostsOneEntryACellEveryTenMilliseconds() {
        files();
        for (int i = 0; i < 1000; i++) {
            console.desk().set(cellOf("ch/1/fader"), -i / 100.0, Origin.surface("tcp:a"));
            console.desk().set(cellOf("ch/2/fader"), -i / 50.0, Origin.surface("tcp:a"));
            if (i % 10 == 0) {
                pass(1);
            }
        }
        pass(20);
        assertThat(told).as("140 ms of storm").isBetween(20, 34);
        assertThat(reopened().show().values().get(cellOf("ch/1/fader"))).isCloseTo(-9.99, within(0.001));
        assertThat(reopened().show().values().get(cellOf("ch/2/fader"))).isCloseTo(-19.98, within(0.001));
    }

    @Test
    void aFadesTargetIsJournaledWhenItStartsAndAPlayedLaneNever() {
        files();
        act("scene/store", "Quiet");
        pass(20);
        console.scenes().replace(0, console.scenes().scenes().getFirst().timed(Timing.all(FadeTime.even(5))), "fade");
        set("ch/1/fader", -40);
        pass(600);
        int before = told;
        act("scene/1/recall", "");
        pass(1000);
        assertThat(console.desk().value(cellOf("ch/1/fader"))).as("under way").isBetween(-39.9, -0.1);
        assertThat(told - before)
                .as("entries of a second of fade: a value and a step")
                .isEqualTo(2);
        assertThat(reopened().show().values().get(cellOf("ch/1/fader")))
                .isEqualTo(console.desk().stored(cellOf("ch/1/fader")));
    }

    @Test
    void undoReachesBackOverARestart() {
        files();
        set("ch/1/fader", -10);
        pass(600);
        set("ch/1/fader", -20);
        pass(600);
        set("ch/2/pan", 30);
        pass(600);
        set("ch/2/mute", 1);
        pass(600);
        act("history/undo", "");
        pass(20);

        Return left = reopened();
        Console next = new Console(left.show(), clock::nanos);
        next.keeping().remember(left.history());

        assertThat(next.desk().history().undoWords()).contains("pan of ch/2");
        next.desk().undo(Users.DESK);
        assertThat(next.desk().value(cellOf("ch/2/pan"))).isZero();
        next.desk().undo(Users.DESK);
        assertThat(next.desk().value(cellOf("ch/1/fader"))).isEqualTo(-10);
        next.desk().undo(Users.DESK);
        assertThat(next.desk().value(cellOf("ch/1/fader")))
                .isEqualTo(show.values().get(cellOf("ch/1/fader")));
        assertThat(next.desk().history().undoWords()).isEmpty();
        next.desk().redo(Users.DESK);
        assertThat(next.desk().value(cellOf("ch/1/fader"))).isEqualTo(-10);
    }

    @Test
    void aSaveMakesTheJournalHistoryThatUndoStillKnows() throws IOException {
        JournalFiles files = files();
        set("ch/1/fader", -10);
        pass(600);
        Show taken = console.show();
        JournalStore.Filled filled = files.turn();
        set("ch/1/fader", -20);
        pass(600);
        assertThat(new ShowFolder(folder()).save(taken)).isEmpty();
        filled.saved();

        Return left = reopened();
        assertThat(left.words()).singleElement().asString().startsWith("1 change since 20:14:03 was brought back");
        assertThat(left.show().values().get(cellOf("ch/1/fader"))).isEqualTo(-20);
        assertThat(left.history().past().done()).hasSize(2);
    }

    @Test
    void aFullDiskLosesNothingThatIsSavedAndGoesOnWhenThereIsRoom() throws IOException {
        JournalFiles files = new JournalFiles(folder());
        boolean[] full = {false};
        journal(
                console,
                new JournalStore() {
                    @Override
                    public void append(byte[] bytes) throws IOException {
                        if (full[0]) {
                            throw new IOException("No space left on device");
                        }
                        files.append(bytes);
                    }

                    @Override
                    public void force() throws IOException {
                        files.force();
                    }

                    @Override
                    public Filled turn() throws IOException {
                        return files.turn();
                    }
                },
                clock::nanos);
        set("ch/1/fader", -1);
        pass(600);
        full[0] = true;
        for (int i = 2; i <= 100; i++) {
            set("ch/1/fader", -i / 2.0);
            pass(12);
        }
        assertThat(said).isNotEmpty().allMatch(words -> words.contains("No space left"));
        assertThat(reopened().show().values().get(cellOf("ch/1/fader"))).isEqualTo(-1);
        full[0] = false;
        set("ch/2/fader", -7);
        pass(20);
        assertThat(reopened().show().values().get(cellOf("ch/1/fader"))).isEqualTo(-50);
        assertThat(told)
                .as("one entry a cell and hand-over that was not late, one a step")
                .isEqualTo(5);
    }

    @Test
    void anEntryReadsLikeASentence() throws IOException {
        files();
        set("ch/1/fader", -6);
        pass(20);
        List<String> lines =
                Files.readAllLines(new JournalFiles(folder()).unsaved().getFirst());
        assertThat(lines.getFirst()).isEqualTo("longthrow journal 1");
        assertThat(lines.get(1))
                .matches("[0-9a-f]{8} 2026-11-27T20:14:03(\\.\\d{3})?Z anna screen move 1 c1 fader .* -> -6\\.0+ dB");
    }
}
