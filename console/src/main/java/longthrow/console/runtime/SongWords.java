package longthrow.console.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Range;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;

/// Places in a song in words, both ways: timecode, bars and beats, seconds.
///
/// @param sampleRate frames a second
public record SongWords(int sampleRate, Beats beats, TimecodeRate rate) {
    private static final Pattern TIME = Pattern.compile("(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:\\.\\d*)?)\\s*s?");
    private static final Pattern TIMECODE = Pattern.compile("\\d{1,2}:\\d{1,2}:\\d{1,2}[:;]\\d{1,2}");
    private static final Pattern BAR =
            Pattern.compile("(?:bar\\s*(\\d{1,6})(?:[.|](\\d{1,3}))?)|(?:(\\d{1,6})\\|(\\d{1,3}))");
    private static final Pattern FRAME = Pattern.compile("(?:frame\\s*)?(\\d{1,15})");
    private static final Pattern STEP =
            Pattern.compile("([-+]?\\d{1,9}(?:\\.\\d*)?)\\s*(|f|frames?|s|ms|beats?|bars?)");

    /// A song of one tempo in four-four time, with timecode of 25 frames a second.
    public SongWords(int sampleRate, double tempo) {
        this(sampleRate, new Beats(sampleRate, tempo, List.of()), TimecodeRate.FPS_25);
    }

    /// Hours to frames: `00:01:12:18`, in drop frame `00:01:12;18`.
    public String timecode(long frame) {
        return Timecode.ofSample(rate, frame, sampleRate).toString();
    }

    /// Bar and beat, from 1: `9.1`.
    public String bars(long frame) {
        return beats.place(frame).toString();
    }

    /// Quarter notes a minute at a frame.
    public double tempo(long frame) {
        return beats.changeAt(frame).tempo();
    }

    /// The first frame of the bar that lies `bars` bars from the one that holds `frame`; going back from within a bar
    /// reaches its own start first.
    public long bar(long frame, int bars) {
        return Math.round(beats.bar(frame, bars));
    }

    /// Reads `12.5 s`, `1:02.5`, `00:01:12:18`, `bar 9.1`, `9|1` or a bare frame, `48000`; nothing means the start,
    /// empty is none of them.
    public OptionalLong place(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(words);
        Matcher bar = BAR.matcher(words);
        Matcher frame = FRAME.matcher(words);
        if (words.isEmpty()) {
            return OptionalLong.of(0);
        }
        if (frame.matches()) {
            return OptionalLong.of(Long.parseLong(frame.group(1)));
        }
        if (bar.matches()) {
            int first = bar.start(1) < 0 ? 3 : 1;
            int number = (int) Math.max(1, number(bar.group(first)));
            return OptionalLong.of(Math.round(beats.frame(number, (int) Math.max(1, number(bar.group(first + 1))))));
        }
        if (TIMECODE.matcher(words).matches()) {
            return Timecode.parse(rate, words)
                    .map(code -> OptionalLong.of(code.samples(sampleRate)))
                    .orElse(OptionalLong.empty());
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

    /// Reads how far to move from a frame: `1frame`, `-2 s`, `+1bar`; bare numbers are timecode frames.
    public OptionalLong step(long from, String text) {
        Matcher step = STEP.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!step.matches()) {
            return OptionalLong.empty();
        }
        double count = number(step.group(1));
        double frames = switch (step.group(2)) {
            case "s" -> count * sampleRate;
            case "ms" -> count * sampleRate / 1000.0;
            case "beat", "beats" -> count * beats.beatAt(from);
            case "bar", "bars" -> beats.barsOn(from, count) - from;
            default -> count * sampleRate / rate.fps();
        };
        return OptionalLong.of(Math.round(frames));
    }

    private static double number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
