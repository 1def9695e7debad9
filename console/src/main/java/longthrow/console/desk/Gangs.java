package longthrow.console.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.thread.ControlThread;

/// Faders that a hand moves together: those whose strips are in the same gang. In an absolute gang all go
/// where the hand goes. In a relative one each keeps its distance in dB, also at the ends of its travel: a
/// fader that waits at an end moves on when the others have come back by as much as it could not follow.
/// Only hands move a gang; scenes, fades, lanes and undo move each fader by itself, and who was moved by
/// itself, or is in another hand, has a new distance.
@ControlThread
final class Gangs {
    /// Nearer than this, in dB, a fader is where its gang has put it.
    private static final double NEAR = 1e-6;

    private static final int RELATIVE = 0;
    private static final int ABSOLUTE = 1;

    private final Desk desk;
    private final Map<Integer, Gang> gangs = new HashMap<>();

    /// The cells that one move moves, the hand's own first.
    record Moves(int[] cells, double[] values) {
        static Moves single(int cell, double value) {
            return new Moves(new int[] {cell}, new double[] {value});
        }

        /// The moves that are not left out.
        Moves without(boolean[] out) {
            int[] some = new int[cells.length];
            double[] to = new double[cells.length];
            int count = 0;
            for (int i = 0; i < cells.length; i++) {
                some[count] = cells[i];
                to[count] = values[i];
                count += out[i] ? 0 : 1;
            }
            return new Moves(Arrays.copyOf(some, count), Arrays.copyOf(to, count));
        }
    }

    /// Where a relative gang stands, and how far above it each of its faders would be if travels had no ends.
    private static final class Gang {
        final Map<Integer, Double> distances = new HashMap<>();
        double stands;
    }

    Gangs(Desk desk) {
        this.desk = desk;
    }

    /// What a hand's move of a cell moves.
    Moves moves(int cell, double value, Origin by) {
        int number = desk.layout().parameter(cell).key().equals("fader") ? gangOf(cell) : 0;
        OptionalInt mode = number > 0 ? desk.layout().cell("gang/" + number + "/mode") : OptionalInt.empty();
        int kind = mode.isPresent() ? (int) desk.value(mode.getAsInt()) : -1;
        return switch (kind) {
            case RELATIVE -> relative(number, cell, value, by);
            case ABSOLUTE -> all(number, cell, by, any -> value);
            default -> Moves.single(cell, value);
        };
    }

    private int gangOf(int cell) {
        OptionalInt gang = desk.layout().cell(desk.layout().strip(cell) + "/gang");
        return gang.isPresent() ? (int) desk.value(gang.getAsInt()) : 0;
    }

    private Moves relative(int number, int cell, double value, Origin by) {
        Gang gang = gangs.computeIfAbsent(number, any -> new Gang());
        look(gang, members(number));
        if (desk.value(cell) > Double.NEGATIVE_INFINITY) {
            gang.distances.put(cell, desk.value(cell) - gang.stands); // one that is taken at its end goes on from there
        }
        double distance = gang.distances.getOrDefault(cell, 0.0);
        if (distance == Double.NEGATIVE_INFINITY) {
            return Moves.single(cell, value); // it was down while the others were up, and joins them anew
        }
        gang.stands = value - distance;
        return all(number, cell, by, member -> member == cell ? value : at(gang, member));
    }

    private double at(Gang gang, int member) {
        return desk.layout()
                .parameter(member)
                .clamp(gang.stands + gang.distances.getOrDefault(member, Double.NEGATIVE_INFINITY));
    }

    /// Measures anew who is not where the gang has put it.
    private void look(Gang gang, int[] members) {
        gang.distances.keySet().removeIf(cell -> IntStream.of(members).noneMatch(member -> member == cell));
        if (gang.stands == Double.NEGATIVE_INFINITY && IntStream.of(members).anyMatch(member -> !there(gang, member))) {
            gang.stands = 0;
            gang.distances.clear();
        }
        for (int member : members) {
            if (!there(gang, member)) {
                gang.distances.put(member, desk.value(member) - gang.stands);
            }
        }
    }

    private boolean there(Gang gang, int member) {
        double expected = at(gang, member);
        return gang.distances.containsKey(member)
                && (desk.value(member) == expected || Math.abs(desk.value(member) - expected) < NEAR);
    }

    /// Where a member goes.
    private interface Aim {
        double of(int member);
    }

    private Moves all(int number, int cell, Origin by, Aim aim) {
        int[] cells = IntStream.concat(
                        IntStream.of(cell),
                        IntStream.of(members(number)).filter(member -> member != cell && !elsewhere(member, by)))
                .toArray();
        return new Moves(cells, IntStream.of(cells).mapToDouble(aim::of).toArray());
    }

    /// A fader under a finger, or in somebody else's hand, goes where that hand goes.
    private boolean elsewhere(int member, Origin by) {
        return desk.hands().touched(member)
                || desk.hands().owner(member).filter(other -> !other.equals(by)).isPresent();
    }

    /// The faders of a gang's strips.
    private int[] members(int number) {
        return desk.layout().sections().stream()
                .flatMapToInt(section -> members(section, number))
                .toArray();
    }

    private IntStream members(Section section, int number) {
        OptionalInt fader = desk.layout().cell(section.strip(0) + "/fader");
        OptionalInt gang = desk.layout().cell(section.strip(0) + "/gang");
        if (fader.isEmpty() || gang.isEmpty()) {
            return IntStream.empty();
        }
        int faderRow = Cell.row(fader.getAsInt());
        int gangRow = Cell.row(gang.getAsInt());
        return IntStream.range(0, section.columns())
                .filter(column -> desk.value(Cell.of(gangRow, column)) == number)
                .map(column -> Cell.of(faderRow, column));
    }
}
