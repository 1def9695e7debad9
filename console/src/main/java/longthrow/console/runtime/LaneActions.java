package longthrow.console.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import longthrow.console.automation.Clip;
import longthrow.console.automation.LaneEdit;
import longthrow.console.automation.LaneEdits;
import longthrow.console.automation.Points;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.ControlThread;

/// Edits lanes as words say: of the window, a surface's key, or a remote.
@ControlThread
final class LaneActions {
    private static final String TARGETS = "; say ch/3/fader bar 9..bar 13, or less of it";

    private final Console console;
    private final LaneEdits edits;

    LaneActions(Console console) {
        this.console = console;
        edits = console.laneEdits();
    }

    /// Does an edit; false when the action is none.
    boolean act(String action, String argument) {
        LaneWords words = LaneWords.of(console, argument);
        switch (action) {
            case "automation/draw" -> say(draw(words));
            case "automation/move" -> say(move(words));
            case "automation/ramp" -> say(ramp(words));
            case "automation/scale" -> say(scale(words));
            case "automation/shift" -> say(shift(words));
            case "automation/delete" -> say(delete(words, "delete a part of"));
            case "automation/cut" -> {
                Optional<String> trouble = copy(words);
                say(trouble.isPresent() ? trouble : delete(words, "cut"));
            }
            case "automation/copy" -> say(copy(words));
            case "automation/paste" -> say(paste(words));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void say(Optional<String> trouble) {
        trouble.ifPresent(console.notices()::say);
    }

    private static Optional<String> wrong(String words, String what) {
        return Optional.of("'" + words + "' is no " + what);
    }

    /// Whether there is exactly one control that values can be read for.
    private static Optional<String> single(LaneWords words) {
        return words.cells().size() == 1
                ? Optional.empty()
                : Optional.of("say which control's lane: ch/3/fader and what to do there");
    }

    /// The first place stands before the first sign, further ones behind commas.
    private Optional<String> draw(LaneWords words) {
        Optional<String> several = single(words);
        if (several.isPresent()) {
            return several;
        }
        int cell = words.cells().getFirst();
        Map<Long, Double> points = new TreeMap<>();
        for (String point : (words.where() + " = " + words.what()).split(",")) {
            String[] ends = point.split("=", 2);
            Optional<Long> place = words.place(ends[0].strip());
            OptionalDouble position = ends.length == 2 ? words.position(cell, ends[1].strip()) : OptionalDouble.empty();
            if (place.isEmpty() || position.isEmpty()) {
                return wrong(
                        point.strip(),
                        "point of " + console.desk().called(cell, " of ") + "; say bar 9 = "
                                + words.parameter(cell)
                                        .format(words.parameter(cell).initial()));
            }
            points.put(place.get(), position.getAsDouble());
        }
        return edits.edit(Map.of(cell, drawn(cell, points)));
    }

    private LaneEdit drawn(int cell, Map<Long, Double> points) {
        if (points.size() == 1) {
            Map.Entry<Long, Double> only = points.entrySet().iterator().next();
            return new LaneEdit.Put(only.getKey(), only.getValue());
        }
        Points stroke = new Points();
        points.forEach(stroke::add);
        return new LaneEdit.Draw(
                stroke.lane(console.desk().layout().parameter(cell).stepped()));
    }

    private Optional<String> move(LaneWords words) {
        Optional<String> several = single(words);
        if (several.isPresent()) {
            return several;
        }
        int cell = words.cells().getFirst();
        String[] places = words.where().split("\\s+to\\s+", 2);
        Optional<Long> from = words.place(places[0].strip());
        Optional<Long> to = places.length == 2 ? words.place(places[1].strip()) : from;
        OptionalDouble position = from.isPresent() && words.what().isEmpty()
                ? OptionalDouble.of(edits.lane(cell).positionAt(from.get()))
                : words.position(cell, words.what());
        return from.isEmpty() || to.isEmpty() || position.isEmpty()
                ? wrong(words.where() + " = " + words.what(), "move of a point; say bar 9 to bar 9.2 = -4 dB")
                : edits.edit(Map.of(cell, new LaneEdit.Move(from.get(), to.get(), position.getAsDouble())));
    }

    private Optional<String> ramp(LaneWords words) {
        Optional<String> several = single(words);
        Optional<Range> range = words.range();
        if (several.isPresent() || range.isEmpty()) {
            return several.isPresent() ? several : wrong(words.where(), "part of a song" + TARGETS);
        }
        int cell = words.cells().getFirst();
        String[] ends = words.what().split("\\s+to\\s+", 2);
        OptionalDouble from = words.position(cell, ends[0]);
        OptionalDouble to = words.position(cell, ends[ends.length - 1]);
        return from.isEmpty() || to.isEmpty()
                ? wrong(words.what(), "ramp of " + console.desk().called(cell, " of ") + "; say -inf to 0 dB")
                : edits.edit(Map.of(cell, new LaneEdit.Ramp(range.get(), from.getAsDouble(), to.getAsDouble())));
    }

    private Optional<String> scale(LaneWords words) {
        OptionalDouble share = words.share();
        return share.isEmpty()
                ? wrong(words.what(), "share; say = 50 %")
                : ranged(words, range -> cell -> new LaneEdit.Scale(range, share.getAsDouble()));
    }

    /// A value of every control's unit moves it up or down, anything else that is a step of the song moves it in time,
    /// and so does whatever is `later` or `earlier`.
    private Optional<String> shift(LaneWords words) {
        Optional<Range> range = words.range();
        boolean values = words.cells().stream()
                .allMatch(
                        cell -> words.parameter(cell).unit().parse(words.what()).isPresent());
        if (values) {
            return ranged(
                    words,
                    part -> cell -> new LaneEdit.Shift(
                            part,
                            words.parameter(cell).unit().parse(words.what()).orElseThrow()));
        }
        int way = words.what().endsWith(" earlier") ? -1 : 1;
        String step = words.what().replaceFirst(" (earlier|later)$", "");
        OptionalLong frames =
                console.playhead().songWords().step(range.map(Range::from).orElse(0L), step);
        return frames.isEmpty()
                ? wrong(words.what(), "way to shift; say +3 dB in the control's own unit, or +1beat, 0.5 s earlier")
                : ranged(words, part -> cell -> new LaneEdit.Slide(part, way * frames.getAsLong()));
    }

    private Optional<String> delete(LaneWords words, String verb) {
        Optional<Long> place = words.place(words.where());
        return place.isPresent()
                ? each(words, cell -> new LaneEdit.Remove(place.get()))
                : ranged(words, range -> cell -> new LaneEdit.Delete(range, verb));
    }

    private Optional<String> copy(LaneWords words) {
        return words.range()
                .map(range -> edits.copy(words.cells(), range))
                .orElseGet(() -> wrong(words.where(), "part of a song" + TARGETS));
    }

    private Optional<String> paste(LaneWords words) {
        Optional<Long> place = words.where().isEmpty()
                ? Optional.of(console.transport().frameAt(console.desk().nanos()))
                : words.place(words.where());
        return place.map(at -> edits.paste(targets(words), at))
                .orElseGet(() -> wrong(words.where(), "place of a song; say ch/3/pan bar 17"));
    }

    /// The control that was named; else on the strip every control that the clip has something for.
    private List<Integer> targets(LaneWords words) {
        if (words.named()) {
            return words.cells();
        }
        return edits.clip().map(Clip::pieces).orElse(Map.of()).keySet().stream()
                .map(key -> console.desk().strips().cell(words.strip(), key))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    private Optional<String> ranged(LaneWords words, Function<Range, IntFunction<LaneEdit>> edit) {
        return words.range()
                .map(range -> each(words, edit.apply(range)))
                .orElseGet(() -> wrong(words.where(), "part of a song" + TARGETS));
    }

    private Optional<String> each(LaneWords words, IntFunction<LaneEdit> edit) {
        Map<Integer, LaneEdit> all = new LinkedHashMap<>();
        words.cells().forEach(cell -> all.put(cell, edit.apply(cell)));
        return all.isEmpty() ? Optional.of("there is no lane to edit" + TARGETS) : edits.edit(all);
    }
}
