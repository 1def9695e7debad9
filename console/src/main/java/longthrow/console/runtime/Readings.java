package longthrow.console.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longthrow.console.automation.Automation;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.DeskListener;
import longthrow.console.desk.Hands;
import longthrow.console.desk.History;
import longthrow.console.desk.LatencyWords;
import longthrow.console.frame.Forecast;
import longthrow.console.scene.Scene;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.Reading;

/// What readings, text rows and actions' lamps show. A path is taken apart once, then asked a thousand times a second.
@ControlThread
final class Readings implements DeskListener, ChangeListener {
    /// Keys of strips that carry sound.
    private static final Set<String> SOUND =
            Set.of("input", "meter", "rms", "latency", "cost", "gate/reduction", "comp/reduction", "deess/reduction");

    private static final Pattern SCENE = Pattern.compile("scene/(\\d{1,5})/(select|recall)");

    private static final String WHY = "/why";
    private static final Pattern EXTERNAL = Pattern.compile("external/(\\d{1,2})/(ping|state)");

    private final Console console;
    private final Map<String, Supplier<Optional<Reading>>> known = new HashMap<>();
    private final int[] lastTouched;
    private final CueReadings cues;
    private final TransportReadings transport;
    private final SongReadings songs;
    private final Why why;

    Readings(Console console) {
        this.console = console;
        cues = new CueReadings(console);
        transport = new TransportReadings(console);
        songs = new SongReadings(console);
        why = new Why(console);
        lastTouched = new int[console.desk().strips().count()];
        java.util.Arrays.fill(lastTouched, -1);
        console.desk().listen(this);
        console.desk().whenMoved(this);
    }

    Optional<Reading> of(String path) {
        return known.computeIfAbsent(path, this::resolve).get();
    }

    /// As one of several users sees it (rule S9): whether there is anything of theirs to undo and to do again.
    Optional<Reading> of(String path, Origin by) {
        return switch (path) {
            case "history/undo" -> flag(history().undoWords(history().user(by)).isPresent());
            case "history/redo" -> flag(history().redoWords(history().user(by)).isPresent());
            default -> of(path);
        };
    }

    private History history() {
        return console.desk().history();
    }

    @Override
    public boolean hears(Origin by) {
        return by.kind().isHand();
    }

    @Override
    public void changed(Change change, long nanos) {
        touchedLast(change.cell());
    }

    @Override
    public void touched(int cell, boolean down, Origin by, long nanos) {
        if (down) {
            touchedLast(cell);
        }
    }

    private void touchedLast(int cell) {
        console.desk().strips().ofCell(cell).ifPresent(strip -> lastTouched[strip] = cell);
    }

    /// Why a control did not move, or did; empty where there is no such control.
    Optional<String> why(String id) {
        OptionalInt cell = console.desk().layout().cell(id);
        return cell.isPresent() ? Optional.of(why.words(cell.getAsInt())) : Optional.empty();
    }

    private Supplier<Optional<Reading>> resolve(String path) {
        if (path.endsWith(WHY)) {
            String id = path.substring(0, path.length() - WHY.length());
            return () -> why(id).map(Reading.Words::new);
        }
        Optional<Supplier<Optional<Reading>>> automation = new AutomationReadings(console).shown(path);
        if (automation.isPresent()) {
            return automation.get();
        }
        Matcher scene = SCENE.matcher(path);
        if (scene.matches()) {
            int index = Integer.parseInt(scene.group(1)) - 1;
            boolean select = scene.group(2).equals("select");
            return () ->
                    flag((select ? console.scenes().next() : console.scenes().current()).equals(OptionalInt.of(index)));
        }
        Matcher external = EXTERNAL.matcher(path);
        if (external.matches()) {
            return external(Pinger.numbered(external.group(1)), external.group(2));
        }
        for (int words = 1; words <= 2; words++) {
            int slash = -1;
            for (int i = 0; i < words; i++) {
                slash = path.indexOf('/', slash + 1);
            }
            if (slash > 0) {
                OptionalInt strip = console.desk().strips().ofPath(path.substring(0, slash));
                if (strip.isPresent()) {
                    return strip(strip.getAsInt(), path.substring(slash + 1));
                }
            }
        }
        return desk(path);
    }

