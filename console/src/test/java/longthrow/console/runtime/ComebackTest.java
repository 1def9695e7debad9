package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import longthrow.console.desk.House;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.show.OpenMark;
import longthrow.console.show.Pin;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sound after an end that nobody wished (rule S15).
class ComebackTest {
    @TempDir
    private Path folder;

    /// A desk on which a tone rolls, of a show that was left so.
    private Rig desk(House house, Optional<String> lock) {
        Show fresh = Show.fresh("Hall", DeskLayout.mono(Rig.RATE, 1));
        Rig rig = new Rig(new Show(
                new Show.Setup("Hall", 120, house, List.of(), ScopeGrid.EVERYTHING, false),
                fresh.strips(),
                fresh.values(),
                fresh.texts(),
                fresh.scenes(),
                fresh.rides(),
                fresh.kept(),
                fresh.patch(),
                fresh.cues(),
                fresh.timeline()));
        rig.console.comeback().after(new OpenMark.Left(lock.map(Pin::typed)));
        rig.tone(0, 0.1, 20);
        rig.act("transport/play");
        return rig;
    }

    @Test
    void s15ALiveAndLockedShowRampsUpUnaskedOverTwoSecondsAndIsLockedAsBefore() {
        Rig rig = desk(House.LIVE, Optional.of("4711"));
        assertThat(Rig.peak(rig.run(200))).isZero();
        rig.console.comeback().begin();
        double before = 0;
        for (int tenth = 0; tenth < 19; tenth++) {
            double now = Rig.peak(rig.run(100));
            assertThat(now).as("after " + tenth + " tenths").isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(rig.value("main/fader")).isNegative();
        rig.run(120);
        assertThat(rig.value("main/fader")).isZero();
        assertThat(Rig.peak(rig.run(20))).isGreaterThan(0.05);
        assertThat(rig.console.desk().history().words()).isEmpty();
        rig.act("show/lock", "held");
        rig.run(3);
        assertThat(rig.console.padlock().on()).as("its PIN counts as before").isTrue();
        rig.act("show/lock", "off 4711");
        rig.run(3);
        assertThat(rig.console.padlock().on()).isFalse();
    }

    @Test
    void s15AnyOtherShowIsSilentUntilSomebodyConfirms() {
        Rig rig = desk(House.LIVE, Optional.empty());
        rig.console.comeback().begin();
        assertThat(Rig.peak(rig.run(300))).isZero();
        assertThat(rig.notices()).anyMatch(line -> line.contains("silent until you confirm"));
        rig.act("panic", "off");
        rig.run(100);
        assertThat(Rig.peak(rig.run(20))).isGreaterThan(0.05);
        Rig studio = desk(House.STUDIO, Optional.of(""));
        studio.console.comeback().begin();
        assertThat(Rig.peak(studio.run(300))).isZero();
        assertThat(studio.console.padlock().on()).isTrue();
    }

    @Test
    void s14TheHashOfAPinUnlocksAfterACrashAndSoDoesOneOfAnEarlierVersion() throws IOException {
        new OpenMark(folder).set(Optional.of(Pin.typed("4711")));
        assertThat(unlocks("4712")).isFalse();
        assertThat(unlocks("4711")).isTrue();
        Files.writeString(folder.resolve("journal/running"), "locked 0815\n");
        assertThat(unlocks("4711")).isFalse();
        assertThat(unlocks("0815")).isTrue();
        Files.writeString(folder.resolve("journal/running"), "locked pbkdf2-sha256 torn\n");
        assertThat(unlocks("4711")).isFalse();
    }

    private boolean unlocks(String code) throws IOException {
        Rig rig = new Rig(1);
        rig.console.comeback().after(new OpenMark(folder).left().orElseThrow());
        rig.act("show/lock", "off " + code);
        rig.run(3);
        rig.run(3);
        return !rig.console.padlock().on();
    }

    @Test
    void theMarkSaysHowAShowWasLeftUntilItIsClosed() throws IOException {
        OpenMark mark = new OpenMark(folder);
        assertThat(mark.left()).isEmpty();
        Rig rig = new Rig(1);
        rig.console.padlock().keptBy(lock -> {
            try {
                mark.set(lock);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
        assertThat(mark.left()).contains(new OpenMark.Left(Optional.empty()));
        rig.act("show/lock", "on 4711");
        rig.run(3);
        assertThat(Files.readString(folder.resolve("journal/running")))
                .startsWith("locked")
                .doesNotContain("4711");
        Pin left = new OpenMark(folder).left().orElseThrow().lock().orElseThrow();
        assertThat(left.matches("4711")).isTrue();
        assertThat(left.matches("4712")).isFalse();
        rig.act("show/lock", "off 4711");
        rig.act("show/lock", "on");
        rig.run(3);
        assertThat(mark.left().orElseThrow().lock().orElseThrow().none()).isTrue();
        mark.clear();
        assertThat(mark.left()).isEmpty();
    }
}
