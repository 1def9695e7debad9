package longthrow.console.automation;

import java.io.ByteArrayOutputStream;
import longthrow.dsp.automation.Lane;

/// The raw events of one control in one pass, kept beside the thinned lane (rule A10): at most five bytes an event for
/// gaps up to 43 s at 48 kHz, as a variable-length frame step and a 16-bit position. Immutable.
///
/// @param pass which pass of the show wrote it, from 1
public record Take(int cell, int pass, byte[] bytes) {
    private static final double STEPS = 65535;

    /// Packs the points of a pass.
    public static Take of(int cell, int pass, Lane points) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long last = 0;
        for (int i = 0; i < points.size(); i++) {
            step(out, points.frame(i) - last);
            int position = (int) Math.round(points.position(i) * STEPS);
            out.write(position >> 8);
            out.write(position);
            last = points.frame(i);
        }
        return new Take(cell, pass, out.toByteArray());
    }

    private static void step(ByteArrayOutputStream out, long frames) {
        long rest = frames;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// Unpacks the points again; a position is right within 1/65535.
    public Points points() {
        Points points = new Points();
        long frame = 0;
        int at = 0;
        while (at + 2 < bytes.length) {
            int shift = 0;
            while (at < bytes.length - 2 && (bytes[at] & 0x80) != 0) {
                frame += (long) (bytes[at++] & 0x7F) << shift;
                shift += 7;
            }
            frame += (long) bytes[at++] << shift;
            if (at + 1 < bytes.length) {
                points.add(frame, (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)) / STEPS);
            }
            at += 2;
        }
        return points;
    }
}
