package longthrow.console.runtime;

import java.util.OptionalInt;
import longthrow.console.scene.SceneZero;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what stands above scenes: overlays (rule S11) and scene 0 (rule S13).
@ControlThread
final class TopActions {
    private final Console console;

    TopActions(Console console) {
        this.console = console;
    }

    /// `overlay/print` and `overlay/clear`, of all strips or of the one named.
    void overlay(String deed, String strip, Origin by) {
        OptionalInt only =
                strip.isEmpty() ? OptionalInt.empty() : console.desk().strips().ofPath(strip);
        if (!strip.isEmpty() && only.isEmpty()) {
            console.notices().say("there is no strip '" + strip + "'; say ch/3, or nothing for all");
        } else {
            console.notices()
                    .say(
                            deed.equals("overlay/print")
                                    ? console.overlays().print(only, by)
                                    : console.overlays().clear(only));
        }
    }

    /// Scene 0, by a key that was held for a second. Lanes that play an output's fader are suspended: they would lift
    /// it again.
    void down(String argument) {
        SceneZero zero = console.recall().zero();
        if (!argument.equals(Padlock.HELD)) {
            console.notices().say("hold the key for 1 s to take all outputs down, or say scene/0 held");
            return;
        }
        boolean laned = zero.outputs().stream().anyMatch(console.automation()::playing);
        if (laned) {
            console.automation().arming().suspend(true);
        }
        console.cuePlayer().hold();
        zero.recall();
        console.notices()
                .say("all outputs are down; UNDO brings them back"
                        + (laned ? ", automation/suspend lets their lanes play again" : ""));
    }
}
