package longthrow.dsp.engine;

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

    private final DeskLayout desk;
    private final DeskOutputs outputs;
    /// In the order of the strips.
    private final Metered[] sections;
    /// The first lane of each section among the readings.
    private final int[] firstLane;
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
        long rounds;
        long nanos;
    }

    /// Readings of all sections, in the order of the strips.
    Telling(DeskLayout desk, List<Metered> sections, DeskOutputs outputs) {
        this.desk = desk;
        this.outputs = outputs;
        this.sections = sections.toArray(Metered[]::new);
        firstLane = new int[sections.size()];
        int lanes = 0;
        for (int i = 0; i < firstLane.length; i++) {
            firstLane[i] = lanes;
            lanes += sections.get(i).room();
        }
        int room = lanes;
        List<LaneMap> maps = sections.stream().map(Metered::map).toList();
        readings =
                new Frames<>(() -> new Readings(maps, room, desk.strips() - desk.channels() + DeskOutputs.LISTENING));
        held = new float[2 * desk.strips()];
        Arrays.fill(held, Float.NEGATIVE_INFINITY);
        heldSince = new long[held.length];
        faults = new int[desk.strips()];
    }

    /// Notes where a call of the engine begins, and starts a new interval where the last one was taken.
    @AudioThread
    void begin(long frame, Song song, long nanos) {
        Place place = places.back();
        place.frame = frame;
        place.song = song.position();
        place.playing = song.playing();
        place.rounds = song.rounds();
        place.nanos = nanos;
        places.publish();
        if (readings.taken()) {
            for (Metered section : sections) {
                for (LaneGroup group : section.groups()) {
                    group.clearReadings();
                }
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
        for (int i = 0; i < sections.length; i++) {
            back.maps[i] = sections[i].map();
            LaneGroup[] groups = sections[i].groups();
            for (int group = 0; group < groups.length; group++) {
                groups[group].copyReadings(back, firstLane[i] + group * Lanes.WIDTH);
            }
        }
        outputs.copyReadings(back.limiter);
        readings.publish();
    }

    /// Takes the count of asked-for clears; a new one clears the clips here and the holds at the reader.
    @AudioThread
    void clearPeaks(int clears) {
        boolean cleared = clears != peakClears;
        peakClears = clears;
        for (int i = 0; i < sections.length && cleared; i++) {
            for (LaneGroup group : sections[i].groups()) {
                group.clearClips();
            }
        }
    }

    /// Counts a fault of the desk as a whole, at main.
    @AudioThread
    void countFault() {
        sections[sections.length - 1].groups()[0].countFault(0);
    }

    @ControlThread
    Position position() {
        Place place = places.take();
        return new Position(place.frame, place.song, place.playing, place.rounds, place.nanos);
    }

    @ControlThread
    int[] faults() {
        return faults.clone();
    }

    @ControlThread
    MeterFrame meters() {
        Readings newest = readings.take();
        Levels levels = new Levels(desk.strips());
        int strip = 0;
        for (int section = 0; section < firstLane.length; section++) {
            LaneMap map = newest.maps[section];
            for (int column = 0; column < map.columns(); column++) {
                int left = firstLane[section] + map.firstLane(column);
                levels.read(newest, strip, left, firstLane[section] + map.lastLane(column));
                strip++;
            }
        }
        int outputs = newest.limiter.length - DeskOutputs.LISTENING;
        for (int output = 0; output < outputs; output++) {
            levels.limiter[desk.channels() + output] = (float) Decibels.of(newest.limiter[output]);
        }
        levels.listening = new MeterFrame.Listening(
                (float) Decibels.of(newest.limiter[outputs]), (float) Decibels.of(newest.limiter[outputs + 1]));
        faults = levels.faults;
        hold(newest, levels.peak);
        return levels.frame(newest.frame, held.clone());
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
