package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.scene.SceneNumber;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Song;
import longthrow.console.timeline.TempoChange;
import longthrow.console.timeline.Timeline;
import longthrow.controllers.protocol.TimecodeRate;

/// The file of what lies along the song: one fact a line, places in frames of the show's rate.
final class TimelineText {
    /// Where it lies in the show's folder.
    static final String FILE = "timeline.longthrow";

    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})\\.\\.(\\d{1,15})");
    private static final TempoChange FIRST = new TempoChange(1, Show.TEMPO, 4, 4);
    private static final Pattern BAR = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern FRAMES = Pattern.compile("\\d{1,15}");

    private static final String NONE = "none";

    private TimelineText() {}

    static List<String> write(Timeline timeline) {
        List<String> lines = new ArrayList<>();
        lines.add(Lines.heading("timeline"));
        if (timeline.rate() != TimecodeRate.FPS_25) {
            lines.add("timecode " + timeline.rate().words());
        }
        timeline.tempi().forEach(change -> lines.add("tempo " + change.bar() + " " + change.words()));
        timeline.loop().ifPresent(range -> lines.add("loop " + words(range)));
        timeline.punch().ifPresent(range -> lines.add("punch " + words(range)));
        if (timeline.preRoll() > 0) {
            lines.add("pre-roll " + timeline.preRoll());
        }
        if (timeline.returns()) {
            lines.add("return on");
        }
        timeline.markers().forEach(marker -> lines.add(words(marker)));
        timeline.songs().forEach(song -> lines.add(words(song)));
        lines.addAll(timeline.kept());
        return lines;
    }

    private static String words(Marker marker) {
        return ((marker.fired() ? "fired " : "marker ") + marker.frame() + " " + marker.name()).strip();
    }

    private static String words(Song song) {
        return ("song " + words(song.range()) + " "
                        + song.scene().map(SceneNumber::toString).orElse(NONE) + " " + song.name())
                .strip();
    }

    private static String words(Range range) {
        return range.from() + ".." + range.to();
    }

    /// Reads it; what says nothing here is kept and reported.
    static Timeline read(Lines lines, List<Problem> problems) {
        Timeline timeline = Timeline.NONE;
        for (int i = 0; i < lines.body().size(); i++) {
            String line = lines.body().get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            Optional<Timeline> more = with(timeline, line);
            if (more.isEmpty() && !line.startsWith("#")) {
                problems.add(new Problem(lines.file(), Lines.number(i), expected(line)));
            }
            timeline = more.orElse(timeline.keeping(line));
        }
        return timeline;
    }

    private static Optional<Timeline> with(Timeline timeline, String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "loop" -> range(rest).map(Optional::of).map(timeline::loop);
            case "punch" -> range(rest).map(Optional::of).map(timeline::punch);
            case "pre-roll" ->
                FRAMES.matcher(rest).matches() ? Optional.of(timeline.preRoll(Long.parseLong(rest))) : Optional.empty();
            case "return" -> rest.equals("on") ? Optional.of(timeline.returns(true)) : Optional.empty();
            case "timecode" -> TimecodeRate.parse(rest).map(timeline::rate);
            case "tempo" -> tempo(timeline, rest);
            case "marker" -> marker(timeline, rest, false);
            case "song" -> song(timeline, rest);
            case "fired" -> marker(timeline, rest, true);
            default -> Optional.empty();
        };
    }

    private static Optional<Timeline> tempo(Timeline timeline, String rest) {
        String[] words = rest.split("\\s+", 2);
        boolean free = words.length == 2
                && BAR.matcher(words[0]).matches()
                && timeline.tempoAt(Integer.parseInt(words[0])).isEmpty();
        return free
                ? FIRST.at(Integer.parseInt(words[0]))
                        .read(words[1])
                        .map(change -> timeline.tempo(change.bar(), Optional.of(change)))
                : Optional.empty();
    }

    /// A second marker at one place is kept as a line, so that no name is lost.
    private static Optional<Timeline> marker(Timeline timeline, String rest, boolean fired) {
        String[] words = rest.split("\\s+", 2);
        boolean free = FRAMES.matcher(words[0]).matches()
                && timeline.markerAt(Long.parseLong(words[0])).isEmpty();
        return free
                ? Optional.of(
                        timeline.with(new Marker(Long.parseLong(words[0]), words.length > 1 ? words[1] : "", fired)))
                : Optional.empty();
    }

    /// A song over another one is kept as a line.
    private static Optional<Timeline> song(Timeline timeline, String rest) {
        String[] words = rest.split("\\s+", 3);
        Optional<Range> range =
                range(words[0]).filter(any -> timeline.songIn(any).isEmpty());
        Optional<SceneNumber> scene = words.length > 1 ? SceneNumber.parse(words[1]) : Optional.empty();
        if (range.isEmpty() || words.length < 2 || (scene.isEmpty() && !words[1].equals(NONE))) {
            return Optional.empty();
        }
        List<Song> songs = new ArrayList<>(timeline.songs());
        songs.add(new Song(range.get(), words.length > 2 ? words[2] : "", scene));
        return Optional.of(timeline.songs(songs));
    }

    private static Optional<Range> range(String words) {
        Matcher ends = RANGE.matcher(words);
        boolean range = ends.matches() && Long.parseLong(ends.group(1)) < Long.parseLong(ends.group(2));
        return range
                ? Optional.of(new Range(Long.parseLong(ends.group(1)), Long.parseLong(ends.group(2))))
                : Optional.empty();
    }

    private static String expected(String line) {
        return "'" + line + "' is nothing that lies along a song; expected 'loop FRAME..FRAME', 'punch FRAME..FRAME',"
                + " 'pre-roll FRAMES', 'return on', 'timecode 29.97', 'tempo BAR 93.5 3/4',"
                + " 'marker FRAME NAME' at a place of its own, or 'song FRAME..FRAME SCENE NAME' that no other song"
                + " overlaps, with 'none' for no scene";
    }
}
