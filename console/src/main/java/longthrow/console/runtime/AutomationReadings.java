package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import longthrow.console.automation.Automation;
import longthrow.console.automation.Clip;
import longthrow.console.automation.Modes;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Mode;
import longthrow.console.runtime.AutomationPath.ClassOn;
import longthrow.console.runtime.AutomationPath.OfClass;
import longthrow.console.runtime.AutomationPath.Own;
import longthrow.console.runtime.AutomationPath.PassMuted;
import longthrow.console.runtime.AutomationPath.Safe;
import longthrow.console.show.RideRuleLines;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.Reading;

/// What surfaces may show of automation.
@ControlThread
final class AutomationReadings {
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
            default -> AutomationPath.read(path).flatMap(this::shownAt);
        };
    }

    private Optional<Supplier<Optional<Reading>>> shownAt(AutomationPath path) {
        return switch (path) {
            case ClassOn(String column) ->
                Optional.of(() -> lit(!ofClass(modes(), column).equals(OFF)));
            case OfClass(String column) -> Optional.of(() -> words(ofClass(modes(), column)));
            case PassMuted(int number) ->
                Optional.of(() -> lit(automation().passes().muted(number)));
            case Safe(String whose) ->
                AutomationPath.strip(desk(), whose)
                        .map(id -> () -> lit(modes().safe().contains(id)));
            case Own(String whose) -> shownOf(whose);
        };
    }

    private Optional<Supplier<Optional<Reading>>> shownOf(String whose) {
        OptionalInt cell = desk().layout().cell(whose);
        return cell.isPresent()
                ? Optional.of(
                        () -> words(modes().of(desk().strips(), cell.getAsInt()).id()))
                : AutomationPath.strip(desk(), whose)
                        .map(id -> () -> words(modes().of(id).id()));
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
}
