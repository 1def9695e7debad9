package longthrow.mappings.learn;

import java.util.List;
import java.util.Optional;
import longthrow.controllers.surface.Relative;

/// What the values of a source make it.
sealed interface Verdict {
    /// It says where it stands.
    record Place() implements Verdict {}

    /// It says how far it turned.
    record Ticks(Relative.Ticks coding) implements Verdict {}

    /// It is down while it is pressed.
    record Momentary() implements Verdict {}

    /// It is on at one press and off at the next; or it is still held.
    record Latching() implements Verdict {}

    /// More must be heard.
    record Open(String please) implements Verdict {}

    /// As many messages as six or so slow clicks of an encoder tell one from a knob (protocols, section 4.4).
    int ENOUGH = 4;

    /// Left and right need as many each, so that one stray value decides nothing.
    int EACH_WAY = 2;

    /// Judges a trace.
    static Verdict of(Trace trace) {
        boolean single = trace.size() == 1;
        boolean gate = trace.gate() && (trace.released() || single);
        return switch (trace.source().sort()) {
            case GATE -> ofGate(trace);
            case SEVEN -> gate ? ofGate(trace) : ofSeven(trace);
            case PRESSURE -> gate ? ofGate(trace) : place(trace);
            case FOURTEEN -> gate && !single ? ofGate(trace) : place(trace);
        };
    }

    private static Verdict ofGate(Trace trace) {
        boolean oneShot = trace.source().address().oneShot();
        boolean full = trace.values().stream().allMatch(value -> value == 0 || value == 127);
        if (oneShot || trace.released()) {
            return new Momentary();
        }
        boolean note = trace.source().sort() == Source.Sort.GATE;
        return note || full ? new Latching() : new Open("go on: turn it, or press it again");
    }

    private static Verdict place(Trace trace) {
        return trace.distinct() >= ENOUGH - 1 ? new Place() : new Open("move it further");
    }

    private static Verdict ofSeven(Trace trace) {
        if (trace.size() < ENOUGH) {
            return new Open("turn it further, slowly");
        }
        if (trace.repeats() * 2 >= trace.size() - 1) {
            return coding(trace.values())
                    .<Verdict>map(Ticks::new)
                    .orElseGet(() -> new Open("now turn it a little to the left"));
        }
        return place(trace);
    }

    /// Right came first, so what comes on the other side of 64 is left; that decides.
    private static Optional<Relative.Ticks> coding(List<Integer> values) {
        List<Integer> turned = values.stream().filter(value -> value % 64 != 0).toList();
        if (turned.isEmpty()) {
            return Optional.empty();
        }
        boolean low = turned.getFirst() < 64;
        List<Integer> first =
                turned.stream().filter(value -> value < 64 == low).sorted().toList();
        List<Integer> other =
                turned.stream().filter(value -> value < 64 != low).sorted().toList();
        if (first.size() < EACH_WAY || other.size() < EACH_WAY) {
            return Optional.empty();
        }
        int one = first.get(first.size() / 2);
        int two = other.get(other.size() / 2);
        int below = Math.min(one, two);
        int above = Math.max(one, two);
        if (below >= 32 || above >= 96) {
            return Optional.of(below >= 32 ? Relative.Ticks.OFFSET : Relative.Ticks.TWOS);
        }
        return Optional.of(low ? Relative.Ticks.SIGN_MINUS : Relative.Ticks.SIGN_PLUS);
    }
}
