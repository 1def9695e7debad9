package longthrow.controllers.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.SurfaceWords;

/// Which way an encoder counts, and in which coding.
final class Turn implements Trial {
    private static final long REST_NANOS = 700_000_000;
    private static final int CLICKS = 3;

    /// A slow click is no more than this.
    private static final int SLOW = 15;

    private final Control control;
    private final List<Integer> right = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private boolean turnedRight;
    private long last;

    Turn(Control control) {
        this.control = control;
    }

    @Override
    public String subject() {
        return control.name();
    }

    @Override
    public String task() {
        return "turn " + control.name() + " slowly to the " + (turnedRight ? "left" : "right") + ", some five clicks";
    }

    @Override
    public void value(Control from, int value, long nanos) {
        if (from.equals(control)) {
            (turnedRight ? left : right).add(value);
            last = nanos;
        }
    }

    @Override
    public Optional<Verdict> verdict(long nanos) {
        boolean rests = nanos - last > REST_NANOS;
        turnedRight |= right.size() >= CLICKS && rests;
        return left.size() >= CLICKS && rests ? Optional.of(judged()) : Optional.empty();
    }

    private Verdict judged() {
        Relative coding = control.relative().orElse(Relative.TWOS);
        if (!(coding instanceof Relative.Ticks ticks)) {
            return Verdict.good(subject(), "values " + right + " to the right, " + left + " to the left");
        }
        String heard = right.size() + " messages to the right, " + left.size() + " to the left";
        boolean zeros = Stream.concat(right.stream(), left.stream()).allMatch(value -> value % 64 == 0);
        if (zeros) {
            return Verdict.different(subject(), heard + ", all of no ticks", "option encoder-zero step");
        }
        if (fits(ticks)) {
            return Verdict.good(subject(), heard + most(ticks));
        }
        String says = heard + ", but not as " + SurfaceWords.written(ticks) + ": " + right + " and " + left;
        return Stream.of(Relative.Ticks.values())
                .filter(this::fits)
                .findFirst()
                .map(other -> Verdict.different(subject(), says, "relative " + SurfaceWords.written(other)))
                .orElseGet(() -> Verdict.different(subject(), says));
    }

    private boolean fits(Relative.Ticks coding) {
        return right.stream().mapToInt(coding::ticks).allMatch(ticks -> ticks >= 0 && ticks <= SLOW)
                && left.stream().mapToInt(coding::ticks).allMatch(ticks -> ticks <= 0 && ticks >= -SLOW);
    }

    private String most(Relative.Ticks coding) {
        int most = Stream.concat(right.stream(), left.stream())
                .mapToInt(value -> Math.abs(coding.ticks(value)))
                .max()
                .orElse(0);
        return most > 1 ? "; up to " + most + " ticks in one, so the device accelerates by itself" : ", one tick each";
    }
}
