package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import longthrow.console.frame.Wish;
import longthrow.console.show.Headway;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.Logged;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLog;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two engineers on one desk, each with a history of their own (rule S9): one at the window, anna at a Mackie surface,
/// by its bytes.
class UsersTest {
    private static final Instant EVENING = Instant.parse("2026-11-27T20:14:03Z");
    private static final String UNDO = "90 51 7F 90 51 00";
    private static final String SHIFT = "90 46 7F";
    private static final String SHIFT_OFF = "90 46 00";
    private static final String MUTE_1 = "90 10 7F 90 10 00";

    @TempDir
    private Path folder;

    private Rig rig = new Rig(4);
    private Plugged anna = new Plugged(rig, "mcu").settled();

    @BeforeEach
    void annaSitsThere() {
        rig.perform("surface/user", "memory:mcu anna");
        assertThat(rig.notices())
                .last()
                .asString()
                .isEqualTo("mcu@memory:mcu is anna's, and so is what UNDO there takes back");
    }

    private void says(String bytes) {
        anna.say(bytes);
        rig.run(600);
    }

    private void rides(int fader, double decibels) {
        says(MackieFaders.touched(fader, true));
        says(MackieFaders.MCU.moved(fader, decibels));
        says(MackieFaders.touched(fader, false));
    }

    private void undo() {
        rig.perform("history/undo", "");
        rig.run(300);
    }

    private String said() {
        return rig.notices().getLast();
    }

