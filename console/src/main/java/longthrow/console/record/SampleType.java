package longthrow.console.record;

import java.nio.ByteBuffer;

/// How one sample lies in a wave file, little-endian; full scale is 1.0 on our side.
public enum SampleType {
    /// Unsigned, 128 is silence.
    PCM8(1, 8) {
        @Override
        public float get(ByteBuffer bytes, int at) {
            return ((bytes.get(at) & 0xFF) - 128) / 128f;
        }

        @Override
        void putRounded(ByteBuffer bytes, int at, double steps) {
            bytes.put(at, (byte) (steps + 128));
        }
    },
    PCM16(2, 16) {
        @Override
        public float get(ByteBuffer bytes, int at) {
            return bytes.getShort(at) / 32768f;
        }

        @Override
        void putRounded(ByteBuffer bytes, int at, double steps) {
            bytes.putShort(at, (short) steps);
        }
    },
    PCM24(3, 24) {
        @Override
        public float get(ByteBuffer bytes, int at) {
            int low = bytes.getShort(at) & 0xFFFF;
            return (bytes.get(at + 2) << 16 | low) / 8388608f;
        }

        @Override
        void putRounded(ByteBuffer bytes, int at, double steps) {
            int value = (int) steps;
            bytes.putShort(at, (short) value);
            bytes.put(at + 2, (byte) (value >> 16));
        }
    },
    /// More bits than a float holds: read to the nearest float.
    PCM32(4, 32) {
        @Override
        public float get(ByteBuffer bytes, int at) {
            return (float) (bytes.getInt(at) / 2147483648.0);
        }

        @Override
        void putRounded(ByteBuffer bytes, int at, double steps) {
            bytes.putInt(at, (int) steps);
        }
    },
    FLOAT32(4, 0) {
        @Override
        public float get(ByteBuffer bytes, int at) {
            return bytes.getFloat(at);
        }

        @Override
        public void put(ByteBuffer bytes, int at, double value) {
            bytes.putFloat(at, (float) value);
        }
    },
    FLOAT64(8, 0) {
        @Override
        public float get(ByteBuffer bytes, int at) {
            return (float) bytes.getDouble(at);
        }

        @Override
        public void put(ByteBuffer bytes, int at, double value) {
            bytes.putDouble(at, value);
        }
    };

    private final int bytes;
    private final int bits;
    private final double scale;

    SampleType(int bytes, int bits) {
        this.bytes = bytes;
        this.bits = bits;
        scale = bits == 0 ? 1 : Math.scalb(1.0, bits - 1);
    }

    /// Bytes a sample.
    public int bytes() {
        return bytes;
    }

    /// Whether samples are whole numbers, so that writing rounds and clips.
    public boolean whole() {
        return bits != 0;
    }

    /// The value of one step, in full scales.
    public double step() {
        return 1 / scale;
    }

    /// The sample at a byte index.
    public abstract float get(ByteBuffer bytes, int at);

    /// Writes a sample at a byte index: whole types round to the nearest step and stop at full scale.
    public void put(ByteBuffer bytes, int at, double value) {
        double steps = Math.rint(value * scale);
        putRounded(bytes, at, Math.max(-scale, Math.min(scale - 1, steps)));
    }

    /// Writes a whole number of steps that is known to fit.
    void putRounded(ByteBuffer bytes, int at, double steps) {
        put(bytes, at, steps);
    }
}
