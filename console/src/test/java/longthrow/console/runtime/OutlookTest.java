package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import longthrow.console.frame.Hint;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Outlook.Touch;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import longthrow.dsp.parameter.Column;
import org.junit.jupiter.api.Test;

/// What the window is told of the next GO, of fades, safes and single controls (rules S2, S4, S6 and S9).
class OutlookTest {
    private final Rig rig = new Rig(4);

    private Outlook outlook() {
        rig.run(300);
        return rig.console.frames().latest().outlook();
    }

    private Outlook.Preview next() {
        return outlook().next().orElseThrow();
    }

    /// A scene with all faders of ch at 0 dB; then the desk is moved.
    private void store() {
        for (int strip = 1; strip <= 4; strip++) {
            rig.set("ch/" + strip + "/fader", 0);
        }
        rig.set("ch/2/mute", 1);
        rig.act("scene/store", "1 Verse");
        rig.run(3);
        for (int strip = 1; strip <= 4; strip++) {
            rig.set("ch/" + strip + "/fader", -20);
        }
        rig.set("ch/2/mute", 0);
        rig.act("scene/1/select");
        rig.run(300); // the hands are gone
    }

    private Scene verse() {
        return rig.console.scenes().scenes().getFirst();
    }

    private void change(Scene other) {
        rig.console.scenes().replace(0, other, "edit");
    }

    @Test
    void everyChangeHasALineAndASquareAndEveryRefusalACross() {
        store();
        rig.console
                .desk()
                .touch(
                        rig.console.desk().layout().cell("ch/3/fader").orElseThrow(),
                        true,
                        longthrow.dsp.parameter.Origin.SCREEN);
        Outlook.Preview next = next();
        assertThat(next.changes())
                .extracting(line -> line.id() + " " + line.before() + " " + line.after())
                .containsExactlyInAnyOrder(
                        "ch/1/fader -20.0 dB 0.0 dB",
                        "ch/2/fader -20.0 dB 0.0 dB",
                        "ch/4/fader -20.0 dB 0.0 dB",
                        "ch/2/mute off on");
        assertThat(next.refused())
                .singleElement()
                .satisfies(line -> assertThat(line.id() + " " + line.why()).isEqualTo("ch/3/fader in your hand (S7)"));
        assertThat(Objects.requireNonNull(next.touched().get(Column.LEVEL)).subList(0, 4))
                .containsExactly(Touch.CHANGES, Touch.CHANGES, Touch.REFUSED, Touch.CHANGES);
        assertThat(Objects.requireNonNull(next.touched().get(Column.MUTE)).subList(0, 4))
                .containsExactly(Touch.SAME, Touch.CHANGES, Touch.SAME, Touch.SAME);
        assertThat(next.hints()).containsEntry("ch/2", Hint.NONE.muting(true).going(-20, 0));
        assertThat(next.hints()).doesNotContainKey("ch/3");
    }

    @Test
    void scopeSafesAndIsolatesAreToldInWordsAndSeen() {
        store();
        change(verse().scoped(
                        ScopeGrid.USUAL.without(Column.PAN).withoutStrip(3).without(0, Column.GATE)));
        rig.console.state().isolate(1, true);
        Outlook outlook = outlook();
        Outlook.Preview next = outlook.next().orElseThrow();
        assertThat(next.scope()).isEqualTo("everything but pan, name and colour, all of ch/4, gate of ch/1");
        assertThat(outlook.guarded()).isEqualTo(new Outlook.Guarded("nothing", List.of("ch/2")));
        assertThat(Objects.requireNonNull(next.touched().get(Column.LEVEL)).subList(0, 4))
                .containsExactly(Touch.CHANGES, Touch.SAFE, Touch.CHANGES, Touch.OUTSIDE);
        assertThat(Objects.requireNonNull(next.touched().get(Column.GATE)).subList(0, 4))
                .containsExactly(Touch.OUTSIDE, Touch.SAFE, Touch.SAME, Touch.OUTSIDE);
        rig.console.state().isolate(1, false);
        assertThat(outlook().guarded().isolated()).isEmpty();
    }

    @Test
    void aFadeTellsHowFarItHasCome() {
        store();
        change(verse().timed(verse().timing().with(FadeTime.even(4))));
        assertThat(outlook().fading()).isEqualTo(new Outlook.Fading(0, 0, 1, false, Optional.empty()));
        rig.act("cue/go");
        rig.run(1000);
        Outlook.Fading fading = rig.console.frames().latest().outlook().fading();
        // four faders, and the mute that closes at their end
        assertThat(fading.controls()).isEqualTo(5);
        assertThat(fading.secondsLeft()).isCloseTo(3, within(0.05));
        assertThat(fading.share()).isCloseTo(0.25, within(0.02));
        rig.act("fade/pause");
        rig.run(200);
        assertThat(rig.console.frames().latest().outlook().fading().paused()).isTrue();
    }

    @Test
    void theInspectorLooksAtWhatIsAskedAndElseAtWhatMovedLast() {
        store();
        rig.act("inspect", "ch/2/mute");
        rig.act("cue/go");
        assertThat(outlook().why().words()).startsWith("ch/2/mute went from off to on with 1 Verse");
        rig.set("ch/1/fader", -3);
        rig.act("inspect");
        assertThat(outlook().why().id()).isEqualTo("ch/1/fader");
        rig.act("inspect", "ch/9/nothing");
        assertThat(outlook().why().words()).isEqualTo("there is no control 'ch/9/nothing'; say ch/3/fader");
    }

    /// What has not changed is the same object, so that nobody looks twice.
    @Test
    void anOutlookThatStaysIsNotDrawnAgain() {
        store();
        assertThat(next()).isSameAs(next());
    }
}
