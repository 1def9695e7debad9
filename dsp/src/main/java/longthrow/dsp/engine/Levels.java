package longthrow.dsp.engine;

import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.strip.Decibels;
import longthrow.dsp.thread.ControlThread;

/// Readings of lanes on their way to a frame of meters, which knows strips and decibels.
@ControlThread
final class Levels {
    /// One unit of the compressor's reduction: a factor of two of amplitude.
    private static final float REDUCTION_DECIBELS = (float) (20 * Math.log10(2));

    final float[] peak;
    private final float[] rms;
    private final float[] gate;
    private final float[] compressor;
    private final float[] deEsser;
    final float[] limiter;
    MeterFrame.Listening listening = new MeterFrame.Listening(0, 0);
    private final int[] clips;
    final int[] faults;

    Levels(int strips) {
        peak = new float[2 * strips];
        rms = new float[2 * strips];
        gate = new float[strips];
        compressor = new float[strips];
        deEsser = new float[strips];
        limiter = new float[strips];
        clips = new int[strips];
        faults = new int[strips];
    }

    /// Reads a strip's lanes, which are one and the same where it is mono.
    void read(Readings from, int strip, int left, int right) {
        peak[2 * strip] = (float) Decibels.of(from.peak[left]);
        peak[2 * strip + 1] = (float) Decibels.of(from.peak[right]);
        rms[2 * strip] = (float) Decibels.of(from.meanSquare[left]) / 2;
        rms[2 * strip + 1] = (float) Decibels.of(from.meanSquare[right]) / 2;
        gate[strip] = (float) Decibels.of(Math.min(from.gate[left], from.gate[right]));
        compressor[strip] = -REDUCTION_DECIBELS * Math.max(from.reduction[left], from.reduction[right]);
        deEsser[strip] = -REDUCTION_DECIBELS * Math.max(from.softened[left], from.softened[right]);
        clips[strip] = Math.max(from.clips[left], from.clips[right]);
        faults[strip] = Math.max(from.faults[left], from.faults[right]);
    }

    MeterFrame frame(long frame, float[] held) {
        return new MeterFrame(frame, peak, held, rms, gate, compressor, deEsser, limiter, listening, clips);
    }
}
