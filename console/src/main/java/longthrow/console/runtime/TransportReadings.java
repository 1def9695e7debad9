package longthrow.console.runtime;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.Reading;

/// What surfaces may show of the song.
@ControlThread
final class TransportReadings {
    static final Pattern MARKER = Pattern.compile("marker/([1-9]\\d{0,4})/([a-z]+)");

    private final Console console;

    TransportReadings(Console console) {
        this.console = console;
    }

    Supplier<Optional<Reading>> resolve(String path) {
        Matcher one = MARKER.matcher(path);
        return one.matches() ? ofMarker(Integer.parseInt(one.group(1)), one.group(2)) : ofSong(path);
    }

    private Supplier<Optional<Reading>> ofSong(String path) {
        return switch (path) {
            case "transport/play", "transport/toggle" ->
                flag(() -> console.transport().state().playing());
            case "transport/stop" -> flag(() -> !console.transport().state().playing());
            case "transport/record" -> flag(() -> console.automation().arming().recording());
            case "record/running" -> flag(() -> console.recorder().running());
            case "record/state" -> words(() -> console.recorder().words());
            case "record/left" -> words(() -> console.recorder().left());
            case "transport/loop" -> flag(() -> console.transport().loop().isPresent());
            case "transport/loop/range" -> words(() -> words(timeline().loop()));
            case "transport/punch" -> flag(() -> console.transport().punch().isPresent());
            case "transport/punch/range" -> words(() -> words(timeline().punch()));
            case "transport/pre-roll" -> flag(() -> timeline().preRoll() > 0);
            case "transport/return-on-stop" -> flag(() -> timeline().returns());
            case "transport/chase" -> flag(() -> console.playhead().chase().on());
            case "transport/sync" -> words(() -> console.playhead().chase().words());
            case "transport/state" -> words(this::state);
            case "transport/timecode" ->
                words(() -> console.playhead().songWords().timecode(frame()));
            case "transport/tempo" ->
                words(() ->
                        console.playhead().songWords().beats().changeAt(frame()).words());
            case "transport/rate" -> words(() -> timeline().rate().words());
            case "transport/bars" -> words(() -> console.playhead().songWords().bars(frame()));
            case "marker/now" ->
                words(() -> timeline().markerBefore(frame()).map(Marker::name).orElse(""));
            case "marker/following" ->
                words(() -> timeline().markerAfter(frame()).map(Marker::name).orElse(""));
            default -> Optional::empty;
        };
    }

    /// The place of a marker is lit while the song is between it and the next.
    private Supplier<Optional<Reading>> ofMarker(int number, String key) {
        return switch (key) {
            case "name" -> words(() -> marker(number).map(Marker::name).orElse(""));
            case "place" ->
                words(() -> marker(number)
                        .map(marker -> console.playhead().songWords().timecode(marker.frame()))
                        .orElse(""));
            case "locate" ->
                flag(() -> marker(number).isPresent()
                        && marker(number).equals(timeline().markerBefore(frame())));
            default -> Optional::empty;
        };
    }

    private Optional<Marker> marker(int number) {
        return timeline().markers().stream().skip(number - 1L).findFirst();
    }

    private Timeline timeline() {
        return console.state().ruler().timeline();
    }

    private String words(Optional<Range> range) {
        SongWords words = console.playhead().songWords();
        return range.map(ends -> words.timecode(ends.from()) + ".." + words.timecode(ends.to()))
                .orElse("");
    }

    private String state() {
        boolean playing = console.transport().state().playing();
        return !playing ? "stop" : console.automation().arming().recording() ? "record" : "play";
    }

    private long frame() {
        return console.transport().frameAt(console.desk().nanos());
    }

    private static Supplier<Optional<Reading>> words(Supplier<String> words) {
        return () -> Optional.of(new Reading.Words(words.get()));
    }

    private static Supplier<Optional<Reading>> flag(Supplier<Boolean> on) {
        return () -> Optional.of(new Reading.Flag(on.get()));
    }
}
