package longthrow.console.show;

import java.util.OptionalDouble;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;

/// A line of a lane's file, `48000 -6.25 dB`, read without a detour: a lane may have a million of them. Belongs to one
/// thread.
final class PointLine {
    private static final int MOST_DIGITS = 15;
    private static final double[] TENS = new double[MOST_DIGITS + 1];

    static {
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = Double.parseDouble("1e" + i);
        }
    }

    private final Parameter parameter;
    private final String unit;
    private String line = "";
    private int at;
    private long frame;
    private double value;

    PointLine(Parameter parameter) {
        this.parameter = parameter;
        unit = parameter.unit() == Unit.DECIBELS ? " dB" : parameter.unit() == Unit.MILLISECONDS ? " ms" : "";
    }

    /// Reads a line; false when it is no point of this parameter.
    boolean read(String text) {
        line = text;
        at = 0;
        long digits = digits();
        if (at == 0 || at > MOST_DIGITS || at >= line.length() || line.charAt(at) != ' ') {
            return false;
        }
        frame = digits;
        at++;
        int from = at;
        return plain() || worded(line.substring(from));
    }

    /// The song's frame of the line read last.
    long frame() {
        return frame;
    }

    /// Its value.
    double value() {
        return value;
    }

    private long digits() {
        long number = 0;
        int end = Math.min(line.length(), at + MOST_DIGITS + 1);
        for (; at < end && line.charAt(at) >= '0' && line.charAt(at) <= '9'; at++) {
            number = 10 * number + line.charAt(at) - '0';
        }
        return number;
    }

    /// A decimal in the unit that most lines have: as many digits as a double holds exactly, so that one division
    /// rounds as it must.
    private boolean plain() {
        if (parameter.stepped()) {
            return false;
        }
        boolean negative = at < line.length() && line.charAt(at) == '-';
        int first = negative ? at + 1 : at;
        at = first;
        long whole = digits();
        int places = 0;
        int count = at - first;
        if (at < line.length() && line.charAt(at) == '.') {
            int point = at++;
            long fraction = digits();
            places = at - point - 1;
            count += places;
            if (count > MOST_DIGITS) {
                return false;
            }
            whole = whole * (long) TENS[places] + fraction;
        }
        boolean known = count > 0 && count <= MOST_DIGITS && line.length() - at == unit.length() && line.endsWith(unit);
        value = (negative ? -1 : 1) * (whole / TENS[places]);
        return known && value >= parameter.minimum() && value <= parameter.maximum();
    }

    private boolean worded(String words) {
        OptionalDouble read = parameter.parse(words);
        value = read.orElse(0);
        return read.isPresent();
    }
}
