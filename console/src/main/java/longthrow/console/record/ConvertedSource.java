package longthrow.console.record;

import java.io.IOException;
import java.util.Arrays;

/// Sound of another rate, converted where it is read: the same to the bit as if all of it had been converted at once.
final class ConvertedSource implements SoundSource {
    private final SoundSource source;
    private final Resampler resampler;
    private final int rate;
    private final float[][] window;
    private long windowAt;
    private int held;

    private ConvertedSource(SoundSource source, int rate) {
        this.source = source;
        this.rate = rate;
        resampler = Resampler.of(source.sampleRate(), rate);
        window = new float[source.channels()][0];
    }

    /// A sound at a rate; the sound itself where it is of that.
    static SoundSource of(SoundSource source, int rate) {
        return source.sampleRate() == rate ? source : new ConvertedSource(source, rate);
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public int sampleRate() {
        return rate;
    }

    @Override
    public int fileRate() {
        return source.fileRate();
    }

    @Override
    public long frames() {
        return resampler.length(source.frames());
    }

    @Override
    public long songFrame() {
        return Math.round((double) source.songFrame() * rate / source.sampleRate());
    }

    @Override
    public void read(long from, float[][] into, int at, int frames) throws IOException, Unreadable {
        if (frames <= 0) {
            return;
        }
        hold(
                Math.max(0, resampler.first(from)),
                Math.min(source.frames(), resampler.first(from + frames - 1) + resampler.taps()));
        for (int channel = 0; channel < into.length; channel++) {
            resampler.convert(window[channel], held, windowAt, new Resampler.Piece(from, into[channel], at, frames));
        }
    }

    /// Has some frames of the source in the window; what was there already is not read again.
    private void hold(long from, long to) throws IOException, Unreadable {
        int wanted = Math.toIntExact(to - from);
        int kept = from >= windowAt && from < windowAt + held ? (int) Math.min(windowAt + held - from, wanted) : 0;
        int ahead = (int) (kept == 0 ? 0 : from - windowAt);
        held = 0;
        for (int channel = 0; channel < window.length; channel++) {
            float[] room = window[channel].length < wanted ? Arrays.copyOf(window[channel], wanted) : window[channel];
            System.arraycopy(window[channel], ahead, room, 0, kept);
            window[channel] = room;
        }
        source.read(from + kept, window, kept, wanted - kept);
        for (float[] channel : window) {
            Samples.requireFinite(channel, wanted, from);
        }
        windowAt = from;
        held = wanted;
    }

    @Override
    public SoundSource again() throws IOException, Unreadable {
        return new ConvertedSource(source.again(), rate);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
