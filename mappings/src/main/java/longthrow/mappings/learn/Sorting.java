package longthrow.mappings.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import longthrow.controllers.surface.Address;

/// Sorts messages by what they come from: joins the halves of 14 bits, and the data of parameter numbers.
final class Sorting {
    private static final int DATA_HIGH = 0x06;
    private static final int DATA_LOW = 0x26;

    private final Map<Source, Line> plain = new LinkedHashMap<>();
    private final Map<Integer, Data> numbered = new LinkedHashMap<>();
    private final Map<Integer, Line> controllers = new LinkedHashMap<>();
    private final Selection selection = new Selection();
    private int count;
    private boolean programs;

    /// A message of up to three bytes.
    ///
    /// @param nanos when it came
    record Brief(int status, int first, int second, long nanos) {
        int channel() {
            return (status & 0xF) + 1;
        }
    }

    /// One value and when it came, by time and by order.
    private record Point(int value, long nanos, int order) {}

    private static final class Line {
        final List<Point> points = new ArrayList<>();

        List<Integer> values() {
            return points.stream().map(Point::value).toList();
        }

        int began() {
            return points.getFirst().order();
        }
    }

    /// What came for one parameter number.
    private record Data(boolean registered, int channel, int number, Line high, Line low) {}

    /// Which parameter number each channel has selected; its halves may come in either order. One half alone selects
    /// nothing: some devices use these controllers for other things.
    private static final class Selection {
        private static final int NONE = -1;
        private static final int NULL = 0x3FFF;
        private final int[] high = new int[16];
        private final int[] low = new int[16];
        private final boolean[] registered = new boolean[16];

        Selection() {
            Arrays.fill(high, NONE);
            Arrays.fill(low, NONE);
        }

        void take(int channel, int controller, int value) {
            if (selects(controller)) {
                (controller % 2 == 1 ? high : low)[channel - 1] = value;
                registered[channel - 1] = controller >= 0x64;
            }
        }

        static boolean selects(int controller) {
            return controller >= 0x62 && controller <= 0x65;
        }

        boolean any(int channel) {
            return high[channel - 1] != NONE && low[channel - 1] != NONE && number(channel) != NULL;
        }

        int number(int channel) {
            return high[channel - 1] << 7 | low[channel - 1];
        }
    }

    /// The traces of these messages, in the order of their first ones.
    static List<Trace> of(List<Brief> messages) {
        Sorting sorting = new Sorting();
        messages.forEach(sorting::take);
        return sorting.traces();
    }

    private void take(Brief message) {
        int channel = message.channel();
        int first = message.first();
        switch (message.status() & 0xF0) {
            case 0x80 -> add(Source.note(channel, first), message, 0);
            case 0x90 -> add(Source.note(channel, first), message, message.second());
            case 0xA0 -> add(Source.keyPressure(channel, first), message, message.second());
            case 0xB0 -> controller(message);
            case 0xC0 -> {
                programs = true;
                add(Source.program(channel, first), message, 127);
            }
            case 0xD0 -> add(Source.pressure(channel), message, first);
            case 0xE0 -> add(Source.pitchBend(channel), message, message.second() << 7 | first);
            default -> {} // clock, sensing, time code: nobody's hand
        }
        count++;
    }

    private void add(Source source, Brief message, int value) {
        add(plain.computeIfAbsent(source, any -> new Line()), message, value);
    }

    private void add(Line line, Brief message, int value) {
        line.points.add(new Point(value, message.nanos(), count));
    }

    private void controller(Brief message) {
        int channel = message.channel();
        int controller = message.first();
        selection.take(channel, controller, message.second());
        boolean data = controller == DATA_HIGH || controller == DATA_LOW;
        if (data && selection.any(channel)) {
            int number = selection.number(channel);
            boolean registered = selection.registered[channel - 1];
            Data entry = numbered.computeIfAbsent(
                    (registered ? 1 << 20 : 0) | channel << 14 | number,
                    any -> new Data(registered, channel, number, new Line(), new Line()));
            add(controller == DATA_HIGH ? entry.high() : entry.low(), message, message.second());
        } else {
            add(controllers.computeIfAbsent(channel << 7 | controller, any -> new Line()), message, message.second());
        }
    }

