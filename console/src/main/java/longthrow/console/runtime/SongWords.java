package longthrow.console.runtime;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.timeline.Range;

/// Places in a song in words, both ways: timecode of 25 frames a second, bars and beats in four-four time, seconds.
///
/// @param sampleRate frames a second
/// @param tempo beats a minute
public record SongWords(int sampleRate, double tempo) {
    /// Timecode frames a second.
    public static final int TIMECODE_RATE = 25;

    private static final int BEATS_A_BAR = 4;
    private static final Pattern TIME = Pattern.compile("(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:\\.\\d*)?)\\s*s?");
    private static final Pattern TIMECODE = Pattern.compile("(\\d+):(\\d+):(\\d+):(\\d+)");
    private static final Pattern BAR = Pattern.compile("bar\\s*(\\d+)(?:\\.(\\d+))?");
    private static final Pattern FRAME = Pattern.compile("(?:frame\\s*)?(\\d+)");
    private static final Pattern STEP = Pattern.compile("([-+]?\\d+(?:\\.\\d*)?)\\s*(|f|frames?|s|ms|beats?|bars?)");

    /// Hours to frames: `00:01:12:18`.
    public String timecode(long frame) {
        long ticks = (long) Math.floor((double) frame * TIMECODE_RATE / sampleRate + 1e-9);
        long seconds = ticks / TIMECODE_RATE;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d:%02d",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                ticks % TIMECODE_RATE);
    }

    /// Bar and beat, from 1: `9.1`.
    public String bars(long frame) {
        long beats = (long) Math.floor(frame / beat() + 1e-9);
        return (beats / BEATS_A_BAR + 1) + "." + (beats % BEATS_A_BAR + 1);
    }

    /// The first frame of the bar that lies `bars` bars from the one that holds `frame`; going back from within a bar
    /// reaches its own start first.
    public long bar(long frame, int bars) {
        double bar = beat() * BEATS_A_BAR;
        double at = frame / bar;
        double to = bars < 0 ? Math.ceil(at - 0.05) + bars : Math.floor(at + 1e-9) + bars;
        return Math.max(0, Math.round(to * bar));
    }

    /// Reads `12.5 s`, `1:02.5`, `00:01:12:18`, `bar 9.1` or a bare frame, `48000`; nothing means the start, empty is
    /// none of them.
    public OptionalLong place(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(words);
        Matcher timecode = TIMECODE.matcher(words);
        Matcher bar = BAR.matcher(words);
        Matcher frame = FRAME.matcher(words);
        if (words.isEmpty()) {
            return OptionalLong.of(0);
        }
        if (frame.matches()) {
            return OptionalLong.of(Long.parseLong(frame.group(1)));
        }
        if (bar.matches()) {
            double beats = (number(bar.group(1)) - 1) * BEATS_A_BAR + Math.max(0, number(bar.group(2)) - 1);
            return OptionalLong.of(Math.max(0, Math.round(beats * beat())));
        }
        if (timecode.matches()) {
            double seconds = (number(timecode.group(1)) * 60 + number(timecode.group(2))) * 60
                    + number(timecode.group(3))
                    + number(timecode.group(4)) / TIMECODE_RATE;
            return OptionalLong.of(Math.round(seconds * sampleRate));
        }
        if (time.matches()) {
            double seconds = (number(time.group(1)) * 60 + number(time.group(2))) * 60 + number(time.group(3));
            return OptionalLong.of(Math.round(seconds * sampleRate));
        }
        return OptionalLong.empty();
    }

    /// Reads a part of the song, `bar 9..bar 13`; empty where it is none.
    public Optional<Range> range(String text) {
        String[] ends = text.split("\\.\\.", 2);
        OptionalLong from = place(ends[0]);
        OptionalLong to = ends.length == 2 ? place(ends[1]) : OptionalLong.empty();
        boolean part = from.isPresent() && to.isPresent() && to.getAsLong() > from.getAsLong();
        return part ? Optional.of(new Range(from.getAsLong(), to.getAsLong())) : Optional.empty();
    }

    /// Reads how far to move: `1frame`, `-2 s`, `+1bar`; bare numbers are timecode frames.
    public OptionalLong step(String text) {
        Matcher step = STEP.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!step.matches()) {
            return OptionalLong.empty();
        }
        double unit = switch (step.group(2)) {
            case "s" -> sampleRate;
            case "ms" -> sampleRate / 1000.0;
            case "beat", "beats" -> beat();
            case "bar", "bars" -> beat() * BEATS_A_BAR;
            default -> (double) sampleRate / TIMECODE_RATE;
        };
        return OptionalLong.of(Math.round(number(step.group(1)) * unit));
    }

    private double beat() {
        return 60.0 * sampleRate / tempo;
    }

    private static double number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
