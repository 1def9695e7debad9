package longthrow.console.automation;

import java.io.ByteArrayOutputStream;
import longthrow.dsp.automation.Lane;

/// Numbers and points in few bytes: a number in groups of seven bits, lowest first; a point as the frames since the one
/// before and its position in 16 bits. Reading beyond the end, or points that do not rise, makes the reader unsound.
final class TakeBytes {
    private static final double STEPS = 65535;

    private TakeBytes() {}

    /// Writes.
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer raw(int... bytes) {
            for (int each : bytes) {
                out.write(each);
            }
            return this;
        }

        Writer number(long number) {
            long rest = number;
            while (rest >= 0x80) {
                out.write((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
            return this;
        }

        Writer points(Lane lane) {
            long last = 0;
            for (int i = 0; i < lane.size(); i++) {
                number(lane.frame(i) - last);
                int position = (int) Math.round(lane.position(i) * STEPS);
                raw(position >> 8, position);
                last = lane.frame(i);
            }
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /// Reads.
    static final class Reader {
        private final byte[] bytes;
        private int at;
        private boolean sound = true;

        Reader(byte[] bytes, int from) {
            this.bytes = bytes;
            at = from;
        }

        boolean sound() {
            return sound;
        }

        boolean more() {
            return sound && at < bytes.length;
        }

        private int next() {
            if (at >= bytes.length) {
                sound = false;
                return 0;
            }
            return bytes[at++] & 0xFF;
        }

        long number() {
            long number = 0;
            for (int shift = 0; shift < 63; shift += 7) {
                int next = next();
                number |= (long) (next & 0x7F) << shift;
                if (next < 0x80) {
                    return number;
                }
            }
            sound = false;
            return 0;
        }

        /// So many points, or all that are left.
        Points points(long count) {
            Points points = new Points();
            long frame = 0;
            for (long i = 0; i < count && more(); i++) {
                frame += number();
                double position = (next() << 8 | next()) / STEPS;
                sound &= points.size() == 0 || frame > points.lastFrame();
                if (sound) {
                    points.add(frame, position);
                }
            }
            sound &= points.size() > 0;
            return points;
        }
    }
}
