package longthrow.controllers.verify;

import java.util.Optional;
import java.util.TreeSet;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Kind;

/// How far a fader or knob goes, and in which steps: what its printed range is on the wire.
final class Travel implements Trial {
    private static final long REST_NANOS = 700_000_000;

    /// A top below this share of the file's was hardly the top.
    private static final double NEARLY = 0.9;

    /// So many positions tell the step; a quick hand passes over many.
    private static final int ENOUGH = 30;

    private final Control control;
    private final int deadBand;
    private final TreeSet<Integer> values = new TreeSet<>();
    private boolean top;
    private boolean felt;
    private boolean down;
    private long last;

    Travel(Control control, int deadBand) {
        this.control = control;
        this.deadBand = deadBand;
    }

    @Override
    public String subject() {
        return control.name();
    }

    @Override
    public String task() {
        String where = control.kind() == Kind.FADER ? "move " : "turn ";
        return where + control.name() + " slowly to its top and back to its bottom";
    }

    @Override
    public void value(Control from, int value, long nanos) {
        if (from.equals(control)) {
            values.add(value);
            top |= value > control.maximumIn() / 2;
            down = top && value <= control.maximumIn() / 20;
            last = nanos;
        }
    }

    @Override
    public void event(ControlEvent event) {
        felt |= event instanceof ControlEvent.Touched touched
                && touched.control().equals(control);
    }

    @Override
    public Optional<Verdict> verdict(long nanos) {
        return down && nanos - last > REST_NANOS ? Optional.of(measured()) : Optional.empty();
    }

    private Verdict measured() {
        int most = values.last();
        int says = control.maximumIn();
        String range = "from " + values.first() + " to " + most + (most == says ? "" : " instead of " + says) + touch();
        int step = step();
        if (most < says * NEARLY) {
            return Verdict.different(subject(), range + ": was that the top?");
        }
        if (most != says) {
            return Verdict.different(subject(), range, "max " + most);
        }
        if (step > Math.max(1, deadBand)) {
            return Verdict.different(subject(), range + " in steps of " + step, "option fader-step " + step);
        }
        return Verdict.good(subject(), range + (step > 1 ? " in steps of " + step : ""));
    }

    private String touch() {
        boolean senses = control.touch().isPresent();
        return !senses ? "" : felt ? ", and felt the finger" : ", but never felt the finger";
    }

    /// The smallest way between two positions, where nearly all others are multiples of it; else 1.
    private int step() {
        if (values.size() < ENOUGH) {
            return 1;
        }
        int smallest = Integer.MAX_VALUE;
        int before = values.first();
        for (int value : values.tailSet(before, false)) {
            smallest = Math.min(smallest, value - before);
            before = value;
        }
        int step = smallest;
        long fitting = values.stream().filter(value -> value % step == 0).count();
        return fitting * 10 >= values.size() * 9L ? step : 1;
    }
}
