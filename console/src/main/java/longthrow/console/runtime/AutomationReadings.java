package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.automation.Automation;
import longthrow.console.automation.Clip;
import longthrow.console.automation.Modes;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.console.show.RideRuleLines;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.Reading;

/// What surfaces may show of automation.
@ControlThread
final class AutomationReadings {
    static final String CLASS = "automation/class/";
    static final Pattern CLASS_ON = Pattern.compile(CLASS + "([a-z-]+)/on");
    static final String OWN = "/automation";
    static final String SAFE = "/automation/safe";
    static final Pattern PASS = Pattern.compile("pass/(\\d{1,9})/mute");
    static final String USUAL = "usual";
    static final String OFF = Mode.OFF.id();

    private final Console console;

    AutomationReadings(Console console) {
        this.console = console;
    }

    private Automation automation() {
        return console.automation();
    }

    private Desk desk() {
        return console.desk();
    }

    private String selected() {
        return desk().strips().id(desk().selected());
    }

    private Modes modes() {
        return automation().arming().modes();
    }

    /// What a path of automation shows; empty when it is none.
    Optional<Supplier<Optional<Reading>>> shown(String path) {
        return switch (path) {
            case "automation/mode" ->
                Optional.of(() -> words(modes().of(selected()).id()));
            case "automation/safe" -> Optional.of(() -> lit(modes().safe().contains(selected())));
            case "automation/glide" ->
                Optional.of(() ->
                        words(RideRuleLines.seconds(automation().rides().rules().glideSeconds())));
            case "automation/rest" ->
                Optional.of(() ->
                        words(RideRuleLines.seconds(automation().rides().rules().restSeconds())));
            case "automation/end" ->
                Optional.of(() -> words(automation().rides().rules().ending().id()));
            case "automation/mute" ->
                Optional.of(() ->
                        lit(automation().passes().muted(automation().passes().newest())));
            case "automation/chase" -> Optional.of(() -> lit(console.playhead().chases()));
            case "automation/pass" ->
                Optional.of(() -> words(Integer.toString(automation().passes().newest())));
            case "automation/preview" ->
                Optional.of(() -> lit(automation().preview().on()));
            case "automation/compare" ->
                Optional.of(() -> lit(automation().preview().compares()));
            case "automation/isolated" ->
                Optional.of(() -> words(automation().preview().words()));
            case "automation/trim" -> Optional.of(() -> lit(automation().trims().on()));
            case "automation/trim-lock" ->
                Optional.of(() -> lit(automation().trims().locked()));
            case "automation/coalescing" ->
                Optional.of(() -> words(automation().rides().rules().merge().id()));
            case "automation/taken" ->
                Optional.of(() -> lit(automation().player().aside().taken() > 0));
            case "automation/suspend" ->
                Optional.of(() -> lit(automation().arming().suspended()));
            case "automation/clip" ->
                Optional.of(
                        () -> words(console.laneEdits().clip().map(Clip::words).orElse("")));
            default -> shownAt(path);
        };
    }

    private Optional<Supplier<Optional<Reading>>> shownAt(String path) {
        Matcher on = CLASS_ON.matcher(path);
        if (on.matches()) {
            return Optional.of(() -> lit(!ofClass(modes(), on.group(1)).equals(OFF)));
        }
        if (path.startsWith(CLASS)) {
            return Optional.of(() -> words(ofClass(modes(), path.substring(CLASS.length()))));
        }
        Matcher pass = PASS.matcher(path);
        if (pass.matches()) {
            int number = Integer.parseInt(pass.group(1));
            return Optional.of(() -> lit(automation().passes().muted(number)));
        }
        if (path.endsWith(SAFE)) {
            return strip(desk(), before(path, SAFE))
                    .map(id -> () -> lit(modes().safe().contains(id)));
        }
        return path.endsWith(OWN) ? shownOf(before(path, OWN)) : Optional.empty();
    }

    private Optional<Supplier<Optional<Reading>>> shownOf(String whose) {
        OptionalInt cell = desk().layout().cell(whose);
        return cell.isPresent()
                ? Optional.of(
                        () -> words(modes().of(desk().strips(), cell.getAsInt()).id()))
                : strip(desk(), whose).map(id -> () -> words(modes().of(id).id()));
    }

    /// A class's mode in words.
    static String ofClass(Modes modes, String column) {
        return Column.ofId(column).map(modes.classes()::get).map(Mode::id).orElse(USUAL);
    }

    private static Optional<Reading> words(String words) {
        return Optional.of(new Reading.Words(words));
    }

    private static Optional<Reading> lit(boolean on) {
        return Optional.of(new Reading.Flag(on));
    }

    /// What stands before an ending.
    static String before(String path, String ending) {
        return path.substring(0, path.length() - ending.length());
    }

    /// The permanent id of a strip, or of a section that is none, by its path.
    static Optional<String> strip(Desk desk, String path) {
        OptionalInt strip = desk.strips().ofPath(path);
        if (strip.isPresent()) {
            return Optional.of(desk.strips().id(strip.getAsInt()));
        }
        boolean section = desk.layout().sections().stream()
                .flatMap(each -> each.rows().stream().limit(1))
                .anyMatch(row -> desk.layout().cell(path + "/" + row.key()).isPresent());
        return section ? Optional.of(path) : Optional.empty();
    }
}
