package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longthrow.console.desk.DeskWords;
import longthrow.console.frame.Wish;
import longthrow.console.show.Show;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceReader;
import longthrow.mappings.language.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SHOW lock (rule S14): what waits, what does not, and how it ends.
class PadlockTest {
    private static final String FILE = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control key[1..2] button io note 1 i lamp off=0 on=127
            map box-lock for box
            key[1] <-> show/lock = on | press
            key[2] -> show/lock = held | hold 2s
            """;

    private final Rig rig = new Rig(2);

    @BeforeEach
    void aSceneAndACue() {
        rig.set("ch/1/fader", -10);
        say("scene/store", "Verse");
        say("cue/add", "1 Opening");
        say("show/lock", "on");
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    private Show now() {
        return rig.console.show();
    }

    private String last() {
        return rig.notices().getLast();
    }

    @ParameterizedTest
    @CsvSource({
        "scene/store, 7 Other",
        "scene/update, ''",
        "scene/update/following, relative",
        "scene/1/delete, ''",
        "scene/1/rename, Other",
        "scene/1/renumber, 5",
        "scene/1/fade, 3 s",
        "cue/add, 2 Other",
        "cue/1/set, fade 2 s",
        "cue/1/renumber, 4",
        "cue/1/skip, ''",
        "cue/1/delete, ''",
        "patch, in ch/1 5",
        "history/undo, ''",
    })
    void s14WhatTheShowIsWaitsAndTheUserHearsHowToUnlock(String action, String argument) {
        rig.run(200);
        Show before = now();
        say(action, argument);
        assertThat(now()).isEqualTo(before);
        assertThat(last())
                .startsWith("the show is locked: '" + (action.equals("history/undo") ? "undo of cue 1" : action))
                .endsWith("waits; to unlock it hold the lock key for 2 s, or say show/lock held");
        say("show/lock", "held");
        say(action, argument);
        assertThat(last()).doesNotContain("waits");
    }

    @Test
    void s14FadersMutesSendsGoUndoOfARecallAndPanicAreFree() {
        rig.run(200);
        say("scene/update/list", "");
        assertThat(last()).doesNotContain("waits");
        rig.set("ch/1/fader", -40);
        rig.set("ch/2/mute", 1);
        rig.set("ch/1/eq/on", 1);
        rig.run(200);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-40);
        assertThat(rig.value("ch/2/mute")).isEqualTo(1);
        assertThat(rig.value("ch/1/eq/on")).isEqualTo(1);
        say("cue/go", "");
        assertThat(rig.value("ch/1/fader")).isEqualTo(-10);
        say("history/undo", "");
        rig.run(210);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-40);
        say("panic", "on");
        assertThat(rig.console.playing().panicked()).isTrue();
    }

    @Test
    void s14NoSoloComesOnThatWouldMuteTheOthersAndSourcesAndWidthsStay() {
        rig.set("ch/1/solo", 1);
        rig.set("monitor/solo/mode", 2);
        rig.set("ch/1/width", 1);
        rig.set("ch/1/source", 1);
        rig.run(3);
        assertThat(rig.value("ch/1/solo")).isEqualTo(1);
        assertThat(rig.value("monitor/solo/mode")).isZero();
        assertThat(rig.value("ch/1/width")).isZero();
        assertThat(rig.value("ch/1/source")).isZero();
        assertThat(rig.notices())
                .anyMatch(line -> line.startsWith("the show is locked: ") && line.contains("hold the"));
        say("show/lock", "held");
        rig.set("monitor/solo/mode", 2);
        say("show/lock", "on");
        rig.set("ch/1/solo", 0);
        rig.set("ch/2/solo", 1);
        rig.run(3);
        assertThat(rig.value("ch/1/solo")).isZero();
        assertThat(rig.value("ch/2/solo")).isZero();
    }

    @Test
    void s14WhatAStripPlaysWaitsButItsNameDoesNot() {
        rig.console.post(new Wish.Words("ch/1/input", "kick.wav", Origin.SCREEN));
        rig.console.post(new Wish.Words("ch/1/name", "Kick", Origin.SCREEN));
        rig.run(3);
        assertThat(rig.console.desk().text(0).input()).isEmpty();
        assertThat(rig.console.desk().text(0).name()).isEqualTo("Kick");
    }

    @Test
    void s14AKeyUnlocksWhenItWasHeldForTwoSeconds() {
        Rig desk = new Rig(Show.fresh("Box", DeskLayout.mono(Rig.RATE, 1)));
        EmulatedSurface box = desk.box(FILE);
        desk.press(box, "key[1]");
        assertThat(desk.console.padlock().on()).isTrue();
        desk.press(box, "key[1]");
        box.press(Rig.control(box, "key[2]"), true);
        desk.run(1900);
        assertThat(desk.console.padlock().on()).isTrue();
        desk.run(150);
        assertThat(desk.console.padlock().on()).isFalse();
    }

    @Test
    void s14WithAPinOnlyThePinUnlocks() {
        say("show/lock", "held");
        say("show/lock", "on 12");
        assertThat(last()).isEqualTo("'12' is no PIN; a PIN has 4 to 8 digits");
        say("show/lock", "on 4711");
        say("show/lock", "held");
        assertThat(last()).isEqualTo("the show stays locked; to unlock it say show/lock off with its PIN");
        say("show/lock", "off 4712");
        assertThat(last()).startsWith("that PIN does not unlock it");
        assertThat(rig.console.padlock().on()).isTrue();
        say("show/lock", "off 4711");
        assertThat(rig.console.padlock().on()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            key[1] -> scene/0 = held | press ! that is for a key that is held: add "| hold 1000ms", or more
            key[1] -> scene/0 = held ! that is for a key that is held: add "| hold 1000ms", or more
            key[1] -> scene/0 = held | hold 900ms ! that is for a key that is held: add "| hold 1000ms", or more
            key[1] -> show/lock = held | double ! that is for a key that is held: add "| hold 2000ms", or more
            macro all : scene/0 = held ! a macro holds no key; bind a key with "hold" to that
            key[1] -> scene/0 = held | hold 1s ! ''
            key[1] -> show/lock = held | hold 2500ms ! ''
            """)
    void s13AndS14NoMapSaysHeldOfAKeyThatIsNot(String line, String why) {
        DeskLayout shape = DeskLayout.mono(Rig.RATE, 1);
        Vocabulary words = DeskWords.vocabulary(DeskTable.of(shape).layout());
        String file = FILE.substring(0, FILE.indexOf("key[1] <->")) + line + "\n";
        assertThat(new SurfaceReader(words)
                        .read("f", file, SurfaceReader.Shelf.empty()).problems().stream()
                                .map(Problem::message))
                .isEqualTo(why.isEmpty() ? List.of() : List.of(why));
    }

    @Test
    void s14NoCueUnlocksTheShow() {
        say("show/lock", "held");
        say("cue/1/set", "do show/lock held");
        say("show/lock", "on");
        say("cue/go", "");
        assertThat(last()).startsWith("a cue cannot unlock the show");
        assertThat(rig.console.padlock().on()).isTrue();
    }
}