    private Supplier<Optional<Reading>> external(OptionalInt external, String key) {
        if (external.isEmpty()) {
            return Optional::empty;
        }
        return key.equals("ping")
                ? () -> flag(console.attached().pinger().pings(external.getAsInt()))
                : () -> words(console.attached().pinger().words(external.getAsInt()));
    }

    private Supplier<Optional<Reading>> desk(String path) {
        return switch (path) {
            case "any/solo", "solo/clear" -> () -> flag(console.solos().any());
            case "scene/hazards" -> () -> words(hazards());
            case "scene/current" -> () -> words(scene(console.scenes().current()));
            case "scene/rehearse" -> () -> flag(console.rehearsal().on());
            case "scene/0" -> () -> flag(console.recall().zero().down());
            case "overlay/print", "overlay/clear" ->
                () -> flag(console.overlays().any());
            case "fade/pause" -> () -> flag(console.fades().paused());
            case "fade/finish", "fade/back" -> () -> flag(console.fades().count() > 0);
            case "fade/left" -> () -> words(left());
            case "history/undo" -> () -> flag(history().undoWords().isPresent());
            case "history/redo" -> () -> flag(history().redoWords().isPresent());
            case "surface/learn" ->
                () -> flag(console.attached().lesson().learning().on());
            case "surface/learning" ->
                () -> words(console.attached().lesson().learning().words());
            case "monitor/limiter/reduction" ->
                () -> level(console.meters().listeningDecibels().monitor());
            case "phones/limiter/reduction" ->
                () -> level(console.meters().listeningDecibels().phones());
            case "show/live" -> () -> flag(!console.state().studio());
            case "scene/catch-up" -> () -> flag(!console.recall().pending().isEmpty());
            case "scene/pending" ->
                () -> words(Outlooks.missed(console.desk(), console.recall().pending()));
            case "scene/locked" -> () -> flag(console.state().setup().recallLocked());
            case "show/studio" -> () -> flag(console.state().studio());
            case "show/lock" -> () -> flag(console.padlock().on());
            case "engine/gaps" ->
                () -> words(
                        HistoryWords.counts(console.drive().blackBox().history().seconds()));
            case "engine/ping" -> () -> flag(console.attached().roundTrips().on());
            case "engine/latency" -> () -> words(console.attached().roundTrips().known());
            case "soundcheck" -> () -> flag(console.soundcheck().on());
            case "panic" -> () -> flag(console.playing().panicked());
            default ->
                path.startsWith("song/")
                        ? songs.resolve(path)
                        : List.of("transport/", "marker/", "record/").stream().anyMatch(path::startsWith)
                                ? transport.resolve(path)
                                : cues.resolve(path);
        };
    }

    private String hazards() {
        return console.nextGo().forecast().hazards().stream()
                .map(Forecast.Hazard::words)
                .collect(Collectors.joining("; "));
    }

    private String left() {
        double seconds = console.fades().secondsLeft();
        return seconds > 0 ? String.format(Locale.ROOT, "%.1f s", seconds) : "";
    }

