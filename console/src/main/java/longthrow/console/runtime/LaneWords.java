package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.timeline.Range;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// What an edit of lanes is said of: `ch/3/fader bar 9..bar 13 = +3 dB` is a control, a place or a range, and what to
/// do there. Each part reads on its own and may be missing.
///
/// @param named whether a control was named
/// @param strip the strip that was named, else the selected one
/// @param cells the control that was named, else the lanes of the strip
/// @param where a place, a range, or nothing
/// @param what what stands behind the first `=`
@ControlThread
record LaneWords(Console console, boolean named, int strip, List<Integer> cells, String where, String what) {
    private static final Pattern SHARE = Pattern.compile("([-+]?\\d{1,6}(?:\\.\\d{1,6})?)\\s*(%?)");

    LaneWords {
        cells = List.copyOf(cells);
    }

    /// Takes words apart.
    static LaneWords of(Console console, String words) {
        int sign = words.indexOf('=');
        String left = (sign < 0 ? words : words.substring(0, sign)).strip();
        String what = sign < 0 ? "" : words.substring(sign + 1).strip();
        String first = left.split("\\s+", 2)[0];
        String rest = left.substring(first.length()).strip();
        OptionalInt cell = console.desk().layout().cell(first);
        OptionalInt path = console.desk().strips().ofPath(first);
        int strip = path.orElse(console.desk().selected());
        List<Integer> cells = cell.isPresent() ? List.of(cell.getAsInt()) : lanes(console, strip);
        String where = cell.isPresent() || path.isPresent() ? rest : left;
        return new LaneWords(console, cell.isPresent(), strip, cells, where, what);
    }

    private static List<Integer> lanes(Console console, int strip) {
        List<Integer> cells = new ArrayList<>();
        for (int cell : console.automation().lanes().cells()) {
            boolean own = console.desk().strips().ofCell(cell).equals(OptionalInt.of(strip));
            if (own && console.desk().layout().parameter(cell).column() != Column.LOCKED) {
                cells.add(cell);
            }
        }
        return cells;
    }

    Parameter parameter(int cell) {
        return console.desk().layout().parameter(cell);
    }

    /// The range, or everything there is; empty where the words are no range.
    Optional<Range> range() {
        return where.isEmpty()
                ? Optional.of(new Range(0, end()))
                : console.playhead().songWords().range(where);
    }

    private long end() {
        long end = Math.max(1, console.transport().length());
        for (int cell : cells) {
            end = Math.max(
                    end,
                    console.automation()
                            .lanes()
                            .get(cell)
                            .map(lane -> lane.frame(lane.size() - 1) + 1)
                            .orElse(1L));
        }
        return end;
    }

    /// A place of the song; empty where the words are none.
    Optional<Long> place(String words) {
        var place = console.playhead().songWords().place(words);
        return words.isBlank() || place.isEmpty() ? Optional.empty() : Optional.of(place.getAsLong());
    }

    /// A value's position on a control's travel; empty where the words are none.
    OptionalDouble position(int cell, String words) {
        OptionalDouble value = parameter(cell).parse(words);
        return value.isPresent()
                ? OptionalDouble.of(parameter(cell).taper().toPosition(value.getAsDouble()))
                : OptionalDouble.empty();
    }

    /// `50 %` or `0.5`; empty where it is neither.
    OptionalDouble share() {
        Matcher share = SHARE.matcher(what);
        return share.matches()
                ? OptionalDouble.of(
                        Double.parseDouble(share.group(1)) / (share.group(2).isEmpty() ? 1 : 100))
                : OptionalDouble.empty();
    }
}
