package longthrow.console.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What places along a song snap to.
public enum Grid {
    OFF("off"),
    BAR("bar"),
    BEAT("beat"),
    HALF("1/2 beat"),
    QUARTER("1/4 beat"),
    SECOND("second");

    private final String words;

    Grid(String words) {
        this.words = words;
    }

    /// What the window shows.
    public String words() {
        return words;
    }

    /// The grid that the window and actions name so.
    public static Optional<Grid> of(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(grid -> grid.words.equals(wanted)).findFirst();
    }

    /// The line nearest to a frame; the frame itself where there are no lines.
    public long near(long frame, Beats beats, int sampleRate) {
        return switch (this) {
            case OFF -> frame;
            case SECOND -> Math.round((double) frame / sampleRate) * sampleRate;
            case BAR -> nearest(frame, LongStream.of(line(frame, beats, 0), line(frame, beats, 1)));
            case BEAT -> part(frame, beats, 1);
            case HALF -> part(frame, beats, 2);
            case QUARTER -> part(frame, beats, 4);
        };
    }

    /// The same, where a marker or an end of a range that lies within `reach` frames draws stronger than the grid.
    public long near(long frame, Beats beats, int sampleRate, Timeline timeline, long reach) {
        LongStream ranges = Stream.of(timeline.loop(), timeline.punch())
                .flatMap(Optional::stream)
                .flatMapToLong(range -> LongStream.of(range.from(), range.to()));
        OptionalLong mark = LongStream.concat(timeline.markers().stream().mapToLong(Marker::frame), ranges)
                .filter(at -> Math.abs(at - frame) <= reach)
                .reduce((one, other) -> Math.abs(other - frame) < Math.abs(one - frame) ? other : one);
        return mark.orElseGet(() -> near(frame, beats, sampleRate));
    }

    /// The line after a frame, or before it: where a step by keys goes. Without lines it is a tenth of a second on.
    public long step(long frame, Beats beats, int sampleRate, int way) {
        double pitch = switch (this) {
            case OFF -> sampleRate / 10.0;
            case SECOND -> sampleRate;
            case BAR -> beats.beatAt(frame) * beats.changeAt(frame).beats();
            case BEAT -> beats.beatAt(frame);
            case HALF -> beats.beatAt(frame) / 2;
            case QUARTER -> beats.beatAt(frame) / 4;
        };
        long here = near(frame, beats, sampleRate);
        boolean ahead = way > 0 ? here > frame : here < frame;
        return Math.max(0, ahead ? here : near(Math.round(frame + way * pitch), beats, sampleRate));
    }

    private static long line(long frame, Beats beats, int bars) {
        return Math.round(beats.frame(beats.place(frame).bar() + bars, 1));
    }

    private static long part(long frame, Beats beats, int parts) {
        Beats.Place place = beats.place(frame);
        double beat = beats.frame(place.bar(), place.beat());
        double part = beats.beatAt(frame) / parts;
        return Math.round(Math.min(beat + Math.round((frame - beat) / part) * part, beats.frame(place.bar() + 1, 1)));
    }

    private static long nearest(long frame, LongStream lines) {
        return lines.reduce((one, other) -> Math.abs(other - frame) < Math.abs(one - frame) ? other : one)
                .orElse(frame);
    }
}
