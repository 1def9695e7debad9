package longthrow.console.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;

/// The static curves of a strip's gate and compressor, dB to dB, from its very parameters; the compressor's knee after
/// Giannoulis, Massberg, Reiss, "Digital Dynamic Range Compressor Design", JAES 60 (2012), equation 4.
final class DynamicsLaws {
    private static final int EXPANDER = 1;
    private static final int DUCKER = 2;

    private final TableLayout layout;
    private final String path;
    private final Map<String, Integer> cells = new HashMap<>();

    /// The curves of the strip at `path`.
    DynamicsLaws(TableLayout layout, String path) {
        this.layout = layout;
        this.path = path;
    }

    /// The compressor's, make-up and parallel mix left out, so that its distance from the diagonal is the reduction.
    DoubleUnaryOperator compressor(Values values) {
        double threshold = number(values, "comp/threshold");
        double slope = 1 / number(values, "comp/ratio") - 1;
        double knee = Math.max(0.01, number(values, "comp/knee"));
        return in -> {
            double over = in - threshold;
            if (over <= -knee / 2) {
                return in;
            }
            double bent = over + knee / 2;
            return in + slope * (over < knee / 2 ? bent * bent / (2 * knee) : over);
        };
    }

    /// The gate's, expander's or ducker's, as it opens.
    DoubleUnaryOperator gate(Values values) {
        double threshold = number(values, "gate/threshold");
        double range = number(values, "gate/range");
        double ratio = number(values, "gate/ratio");
        return switch ((int) number(values, "gate/mode")) {
            case EXPANDER -> in -> in - Math.min(range, Math.max(0, threshold - in) * (ratio - 1));
            case DUCKER -> in -> in < threshold ? in : in - range;
            default -> in -> in < threshold ? in - range : in;
        };
    }

    private double number(Values values, String key) {
        return values.get(cells.computeIfAbsent(
                key, each -> layout.cell(path + "/" + each).orElseThrow()));
    }
}
