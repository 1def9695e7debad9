package longthrow.console.view;

import java.util.Optional;
import java.util.function.Supplier;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.FullReading;

/// A view of the full set of meters on main or on the selected strip; it paints anew when there is a new reading.
abstract class Reads extends Painted {
    private final Supplier<Integer> which;
    private Optional<FullReading> reading = Optional.empty();

    /// `which` says whose readings are shown: 0 main's, 1 the selected strip's.
    Reads(String id, String words, Supplier<Integer> which) {
        super(AccessibleRole.CANVAS);
        this.which = which;
        name(id, words);
    }

    @Override
    public void present(DeskFrame frame) {
        int at = which.get();
        boolean there = at < frame.full().size();
        boolean before = reading.isPresent();
        if (there != before || (there && frame.full().get(at) != reading.get())) {
            reading = there ? Optional.of(frame.full().get(at)) : Optional.empty();
            reading.ifPresent(this::read);
            if (there && before) {
                renew();
            } else {
                repaint();
            }
        }
    }

    /// Takes a new reading.
    void read(FullReading now) {}

    /// Has what another reading changes painted anew: everything, unless a view knows better.
    void renew() {
        repaint();
    }

    /// The newest reading; empty where nobody measures.
    final Optional<FullReading> reading() {
        return reading;
    }

    /// A level as it is written; `-∞` for silence.
    static String figure(double level) {
        return level < -90 || Double.isNaN(level) ? "-∞" : Tenths.of(level);
    }
}
