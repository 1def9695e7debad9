package longthrow.console.automation;

import java.io.ByteArrayOutputStream;
import longthrow.dsp.automation.Lane;

/// A take as the first version wrote it, without a head: frames since the point before in groups of seven bits, then
/// the position in 16 bits.
public final class RawTake {
    private RawTake() {}

    /// A take of these points.
    public static Take of(int cell, int pass, Lane points) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long last = 0;
        for (int i = 0; i < points.size(); i++) {
            long step = points.frame(i) - last;
            for (; step > 127; step >>= 7) {
                out.write((int) (step & 127) | 128);
            }
            out.write((int) step);
            int position = (int) Math.round(points.position(i) * 65535);
            out.write(position >> 8);
            out.write(position);
            last = points.frame(i);
        }
        return new Take(cell, pass, out.toByteArray());
    }
}
