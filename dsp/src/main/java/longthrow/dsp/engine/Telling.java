package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.strip.Decibels;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Frames;

/// What the audio thread tells the control thread: readings of every lane and the engine's place in time. Readings are
/// maxima since the control thread last took them; a block that is rendered while it takes them counts twice rather
/// than never.
final class Telling {
    private static final double HOLD_SECONDS = 2;
    /// One unit of the compressor's reduction: a factor of two of amplitude.
    private static final float REDUCTION_DECIBELS = (float) (20 * Math.log10(2));

    private final DeskLayout desk;
    private final DeskOutputs outputs;
    private final LaneGroup[] groups;
    private final int[] left;
    private final int[] right;
    private final Frames<Readings> readings;
    private final Frames<Place> places = new Frames<>(Place::new);
    private int peakClears;

    private final float[] held;
    private final long[] heldSince;
    private int clearsSeen;
    private int[] faults;

    private static final class Place {
        long frame;
        long song;
        boolean playing;
        long nanos;
    }

    /// Readings of the channels and of what follows them, in the order of the strips.
    Telling(DeskLayout desk, Channels channels, List<Metered> others, DeskOutputs outputs) {
        this.desk = desk;
        this.outputs = outputs;
        left = new int[desk.strips()];
        right = new int[desk.strips()];
        List<LaneGroup> all = new ArrayList<>(List.of(channels.groups()));
        place(channels.map(), desk.channels(), 0, 0);
        int strip = desk.channels();
        for (Metered strips : others) {
            place(strips.map(), strips.count(), strip, all.size() * Lanes.WIDTH);
            all.addAll(List.of(strips.groups()));
            strip += strips.count();
        }
        groups = all.toArray(LaneGroup[]::new);
        int lanes = groups.length * Lanes.WIDTH;
        readings = new Frames<>(() -> new Readings(lanes, desk.strips() - desk.channels()));
        held = new float[2 * desk.strips()];
        Arrays.fill(held, Float.NEGATIVE_INFINITY);
        heldSince = new long[held.length];
        faults = new int[desk.strips()];
    }

    private void place(LaneMap map, int strips, int firstStrip, int firstLane) {
        for (int i = 0; i < strips; i++) {
            left[firstStrip + i] = firstLane + map.firstLane(i);
            right[firstStrip + i] = firstLane + map.lastLane(i);
        }
    }

    /// Notes where a call of the engine begins, and starts a new interval where the last one was taken.
    @AudioThread
    void begin(long frame, long song, boolean playing, long nanos) {
        Place place = places.back();
        place.frame = frame;
        place.song = song;
        place.playing = playing;
        place.nanos = nanos;
        places.publish();
        if (readings.taken()) {
            for (LaneGroup group : groups) {
                group.clearReadings();
            }
            outputs.clearReadings();
        }
    }

    /// Tells the readings up to a frame.
    @AudioThread
    void end(long frame) {
        Readings back = readings.back();
        back.frame = frame;
        back.peakClears = peakClears;
        for (int i = 0; i < groups.length; i++) {
            groups[i].copyReadings(back, i * Lanes.WIDTH);
        }
        outputs.copyReadings(back.limiter);
        readings.publish();
    }

    /// Takes the count of asked-for clears; a new one clears the clips here and the holds at the reader.
    @AudioThread
    void clearPeaks(int clears) {
        for (int i = 0; i < groups.length && clears != peakClears; i++) {
            groups[i].clearClips();
        }
        peakClears = clears;
    }

    /// Counts a fault of the desk as a whole, at main.
    @AudioThread
    void countFault() {
        groups[groups.length - 1].countFault(0);
    }

    @ControlThread
    Position position() {
        Place place = places.take();
        return new Position(place.frame, place.song, place.playing, place.nanos);
    }

    @ControlThread
    int[] faults() {
        return faults.clone();
    }

    @ControlThread
    MeterFrame meters() {
        Readings newest = readings.take();
        int strips = desk.strips();
        float[] peak = new float[2 * strips];
        float[] rms = new float[2 * strips];
        float[] gate = new float[strips];
        float[] compressor = new float[strips];
        float[] limiter = new float[strips];
        int[] clips = new int[strips];
        faults = new int[strips];
        for (int strip = 0; strip < strips; strip++) {
            int l = left[strip];
            int r = right[strip];
            peak[2 * strip] = (float) Decibels.of(newest.peak[l]);
            peak[2 * strip + 1] = (float) Decibels.of(newest.peak[r]);
            rms[2 * strip] = (float) Decibels.of(newest.meanSquare[l]) / 2;
            rms[2 * strip + 1] = (float) Decibels.of(newest.meanSquare[r]) / 2;
            gate[strip] = (float) Decibels.of(Math.min(newest.gate[l], newest.gate[r]));
            compressor[strip] = -REDUCTION_DECIBELS * Math.max(newest.reduction[l], newest.reduction[r]);
            int output = strip - desk.channels();
            limiter[strip] = output < 0 ? 0 : (float) Decibels.of(newest.limiter[output]);
            clips[strip] = Math.max(newest.clips[l], newest.clips[r]);
            faults[strip] = Math.max(newest.faults[l], newest.faults[r]);
        }
        hold(newest, peak);
        return new MeterFrame(newest.frame, peak, held.clone(), rms, gate, compressor, limiter, clips);
    }

    private void hold(Readings newest, float[] peak) {
        boolean cleared = newest.peakClears != clearsSeen;
        clearsSeen = newest.peakClears;
        for (int i = 0; i < peak.length; i++) {
            boolean over = newest.frame - heldSince[i] > HOLD_SECONDS * desk.sampleRate();
            if (cleared || over || peak[i] >= held[i]) {
                held[i] = peak[i];
                heldSince[i] = newest.frame;
            }
        }
    }
}
