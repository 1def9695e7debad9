package longthrow.console.automation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import longthrow.console.desk.Desk;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Edits the desk's lanes, each edit one entry of the history, and keeps what was cut or copied.
@ControlThread
public final class LaneEdits {
    private final Desk desk;
    private final Automation automation;
    private Optional<Clip> clip = Optional.empty();

    /// Edits of the lanes that `automation` plays.
    public LaneEdits(Desk desk, Automation automation) {
        this.desk = desk;
        this.automation = automation;
    }

    /// What was cut or copied last.
    public Optional<Clip> clip() {
        return clip;
    }

    /// A control's lane; where there is none, one that stands where the control does.
    public Lane lane(int cell) {
        Parameter parameter = desk.layout().parameter(cell);
        return automation
                .lanes()
                .get(cell)
                .orElseGet(() -> Lane.still(parameter.taper().toPosition(desk.stored(cell)), parameter.stepped()));
    }

    /// Edits lanes by their cells, all of them or none; what hinders it, in words.
    public Optional<String> edit(Map<Integer, LaneEdit> edits) {
        Optional<String> trouble = edits.entrySet().stream()
                .map(each -> trouble(each.getKey(), each.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
        if (trouble.isEmpty() && !edits.isEmpty()) {
            apply(edits);
        }
        return trouble;
    }

    private Optional<String> trouble(int cell, LaneEdit edit) {
        Parameter parameter = desk.layout().parameter(cell);
        String called = desk.called(cell, " of ");
        if (parameter.column() == Column.LOCKED) {
            return Optional.of(desk.layout().id(cell) + " is not automated; it belongs to the locked class");
        }
        if (automation.rides().writing(cell)) {
            return Optional.of(called + " is being written; edit its lane when the pass has ended");
        }
        if (parameter.stepped() && !edit.takesSteps()) {
            return Optional.of("'" + edit.verb() + "' is for controls that travel; " + called + " switches");
        }
        if (edit.needsLane() && !automation.lanes().has(cell)) {
            return Optional.of(called + " has no lane yet");
        }
        OptionalLong frame = edit.point();
        return frame.isPresent() && !pointAt(cell, frame.getAsLong())
                ? Optional.of("the lane of " + called + " has no point there")
                : Optional.empty();
    }

    private boolean pointAt(int cell, long frame) {
        int point = lane(cell).pointAt(frame);
        return point >= 0 && lane(cell).frame(point) == frame;
    }

    private void apply(Map<Integer, LaneEdit> edits) {
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        edits.forEach((cell, edit) -> {
            Optional<Lane> made = edit.on(lane(cell), desk.layout().parameter(cell));
            if (made.isEmpty() && automation.lanes().has(cell)) {
                automation.whole().keepWhatIsHeard(cell);
            }
            before.put(cell, automation.lanes().get(cell));
            after.put(cell, made);
        });
        PassStep step = new PassStep(desk, automation.lanes(), words(edits), before, after, PassStep.Along.NOTHING);
        step.redo();
        desk.history().push(step);
    }

    /// `draw fader lane of Kick`.
    private String words(Map<Integer, LaneEdit> edits) {
        int cell = edits.keySet().iterator().next();
        String verb = edits.values().iterator().next().verb();
        return edits.size() == 1
                ? verb + " " + desk.called(cell, " lane of ")
                : verb + " " + edits.size() + " lanes of " + desk.layout().strip(cell);
    }

    /// Keeps the parts of lanes that lie in a range; what hinders it, in words.
    public Optional<String> copy(List<Integer> cells, Range range) {
        Map<String, Lane> pieces = new LinkedHashMap<>();
        for (int cell : cells) {
            automation.lanes().get(cell).ifPresent(lane -> pieces.put(key(cell), Seam.piece(lane, range)));
        }
        if (pieces.isEmpty()) {
            return Optional.of("there is no lane to copy");
        }
        String words = pieces.size() == 1
                ? desk.called(cells.getFirst(), " of ")
                : pieces.size() + " lanes of " + desk.layout().strip(cells.getFirst());
        clip = Optional.of(new Clip(pieces, range.length(), words));
        return Optional.empty();
    }

    /// Lays what was cut or copied over lanes from a frame on: each piece on its like, a single one on the single lane;
    /// what hinders it, in words.
    public Optional<String> paste(List<Integer> cells, long at) {
        if (clip.isEmpty()) {
            return Optional.of("nothing was cut or copied");
        }
        Map<Integer, LaneEdit> edits = new LinkedHashMap<>();
        for (int cell : cells) {
            piece(cell, cells.size() == 1)
                    .ifPresent(piece ->
                            edits.put(cell, new LaneEdit.Paste(at, clip.get().length(), piece)));
        }
        return edits.isEmpty()
                ? Optional.of("what was copied from " + clip.get().words() + " fits no lane here")
                : edit(edits);
    }

    private Optional<Lane> piece(int cell, boolean single) {
        Map<String, Lane> pieces = clip.orElseThrow().pieces();
        Optional<Lane> like = Optional.ofNullable(pieces.get(key(cell)));
        Optional<Lane> only =
                single && pieces.size() == 1 ? pieces.values().stream().findFirst() : Optional.empty();
        return like.or(() -> only)
                .filter(piece ->
                        piece.stepped() == desk.layout().parameter(cell).stepped());
    }

    private String key(int cell) {
        return desk.layout().parameter(cell).key();
    }
}
