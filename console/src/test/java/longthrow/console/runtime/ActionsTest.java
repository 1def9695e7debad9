package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.frame.Mode;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;

/// What actions do, from a wish or from a key of a surface.
class ActionsTest {
    private final Rig rig = new Rig(4);

    private boolean lit(String path) {
        return rig.console
                .port()
                .reading(path)
                .filter(reading -> reading.equals(new Reading.Flag(true)))
                .isPresent();
    }

    private String words(String path) {
        return rig.console.port().reading(path).orElseThrow() instanceof Reading.Words(String words) ? words : "?";
    }

    private void store(String... names) {
        for (String name : names) {
            rig.act("scene/store", name);
        }
        rig.run(3);
    }

    /// A name cannot be lost by sending no words.
    @Test
    void aSceneKeepsItsNameWhereNoneIsGiven() {
        store("Intro", "Verse");
        rig.act("scene/2/rename", " ");
        rig.run(3);
        assertThat(rig.console.scenes().scenes()).extracting(Scene::name).containsExactly("Intro", "Verse");
        assertThat(rig.notices()).asString().contains("scene 2 Verse keeps its name");
    }

    @Test
    void scenesAreEditedByTheirPlaceInTheList() {
        store("Intro", "Verse", "Chorus");
        rig.act("scene/2/rename", "Verse one");
        rig.act("scene/3/renumber", "1.5");
        rig.act("scene/1/fade", "2.5 s");
        rig.act("scene/2/select");
        rig.run(3);
        assertThat(rig.console.scenes().scenes().toString()).contains("Verse one");
        assertThat(words("scene/waiting")).isEqualTo("1.5 Chorus");
        assertThat(rig.console.scenes().scenes().getFirst().timing().usual()).isEqualTo(FadeTime.even(2.5));
        assertThat(lit("scene/2/select")).isTrue();
        rig.act("scene/1/recall");
        rig.act("scene/3/delete");
        rig.run(3);
        assertThat(words("scene/current")).isEqualTo("1 Intro");
        assertThat(lit("scene/1/recall")).isTrue();
        assertThat(rig.console.scenes().scenes()).hasSize(2);
    }

