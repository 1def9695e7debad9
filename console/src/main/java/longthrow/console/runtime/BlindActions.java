package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.scene.BlindEdit;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Looks into stored scenes and edits them while the desk sounds as it does.
@ControlThread
final class BlindActions {
    /// How many values are told of one by one.
    private static final int TOLD = 24;

    private final Console console;

    BlindActions(Console console) {
        this.console = console;
    }

    /// `ch/3/fader -6 dB, ch/4/mute on`: gives the scene at a place of the list other values, as one step of undo.
    void set(int index, Scene scene, String words) {
        switch (BlindEdit.read(console.desk(), words)) {
            case BlindEdit.Read.Wrong(String why) -> console.notices().say(why);
            case BlindEdit.Read.Edit(BlindEdit edit) -> {
                List<String> lines = edit.changes(scene);
                if (!lines.isEmpty()) {
                    console.scenes().replace(index, edit.into(scene), "edit of " + scene.words());
                }
                tell(scene.words() + (lines.isEmpty() ? ": it is so already" : " holds something else now"), lines);
            }
        }
    }

    /// `ch/3`, `ch/3/eq`, `ch/3/fader`: tells what the scene holds there, of whole strips and blocks what is not
    /// as on a new desk.
    void values(Scene scene, String words) {
        CellMap cells = scene.cells();
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            int cell = cells.cell(at);
            String id = console.desk().layout().id(cell);
            Parameter parameter = console.desk().layout().parameter(cell);
            boolean altered = id.startsWith(words + "/") && cells.value(at) != parameter.initial();
            if (!words.isEmpty() && (altered || id.equals(words))) {
                lines.add(id + "  " + parameter.format(cells.value(at)) + differs(cell, cells.value(at)));
            }
        }
        tell(
                lines.isEmpty()
                        ? scene.words() + " holds nothing of '" + words
                                + "' that is not as on a new desk; say ch/3, ch/3/eq or ch/3/fader"
                        : scene.words() + " holds",
                lines);
    }

    private String differs(int cell, double value) {
        double now = console.desk().stored(cell);
        return now == value
                ? ""
                : " (now " + console.desk().layout().parameter(cell).format(now) + ")";
    }

    private void tell(String words, List<String> lines) {
        console.notices().say(words);
        lines.stream().limit(TOLD).forEach(console.notices()::say);
        if (lines.size() > TOLD) {
            console.notices().say("and " + (lines.size() - TOLD) + " more");
        }
    }
}
