package longthrow.mappings.importer;

import java.util.List;
import java.util.Optional;

/// One imported control with what it is for. Immutable.
///
/// @param family what it is called, with `index` where it is one of several
/// @param kind as the language calls it, with what stands behind its message: `button`
record Line(String family, int index, String kind, Message message, Use use) {
    /// What the control does.
    ///
    /// @param arrow `->` or `<->`
    /// @param transforms with their bars, or nothing
    record Use(String arrow, String target, String transforms) {}

    /// Numbers of two neighbours, as steps from one to the next.
    record Step(int channel, int number) {}

    /// The step to the next one of the same family; nothing where they cannot stand in one line.
    Optional<Step> stepTo(Line next) {
        boolean like = next.index == index + 1 && next.kind.equals(kind) && sameForm(next.message);
        return like
                ? Optional.of(
                        new Step(next.message.channel() - message.channel(), next.message.number() - message.number()))
                : Optional.empty();
    }

    private boolean sameForm(Message other) {
        return !message.kind().equals("sysex")
                && message.kind().equals(other.kind())
                && message.facets().equals(other.facets())
                && message.relative().equals(other.relative());
    }

    /// The same under another name.
    Line called(String other) {
        return new Line(other, index, kind, message, use);
    }

    /// `in`, or `io` where the device shows what it is told.
    String way() {
        return use.arrow().equals("<->") ? "io" : "in";
    }

    /// `fader[1..8]`, `fader[3]` or `play`.
    static String span(List<Line> run) {
        Line first = run.getFirst();
        if (first.index == 0) {
            return first.family;
        }
        return first.family + "[" + first.index + (run.size() == 1 ? "" : ".." + run.getLast().index) + "]";
    }
}
