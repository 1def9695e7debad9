package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import longthrow.console.cue.Cue;
import longthrow.console.desk.House;
import longthrow.console.frame.Wish;
import longthrow.console.scene.Scene;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rule S9: undo and redo have no limit, over kills, saves and restarts, whatever a step changed.
class UndoOverRestartsTest {
    private static final Instant EVENING = Instant.parse("2026-11-27T20:14:03Z");

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();
    private final List<String> states = new ArrayList<>();
    private Console console;
    private Journal journal;
    private long page = 1 << 20;

    private UndoOverRestartsTest() {
        Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, 4));
        console = new Console(show, clock::nanos);
        journal = new Journal(new JournalFiles(Path.of("")), show, "anna");
    }

    /// A desk opens the folder as somebody left it: closed, or killed at any moment.
    private void start() {
        Return left = Return.of(folder, new ShowFolder(folder).open().show().orElseThrow(), ZoneOffset.UTC, page);
        console = new Console(left.show(), clock::nanos);
        console.keeping().remember(left.history());
        journal = new Journal(new JournalFiles(folder), left.show(), "anna");
        console.keeping().journal(() -> EVENING.plusNanos(clock.nanos()), moves -> {
            journal.tell(moves);
            try {
                journal.append();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    private void first() {
        assertThat(new ShowFolder(folder).save(console.show())).isEmpty();
        start();
        states.add(state());
    }

    private void save() throws IOException {
        console.keeping().handOver();
        var filled = journal.turn();
        ShowFolder place = new ShowFolder(folder);
        place.open();
        assertThat(place.save(console.show())).isEmpty();
        filled.saved();
    }

    /// One thing that somebody does, and a rest after it.
    private void does(Runnable deed) {
        deed.run();
        rest();
        states.add(state());
    }

    private void rest() {
        for (int i = 0; i < 3; i++) {
            clock.advanceMillis(250);
            console.work(clock.nanos());
        }
    }

    private void act(String action, String argument) {
        console.post(new Wish.Act(action, argument, Origin.SCREEN));
    }

    private void set(String id, double value) {
        console.post(new Wish.Set(cell(id), value, Origin.SCREEN));
    }

    private int cell(String id) {
        return console.desk().layout().cell(id).orElseThrow();
    }

    /// What the steps here can change, as text.
    private String state() {
        List<String> words = new ArrayList<>();
        for (String id : List.of("ch/1/fader", "ch/2/fader", "ch/2/pan", "ch/3/mute")) {
            words.add(id + " " + console.desk().stored(cell(id)));
        }
        console.desk().texts().forEach(text -> words.add(text.toString()));
        for (Scene scene : console.scenes().scenes()) {
            words.add(scene.words() + " with " + scene.cells().get(cell("ch/1/fader")));
        }
        console.cues().cues().stream().map(Cue::words).forEach(words::add);
        words.add(console.patching().now().toString());
        return String.join("\n", words);
    }

    private void undo() {
        act("history/undo", "");
        rest();
    }

    private void redo() {
        act("history/redo", "");
        rest();
    }

    private void evening() throws IOException {
        first();
        does(() -> console.post(new Wish.Words("ch/3/name", "Vox", Origin.SCREEN)));
        does(() -> set("ch/1/fader", -10));
        does(() -> act("scene/store", "Start"));
        does(() -> act("patch", "in ch/3 4"));
        save();
        does(() ->
                console.scenes().replace(0, console.scenes().scenes().getFirst().named("Opening"), "rename"));
        does(() -> act("cue/add", "12.5 Spot"));
        does(() -> set("ch/2/pan", 30));
        does(() -> act("scene/store", "Second"));
        does(() -> console.post(new Wish.Words("ch/3/name", "Lead", Origin.SCREEN)));
        does(() -> console.scenes().delete(0));
    }

    @Test
    void theHouseRulesAreTakenBackToo() throws IOException {
        first();
        does(() -> act("show/studio", ""));
        start();
        assertThat(console.state().setup().house()).isEqualTo(House.STUDIO);
        undo();
        assertThat(console.state().setup().house()).isEqualTo(House.LIVE);
        assertThat(console.desk().stored(cell("desk/align"))).isZero();
        redo();
        assertThat(console.state().setup().house()).isEqualTo(House.STUDIO);
        assertThat(console.desk().stored(cell("desk/align"))).isEqualTo(1);
    }

    @Test
    void everyStepIsTakenBackAndDoneAgainWhateverItChanged() throws IOException {
        evening();
        start();
        for (int at = 9; at >= 0; at--) {
            undo();
            assertThat(state()).as("after undo to %d", at).isEqualTo(states.get(at));
            if (at == 6) {
                start();
            }
        }
        assertThat(console.desk().history().undoWords()).isEmpty();

        start();
        for (int at = 1; at <= 10; at++) {
            redo();
            assertThat(state()).as("after redo to %d", at).isEqualTo(states.get(at));
            if (at == 4) {
                save();
                start();
            }
        }
        assertThat(console.desk().history().redoWords()).isEmpty();
    }

    @Test
    void aStepSaysWhatItWasAndANewOneEndsWhatWasUndone() throws IOException {
        evening();
        undo();
        undo();
        start();
        assertThat(console.desk().history().undoWords()).contains("store 2 Second");
        assertThat(console.desk().history().redoWords()).contains("name of Vox");
        set("ch/3/mute", 1);
        rest();
        start();
        assertThat(console.desk().history().redoWords()).isEmpty();
        assertThat(console.desk().history().undoWords()).contains("mute of Vox");
    }

    @Test
    void whatWasChangedBesideTheDeskEndsTheWayBack() throws IOException {
        evening();
        save();
        Show saved = new ShowFolder(folder).open().show().orElseThrow();
        Console other = new Console(saved, clock::nanos);
        other.desk().settle(cell("ch/2/pan"), -50, Origin.SCREEN);
        assertThat(new ShowFolder(folder).save(other.show())).isEmpty();
        start();
        for (int i = 0; i < 5; i++) {
            undo();
        }
        assertThat(console.desk().stored(cell("ch/2/pan"))).isEqualTo(-50);
        assertThat(console.desk().text(2).name()).as("of three later steps").isEqualTo("Vox");
    }

    /// Five evenings, with what was undone before a save and done again behind it.
    @Test
    void s9UndoReadsThePastAPageAtATimeAndReachesItsBeginning() throws IOException {
        page = 1;
        first();
        for (int evening = 1; evening <= 5; evening++) {
            double value = -evening;
            does(() -> set("ch/1/fader", value));
            does(() -> console.post(new Wish.Words("ch/3/name", "Vox " + value, Origin.SCREEN)));
            does(() -> set("ch/2/pan", value));
            undo();
            save();
            redo();
            save();
        }
        start();
        assertThat(console.desk().history().size()).as("steps of one journal").isLessThan(5);
        for (int at = 14; at >= 0; at--) {
            undo();
            assertThat(state()).as("after undo to %d", at).isEqualTo(states.get(at));
        }
        undo();
        assertThat(console.desk().history().undoWords()).isEmpty();
        assertThat(state()).isEqualTo(states.getFirst());
        start();
        for (int at = 1; at <= 15; at++) {
            redo();
            assertThat(state()).as("after redo to %d", at).isEqualTo(states.get(at));
        }
    }

    /// Under LIVE rules UNDO passes over rides while there is a recall to take back, on whichever page that lies.
    @Test
    void s9ARideIsPassedOverForARecallOfAnEarlierPage() throws IOException {
        page = 1;
        first();
        does(() -> act("scene/store", "Start"));
        does(() -> set("ch/3/mute", 1));
        act("scene/1/recall", "");
        rest();
        save();
        does(() -> set("ch/2/fader", -10));
        save();
        start();
        undo();
        assertThat(console.desk().stored(cell("ch/3/mute"))).isEqualTo(1);
        assertThat(console.desk().stored(cell("ch/2/fader"))).isEqualTo(-10);
    }

    /// A gesture that goes on over a save is one step, though its end lies on another page than its beginning.
    @Test
    void s9AGestureOverASaveIsOneStep() throws IOException {
        page = 1;
        first();
        does(() -> set("ch/1/fader", -20));
        rest();
        save();
        set("ch/1/fader", -10);
        console.work(clock.nanos());
        save();
        set("ch/1/fader", -5);
        rest();
        save();
        does(() -> set("ch/3/mute", 1));
        save();
        start();
        undo();
        assertThat(console.desk().stored(cell("ch/1/fader"))).isEqualTo(-5);
        undo();
        assertThat(console.desk().stored(cell("ch/1/fader"))).isEqualTo(-20);
        undo();
        assertThat(console.desk().stored(cell("ch/1/fader"))).isZero();
    }

    /// What is done after a restart does not hide what was done before it from UNDO.
    @Test
    void s9WhatIsDoneTodayStandsOnWhatWasDoneOnEarlierPages() throws IOException {
        page = 1;
        first();
        does(() -> set("ch/2/pan", 10));
        save();
        does(() -> set("ch/2/pan", 20));
        save();
        does(() -> set("ch/3/mute", 1));
        save();
        start();
        does(() -> set("ch/2/pan", 30));
        undo();
        undo();
        redo();
        redo();
        for (double pan : new double[] {20, 20, 10, 0}) {
            undo();
            assertThat(console.desk().stored(cell("ch/2/pan"))).isEqualTo(pan);
        }
    }
}
