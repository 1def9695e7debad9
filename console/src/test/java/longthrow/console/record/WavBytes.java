package longthrow.console.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A wave file put together by hand, byte for byte, right or wrong.
final class WavBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static WavBytes riff() {
        return riff("RIFF", 0x7000_0000);
    }

    static WavBytes riff(String magic, int size) {
        WavBytes file = new WavBytes();
        file.text(magic).ints(size).text("WAVE");
        return file;
    }

    static byte[] letters(String letters) {
        return new WavBytes().text(letters).done();
    }

    WavBytes text(String letters) {
        bytes.writeBytes(letters.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    WavBytes ints(int... values) {
        ByteBuffer little = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            little.putInt(value);
        }
        bytes.writeBytes(little.array());
        return this;
    }

    WavBytes shorts(int... values) {
        for (int value : values) {
            bytes.write(value);
            bytes.write(value >> 8);
        }
        return this;
    }

    WavBytes raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    /// A format chunk of 16 bytes.
    WavBytes format(int tag, int channels, int rate, int bits) {
        int frame = channels * ((bits + 7) / 8);
        return text("fmt ")
                .ints(16)
                .shorts(tag, channels)
                .ints(rate, rate * frame)
                .shorts(frame, bits);
    }

    /// An extensible format chunk: `bits` in the container, `valid` of them used.
    WavBytes extensible(int coding, int channels, int bits, int valid) {
        int frame = channels * (bits / 8);
        text("fmt ")
                .ints(40)
                .shorts(0xFFFE, channels)
                .ints(48_000, 48_000 * frame)
                .shorts(frame, bits, 22, valid);
        return ints(0).ints(coding).shorts(0, 0x10).raw(0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71);
    }

    /// A chunk of any other kind, padded when it is odd.
    WavBytes chunk(String id, int length) {
        text(id).ints(length);
        return raw(new int[length + (length & 1)]);
    }

    /// A data chunk that claims `claimed` bytes, followed by these 16-bit samples.
    WavBytes data(int claimed, int... samples) {
        return text("data").ints(claimed).shorts(samples);
    }

    byte[] done() {
        return bytes.toByteArray();
    }
}
