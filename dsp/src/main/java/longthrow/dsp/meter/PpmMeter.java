package longthrow.dsp.meter;

import java.util.Arrays;

/// The quasi-peak programme meters of IEC 60268-10: two peak integrators side by side, a slow and a fast one, both
/// falling by a fixed number of decibels a second (Fons Adriaensen, jmeters).
public final class PpmMeter implements Meter {
    /// The types, by how fast they rise and fall.
    public enum Type {
        /// DIN and Nordic: 5 ms bursts at -2 dB, back by 20 dB in 1.7 s.
        I(450, 1300, 1.35, 0.5108, 0, 1),
        /// British: marks 1 to 7, 4 dB each, 4 being -18 dBFS; back by 24 dB in 2.8 s.
        IIA(200, 860, 1.0, 0.5141, 34, 0.25),
        /// EBU: decibels over TEST, which is -18 dBFS; ballistics of type IIa.
        IIB(200, 860, 1.0, 0.5141, 18, 1);

        private final double slow;
        private final double fast;
        private final double fall;
        private final double gain;
        private final double offset;
        private final double marks;

        Type(double slow, double fast, double fall, double gain, double offset, double marks) {
            this.slow = slow;
            this.fast = fast;
            this.fall = fall;
            this.gain = gain;
            this.offset = offset;
            this.marks = marks;
        }

        /// What this type's scale says of a level in dBFS.
        public double scale(double decibels) {
            return (decibels + offset) * marks;
        }
    }

    private final Type type;
    private final double slow;
    private final double fast;
    private final double fall;
    private final double[] slowly;
    private final double[] quickly;

    /// A meter of so many channels at a rate.
    public PpmMeter(int sampleRate, int channels, Type type) {
        this.type = type;
        slow = type.slow / sampleRate;
        fast = type.fast / sampleRate;
        fall = 1 - type.fall / sampleRate;
        slowly = new double[channels];
        quickly = new double[channels];
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        for (int channel = 0; channel < Math.min(slowly.length, channels.length); channel++) {
            float[] samples = channels[channel];
            double z1 = slowly[channel];
            double z2 = quickly[channel];
            for (int i = from; i < to; i++) {
                double magnitude = Math.abs(samples[i]);
                z1 = z1 * fall + Math.max(0, magnitude - z1) * slow;
                z2 = z2 * fall + Math.max(0, magnitude - z2) * fast;
            }
            slowly[channel] = Ballistics.settled(z1);
            quickly[channel] = Ballistics.settled(z2);
        }
    }

    /// The level, dBFS, a steady sine reading its peak.
    public double decibels(int channel) {
        return 20 * Math.log10(type.gain * (slowly[channel] + quickly[channel]));
    }

    /// The level on the type's own scale: dBFS, marks, or decibels over TEST.
    public double reading(int channel) {
        return type.scale(decibels(channel));
    }

    @Override
    public void reset() {
        Arrays.fill(slowly, 0);
        Arrays.fill(quickly, 0);
    }
}