    @Test
    void fadesAreTimedByColumnAndCellAndHeldFinishedAndTakenBack() {
        rig.set("ch/1/fader", 0);
        store("Up");
        rig.set("ch/1/fader", Double.NEGATIVE_INFINITY);
        rig.run(300);
        rig.act("scene/1/fade", "10 s down 5 s curve s");
        rig.act("scene/1/fade", "column pan 1 s");
        rig.act("scene/1/fade", "cell ch/1/fader 4 s");
        rig.act("scene/1/recall");
        rig.run(1000);
        assertThat(lit("fade/finish")).isTrue();
        assertThat(words("fade/left")).startsWith("3.");
        rig.act("fade/pause");
        rig.run(500);
        String left = words("fade/left");
        rig.run(500);
        assertThat(words("fade/left")).isEqualTo(left);
        assertThat(lit("fade/pause")).isTrue();
        rig.act("fade/pause");
        rig.act("fade/finish");
        rig.run(3);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(lit("fade/finish")).isFalse();
        rig.act("fade/back");
        rig.run(2600);
        assertThat(rig.value("ch/1/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void tapsAreTheTempoOfTheDelays() {
        rig.act("beat/tap");
        rig.run(3);
        assertThat(rig.value("beat/tempo")).isEqualTo(120);
        for (int beat = 0; beat < 3; beat++) {
            // 400 ms a beat are 150 beats a minute
            rig.run(400 - 4);
            rig.act("beat/tap");
            rig.run(4);
        }
        assertThat(rig.value("beat/tempo")).isBetween(148.0, 152.0);
        rig.act("history/undo");
        rig.run(3);
        assertThat(rig.value("beat/tempo")).isEqualTo(120);
    }

    @Test
    void aRackIsRecalledAndUndoneLikeAnyStrip() {
        rig.set("fx/1/algorithm", 6);
        rig.set("fx/1/delay/feedback", 55);
        rig.set("ch/2/fxsend/1/level", -8);
        rig.run(3);
        store("Echoes");
        rig.set("fx/1/algorithm", 0);
        rig.set("ch/2/fxsend/1/level", -40);
        rig.set("fx/1/delay/feedback", 10);
        // until the hands have let go: a recall leaves what is held
        rig.run(1200);
        rig.act("scene/1/recall");
        rig.run(3);
        assertThat(rig.value("fx/1/algorithm")).isEqualTo(6);
        assertThat(rig.value("fx/1/delay/feedback")).isEqualTo(55);
        assertThat(rig.value("ch/2/fxsend/1/level")).isEqualTo(-8);
        rig.act("history/undo");
        rig.run(3);
        assertThat(rig.value("fx/1/algorithm")).isZero();
    }

    @Test
    void whatIsSentToARackIsHeardOnceItsEffectIsThere() {
        rig.tone(0, 0.5, 60);
        rig.set("ch/1/main", 0);
        rig.set("ch/1/fxsend/3/level", 0);
        rig.act("transport/play");
        assertThat(Rig.peak(rig.run(100))).isZero();
        rig.set("fx/3/algorithm", 10);
        rig.run(50);
        // the tone in the middle of the send, 3 dB down
        assertThat(Rig.level(rig.run(200))).isBetween(-9.2, -8.8);
    }

    @Test
    void whatCannotBeIsSaidInsteadOfDone() {
        store("Intro", "Verse");
        rig.act("scene/1/renumber", "2");
        rig.act("scene/1/renumber", "first");
        rig.act("scene/1/fade", "long");
        rig.act("automation/mode", "loud");
        rig.act("transport/locate", "somewhere");
        rig.act("transport/loop", "9..1");
        rig.run(3);
        assertThat(rig.notices())
                .endsWith(
                        "'2' is another scene's number",
                        "'first' is no scene number",
                        "'long' is no fade time; say 2.5 s, 5 s down 2 s delay 1 s curve s, column pan 1 s,"
                                + " cell ch/3/fader 4 s, or flip ch/3/mute start",
                        "'loud' is no automation mode; say off, read, touch, touch-latch, latch or"
                                + " write; usual for a parameter or a class that follows its strip again",
                        "'somewhere' is no place of a song; say 12.5 s, 1:02 or bar 9.1",
                        "'9..1' is no loop; say bar 9..bar 13, on, off or toggle");
    }

    @Test
    void undoAndRedoLightWhileThereIsSomething() {
        assertThat(lit("history/undo")).isFalse();
        rig.set("ch/1/fader", -5);
        rig.run(3);
        assertThat(lit("history/undo")).isTrue();
        rig.act("history/undo");
        rig.run(3);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(lit("history/undo")).isFalse();
        assertThat(lit("history/redo")).isTrue();
    }

    @Test
    void recordRollsAndWritesUntilStop() {
        rig.tone(0, 0.5, 5);
        rig.act("transport/record");
        rig.run(20);
        assertThat(words("transport/state")).isEqualTo("record");
        assertThat(lit("transport/play")).isTrue();
        assertThat(lit("transport/record")).isTrue();
        rig.act("transport/stop");
        rig.run(20);
        assertThat(words("transport/state")).isEqualTo("stop");
        assertThat(lit("transport/record")).isFalse();
    }

    @Test
    void anMcusKeysDoWhatIsPrintedOnThem() {
        EmulatedSurface mcu = rig.device("mcu");
        rig.tone(0, 0.5, 5);
        store("Intro", "Verse");
        rig.run(300);
        rig.press(mcu, "select[2]");
        assertThat(rig.console.desk().selected()).isEqualTo(1);
        rig.press(mcu, "auto.touch");
        assertThat(rig.console.automation().arming().mode(1)).isEqualTo(Mode.TOUCH);
        rig.press(mcu, "f[2]");
        assertThat(rig.console.scenes().next()).hasValue(1);
        rig.press(mcu, "f[3]");
        assertThat(rig.console.scenes().current()).hasValue(1);
        rig.press(mcu, "play");
        assertThat(rig.console.transport().rolling()).isTrue();
        rig.press(mcu, "stop");
        assertThat(rig.console.transport().rolling()).isFalse();
        rig.press(mcu, "mute[3]");
        assertThat(rig.value("ch/3/mute")).isEqualTo(1);
        rig.press(mcu, "undo");
        assertThat(rig.value("ch/3/mute")).isZero();
        mcu.turn(Rig.control(mcu, "jog"), 3);
        long before = rig.console.transport().frameAt(rig.clock.nanos());
        rig.run(400);
        // three timecode frames of 1/25 s
        assertThat(rig.console.transport().frameAt(rig.clock.nanos()) - before).isEqualTo(3 * Rig.RATE / 25);
    }

    @Test
    void theKorgsTalkBreakMutesFourStripsAndDimsTheMonitor() {
        EmulatedSurface nano = rig.device("nanokontrol2");
        rig.run(100);
        rig.press(nano, "cycle");
        for (int channel = 1; channel <= 4; channel++) {
            assertThat(rig.value("ch/" + channel + "/mute")).isEqualTo(1);
        }
        assertThat(rig.value("monitor/dim")).isEqualTo(1);
    }

    @Test
    void aFaderWithoutMotorWaitsUntilItCatchesUp() {
        EmulatedSurface nano = rig.device("nanokontrol2");
        rig.set("ch/1/fader", 0);
        rig.run(200);
        nano.move(Rig.control(nano, "fader[1]"), 0.2);
        rig.run(50);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.picture().strips().getFirst().waiting()).isPresent();
        assertThat(lit("ch/1/fader/waiting")).isTrue();
        for (int step = 3; step <= 16; step++) {
            nano.move(Rig.control(nano, "fader[1]"), step / 20.0);
            rig.run(20);
        }
        assertThat(rig.value("ch/1/fader")).isGreaterThan(1);
        assertThat(rig.picture().strips().getFirst().waiting()).isEmpty();
    }

    @Test
    void clearingPeaksReachesTheEngine() {
        int before = rig.console.engine().generations().latest().peakClears();
        rig.act("peaks/clear");
        rig.run(3);
        assertThat(rig.console.engine().generations().latest().peakClears()).isEqualTo(before + 1);
    }
}
