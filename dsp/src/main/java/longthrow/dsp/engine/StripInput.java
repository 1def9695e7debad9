package longthrow.dsp.engine;

import longthrow.dsp.thread.AudioThread;

/// What a strip plays while the transport rolls: a stem in memory, a file that a reader fetches ahead of the
/// song, or one streamed by an offline render.
public interface StripInput {
    /// 1 for mono, 2 for stereo.
    int channels();

    /// Frames from the song's start to the end of the material.
    long length();

    /// Writes `frames` frames from song position `position` to `left` and `right` from index `at`; silence
    /// beyond the material. A mono input writes the same to both.
    ///
    /// A running desk never waits here: what is not in memory is silent. Most calls go on where one before
    /// ended; around a jump, what fades out and what fades in are read by turns.
    @AudioThread
    void read(long position, float[] left, float[] right, int at, int frames);
}
