package longthrow.console.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Edits;
import longthrow.console.desk.Part;
import longthrow.console.frame.Outlook;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Two states of a strip, A and B, of which one is heard: going to the other keeps this one. Both begin as the strip
/// stands. Each change is one step of undo; a strip that undo took back to the other state is on that one again.
@ControlThread
final class Compare {
    private final Desk desk;
    private final Map<Integer, Sides> strips = new HashMap<>();

    Compare(Desk desk) {
        this.desk = desk;
    }

    /// What a strip has on its two sides; the side that is heard is as it was when it was left.
    private static final class Sides {
        private final double[][] values;
        private int heard;

        private Sides(double[] now) {
            values = new double[][] {now, now.clone()};
        }
    }

    /// What strips take from each other, and so what a side holds.
    private int[] cells(int strip) {
        return desk.strips().section(strip).rows().stream()
                .filter(Part.WHOLE::holds)
                .mapToInt(row -> desk.strips().cell(strip, row.key()).orElseThrow())
                .toArray();
    }

    private double[] now(int strip) {
        return Arrays.stream(cells(strip)).mapToDouble(desk::stored).toArray();
    }

    private Sides sides(int strip) {
        Sides sides = strips.computeIfAbsent(strip, fresh -> new Sides(now(strip)));
        double[] now = now(strip);
        int other = 1 - sides.heard;
        if (!Arrays.equals(now, sides.values[sides.heard]) && Arrays.equals(now, sides.values[other])) {
            sides.heard = other;
        }
        return sides;
    }

    /// `a`, `b`, or nothing for the other one.
    String go(int strip, String argument, Origin by) {
        Sides sides = sides(strip);
        int to = argument.equals("a") ? 0 : argument.equals("b") ? 1 : 1 - sides.heard;
        String words = letter(to) + " of " + desk.numbered(strip);
        if (to == sides.heard) {
            return words + ": it is heard already";
        }
        sides.values[sides.heard] = now(strip);
        sides.heard = to;
        int[] cells = cells(strip);
        Map<Integer, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(cells[i], sides.values[to][i]);
        }
        return new Edits(desk).make(new Edits.Edit(words, values, Map.of()), by).words(words);
    }

    /// Makes the other side what is heard.
    String copy(int strip) {
        Sides sides = sides(strip);
        sides.values[sides.heard] = now(strip);
        sides.values[1 - sides.heard] = now(strip);
        return letter(1 - sides.heard) + " of " + desk.numbered(strip) + " is as " + letter(sides.heard) + " now";
    }

    /// What the window shows of a strip.
    Outlook.Compared of(int strip) {
        if (!strips.containsKey(strip)) {
            return Outlook.Compared.NONE;
        }
        Sides sides = sides(strip);
        double[] now = now(strip);
        double[] other = sides.values[1 - sides.heard];
        int differ = 0;
        for (int i = 0; i < now.length; i++) {
            differ += now[i] == other[i] ? 0 : 1;
        }
        return new Outlook.Compared(letter(sides.heard), differ);
    }

    private static String letter(int side) {
        return side == 0 ? "A" : "B";
    }
}
