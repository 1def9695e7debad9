package longthrow.console.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;

/// What one pass wrote on one control, as raw as it came (rule A10): at most five bytes an event for gaps up to 43 s at
/// 48 kHz behind a head of a few bytes. A take without a head is of an earlier version. Immutable.
///
/// @param pass which pass of the show wrote it, from 1
public record Take(int cell, int pass, byte[] bytes) {
    /// No take without a head can begin so: a number is never written longer than it must.
    private static final int[] MAGIC = {0x80, 0x00};

    private static final int MUTED = 1;
    private static final int BASED = 2;

    // what takes without a head glided, at the rate that most shows have
    private static final long EARLIER_GLIDE = 14_400;

    /// What was there before the first take that counts.
    ///
    /// @param lane empty where there was none
    /// @param still where the control stood then
    record Base(Optional<Lane> lane, double still) {}

    /// What a take holds.
    ///
    /// @param base where it is the first that counts
    record Content(boolean muted, Optional<Base> base, List<Segment> segments) {
        Content {
            segments = List.copyOf(segments);
        }

        Content muted(boolean on) {
            return new Content(on, base, segments);
        }
    }

    /// A take that is not muted.
    static Take of(int cell, int pass, Optional<Base> base, List<Segment> segments) {
        return of(cell, pass, new Content(false, base, segments));
    }

    static Take of(int cell, int pass, Content content) {
        TakeBytes.Writer out = new TakeBytes.Writer().raw(MAGIC);
        out.raw((content.muted ? MUTED : 0) | (content.base.isPresent() ? BASED : 0));
        content.base.ifPresent(base -> {
            out.number(base.lane.map(Lane::size).orElse(0));
            out.points(base.lane.orElseGet(() -> Lane.still(base.still, false)));
        });
        out.number(content.segments.size());
        for (Segment segment : content.segments) {
            Exit exit = segment.exit();
            out.number(segment.raw().size()).number(code(exit.ending()));
            out.number(exit.out()).number(exit.glideFrames());
            out.number(exit.limit() == Long.MAX_VALUE ? 0 : exit.limit() + 1);
            out.points(segment.raw());
        }
        return new Take(cell, pass, out.bytes());
    }

    private static int code(Exit.Ending ending) {
        return switch (ending) {
            case GLIDE -> 0;
            case HOLD -> 1;
            case END -> 2;
        };
    }

    private boolean headed() {
        return bytes.length > 2 && (bytes[0] & 0xFF) == MAGIC[0] && bytes[1] == MAGIC[1];
    }

    /// Whether the pass is muted on this control.
    public boolean muted() {
        return headed() && (bytes[2] & MUTED) != 0;
    }

    /// What the bytes say; empty when they are damaged.
    Optional<Content> content(boolean stepped) {
        if (!headed()) {
            return earlier(stepped);
        }
        TakeBytes.Reader in = new TakeBytes.Reader(bytes, 3);
        Optional<Base> base = Optional.empty();
        if ((bytes[2] & BASED) != 0) {
            long count = in.number();
            Lane lane = lane(in, Math.max(1, count), stepped);
            base = Optional.of(new Base(count == 0 ? Optional.empty() : Optional.of(lane), lane.position(0)));
        }
        List<Segment> segments = new ArrayList<>();
        for (long left = in.number(); left > 0 && in.sound(); left--) {
            segments.add(segment(in, stepped));
        }
        boolean whole = in.sound() && !in.more() && !segments.isEmpty();
        return whole ? Optional.of(new Content(muted(), base, segments)) : Optional.empty();
    }

    private static Segment segment(TakeBytes.Reader in, boolean stepped) {
        long count = in.number();
        Exit.Ending ending = switch ((int) in.number()) {
            case 1 -> Exit.Ending.HOLD;
            case 2 -> Exit.Ending.END;
            default -> Exit.Ending.GLIDE;
        };
        long out = in.number();
        long glide = in.number();
        long limit = in.number();
        Exit exit = new Exit(out, ending, glide, limit == 0 ? Long.MAX_VALUE : limit - 1);
        return new Segment(lane(in, count, stepped), exit);
    }

    private static Lane lane(TakeBytes.Reader in, long count, boolean stepped) {
        Points points = in.points(count);
        return points.size() > 0 ? points.lane(stepped) : Lane.still(0, stepped);
    }

    private Optional<Content> earlier(boolean stepped) {
        TakeBytes.Reader in = new TakeBytes.Reader(bytes, 0);
        Points points = in.points(Long.MAX_VALUE);
        return in.sound()
                ? Optional.of(new Content(
                        false,
                        Optional.empty(),
                        List.of(new Segment(points.lane(stepped), Exit.glide(points.lastFrame(), EARLIER_GLIDE)))))
                : Optional.empty();
    }

    /// Whether the bytes can be read.
    public boolean sound() {
        return content(false).isPresent();
    }

    /// Its writings, oldest first; none when the bytes are damaged.
    public List<Segment> segments(boolean stepped) {
        return content(stepped).map(Content::segments).orElse(List.of());
    }
}
