package longthrow.dsp.engine;

import java.util.List;

/// What a desk is made of, fixed when its show is made: channels and buses, each mono or stereo, beside one stereo
/// main.
///
/// @param sampleRate the show's rate in Hz
/// @param stereoChannels one entry a channel, 1 to 1,024 of them: true for a stereo strip
/// @param stereoBuses one entry a bus: true for a stereo bus
public record DeskLayout(int sampleRate, List<Boolean> stereoChannels, List<Boolean> stereoBuses) {
    /// Buses of a desk that asks for nothing else.
    public static final int BUSES = 16;

    /// Most channel strips a desk can have.
    public static final int MAX_CHANNELS = 1024;

    public DeskLayout {
        stereoChannels = List.copyOf(stereoChannels);
        stereoBuses = List.copyOf(stereoBuses);
        if (stereoChannels.isEmpty() || stereoChannels.size() > MAX_CHANNELS) {
            throw new IllegalArgumentException(
                    "a desk has 1 to " + MAX_CHANNELS + " channels, not " + stereoChannels.size());
        }
        if (stereoBuses.size() != BUSES) {
            throw new IllegalArgumentException("a desk has " + BUSES + " buses, not " + stereoBuses.size());
        }
    }

    /// A desk of mono channels and stereo buses.
    public static DeskLayout mono(int sampleRate, int channels) {
        return new DeskLayout(
                sampleRate, java.util.Collections.nCopies(channels, false), java.util.Collections.nCopies(BUSES, true));
    }

    /// How many channel strips there are.
    public int channels() {
        return stereoChannels.size();
    }

    /// How many buses there are.
    public int buses() {
        return stereoBuses.size();
    }

    /// How many strips of all kinds: channels, then buses, then main. A strip's index counts through them in this
    /// order.
    public int strips() {
        return channels() + buses() + 1;
    }

    /// The strip index of main, the last.
    public int main() {
        return strips() - 1;
    }

    /// Whether the strip at this index has two lanes.
    public boolean stereo(int strip) {
        if (strip < channels()) {
            return stereoChannels.get(strip);
        }
        return strip == main() || stereoBuses.get(strip - channels());
    }
}
