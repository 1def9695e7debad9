package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.thread.ControlThread;

/// Finds lanes for strips whose widths change, and makes the groups that this takes, away from the audio thread. A
/// strip that need not move stays where it is.
@ControlThread
public final class Seating {
    private final ChannelLanes.Maker maker;
    private List<Boolean> stereo;
    private Places now;

    Seating(Channels channels, List<Boolean> stereo) {
        maker = channels.maker();
        now = new Places(channels.lanes());
        this.stereo = stereo;
    }

    /// The places of channels of these widths; the very object of before where none changed.
    public Places seat(List<Boolean> stereoChannels) {
        if (!stereoChannels.equals(stereo)) {
            stereo = List.copyOf(stereoChannels);
            seat(now.channels().map().with(stereo));
        }
        return now;
    }

    /// The places that were found last.
    Places now() {
        return now;
    }

    /// The places that a map says.
    Places seat(LaneMap map) {
        now = new Places(maker.lanes(map, now.channels()));
        return now;
    }
}
