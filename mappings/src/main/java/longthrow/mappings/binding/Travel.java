package longthrow.mappings.binding;

import java.util.Optional;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ScaleLaw;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.Transform;

/// The way between a control's travel (0 to 1) and a parameter's value: centre, invert, curve, range, taper, exact both
/// ways. Immutable.
///
/// @param marks the decibels printed along the control, where the parameter is in decibels and reaches over them
/// @param centre the control's position that counts as the middle, 0.5 where nothing is said
/// @param from the parameter's position at the control's lower end
/// @param to the parameter's position at its upper end
record Travel(
        Parameter parameter,
        Optional<ScaleLaw> marks,
        double centre,
        boolean inverted,
        double exponent,
        double from,
        double to) {
    private static final double NEAR = 1e-9;

    /// The travel of a line's control. Printed marks count for a line that does not bend the travel itself.
    static Travel of(MapLine line, Parameter parameter, Control control) {
        Travel plain = of(line, parameter, control.maximumIn());
        boolean straight = plain.equals(new Travel(parameter, Optional.empty(), 0.5, false, 1, 0, 1));
        Optional<ScaleLaw> marks = straight && parameter.unit() == Unit.DECIBELS
                ? control.marks(parameter.minimum(), parameter.maximum())
                : Optional.empty();
        return marks.isPresent() ? new Travel(parameter, marks, 0.5, false, 1, 0, 1) : plain;
    }

    /// The travel of a line's controls without marks; `maximum` is the wire value of their far end.
    static Travel of(MapLine line, Parameter parameter, int maximum) {
        double centre = line.transform(Transform.Centre.class)
                .map(c -> c.wire() / (double) maximum)
                .orElse(0.5);
        double exponent = line.transform(Transform.Curve.class)
                .map(Transform.Curve::exponent)
                .orElse(1.0);
        boolean inverted = line.transform(Transform.Invert.class).isPresent();
        double from = line.transform(Transform.Range.class)
                .map(range -> position(parameter, range.from(), 0))
                .orElse(0.0);
        double to = line.transform(Transform.Range.class)
                .map(range -> position(parameter, range.to(), 1))
                .orElse(1.0);
        return new Travel(parameter, Optional.empty(), centre, inverted, exponent, from, to);
    }

    private static double position(Parameter parameter, String text, double otherwise) {
        var value = parameter.parse(text);
        return value.isPresent() ? parameter.taper().toPosition(value.getAsDouble()) : otherwise;
    }

    /// The parameter's value where the control stands at a position.
    double value(double control) {
        if (marks.isPresent()) {
            return marks.get().decibels(control);
        }
        double position = centred(control);
        position = inverted ? 1 - position : position;
        position = exponent == 1 ? position : Math.pow(position, exponent);
        return parameter.taper().toValue(from == 0 && to == 1 ? position : from + position * (to - from));
    }

    /// Where the control stands for a value; outside the range the nearer end.
    double control(double value) {
        if (marks.isPresent()) {
            return marks.get().position(value);
        }
        double position = parameter.taper().toPosition(value);
        position = from == 0 && to == 1 ? position : from == to ? 0 : clamp((position - from) / (to - from));
        position = exponent == 1 ? position : Math.pow(position, 1 / exponent);
        return uncentred(inverted ? 1 - position : position);
    }

    private double centred(double control) {
        if (centre == 0.5 || Math.abs(control - centre) < NEAR) {
            return centre == 0.5 ? control : 0.5;
        }
        return control < centre ? control / centre / 2 : 1 - (1 - control) / (1 - centre) / 2;
    }

    private double uncentred(double position) {
        if (centre == 0.5) {
            return position;
        }
        return position <= 0.5 ? position * 2 * centre : 1 - (1 - position) * 2 * (1 - centre);
    }

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
