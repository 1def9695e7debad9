package longthrow.dsp.engine;

/// Which lanes of the engine carry which strips: made by `Seating`, brought to the engine by a generation. Immutable;
/// the groups of lanes that come with it are the audio thread's.
public final class Places {
    private final ChannelLanes channels;

    Places(ChannelLanes channels) {
        this.channels = channels;
    }

    ChannelLanes channels() {
        return channels;
    }
}
