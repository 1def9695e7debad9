package longthrow.console.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longthrow.console.automation.Automation;
import longthrow.console.automation.Modes;
import longthrow.console.automation.RideRules;
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

/// Does what the vocabulary says of automation: modes of strips, classes and single parameters, SAFE
/// and suspend (rule A1).
@ControlThread
final class AutomationActions {
    private static final Pattern FROM = Pattern.compile("(\\S+)\\s+from\\s+(\\S+)");

    private final Console console;
    private final LaneActions lanes;

    AutomationActions(Console console) {
        this.console = console;
        lanes = new LaneActions(console);
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

    /// Does an action; false when it is none of automation.
    boolean act(String action, String argument) {
        String words = argument.strip();
        switch (action) {
            case "automation/mode" -> mode(words);
            case "automation/safe" -> safe(selected(), words);
            case "automation/clear" -> automation().whole().clear(desk().selected());
            case "automation/suspend" -> suspend(words);
            case "automation/glide" -> rule("glide " + words);
            case "automation/rest" -> rule("rest " + words);
            case "automation/end" -> rule("end " + words);
            case "automation/purge" -> purge(words);
            case "automation/preview" ->
                flag(words, automation().preview().on()).ifPresent(automation().preview()::on);
            case "automation/compare" ->
                flag(words, automation().preview().compares())
                        .ifPresent(automation().preview()::compare);
            case "automation/punch" -> punch(words);
            case "automation/trim" ->
                flag(words, automation().trims().on()).ifPresent(automation().trims()::on);
            case "automation/trim-lock" ->
                flag(words, automation().trims().locked())
                        .ifPresent(automation().trims()::locked);
            case "automation/coalesce" -> coalesce(words);
            case "automation/coalescing" -> rule("coalesce " + words);
            case "automation/chase" -> chase(words);
            case "automation/taken" -> automation().player().aside().giveBack();
            case "automation/print" ->
                console.notices().say(automation().print().print());
            case "automation/keep" -> new KeepActions(console).keep(words);
            case "automation/mute" -> mute(automation().passes().newest(), words);
            default -> {
                return path(action, words);
            }
        }
        return true;
    }

    private void chase(String words) {
        if (words.equals(RideRules.Chase.HOUSE.id())) {
            rule("chase " + words);
        } else {
            flag(words, console.playhead().chases()).ifPresent(on -> rule("chase " + (on ? "on" : "off")));
        }
    }

    private void mute(int pass, String words) {
        flag(words, automation().passes().muted(pass))
                .flatMap(on -> automation().passes().mute(pass, on))
                .ifPresent(console.notices()::say);
    }

    private void punch(String words) {
        switch (words) {
            case "", "now" -> {
                if (!automation().punch().now()) {
                    console.notices().say("the song stands, or may not be written here; roll it, then punch");
                }
            }
            case "range" -> {
                if (!automation().punch().range()) {
                    console.notices().say("there is no punch range and no loop to punch over");
                }
            }
            case "end" -> automation().punch().toEnd();
            default -> console.notices().say("'" + words + "' is no way to punch; say now, range or end");
        }
    }

    private void coalesce(String words) {
        Matcher from = FROM.matcher(words);
        OptionalInt dca = desk().strips().ofPath(from.matches() ? from.group(2) : words);
        if (dca.isEmpty() || !automation().dcas().is(dca.getAsInt())) {
            coalesceTrims(words);
        } else if (from.matches()) {
            coalesce(from.group(1), dca.getAsInt());
        } else {
            int members = automation().dcas().all(dca.getAsInt());
            console.notices().say("coalesced " + desk().called(dca.getAsInt()) + " into members: " + members);
        }
    }

    private void coalesce(String member, int dca) {
        OptionalInt strip = desk().strips().ofPath(member).stream()
                .filter(any -> any != dca
                        && desk().strips().cell(any, desk().strips().path(dca)).isPresent())
                .findFirst();
        if (strip.isPresent()) {
            automation().dcas().one(strip.getAsInt(), dca);
            console.notices().say("coalesced " + desk().called(dca) + " into " + desk().called(strip.getAsInt()));
        } else {
            console.notices().say("'" + member + "' is no strip that could be in " + desk().called(dca));
        }
    }

    private void coalesceTrims(String words) {
        OptionalInt strip = words.isEmpty()
                ? OptionalInt.of(desk().selected())
                : desk().strips().ofPath(words);
        if (strip.isPresent() || words.equals("all")) {
            int count = automation().trims().coalesce(strip);
            console.notices().say(count == 0 ? "no fader with a lane is trimmed" : "coalesced trims: " + count);
        } else {
            console.notices().say("'" + words + "' is no strip whose trim could be coalesced; say ch/3 or all");
        }
    }

    /// Of the selected strip, another, or `all`.
    private void purge(String words) {
        OptionalInt strip = words.isEmpty()
                ? OptionalInt.of(desk().selected())
                : desk().strips().ofPath(words);
        if (strip.isPresent() || words.equals("all")) {
            console.notices().say(automation().passes().purge(strip));
        } else {
            console.notices().say("'" + words + "' is no strip whose takes could be purged; say ch/3 or all");
        }
    }

    private boolean path(String action, String words) {
        Optional<AutomationPath> path = AutomationPath.read(action);
        path.ifPresent(found -> at(found, words));
        return path.isPresent() || lanes.act(action, words);
    }

    private void at(AutomationPath path, String words) {
        switch (path) {
            case ClassOn(String column) -> {
                boolean was = !AutomationReadings.ofClass(modes(), column).equals(AutomationReadings.OFF);
                flag(words, was)
                        .ifPresent(on -> ofClass(column, on ? AutomationReadings.USUAL : AutomationReadings.OFF));
            }
            case OfClass(String column) -> ofClass(column, words);
            case PassMuted(int number) -> mute(number, words);
            case Safe(String whose) -> AutomationPath.strip(desk(), whose).ifPresent(id -> safe(id, words));
            case Own(String whose) -> ofTarget(whose, words);
        }
    }

    /// `touch` of the selected strip, `ch/3 touch`, `ch/3/eq/1/gain latch`, `class pan off`.
    private void mode(String words) {
        int last = words.lastIndexOf(' ');
        String whose = last < 0 ? "" : words.substring(0, last).strip();
        String mode = words.substring(last + 1);
        if (whose.isEmpty()) {
            target(desk().strips().path(desk().selected()), mode);
        } else if (whose.startsWith("class ")) {
            ofClass(whose.substring("class ".length()).strip(), mode);
        } else {
            ofTarget(whose, mode);
        }
    }

    private void ofTarget(String whose, String mode) {
        if (!target(whose, mode)) {
            console.notices()
                    .say("'" + whose + "' is neither a strip nor a parameter; say ch/3 touch, "
                            + "ch/3/eq/1/gain latch or class pan off");
        }
    }

    private boolean target(String whose, String word) {
        OptionalInt cell = desk().layout().cell(whose);
        if (cell.isPresent()) {
            ofCell(cell.getAsInt(), word);
            return true;
        }
        Optional<String> strip = AutomationPath.strip(desk(), whose);
        strip.ifPresent(id ->
                known(word).ifPresent(mode -> automation().arming().modes(modes().with(id, mode))));
        return strip.isPresent();
    }

    private Modes modes() {
        return automation().arming().modes();
    }

    private void ofCell(int cell, String word) {
        if (desk().layout().parameter(cell).column() == Column.LOCKED) {
            console.notices().say(desk().layout().id(cell) + " is not automated; it belongs to the locked class");
        } else if (word.equals(AutomationReadings.USUAL)) {
            automation().arming().modes(modes().with(cell, Optional.empty()));
        } else {
            known(word).ifPresent(mode -> automation().arming().modes(modes().with(cell, Optional.of(mode))));
        }
    }

    private void ofClass(String word, String mode) {
        Optional<Column> column = Column.ofId(word).filter(any -> any != Column.LOCKED);
        if (column.isEmpty()) {
            console.notices()
                    .say("'" + word + "' is no class of parameters; say one of "
                            + Arrays.stream(Column.values())
                                    .filter(any -> any != Column.LOCKED)
                                    .map(Column::id)
                                    .collect(Collectors.joining(", ")));
        } else if (mode.equals(AutomationReadings.USUAL)) {
            automation().arming().modes(modes().with(column.get(), Optional.empty()));
        } else {
            known(mode).ifPresent(known -> automation().arming().modes(modes().with(column.get(), Optional.of(known))));
        }
    }

    private Optional<Mode> known(String word) {
        Optional<Mode> mode = Mode.ofId(word.toLowerCase(Locale.ROOT));
        if (mode.isEmpty()) {
            console.notices()
                    .say("'" + word + "' is no automation mode; say off, read, touch, touch-latch, latch or"
                            + " write; usual for a parameter or a class that follows its strip again");
        }
        return mode;
    }

    private void safe(String id, String words) {
        boolean was = modes().safe().contains(id);
        flag(words, was).ifPresent(on -> automation().arming().modes(modes().safe(id, on)));
    }

    private void rule(String words) {
        RideRuleLines.read(automation().rides().rules(), words)
                .ifPresentOrElse(
                        automation().rides()::rules,
                        () -> console.notices()
                                .say("'" + words + "' is no way for a pass to end; say glide 0.3 s (0 to 5 s),"
                                        + " rest 1 s (0.2 to 5 s), end glide, end hold, end end,"
                                        + " coalesce manual, coalesce exit or coalesce pass,"
                                        + " chase on, chase off or chase house"));
    }

    private void suspend(String words) {
        flag(words, automation().arming().suspended()).ifPresent(automation().arming()::suspend);
    }

    private Optional<Boolean> flag(String words, boolean was) {
        return Switched.to(words, was, console.notices());
    }
}
