package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;

/// Keeps motors from trembling: while a level moves, its motor is not sent after less than 0.1 dB (rule H3); where it
/// comes to rest, it is always sent (rule H4). The device's own step is held back by its unit.
@ControlThread
final class DeadBand {
    private static final double DECIBELS = 0.1;

    private final Map<Spot, Motor> motors = new HashMap<>();

    private static final class Motor {
        double shown = Double.NaN;
        double last = Double.NaN;
    }

    /// Where the motor is to be shown whose value now stands at `wanted`.
    double steady(Spot spot, double wanted) {
        Motor motor = motors.computeIfAbsent(spot, any -> new Motor());
        boolean rests = wanted == motor.last;
        motor.last = wanted;
        if (rests || !near(spot, wanted, motor.shown)) {
            motor.shown = wanted;
        }
        return motor.shown;
    }

    private static boolean near(Spot spot, double one, double other) {
        Optional<Travel> travel = spot.shows()
                .flatMap(Bound::travel)
                .filter(way -> way.parameter().unit() == Unit.DECIBELS);
        return travel.isPresent()
                && Math.abs(travel.get().value(one) - travel.get().value(other)) < DECIBELS;
    }
}
