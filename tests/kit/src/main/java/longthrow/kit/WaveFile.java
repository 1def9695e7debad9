package longthrow.kit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small whole wave file as a witness sees it: it shares no line with the product's reader. Reads PCM of 16 and 24
/// bits and floats, plain and extensible.
///
/// @param tag 1 for whole numbers, 3 for floats
/// @param samples `[channel][frame]`, full scale 1.0
public record WaveFile(int sampleRate, int tag, int bits, float[][] samples) {
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int EXTENSIBLE = 0xFFFE;

    /// Reads a file.
    public static WaveFile read(Path path) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer format = chunk(bytes, FORMAT);
        ByteBuffer data = chunk(bytes, DATA);
        int tag = format.getShort(0) & 0xFFFF;
        int bits = format.getShort(14);
        int channels = format.getShort(2);
        float[][] samples = new float[channels][data.remaining() / (channels * bits / 8)];
        for (int frame = 0; frame < samples[0].length; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                samples[channel][frame] = sample(data, bits);
            }
        }
        return new WaveFile(format.getInt(4), tag == EXTENSIBLE ? format.getShort(24) : tag, bits, samples);
    }

    /// How many frames it has.
    public int frames() {
        return samples[0].length;
    }

    private static float sample(ByteBuffer data, int bits) {
        return switch (bits) {
            case 16 -> data.getShort() / 32768f;
            case 24 -> ((data.getShort() & 0xFFFF) | data.get() << 16) / 8388608f;
            case 32 -> data.getFloat();
            default -> throw new IllegalArgumentException(bits + " bits");
        };
    }

    private static ByteBuffer chunk(ByteBuffer bytes, int id) {
        for (int at = 12; at + 8 <= bytes.limit(); at += 8 + bytes.getInt(at + 4) + (bytes.getInt(at + 4) & 1)) {
            if (bytes.getInt(at) == id) {
                return bytes.slice(at + 8, bytes.getInt(at + 4)).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new IllegalArgumentException("no such chunk in the file");
    }
}
