package longthrow.console.automation;

import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.AnyThread;

/// Lays another curve into a part of a lane: outside of the part the lane stays what it was, to the frame.
@AnyThread
final class Seam {
    private Seam() {}

    /// The lane with `inner` in its range. Where the two do not meet, the step lies between the range's edge and the
    /// frame before it.
    static Lane into(Lane lane, Range range, Lane inner) {
        Points points = new Points();
        copy(points, lane, Long.MIN_VALUE, range.from());
        double entry = inner.positionAt(range.from());
        if (range.from() > 0 && !lane.stepped() && lane.positionAt(range.from()) != entry) {
            points.add(range.from() - 1, lane.positionAt(range.from() - 1));
        }
        points.add(range.from(), entry);
        copy(points, inner, range.from() + 1, range.to());
        if (!lane.stepped() && inner.positionAt(range.to()) != lane.positionAt(range.to())) {
            points.add(range.to() - 1, inner.positionAt(range.to() - 1));
        }
        if (!lane.stepped() || inner.positionAt(range.to()) != lane.positionAt(range.to())) {
            points.add(range.to(), lane.positionAt(range.to()));
        }
        copy(points, lane, range.to() + 1, Long.MAX_VALUE);
        return points.lane(lane.stepped());
    }

    /// The part of a lane in a range as a lane of its own that begins at 0; it says where the lane stood at both ends.
    static Lane piece(Lane lane, Range range) {
        Points points = new Points();
        points.add(0, lane.positionAt(range.from()));
        for (int i = lane.pointAt(range.from()) + 1; i < lane.size() && lane.frame(i) < range.to(); i++) {
            points.add(lane.frame(i) - range.from(), lane.position(i));
        }
        if (!lane.stepped()) {
            points.add(range.length(), lane.positionAt(range.to()));
        }
        return points.lane(lane.stepped());
    }

    /// A piece that begins elsewhere.
    static Lane at(long frame, Lane piece) {
        Points points = new Points();
        for (int i = 0; i < piece.size(); i++) {
            points.add(frame + piece.frame(i), piece.position(i));
        }
        return points.lane(piece.stepped());
    }

    /// The points from a frame on, up to another one and without it.
    private static void copy(Points to, Lane lane, long from, long end) {
        int first = from == Long.MIN_VALUE ? 0 : lane.pointAt(from - 1) + 1;
        for (int i = first; i < lane.size() && lane.frame(i) < end; i++) {
            to.add(lane.frame(i), lane.position(i));
        }
    }
}