    @Test
    void s9EachUserTakesBackWhatThatUserDid() {
        rig.settle("ch/1/fader", -12);
        rides(2, -20);
        assertThat(rig.picture().undo()).contains("fader of ch/1");
        undo();
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.value("ch/2/fader")).as("anna's ride").isCloseTo(-20, within(0.1));
        says(UNDO);
        assertThat(rig.value("ch/2/fader")).isZero();
        rig.perform("history/redo", "");
        assertThat(rig.value("ch/1/fader")).isEqualTo(-12);
        assertThat(rig.value("ch/2/fader")).as("anna's to do again").isZero();
        says(SHIFT + " " + UNDO + " " + SHIFT_OFF);
        assertThat(rig.value("ch/2/fader")).isCloseTo(-20, within(0.1));
    }

    private String undoLamp() {
        return anna.heard().stream()
                .flatMap(sent -> Pattern.compile("90 51 (..)").matcher(sent).results())
                .map(lamp -> lamp.group(1))
                .reduce((_, newer) -> newer)
                .orElse("as before");
    }

    @Test
    void s9AnUndoKeysLampIsLitWhileItsOwnUserHasAnythingToTakeBack() {
        undoLamp();
        rig.settle("ch/1/fader", -12);
        assertThat(undoLamp()).as("the desk's own, and who sits where").isEqualTo("as before");
        rides(2, -20);
        assertThat(undoLamp()).isEqualTo("7F");
        undo();
        assertThat(undoLamp()).isEqualTo("as before");
        says(UNDO);
        assertThat(undoLamp()).isEqualTo("00");
    }

    @Test
    void s9WhatOneDoesAnewEndsNothingThatAnotherUndid() {
        rides(2, -20);
        says(UNDO);
        rig.settle("ch/1/fader", -12);
        says(SHIFT + " " + UNDO + " " + SHIFT_OFF);
        assertThat(rig.value("ch/2/fader")).isCloseTo(-20, within(0.1));
    }

    @Test
    void s9WhatAnotherHasMovedSinceStaysAndIsSaid() {
        rig.perform("scene/store", "Start");
        rig.settle("ch/1/fader", -12);
        rig.settle("ch/2/fader", -12);
        rig.perform("scene/1/recall", "");
        rig.run(600);
        rides(2, -20);
        undo();
        assertThat(rig.value("ch/1/fader")).isEqualTo(-12);
        assertThat(rig.value("ch/2/fader")).as("anna's").isCloseTo(-20, within(0.1));
        assertThat(said()).isEqualTo("undo of 'recall 1 Start': 1 control stays: anna has moved it since (S9)");
    }

    /// Lists go back whole, so another's later edit of them has to go first; a value of another does not stand in the
    /// way.
    @Test
    void s9AListThatAnotherHasEditedSinceWaits() {
        rig.perform("scene/store", "Mine");
        rides(2, -20);
        rig.console.post(new Wish.Act("scene/store", "Hers", Origin.surface("memory:mcu")));
        rig.run(3);
        undo();
        assertThat(said()).isEqualTo("undo of 'store 1 Mine' waits: anna's 'store 2 Hers' came after it (S9)");
        assertThat(rig.console.scenes().scenes()).hasSize(2);
        says(UNDO);
        undo();
        assertThat(rig.console.scenes().scenes()).isEmpty();
        says(SHIFT + " " + UNDO + " " + SHIFT_OFF);
        assertThat(said()).isEqualTo("redo of 'store 2 Hers' waits: the desk's 'store 1 Mine' came after it (S9)");
        assertThat(rig.console.scenes().scenes()).isEmpty();
    }

    @Test
    void s9NobodyTakesBackWhatOnlyAnotherDid() {
        Rig fresh = new Rig(2);
        fresh.console.state().setup(rig.console.state().setup(), fresh.console.desk());
        Plugged hers = new Plugged(fresh, "mcu").settled();
        hers.say(MUTE_1);
        fresh.run(50);
        assertThat(fresh.picture().undo()).isEmpty();
        assertThat(fresh.picture().archive().steps().done()).containsExactly("anna: mute of ch/1");
        fresh.perform("history/undo", "");
        assertThat(fresh.value("ch/1/mute")).isEqualTo(1);
        assertThat(fresh.notices())
                .last()
                .asString()
                .isEqualTo("nothing of the desk's own is left to undo; what is left is anna's (S9)");
    }

    private Journal journal() {
        Return left = Return.of(folder, new ShowFolder(folder).open().show().orElseThrow(), ZoneOffset.UTC);
        rig = new Rig(left.show());
        rig.console.keeping().remember(left.history());
        anna = new Plugged(rig, "mcu").settled();
        Journal journal = new Journal(new JournalFiles(folder), left.show(), "bert");
        rig.console.keeping().journal(() -> EVENING.plusNanos(rig.clock.nanos()), moves -> {
            journal.tell(moves);
            try {
                journal.append();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        return journal;
    }

    @Test
    void s9HistoriesStayApartOverARestart() throws IOException {
        save();
        journal();
        rides(2, -20);
        rides(3, -30);
        says(UNDO);
        rig.settle("ch/1/fader", -12);
        rig.console.keeping().handOver();

        journal();
        assertThat(rig.picture().archive().steps().done()).containsExactly("fader of ch/1", "anna: fader of ch/2");
        says(SHIFT + " " + UNDO + " " + SHIFT_OFF);
        assertThat(rig.value("ch/3/fader")).as("undone before").isCloseTo(-30, within(0.1));
        undo();
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.value("ch/2/fader")).isCloseTo(-20, within(0.1));
        undo();
        assertThat(rig.value("ch/2/fader")).isCloseTo(-20, within(0.1));
        says(UNDO);
        says(UNDO);
        assertThat(rig.value("ch/2/fader")).isZero();
        rig.console.keeping().handOver();
        assertThat(users("surface:memory:mcu"))
                .as("who is named for what was ridden")
                .containsExactly("anna");
    }

    /// Who is named for what came from somewhere.
    private List<String> users(String by) throws IOException {
        List<Logged> lines = new ArrayList<>();
        ShowLog.read(folder, rig.console.show(), Headway.UNHEARD, lines::add);
        return lines.stream()
                .filter(line -> line.by().equals(by))
                .map(Logged::user)
                .distinct()
                .toList();
    }

    private void save() {
        Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, 4))
                .with(rig.console.state().setup().called("Night"));
        assertThat(new ShowFolder(folder).save(show)).isEmpty();
    }

    @Test
    void s9TheLogNamesWhoUndid() throws IOException {
        save();
        journal();
        rides(2, -20);
        says(UNDO);
        rig.console.keeping().handOver();
        assertThat(users("undo")).containsExactly("anna");
        rig.settle("ch/1/fader", -12);
        undo();
        rig.console.keeping().handOver();
        assertThat(users("undo")).containsExactly("anna", "bert");
    }

    @Test
    void s9TheLogNamesWhoseGoRecalledAndWhoTookItBack() throws IOException {
        save();
        journal();
        rig.perform("scene/store", "Start");
        rig.settle("ch/1/fader", -12);
        rig.console.post(new Wish.Act("scene/1/recall", "", Origin.surface("memory:mcu")));
        rig.run(600);
        says(UNDO);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-12);
        rig.console.keeping().handOver();
        assertThat(users("scene")).containsExactly("anna");
        assertThat(users("undo")).containsExactly("anna");
    }
}
