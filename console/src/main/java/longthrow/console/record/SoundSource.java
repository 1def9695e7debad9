package longthrow.console.record;

import java.io.IOException;

/// Sound on the disk that is read from any place, a little at a time; one thread at a time.
interface SoundSource extends AutoCloseable {
    /// 1 or more.
    int channels();

    /// The rate of what `read` gives.
    int sampleRate();

    /// The rate of the file itself.
    int fileRate();

    /// How many frames there are.
    long frames();

    /// Where in the song the first of them belongs, in frames of `sampleRate`.
    long songFrame();

    /// Fills `into[channel][at …]` with `frames` frames from frame `from` on, full scale 1.0; all of them must be
    /// there.
    void read(long from, float[][] into, int at, int frames) throws IOException, Unreadable;

    /// The same sound for another thread, from the file as it is known already.
    SoundSource again() throws IOException, Unreadable;

    @Override
    void close() throws IOException;
}
