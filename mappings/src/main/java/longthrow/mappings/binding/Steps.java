package longthrow.mappings.binding;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.dsp.parameter.Parameter;
import longthrow.mappings.language.Transform;

/// How far ticks of an encoder, or presses of a step button, move a value.
final class Steps {
    private static final double FINE = 0.01; // of the travel, a tick
    private static final double GRAIN = 1e12; // rounding that keeps a centre found again exactly the centre
    private static final Pattern SIZE = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*(.*)");

    private Steps() {}

    /// The value `ticks` further on: switches and choices by one word a tick, others by the step, else by 1/100 of the
    /// travel.
    static double moved(Parameter parameter, double now, double ticks, Optional<Transform.Step> step) {
        if (parameter.stepped()) {
            return parameter.clamp(now + ticks);
        }
        String size = step.map(Transform.Step::size).orElse("1%");
        OptionalDouble share = share(size);
        OptionalDouble amount = parameter.unit().parse(size);
        if (share.isPresent() || amount.isEmpty() || Double.isInfinite(now)) {
            return shifted(parameter, now, ticks * share.orElse(FINE));
        }
        return parameter.clamp(Math.rint((now + ticks * amount.getAsDouble()) * GRAIN) / GRAIN);
    }

    private static OptionalDouble share(String size) {
        return size.endsWith("%")
                ? OptionalDouble.of(
                        Double.parseDouble(size.substring(0, size.length() - 1).strip()) / 100)
                : OptionalDouble.empty();
    }

    private static double shifted(Parameter parameter, double now, double way) {
        double position = parameter.taper().toPosition(now) + way;
        double clean = Math.rint(Math.max(0, Math.min(1, position)) * GRAIN) / GRAIN;
        return parameter.taper().toValue(clean);
    }

    /// The same within a part of the travel and turned round where the line says so.
    static double moved(Travel travel, double now, double ticks, Optional<Transform.Step> step) {
        double way = travel.inverted() ? -ticks : ticks;
        double to = moved(travel.parameter(), now, way, step);
        double one = travel.parameter().taper().toValue(travel.from());
        double other = travel.parameter().taper().toValue(travel.to());
        return Math.max(Math.min(one, other), Math.min(Math.max(one, other), to));
    }

    /// An action's argument: the step so many times, with its unit, `-3frame`; without a step the ticks alone.
    static String amount(double ticks, Optional<Transform.Step> step) {
        Matcher size = SIZE.matcher(step.map(Transform.Step::size).orElse("1"));
        double each = size.matches() ? Double.parseDouble(size.group(1)) : 1;
        String unit = size.matches() ? size.group(2) : "";
        double amount = ticks * each;
        return (amount == Math.rint(amount) ? String.valueOf((long) amount) : String.valueOf(amount)) + unit;
    }
}
