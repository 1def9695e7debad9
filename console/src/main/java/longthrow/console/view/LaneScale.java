package longthrow.console.view;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.EventThread;

/// Where a lane's value scale has its marks.
@EventThread
final class LaneScale {
    private static final List<Double> DECIBELS = List.of(10.0, 5.0, 0.0, -5.0, -10.0, -20.0, -30.0, -50.0);
    private static final List<Double> QUARTERS = List.of(1.0, .75, .5, .25, 0.0);
    private static final int MOST_CHOICES = 8;

    private LaneScale() {}

    /// Positions of the marks, from the top.
    static List<Double> marks(Parameter parameter) {
        if (parameter.unit() == Unit.DECIBELS && Double.isInfinite(parameter.minimum())) {
            return DECIBELS.stream()
                    .filter(value -> value <= parameter.maximum())
                    .map(parameter.taper()::toPosition)
                    .toList();
        }
        int last = (int) (parameter.maximum() - parameter.minimum());
        if (parameter.stepped() && last > 0 && last <= MOST_CHOICES) {
            return IntStream.rangeClosed(0, last)
                    .mapToObj(step -> parameter.taper().toPosition(parameter.maximum() - step))
                    .toList();
        }
        return QUARTERS;
    }

    /// What a mark says; decibels go without their unit.
    static String words(Parameter parameter, double position) {
        String words = parameter.format(parameter.clamp(parameter.taper().toValue(position)));
        return parameter.unit() == Unit.DECIBELS ? words.replaceAll("(\\.0)? dB$", "") : words.replace(" ", "");
    }
}
