package longthrow.dsp.meter;

import java.util.Arrays;

/// True RMS over the last 300 ms, moving on every 10 ms; a full-scale sine reads -3.01 dBFS, a full-scale square 0.
public final class RmsMeter implements Meter {
    private static final int HOPS_A_SECOND = 100;
    private static final int HOPS = 3 * HOPS_A_SECOND / 10;

    private final int sampleRate;
    private final double[][] hops;
    private final double[] energy;
    private final double[] power;
    private long frame;
    private long hop;

    /// A meter of so many channels at a rate.
    public RmsMeter(int sampleRate, int channels) {
        this.sampleRate = sampleRate;
        hops = new double[channels][HOPS];
        energy = new double[channels];
        power = new double[channels];
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        int at = from;
        while (at < to) {
            long hopEnd = (hop + 1) * sampleRate / HOPS_A_SECOND;
            int end = (int) Math.min(to, at + hopEnd - frame);
            for (int channel = 0; channel < Math.min(hops.length, channels.length); channel++) {
                energy[channel] = energy(energy[channel], channels[channel], at, end);
            }
            frame += end - at;
            at = end;
            if (frame == hopEnd) {
                hop();
            }
        }
    }

    private static double energy(double before, float[] samples, int from, int to) {
        double sum = before;
        for (int i = from; i < to; i++) {
            double x = samples[i];
            sum += x * x;
        }
        return Double.isFinite(sum) ? sum : 0;
    }

    private void hop() {
        for (int channel = 0; channel < hops.length; channel++) {
            hops[channel][(int) (hop % HOPS)] = energy[channel];
            energy[channel] = 0;
            double sum = 0;
            for (double each : hops[channel]) {
                sum += each;
            }
            power[channel] = sum * HOPS_A_SECOND / ((double) HOPS * sampleRate);
        }
        hop++;
    }

    /// The level, dBFS.
    public double decibels(int channel) {
        return 10 * Math.log10(power[channel]);
    }

    @Override
    public void reset() {
        for (double[] each : hops) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(energy, 0);
        Arrays.fill(power, 0);
        frame = 0;
        hop = 0;
    }
}
