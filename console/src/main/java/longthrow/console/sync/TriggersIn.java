package longthrow.console.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.console.cue.Cue;
import longthrow.console.runtime.Console;
import longthrow.console.scene.Scene;
import longthrow.console.scene.Trigger;
import longthrow.console.scene.Trigger.Heard;
import longthrow.console.scene.Trigger.Kind;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Fires cues, or recalls scenes, that name a program change, a note or a controller of this port (rule S12); never
/// taken for a bounce (rule S9).
@ControlThread
final class TriggersIn {
    private static final int CHANNELS = 16;
    private static final int NUMBERS = 128;
    private static final int BANK_HIGH = 0;
    private static final int BANK_LOW = 32;

    private final Console console;
    private final Origin by;
    private final int[][] controls = new int[CHANNELS][NUMBERS];

    TriggersIn(Console console, Origin by) {
        this.console = console;
        this.by = by;
    }

    void onShort(int status, int first, int second) {
        int lane = status & 0xF;
        switch (status & 0xF0) {
            case 0xC0 -> on(new Heard(Kind.PC, lane + 1, first, bank(lane), 0));
            case 0x90 -> on(new Heard(Kind.NOTE, lane + 1, first, second, 0));
            case 0xB0 -> {
                int before = controls[lane][first];
                controls[lane][first] = second;
                on(new Heard(Kind.CC, lane + 1, first, second, before));
            }
            default -> {}
        }
    }

    private int bank(int lane) {
        return controls[lane][BANK_HIGH] * NUMBERS + controls[lane][BANK_LOW];
    }

    private void on(Heard heard) {
        Optional<Cue> cue = console.cues().cues().stream()
                .filter(each -> meant(each.on(), heard))
                .findFirst();
        List<Scene> scenes = console.scenes().scenes();
        OptionalInt scene = IntStream.range(0, scenes.size())
                .filter(at -> meant(scenes.get(at).calls().on(), heard))
                .findFirst();
        if (cue.isPresent()) {
            console.cuePlayer().go(cue.get(), by);
        } else if (scene.isPresent()) {
            recall(scene.getAsInt());
        }
    }

    /// Where there is a cue list its pointer stays.
    private void recall(int scene) {
        if (console.cues().isEmpty()) {
            console.scenes().pointTo(scene);
            console.cuePlayer().go(by);
        } else {
            console.cuePlayer().recall(console.scenes().scenes().get(scene));
        }
    }

    private static boolean meant(List<Trigger> triggers, Heard heard) {
        return triggers.stream().anyMatch(trigger -> trigger.meant(heard));
    }
}