    private Supplier<Optional<Reading>> strip(int strip, String key) {
        OptionalInt fader = console.desk().strips().cell(strip, "fader");
        if (SOUND.contains(key) && !console.desk().strips().sounds(strip)) {
            return Optional::empty;
        }
        return switch (key) {
            case "name" -> () -> words(console.desk().text(strip).name());
            case "isolate" -> () -> flag(console.state().isolated().contains(strip));
            case "recall-safe" ->
                () -> flag(console.state().setup().safe().strips().contains(strip));
            case "compare" ->
                () -> flag(console.shelf().compare().of(strip).heard().equals("B"));
            case "next" ->
                () -> words(console.nextGo().hint(console.desk().strips().path(strip)));
            case "forecast" ->
                () -> words(console.nextGo()
                        .forecast()
                        .words(console.desk().strips().path(strip)));
            case "takes" ->
                strip < console.desk().strips().shape().channels()
                        ? () -> words(console.recorder().takes().words(strip))
                        : Optional::empty;
            case "icon" -> () -> words(console.desk().text(strip).icon());
            case "input" -> () -> words(console.desk().text(strip).input());
            case "colour" ->
                () -> Optional.of(new Reading.Colour(console.desk().text(strip).rgb()));
            case "select" -> () -> flag(console.desk().selected() == strip);
            case "meter" -> () -> level(console.meters().peakOf(strip));
            case "rms" -> () -> level(console.meters().rmsOf(strip));
            case "latency" ->
                () -> words(LatencyWords.words(
                        console.playing().latency().figures(strip),
                        console.desk().strips().shape().sampleRate()));
            case "cost" ->
                () -> words(HistoryWords.fine(console.drive().blackBox().cost(strip)));
            case "gate/reduction" -> () -> level(console.meters().gateDecibels()[strip]);
            case "comp/reduction" -> () -> level(console.meters().compressorDecibels()[strip]);
            case "deess/reduction" -> () -> level(console.meters().deEsserDecibels()[strip]);
            case "limiter/reduction" -> () -> level(console.meters().limiterDecibels()[strip]);
            case "touched" -> () -> words(lastTouched(strip));
            case "mode" -> () -> words(mode(strip));
            case "owner" -> () -> words(fader.isPresent() ? owner(fader.getAsInt()) : "");
            case "fader/effective" ->
                () -> words(Unit.DECIBELS.format(console.standings().decibels(strip)));
            case "mute/causes" -> () -> words(console.standings().words(strip));
            case "mute/other" -> () -> flag(console.standings().mutedOnlyElsewhere(strip));
            case "fader/waiting" ->
                () -> flag(fader.isPresent()
                        && console.attached().waiting(fader.getAsInt()).isPresent());
            case "fader/offset" ->
                () -> words(fader.isPresent() ? trim(console.attached().trim(fader.getAsInt())) : "");
            default -> Optional::empty;
        };
    }

    private String mode(int strip) {
        Automation automation = console.automation();
        boolean safe = automation
                .arming()
                .modes()
                .safe()
                .contains(console.desk().strips().id(strip));
        return safe ? "SAFE" : automation.arming().mode(strip).word();
    }

    private static String trim(OptionalDouble decibels) {
        double trim = decibels.orElse(Double.NaN);
        return Double.isFinite(trim) ? (trim > 0 ? "+" : "") + Unit.DECIBELS.format(trim) : "";
    }

    /// Who has a cell; where several hands are on it, by the name of the one that moved it last (rule H5).
    private String owner(int cell) {
        Hands hands = console.desk().hands();
        Optional<String> name = hands.contested(cell)
                ? hands.owner(cell).map(Origin::name).filter(words -> !words.isEmpty())
                : Optional.empty();
        return name.orElseGet(() -> console.desk().owner(cell).word());
    }

    /// The id of the strip's control that moved last; its fader's where none did.
    String idOfLastTouched(int strip) {
        int cell = lastTouched[strip];
        return cell < 0
                ? console.desk().strips().path(strip) + "/fader"
                : console.desk().layout().id(cell);
    }

    private String lastTouched(int strip) {
        int cell = lastTouched[strip];
        return cell < 0
                ? ""
                : console.desk().layout().parameter(cell).format(console.desk().value(cell));
    }

    private String scene(OptionalInt index) {
        return index.isPresent()
                ? console.scenes().scenes().stream()
                        .skip(index.getAsInt())
                        .findFirst()
                        .map(Scene::words)
                        .orElse("")
                : "";
    }

    private static Optional<Reading> flag(boolean on) {
        return Optional.of(new Reading.Flag(on));
    }

    private static Optional<Reading> words(String words) {
        return Optional.of(new Reading.Words(words));
    }

    private static Optional<Reading> level(double decibels) {
        return Optional.of(new Reading.Level(decibels));
    }
}
