package longthrow.console.automation;

import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import longthrow.console.desk.Desk;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.Thinning;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// A level and the decibels that stand on top of it - its trim, a DCA - as one lane, so that all sounds as before.
@ControlThread
record LaneSum(Desk desk, Lanes lanes, int sampleRate) {
    // half of what thinning a pass may differ by
    private static final double DECIBELS = 0.05;
    private static final int SAMPLES_A_SECOND = 100;

    /// The sum of what both cells play, or hold where they have no lane.
    Lane of(int level, int onTop) {
        Lane levels = curve(level);
        Lane others = curve(onTop);
        Parameter own = desk.layout().parameter(level);
        LongToDoubleFunction position = frame -> own.taper()
                .toPosition(own.clamp(own.taper().toValue(levels.positionAt(frame))
                        + desk.layout().parameter(onTop).taper().toValue(others.positionAt(frame))));
        Lane points = Traced.points(
                frames(levels, others),
                sampleRate / SAMPLES_A_SECOND,
                position,
                (from, to) -> levels.positionAt(from) != levels.positionAt(to)
                        || others.positionAt(from) != others.positionAt(to));
        return Thinning.thinned(points, own.taper(), DECIBELS);
    }

    private Lane curve(int cell) {
        return lanes.get(cell).orElseGet(() -> {
            Parameter parameter = desk.layout().parameter(cell);
            return Lane.still(parameter.taper().toPosition(desk.stored(cell)), parameter.stepped());
        });
    }

    private static long[] frames(Lane one, Lane other) {
        return LongStream.concat(frames(one), frames(other)).sorted().distinct().toArray();
    }

    private static LongStream frames(Lane lane) {
        return LongStream.range(0, lane.size()).map(point -> lane.frame((int) point));
    }
}
