package longthrow.console.app;

import java.util.Arrays;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.MeterFrame;

/// The highest level and the deepest gain reduction of every strip while a mix ran.
final class MixReadings {
    private final float[] peak;
    private final float[] loudest;
    private final float[] gate;
    private final float[] compressor;
    private long lastFrame = -1;

    /// Nothing read yet on so many strips.
    MixReadings(int strips) {
        peak = new float[strips];
        loudest = new float[strips];
        gate = new float[strips];
        compressor = new float[strips];
        Arrays.fill(peak, Float.NEGATIVE_INFINITY);
        Arrays.fill(loudest, Float.NEGATIVE_INFINITY);
    }

    /// Takes the meters of a desk's frame in, each frame once.
    void take(DeskFrame desk) {
        MeterFrame meters = desk.meters();
        if (meters.frame() == lastFrame) {
            return;
        }
        lastFrame = meters.frame();
        for (int strip = 0; strip < peak.length; strip++) {
            peak[strip] = Math.max(peak[strip], meters.peakOf(strip));
            float rms = meters.rmsOf(strip);
            loudest[strip] = Math.max(loudest[strip], rms);
            gate[strip] = Math.min(gate[strip], meters.gateDecibels()[strip]);
            compressor[strip] = Math.min(compressor[strip], meters.compressorDecibels()[strip]);
        }
    }

    /// The highest sample of a strip, dBFS.
    float peak(int strip) {
        return peak[strip];
    }

    /// The loudest 300 ms of a strip, dBFS.
    float loudest(int strip) {
        return loudest[strip];
    }

    /// The deepest gain change of a strip's gate, dB.
    float gate(int strip) {
        return gate[strip];
    }

    /// The deepest gain change of a strip's compressor, dB.
    float compressor(int strip) {
        return compressor[strip];
    }
}
