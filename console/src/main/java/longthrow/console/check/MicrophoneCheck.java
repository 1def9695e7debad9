package longthrow.console.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Standings;
import longthrow.console.frame.Light;
import longthrow.console.scene.Scene;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;

/// Which scenes open a microphone that was muted, by its own mute, a group or a DCA, when the list is recalled from top
/// to bottom. A microphone is a channel that hears a port of the device and plays no file.
final class MicrophoneCheck {
    /// What nobody hears, in dB.
    private static final double SILENT = -60;

    private final Show show;
    private final Desk desk;
    private final Standings standings;
    private final Consumer<Finding> finds;

    MicrophoneCheck(Show show, Consumer<Finding> finds) {
        this.show = show;
        this.finds = finds;
        desk = new Desk(show.strips());
        standings = new Standings(desk, DeskTable.of(show.strips().shape()));
        for (int row = 0; row < show.values().rows(); row++) {
            for (int column = 0; column < show.values().columns(row); column++) {
                desk.settle(Cell.of(row, column), show.values().get(row, column), Origin.FILE);
            }
        }
    }

    void look() {
        show.scenes().stream()
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .forEach(this::look);
    }

    private void look(Scene scene) {
        List<Integer> muted = muted();
        recall(scene);
        List<String> opened = new ArrayList<>();
        for (int strip : muted) {
            double level = standings.decibels(strip);
            if (standings.causes(strip).isEmpty() && level > SILENT) {
                opened.add(Strip.words(show, strip) + String.format(java.util.Locale.ROOT, " at %.1f dB", level));
            }
        }
        if (!opened.isEmpty()) {
            finds.accept(new Finding(
                    Light.AMBER,
                    Subject.MICROPHONES,
                    "scene " + scene.words(),
                    "opens " + LevelCheck.some(opened) + ", muted until then",
                    "see that it is meant; --ignore microphones once it is"));
        }
    }

    private List<Integer> muted() {
        List<Integer> muted = new ArrayList<>();
        for (int strip = 0; strip < show.strips().shape().channels(); strip++) {
            boolean live = show.patch().main().get(strip).any()
                    && show.texts().get(strip).input().isEmpty();
            if (live && !standings.causes(strip).isEmpty()) {
                muted.add(strip);
            }
        }
        return muted;
    }

    private void recall(Scene scene) {
        for (int i = 0; i < scene.cells().size(); i++) {
            int cell = scene.cells().cell(i);
            boolean locked = show.strips().layout().parameter(cell).column() == Column.LOCKED;
            boolean moves = scene.scope().allows(show.strips(), cell)
                    && show.setup().safe().allows(show.strips(), cell)
                    && (!locked || show.setup().recallLocked());
            if (moves) {
                desk.settle(cell, scene.cells().value(i), Origin.SCENE);
            }
        }
    }
}
