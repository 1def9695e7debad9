package longthrow.console.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Control;
import longthrow.dsp.parameter.Taper;

/// What a hand does on a device over the time of a song, each thing once, in the order of time.
final class Deeds {
    private static final double STEP_SECONDS = 0.005;
    private static final double PRESS_SECONDS = 0.06;

    private final EmulatedSurface device;
    private final List<Deed> deeds = new ArrayList<>();
    private int next;

    private record Deed(double second, Runnable does) {}

    /// A point of a ride.
    record Point(double second, double decibels) {}

    /// A hand on `device`.
    Deeds(EmulatedSurface device) {
        this.device = device;
    }

    /// Presses a button at a time.
    Deeds press(double second, Control button) {
        deeds.add(new Deed(second, () -> device.press(button, true)));
        deeds.add(new Deed(second + PRESS_SECONDS, () -> device.press(button, false)));
        return this;
    }

    /// Takes a fader at the first point, moves it from point to point as an arm does, slow at both ends, and lets go at
    /// the last.
    Deeds ride(Control fader, List<Point> points) {
        double start = points.getFirst().second();
        deeds.add(new Deed(start, () -> device.touch(fader, true)));
        for (int i = 1; i < points.size(); i++) {
            way(fader, points.get(i - 1), points.get(i));
        }
        deeds.add(new Deed(points.getLast().second() + STEP_SECONDS, () -> device.touch(fader, false)));
        return this;
    }

    private void way(Control fader, Point from, Point to) {
        Taper law = new Taper.Fader();
        double first = law.toPosition(from.decibels());
        double last = law.toPosition(to.decibels());
        if (first == last) {
            return;
        }
        int steps = (int) Math.ceil((to.second() - from.second()) / STEP_SECONDS);
        for (int step = 1; step <= steps; step++) {
            double share = (double) step / steps;
            double position = first + (last - first) * (1 - Math.cos(Math.PI * share)) / 2;
            double second = from.second() + share * (to.second() - from.second());
            deeds.add(new Deed(second, () -> device.move(fader, position)));
        }
    }

    /// Does what is due at a time of the song.
    void at(double second) {
        if (next == 0) {
            deeds.sort(Comparator.comparingDouble(Deed::second));
        }
        while (next < deeds.size() && deeds.get(next).second() <= second) {
            deeds.get(next++).does().run();
        }
    }
}
