package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;

/// The controls that one line speaks of: `fader[1..8]`, `f[3]`, or `fader.main`, whose indices are 0. Immutable.
public record Span(String family, int first, int last) {
    /// True for `NAME[a..b]`.
    public boolean ranged() {
        return first != last;
    }

    /// How many controls there are.
    public int size() {
        return last - first + 1;
    }

    /// True when both speak of at least one same control.
    public boolean meets(Span other) {
        return family.equals(other.family) && first <= other.last && other.first <= last;
    }

    /// True when the control is one of these.
    public boolean holds(String otherFamily, int index) {
        return family.equals(otherFamily) && first <= index && index <= last;
    }

    /// What is left of these controls without the others.
    public List<Span> without(Span other) {
        if (!meets(other)) {
            return List.of(this);
        }
        List<Span> rest = new ArrayList<>();
        if (first < other.first) {
            rest.add(new Span(family, first, other.first - 1));
        }
        if (last > other.last) {
            rest.add(new Span(family, other.last + 1, last));
        }
        return rest;
    }

    /// As files write it.
    @Override
    public String toString() {
        return first == 0 ? family : family + "[" + first + (ranged() ? ".." + last : "") + "]";
    }
}
