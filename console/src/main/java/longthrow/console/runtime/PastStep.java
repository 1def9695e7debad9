package longthrow.console.runtime;

import java.util.List;
import longthrow.console.desk.Step;
import longthrow.console.show.Parts;
import longthrow.console.show.PastSteps;
import longthrow.dsp.thread.ControlThread;

/// A step that was done before this start, or undone. What does not stand as it was left is left alone (rule S9).
///
/// @param cells the values that it moved
/// @param parts what else it changed
@ControlThread
record PastStep(Console console, Step cells, List<PastSteps.Part> parts) implements Step {
    @Override
    public String words() {
        return cells.words();
    }

    @Override
    public Sort sort() {
        return cells.sort();
    }

    @Override
    public boolean cellsOnly() {
        return parts.isEmpty();
    }

    @Override
    public boolean ofShow() {
        return cells.ofShow() || parts.stream().anyMatch(PastStep::ofShow);
    }

    private static boolean ofShow(PastSteps.Part part) {
        return part.subject().startsWith("block -") || !part.subject().matches("(block|file lanes/|file timeline).*");
    }

    @Override
    public int[] overtaken(boolean back) {
        return cells.overtaken(back);
    }

    @Override
    public void undo() {
        cross(true);
        cells.undo();
    }

    @Override
    public void redo() {
        cross(false);
        cells.redo();
    }

    private void cross(boolean back) {
        if (!parts.isEmpty()) {
            Parts now = new Parts(console.state().apartFromValues(console));
            parts.forEach(part -> now.cross(part, back));
            console.state().become(console, now.show());
        }
    }
}