    private List<Trace> traces() {
        List<Trace> traces = new ArrayList<>();
        plain.forEach((source, line) -> traces.add(new Trace(source, line.values(), line.began())));
        numbered.values().forEach(data -> traces.add(data(data)));
        controllers.forEach((key, line) -> controllerTrace(key, line, traces));
        traces.sort(Comparator.comparingInt(Trace::began));
        return traces;
    }

    private static Trace data(Data data) {
        List<Integer> lows = data.low().values();
        boolean varies = lows.stream().distinct().count() > 1;
        Address.DataLow low =
                lows.isEmpty() ? Address.DataLow.NONE : varies ? Address.DataLow.FINE : Address.DataLow.INDEX;
        if (data.registered()) {
            return joined(data.high(), data.low(), true, highFirst -> Source.registered(data.channel(), data.number()));
        }
        IntFunction<Source> source = any -> Source.nonRegistered(data.channel(), data.number(), low);
        return low == Address.DataLow.FINE
                ? joined(data.high(), data.low(), true, source)
                : new Trace(source.apply(0), data.high().values(), began(data));
    }

    private static int began(Data data) {
        return data.high().points.isEmpty() ? data.low().began() : data.high().began();
    }

    /// A controller by itself, or as the half of a pair; bank select belongs to its program, a selection to its data.
    private void controllerTrace(int key, Line line, List<Trace> traces) {
        int channel = key >> 7;
        int number = key & 0x7F;
        boolean bank = programs && number % 32 == 0 && number < 64;
        boolean select =
                Selection.selects(number) && numbered.values().stream().anyMatch(data -> data.channel() == channel);
        boolean low = number >= 32 && number < 64 && paired(key - 32);
        if (bank || low || select) {
            return;
        }
        if (number < 32 && paired(key)) {
            Line other = controllers.getOrDefault(key + 32, new Line());
            traces.add(joined(line, other, false, first -> Source.pair(channel, number, first == 1)));
        } else {
            traces.add(new Trace(Source.controller(channel, number), line.values(), line.began()));
        }
    }

    /// True when a controller and the one 32 above it take turns.
    private boolean paired(int key) {
        if (!controllers.containsKey(key) || !controllers.containsKey(key + 32)) {
            return false;
        }
        List<Side> sides =
                sides(controllers.getOrDefault(key, new Line()), controllers.getOrDefault(key + 32, new Line()));
        int turns = 0;
        for (int at = 1; at < sides.size(); at++) {
            turns += sides.get(at).high() != sides.get(at - 1).high() ? 1 : 0;
        }
        return turns >= 2 && turns * 2 >= sides.size() - 1;
    }

    private record Side(boolean high, Point point) {}

    private static List<Side> sides(Line high, Line low) {
        List<Side> sides = new ArrayList<>();
        high.points.forEach(point -> sides.add(new Side(true, point)));
        low.points.forEach(point -> sides.add(new Side(false, point)));
        sides.sort(Comparator.comparingInt(side -> side.point().order()));
        return sides;
    }

    /// In a pair the halves stand closer together than one pair and the next; a value is whole with its second half.
    private static Trace joined(Line high, Line low, boolean alwaysHighFirst, IntFunction<Source> source) {
        List<Side> sides = sides(high, low);
        boolean highFirst = alwaysHighFirst || highFirst(sides);
        List<Integer> values = new ArrayList<>();
        int highHalf = 0;
        int lowHalf = 0;
        for (Side side : sides) {
            highHalf = side.high() ? side.point().value() : highHalf;
            lowHalf = side.high() ? lowHalf : side.point().value();
            if (side.high() != highFirst || low.points.isEmpty()) {
                values.add(highHalf << 7 | lowHalf);
            }
        }
        return new Trace(
                source.apply(highFirst ? 1 : 0),
                values,
                sides.getFirst().point().order());
    }

    private static boolean highFirst(List<Side> sides) {
        long highToLow = 0;
        long lowToHigh = 0;
        for (int at = 1; at < sides.size(); at++) {
            Side before = sides.get(at - 1);
            Side now = sides.get(at);
            long gap = now.point().nanos() - before.point().nanos();
            highToLow += before.high() && !now.high() ? gap : 0;
            lowToHigh += !before.high() && now.high() ? gap : 0;
        }
        return highToLow == lowToHigh ? sides.getFirst().high() : highToLow < lowToHigh;
    }
}
