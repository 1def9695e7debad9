package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.desk.DeskWords;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.parameter.Column;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;

/// "Why didn't it move?" (rule S2), asked after hands at a surface and recalls.
class WhyTest {
    private final Rig rig = new Rig(4);

    private String why(String id) {
        return rig.console.port().reading(id + "/why").orElseThrow() instanceof Reading.Words(String words)
                ? words
                : "?";
    }

    private void store(double decibels) {
        rig.set("ch/1/fader", decibels);
        rig.set("ch/3/fader", decibels);
        rig.act("scene/store", "1 Verse");
        rig.run(3);
    }

    private void change(Scene other) {
        rig.console.scenes().replace(0, other, "edit");
    }

    private Scene verse() {
        return rig.console.scenes().scenes().getFirst();
    }

    @Test
    void s7AHandAtASurfaceIsNamedWithWhatTheSceneWants() {
        EmulatedSurface mcu = rig.device("mcu");
        store(-12);
        rig.set("ch/3/fader", -6);
        rig.run(300);
        mcu.touch(Rig.control(mcu, "fader[3]"), true);
        rig.run(10);
        rig.act("scene/1/recall");
        rig.run(10);
        assertThat(why("ch/3/fader"))
                .isEqualTo("ch/3/fader stayed at -6.0 dB: in your hand (S7); 1 Verse has -12.0 dB; now in the hand at "
                        + "memory:mcu");
        mcu.touch(Rig.control(mcu, "fader[3]"), false);
        rig.run(300);
        assertThat(why("ch/3/fader"))
                .isEqualTo("ch/3/fader stayed at -6.0 dB: in your hand (S7); 1 Verse has -12.0 dB");
        rig.act("scene/catch-up");
        rig.run(400);
        assertThat(why("ch/3/fader")).endsWith("; since then moved by a scene to -12.0 dB");
    }

    @Test
    void s2EveryRuleThatRefusedIsNamedInItsOrder() {
        store(-12);
        change(verse().scoped(ScopeGrid.USUAL.without(Column.LEVEL)));
        rig.console.state().isolate(2, true);
        rig.set("ch/3/fader", -6);
        rig.run(200);
        rig.act("scene/1/recall");
        rig.run(3);
        assertThat(why("ch/3/fader"))
                .isEqualTo("ch/3/fader stayed at -6.0 dB: outside the scene's scope (S4), isolated (S2); 1 Verse has "
                        + "-12.0 dB");
    }

    @Test
    void whatMovedTellsItsWayItsFadeAndWhoMovedItSince() {
        store(-12);
        rig.set("ch/1/fader", 0);
        rig.set("ch/3/fader", 0);
        change(verse().timed(Timing.all(FadeTime.even(2))));
        rig.run(200);
        assertThat(why("ch/1/fader"))
                .isEqualTo("ch/1/fader is at 0.0 dB, moved by the screen; no scene was recalled yet");
        rig.act("scene/1/recall");
        rig.run(500);
        assertThat(why("ch/1/fader"))
                .startsWith("ch/1/fader went from 0.0 dB to -12.0 dB with 1 Verse; now fading, at -");
        rig.run(1600);
        rig.set("ch/1/fader", -20);
        rig.run(200);
        assertThat(why("ch/1/fader"))
                .isEqualTo("ch/1/fader went from 0.0 dB to -12.0 dB with 1 Verse; since then moved by the screen to"
                        + " -20.0 dB");
        assertThat(why("ch/2/fader")).contains("already when 1 Verse was recalled");
    }

    @Test
    void a11ADcaThatHoldsAStripDownIsNamed() {
        rig.set("ch/1/dca/2", 1);
        rig.set("dca/2/fader", -10);
        store(-5);
        rig.act("scene/1/recall");
        rig.run(3);
        assertThat(why("ch/1/fader")).endsWith("; heard at -15.0 dB under its DCAs and trim");
        rig.set("dca/2/mute", 1);
        rig.run(3);
        assertThat(why("ch/1/mute")).endsWith("; silent by dca 2");
    }

    @Test
    void aKeyAsksAboutTheControlOfTheSelectedStripThatMovedLast() {
        store(-12);
        rig.act("ch/3/select");
        rig.run(200);
        rig.act("why");
        rig.act("why", "ch/99/fader");
        rig.run(3);
        assertThat(rig.notices())
                .contains("ch/3/fader is at -12.0 dB, moved by the screen; no scene was recalled yet")
                .last()
                .isEqualTo("there is no control 'ch/99/fader'; say why ch/3/fader");
    }

    @Test
    void aDisplayMayShowItOfEveryParameter() {
        var words = DeskWords.vocabulary(rig.console.desk().layout());
        assertThat(words.find("ch/{}/fader/why")).isPresent();
        assertThat(words.find("ch/{}/eq/{}/gain/why")).isPresent();
        assertThat(words.find("ch/{}/name/why")).isEmpty();
        assertThat(rig.console.port().reading("ch/9/fader/why")).isEmpty();
    }
}
