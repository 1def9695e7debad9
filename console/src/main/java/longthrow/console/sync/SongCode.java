package longthrow.console.sync;

import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;

/// Where the song lies in timecode: its first frame has a time, and the rest follows in real seconds.
///
/// @param start the time of the song's first frame
record SongCode(Timecode start, int sampleRate) {
    /// Timecode frames from midnight at a song frame.
    double codeAt(long songFrame) {
        return start.number() + songFrame * start.rate().fps() / sampleRate;
    }

    /// The song frame at a place in code of a rate, negative before the song. What is more than half a day off lies on
    /// the other side of midnight.
    long songAt(double code, TimecodeRate rate) {
        double day = rate.framesADay();
        double off = code - start.at(rate).number();
        double nearest = off - day * Math.rint(off / day);
        return Math.round(nearest / rate.fps() * sampleRate);
    }

    /// The time at a song frame.
    Timecode timeAt(long songFrame) {
        return start.plus(start.rate().frame(songFrame, sampleRate));
    }
}
