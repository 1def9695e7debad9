package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import longthrow.console.automation.Automation;
import longthrow.console.automation.Clip;
import longthrow.console.automation.Modes;
import longthrow.console.automation.Preview;
import longthrow.console.automation.RideRules;
import longthrow.console.automation.Segment;
import longthrow.console.automation.Take;
import longthrow.console.desk.Desk;
import longthrow.console.frame.LaneSheet;
import longthrow.console.show.RideRuleLines;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.thread.ControlThread;

/// Draws the selected strip's automation for the window, each part anew when it changes.
@ControlThread
final class LaneSheets {
    private static final long PAST_NANOS = Math.round(1e9 * LaneSheet.Past.SECONDS);
    private static final long PAST_PITCH = 100_000_000; // ten pictures a second of a minute that moves on
    private static final int MOST_GHOSTS = 16;

    private final Console console;
    private IdentityHashMap<Take, List<Lane>> decoded = new IdentityHashMap<>();
    private Optional<Seen> seen = Optional.empty();
    private List<LaneSheet.Control> controls = List.of();
    private List<LaneSheet.Pass> passes = List.of();
    private LaneSheet.Past past = LaneSheet.Past.NONE;
    private Set<String> safe = Set.of();
    private Optional<Ruled> ruled = Optional.empty();
    private LaneSheet.Rules rules = LaneSheet.Rules.USUAL;
    private long moves;

    LaneSheets(Console console) {
        this.console = console;
    }

    /// What the controls and passes are drawn of.
    private record Seen(int strip, int lanes, Modes modes, List<Take> takes) {
        private boolean same(Seen other) {
            return strip == other.strip && lanes == other.lanes && modes == other.modes && takes == other.takes;
        }
    }

    /// What the rules are told of.
    private record Ruled(RideRules rules, Modes modes) {
        private boolean same(Ruled other) {
            return rules == other.rules && modes == other.modes;
        }

        private LaneSheet.Rules words() {
            return new LaneSheet.Rules(
                    rules.ending().id(),
                    RideRuleLines.seconds(rules.glideSeconds()),
                    RideRuleLines.seconds(rules.restSeconds()),
                    rules.chase().id(),
                    rules.merge().id(),
                    modes.classes().entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    each -> each.getKey().id(), Map.Entry::getValue)));
        }
    }

    private Automation automation() {
        return console.automation();
    }

    /// The sheet of the strip that is selected now.
    LaneSheet now(long nanos) {
        Seen now = new Seen(
                console.desk().selected(),
                automation().lanes().version(),
                automation().arming().modes(),
                automation().passes().takes());
        if (seen.filter(now::same).isEmpty()) {
            seen = Optional.of(now);
            draw(now);
        }
        past(nanos);
        return new LaneSheet(
                now.strip,
                controls,
                writing(),
                passes,
                past,
                console.laneEdits().clip().map(Clip::words).orElse(""),
                console.playhead().songWords().beats(),
                riding());
    }

    private LaneSheet.Riding riding() {
        Preview preview = automation().preview();
        return new LaneSheet.Riding(
                safe,
                automation().arming().suspended(),
                automation().trims().on(),
                automation().trims().locked(),
                preview.on(),
                preview.compares(),
                preview.on() ? preview.words() : "",
                rules());
    }

    private LaneSheet.Rules rules() {
        Ruled now =
                new Ruled(automation().rides().rules(), automation().arming().modes());
        if (ruled.filter(now::same).isEmpty()) {
            ruled = Optional.of(now);
            rules = now.words();
        }
        return rules;
    }

    private void draw(Seen now) {
        Desk desk = console.desk();
        IdentityHashMap<Take, List<Lane>> kept = new IdentityHashMap<>();
        Map<Integer, List<Lane>> raw = new HashMap<>();
        Map<Integer, Range> places = new HashMap<>();
        for (Take take : now.takes) {
            if (desk.strips().ofCell(take.cell()).equals(OptionalInt.of(now.strip))) {
                List<Lane> lanes = Optional.ofNullable(decoded.get(take)).orElseGet(() -> decoded(take));
                kept.put(take, lanes);
                lanes.forEach(lane -> places.merge(take.pass(), reach(lane), LaneSheets::both));
                if (!take.muted()) {
                    raw.computeIfAbsent(take.cell(), any -> new ArrayList<>()).addAll(lanes);
                }
            }
        }
        decoded = kept;
        controls = List.copyOf(controls(now, raw));
        passes = List.copyOf(passes(now, places));
        safe = now.modes.safe().stream()
                .flatMap(id -> desk.strips().ofId(id).stream().mapToObj(desk.strips()::path))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Lane> decoded(Take take) {
        boolean stepped = console.desk().layout().parameter(take.cell()).stepped();
        return take.segments(stepped).stream().map(Segment::raw).toList();
    }

    private static Range reach(Lane lane) {
        long from = Math.max(0, lane.frame(0));
        return new Range(from, Math.max(from, lane.frame(lane.size() - 1)) + 1);
    }

    private static Range both(Range one, Range other) {
        return new Range(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
    }

    private List<LaneSheet.Control> controls(Seen now, Map<Integer, List<Lane>> raw) {
        Desk desk = console.desk();
        Section section = desk.strips().section(now.strip);
        List<LaneSheet.Control> all = new ArrayList<>();
        for (Parameter parameter : section.rows()) {
            OptionalInt cell = desk.strips().cell(now.strip, parameter.key());
            if (cell.isPresent() && parameter.column() != Column.LOCKED) {
                List<Lane> ghosts = raw.getOrDefault(cell.getAsInt(), List.of());
                all.add(new LaneSheet.Control(
                        cell.getAsInt(),
                        now.modes.of(desk.strips(), cell.getAsInt()),
                        automation().lanes().get(cell.getAsInt()),
                        ghosts.subList(Math.max(0, ghosts.size() - MOST_GHOSTS), ghosts.size())));
            }
        }
        return all;
    }

    private List<LaneSheet.Pass> passes(Seen now, Map<Integer, Range> places) {
        Map<Integer, List<Take>> byPass = new LinkedHashMap<>();
        now.takes.forEach(take ->
                byPass.computeIfAbsent(take.pass(), any -> new ArrayList<>()).add(take));
        List<LaneSheet.Pass> all = new ArrayList<>();
        byPass.forEach((pass, takes) -> all.add(new LaneSheet.Pass(
                pass,
                takes.size() == 1 ? console.desk().called(takes.getFirst().cell(), " of ") : takes.size() + " controls",
                takes.stream().allMatch(Take::muted),
                Optional.ofNullable(places.get(pass)))));
        return all;
    }

    private Map<Integer, Lane> writing() {
        Map<Integer, Lane> writing = new HashMap<>();
        for (LaneSheet.Control control : controls) {
            if (automation().rides().writing(control.cell())) {
                automation().rides().written(control.cell()).ifPresent(lane -> writing.put(control.cell(), lane));
            }
        }
        return writing;
    }

    private void past(long nanos) {
        boolean moved = automation().keep().log().count() != moves;
        boolean still = past.traces().isEmpty();
        if ((moved || !still) && (still || nanos - past.nanos() >= PAST_PITCH)) {
            moves = automation().keep().log().count();
            past = new LaneSheet.Past(nanos, automation().keep().traces(nanos - PAST_NANOS));
        }
    }
}
