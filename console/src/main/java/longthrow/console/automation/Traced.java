package longthrow.console.automation;

import java.util.function.LongToDoubleFunction;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.Thinning;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.AnyThread;

/// Makes a lane of any curve: straight lines that stand in for it within an error nobody hears.
@AnyThread
final class Traced {
    /// How far apart the curve is looked at, at 48 kHz 10 ms.
    static final int STEP = 480;

    // a tenth of what thinning a pass may differ by, so that ten edits in a row add up to one pass
    private static final double SHARE = 0.1;

    private Traced() {}

    /// Where a curve moves between two of its corners.
    interface Moving {
        boolean between(long from, long to);
    }

    /// The points of a curve at its corners (frames, rising) and every `step` frames where it moves between them.
    static Lane points(long[] corners, long step, LongToDoubleFunction position, Moving moving) {
        Points points = new Points();
        for (int i = 0; i < corners.length; i++) {
            points.add(corners[i], position.applyAsDouble(corners[i]));
            boolean moves = i + 1 < corners.length && moving.between(corners[i], corners[i + 1]);
            for (long frame = corners[i] + step; moves && frame < corners[i + 1]; frame += step) {
                points.add(frame, position.applyAsDouble(frame));
            }
        }
        return points.lane(false);
    }

    /// The same without the points that nobody would miss on this parameter.
    static Lane thinned(Lane lane, Parameter parameter) {
        return parameter.unit() == Unit.DECIBELS
                ? Thinning.thinned(lane, parameter.taper(), SHARE * Thinning.DECIBELS)
                : Thinning.thinned(lane, new Taper.Linear(0, 1), SHARE * Thinning.TRAVEL);
    }
}
