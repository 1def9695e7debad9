package longthrow.console.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import longthrow.console.automation.Points;
import longthrow.console.desk.Strips;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;

/// Lanes as a table that other programs read and write, comma-separated values (RFC 4180): a point a row, its time in
/// seconds, the parameter's id, its value in the desk's words, and how the lane goes on from there: `linear` in the
/// control's travel, or `step`, holding the value until the next point.
public final class LaneTable {
    /// The first row.
    public static final String HEAD = "time,id,value,curve";

    /// The longest table that is read, in bytes; more than a million rows.
    public static final long MOST_BYTES = 64L << 20;

    /// The longest lane that is taken in: its file is well within what a show opens.
    static final int MOST_POINTS = 2_000_000;

    private static final String LINEAR = "linear";
    private static final String STEP = "step";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,12})?");

    private final Strips strips;
    private final int sampleRate;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, TreeMap<Long, Point>> points = new TreeMap<>();

    private record Point(double position, boolean holds) {}

    private LaneTable(Strips strips) {
        this.strips = strips;
        sampleRate = strips.shape().sampleRate();
    }

    /// What a table holds.
    ///
    /// @param lanes by cell; a lane has the points of the rows that were understood
    /// @param problems rows that were not
    public record Read(Map<Integer, Lane> lanes, List<Problem> problems) {}

    /// All lanes of a show as rows, lane by lane in the order of their ids.
    public static List<String> write(Show show) {
        List<String> rows = new ArrayList<>(List.of(HEAD));
        Map<String, Map.Entry<Integer, Lane>> ids = new TreeMap<>();
        show.rides()
                .lanes()
                .entrySet()
                .forEach(entry -> ids.put(show.strips().layout().id(entry.getKey()), entry));
        ids.forEach((id, entry) -> write(show, id, entry.getKey(), entry.getValue(), rows));
        return rows;
    }

    private static void write(Show show, String id, int cell, Lane lane, List<String> rows) {
        Parameter parameter = show.strips().layout().parameter(cell);
        for (int i = 0; i < lane.size(); i++) {
            double seconds = (double) lane.frame(i) / show.strips().shape().sampleRate();
            double value = ValueLine.rounded(parameter, parameter.taper().toValue(lane.position(i)));
            rows.add(String.format(Locale.ROOT, "%.6f", seconds) + "," + id + "," + Csv.quoted(parameter.exact(value))
                    + "," + (lane.stepped() ? STEP : LINEAR));
        }
    }

    /// Reads the rows of `file`; what is none is left out and told with its row's number, the head being row 1.
    public static Read read(Strips strips, String file, List<String> rows) {
        LaneTable table = new LaneTable(strips);
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                table.row(file, i + 1, Csv.fields(rows.get(i)));
            }
        }
        Map<Integer, Lane> lanes = new LinkedHashMap<>();
        table.points.forEach((cell, of) -> {
            Lane lane = table.lane(cell, of);
            if (lane.size() <= MOST_POINTS) {
                lanes.put(cell, lane);
            } else {
                table.problems.add(new Problem(file, 0, tooLong(strips.layout().id(cell), lane)));
            }
        });
        return new Read(lanes, List.copyOf(table.problems));
    }

    private static String tooLong(String id, Lane lane) {
        return "the lane of " + id + " would have " + lane.size() + " points, more than the " + MOST_POINTS
                + " that a show opens; it is left as it is. Thin the table";
    }

    private void row(String file, int row, List<String> fields) {
        String wrong = fields.size() != 4
                ? "found " + fields.size() + " fields, expected 4: " + HEAD
                : point(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
        if (!wrong.isEmpty()) {
            problems.add(new Problem(file, row, wrong));
        }
    }

    /// Takes a point; what is wrong with it, empty where nothing is.
    private String point(String time, String id, String text, String curve) {
        OptionalInt cell = strips.layout().cell(id);
        if (!SECONDS.matcher(time).matches()) {
            return found("time", time, "seconds from the song's start, as 12.5");
        }
        if (cell.isEmpty()) {
            return found("id", id, "a parameter of this show, as ch/3/fader");
        }
        Parameter parameter = strips.layout().parameter(cell.getAsInt());
        OptionalDouble value = parameter.parse(text);
        if (value.isEmpty()) {
            return found("value", text, expected(parameter));
        }
        if (!(curve.equals(STEP) || (curve.equals(LINEAR) && !parameter.stepped()))) {
            return found("curve", curve, parameter.stepped() ? "step, as " + id + " only switches" : "linear or step");
        }
        long frame = Math.round(Double.parseDouble(time) * sampleRate);
        Point point = new Point(parameter.taper().toPosition(value.getAsDouble()), curve.equals(STEP));
        boolean second =
                points.computeIfAbsent(cell.getAsInt(), any -> new TreeMap<>()).putIfAbsent(frame, point) != null;
        return second ? found("time", time, "a time that no row above gives " + id) : "";
    }

    private static String found(String what, String found, String expected) {
        return what + ": found '" + found + "', expected " + expected;
    }

    private static String expected(Parameter parameter) {
        return parameter.choices().isEmpty()
                ? parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum())
                : parameter.choices(" or ");
    }

    /// A step within a lane that glides is a second point just before the next.
    private Lane lane(int cell, NavigableMap<Long, Point> of) {
        boolean stepped = strips.layout().parameter(cell).stepped();
        Points lane = new Points();
        of.forEach((frame, point) -> {
            boolean holds = lane.size() > 0 && of.lowerEntry(frame).getValue().holds();
            if (holds && !stepped && lane.lastFrame() < frame - 1) {
                lane.add(frame - 1, lane.lastPosition());
            }
            lane.add(frame, point.position());
        });
        return lane.lane(stepped);
    }
}
