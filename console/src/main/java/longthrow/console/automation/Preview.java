package longthrow.console.automation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import longthrow.console.desk.Desk;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// PREVIEW (rule A7): what a hand touches is isolated from its lane, heard and not written, until it is punched or
/// let go.
@ControlThread
final class Preview {
    // a control's way back to the old curve at the end of a range, as in a ride
    private static final double TRAVEL_SECONDS = 0.02;

    private final Desk desk;
    private final LanePlayer player;
    private final SongClock song;
    private final Map<Integer, Double> isolated = new TreeMap<>();
    private boolean on;
    private boolean compares;

    Preview(Desk desk, LanePlayer player, SongClock song) {
        this.desk = desk;
        this.player = player;
        this.song = song;
    }

    boolean on() {
        return on;
    }

    /// Begins, or lets go of everything.
    void on(boolean previews) {
        on = previews;
        compares = false;
        if (!previews) {
            List.copyOf(isolated.keySet()).forEach(this::letGo);
        }
    }

    boolean isolates(int cell) {
        return isolated.containsKey(cell);
    }

    /// A hand is on a cell.
    void isolate(int cell, double value) {
        isolated.put(cell, value);
        player.suspend(cell);
        desk.rest(cell);
    }

    /// Everything goes back to what the lanes say.
    void forget() {
        isolated.clear();
        compares = false;
    }

    private void letGo(int cell) {
        isolated.remove(cell);
        back(cell);
    }

    private void back(int cell) {
        player.resume(cell);
        desk.follow(cell, desk.stored(cell), Origin.FADE);
    }

    boolean compares() {
        return compares;
    }

    /// Lets the lanes be heard for a moment, and again what was isolated.
    void compare(boolean lanes) {
        compares = lanes;
        if (lanes) {
            isolated.keySet().forEach(this::back);
        } else {
            again();
        }
    }

    /// All lanes play again but those of what is isolated.
    void again() {
        if (!compares) {
            isolated.forEach((cell, value) -> {
                player.suspend(cell);
                desk.rest(cell);
                desk.follow(cell, value, Origin.FADE);
            });
        }
    }

    /// What is isolated, in words.
    String words() {
        return isolated.keySet().stream().map(cell -> desk.called(cell, " of ")).collect(Collectors.joining(", "));
    }

    /// What is isolated, which is let go of with this.
    List<Integer> take() {
        List<Integer> cells = List.copyOf(isolated.keySet());
        compare(false);
        isolated.clear();
        return cells;
    }

    /// Everything isolated as it stands, over a range, or from a frame on to the end.
    Map<Integer, List<Segment>> written(Optional<Range> range, long from, double glideSeconds) {
        Map<Integer, List<Segment>> written = new LinkedHashMap<>();
        isolated.forEach((cell, value) -> {
            double position = desk.layout().parameter(cell).taper().toPosition(value);
            boolean stepped = desk.layout().parameter(cell).stepped();
            Segment segment = range.map(part -> within(part, position, stepped, glideSeconds))
                    .orElseGet(() -> new Segment(
                            flat(from, from + 1, position, stepped),
                            new Exit(from + 1, Exit.Ending.END, 0, Long.MAX_VALUE)));
            written.put(cell, new ArrayList<>(List.of(segment)));
        });
        return written;
    }

    private Segment within(Range part, double position, boolean stepped, double glideSeconds) {
        long travel = stepped ? 1 : frames(TRAVEL_SECONDS);
        long out = Math.max(part.from() + 1, part.to() - travel);
        return new Segment(
                flat(part.from(), out, position, stepped),
                new Exit(out, Exit.Ending.GLIDE, frames(glideSeconds), part.to()));
    }

    private long frames(double seconds) {
        return Math.round(seconds * song.sampleRate());
    }

    private static Lane flat(long from, long to, double position, boolean stepped) {
        return new Lane(new long[] {from, to}, new double[] {position, position}, stepped);
    }
}
