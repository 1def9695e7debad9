package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// What no recall touches, chosen at the desk (rules S2, S4).
class SafeActionsTest {
    private final Rig rig = new Rig(3);

    private void act(String action, String argument) {
        rig.console.post(new Wish.Act(action, argument, Origin.SCREEN));
        rig.run(3);
    }

    private double value(String id) {
        return rig.console.desk().stored(rig.console.desk().layout().cell(id).orElseThrow());
    }

    /// And the hand goes away: what is in a hand stays there.
    private void set(String id, double value) {
        rig.console.post(new Wish.Set(rig.console.desk().layout().cell(id).orElseThrow(), value, Origin.SCREEN));
        rig.run(600);
    }

    /// A scene of -10 dB on all channels, recalled while they stand at -20 dB and pan left.
    private void recallOverOthers() {
        for (int channel = 1; channel <= 3; channel++) {
            set("ch/" + channel + "/fader", -10);
            set("ch/" + channel + "/pan", 50);
        }
        act("scene/store", "Verse");
        for (int channel = 1; channel <= 3; channel++) {
            set("ch/" + channel + "/fader", -20);
            set("ch/" + channel + "/pan", -50);
        }
        act("scene/1/recall", "");
        rig.run(20);
    }

    private Outlook.Guarded guarded() {
        rig.run(30);
        return rig.console.frames().latest().outlook().guarded();
    }

    @Test
    void s2AnIsolatedStripAndASafeOneStayWhereTheyAre() {
        act("ch/1/isolate", "");
        act("ch/2/recall-safe", "on");
        recallOverOthers();

        assertThat(value("ch/1/fader")).isEqualTo(-20);
        assertThat(value("ch/2/fader")).isEqualTo(-20);
        assertThat(value("ch/3/fader")).isEqualTo(-10);
        assertThat(guarded().isolated()).containsExactly("ch/1");
        assertThat(guarded().strips()).containsExactly("ch/2");
    }

    @Test
    void s4AClassOfAStripAndOneOfAllStripsStay() {
        act("ch/1/recall-safe", "level");
        act("scene/safe", "pan");
        recallOverOthers();

        assertThat(value("ch/1/fader")).isEqualTo(-20);
        assertThat(value("ch/2/fader")).isEqualTo(-10);
        assertThat(value("ch/2/pan")).isEqualTo(-50);
        assertThat(guarded().columns()).containsExactly(Column.PAN);
        assertThat(guarded().classes()).containsEntry("ch/1", Set.of(Column.LEVEL));
    }

    @Test
    void theSameWordLetsItInAgainAndOnAndOffSayWhich() {
        act("ch/1/isolate", "");
        act("ch/1/isolate", "");
        act("scene/safe", "pan on");
        act("scene/safe", "pan on");
        act("ch/2/recall-safe", "eq");
        act("ch/2/recall-safe", "eq off");

        assertThat(guarded().isolated()).isEmpty();
        assertThat(guarded().columns()).containsExactly(Column.PAN);
        assertThat(guarded().classes()).isEmpty();
        assertThat(rig.console.state().setup().safe().columns()).containsExactly(Column.PAN);
    }

    @Test
    void wrongWordsAreSaidAndALockedShowKeepsItsSafe() {
        act("ch/1/recall-safe", "treble");
        assertThat(rig.notices()).last().asString().contains("treble", "eq", "pan");
        act("ch/9/isolate", "");
        assertThat(rig.notices()).last().asString().contains("no strip 'ch/9'");

        act("show/lock", "on");
        act("scene/safe", "pan");
        act("ch/1/recall-safe", "");
        act("ch/1/isolate", "");
        assertThat(guarded().columns()).isEmpty();
        assertThat(guarded().strips()).isEmpty();
        assertThat(guarded().isolated()).containsExactly("ch/1");
    }
}
