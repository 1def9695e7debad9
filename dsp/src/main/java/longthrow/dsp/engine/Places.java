package longthrow.dsp.engine;

/// Which lanes of the engine carry which strips, and in which order: made by `Seating`, brought to the
/// engine by a generation. Immutable; the groups of lanes that come with it are the audio thread's.
public final class Places {
    private final ChannelLanes channels;
    private final Sequence sequence;

    Places(ChannelLanes channels, Sequence sequence) {
        this.channels = channels;
        this.sequence = sequence;
    }

    /// Where buses and racks are, and in which order they are worked out.
    Sequence sequence() {
        return sequence;
    }

    ChannelLanes channels() {
        return channels;
    }
}
