package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import longthrow.console.frame.Waveform;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.thread.ControlThread;

/// What the channel strips play while the song rolls, with the pictures of it, and the impulse responses of the effect
/// racks.
@ControlThread
public final class Sources {
    private final List<Optional<StripInput>> inputs;
    private final List<Waveform> overviews;
    private final ReadAhead readAhead = new ReadAhead();
    private final Map<Integer, Runnable> undrawn = new TreeMap<>();
    private List<Optional<StripInput>> frozen;
    private List<Optional<Impulse>> impulses = Collections.nCopies(DeskLayout.RACKS, Optional.empty());

    /// Nothing on any of `channels` strips.
    Sources(int channels) {
        inputs = new ArrayList<>(Collections.nCopies(channels, Optional.empty()));
        overviews = new ArrayList<>(Collections.nCopies(channels, Waveform.NONE));
        frozen = List.copyOf(inputs);
    }

    /// Lets a strip play something; `overview` holds its peaks, 0 to 1.
    public void plug(int strip, StripInput input, float[] overview) {
        inputs.set(strip, Optional.of(input));
        overviews.set(strip, new Waveform(overview, input.length()));
        undrawn.remove(strip);
        frozen = List.copyOf(inputs);
    }

    /// Shows the picture of what a strip plays, if that is still the same.
    public void picture(int strip, StripInput input, float[] overview) {
        if (inputs.get(strip).filter(now -> now == input).isPresent()) {
            overviews.set(strip, new Waveform(overview, input.length()));
        }
    }

    /// A strip's picture was given up; `again` has it drawn when somebody asks for that.
    public void undrawn(int strip, StripInput input, Runnable again) {
        if (inputs.get(strip).filter(now -> now == input).isPresent()) {
            undrawn.put(strip, again);
        }
    }

    /// Whether the picture of anything that plays was given up.
    public boolean lacksPictures() {
        return !undrawn.isEmpty();
    }

    /// Has the pictures drawn that were given up.
    void drawAgain() {
        List<Runnable> all = List.copyOf(undrawn.values());
        undrawn.clear();
        all.forEach(Runnable::run);
    }

    /// What has the strips' files read from the disk.
    public ReadAhead readAhead() {
        return readAhead;
    }

    /// Lets a strip play nothing but the device's input.
    public void unplug(int strip) {
        inputs.set(strip, Optional.empty());
        overviews.set(strip, Waveform.NONE);
        undrawn.remove(strip);
        frozen = List.copyOf(inputs);
    }

    /// Lets a rack's convolution sound by a response; `rack` counts from 0.
    public void respond(int rack, Impulse response) {
        List<Optional<Impulse>> next = new ArrayList<>(impulses);
        next.set(rack, Optional.of(response));
        impulses = List.copyOf(next);
    }

    /// Lets a rack's convolution sound by the room of its own.
    public void forget(int rack) {
        List<Optional<Impulse>> next = new ArrayList<>(impulses);
        next.set(rack, Optional.empty());
        impulses = List.copyOf(next);
    }

    /// One entry a rack; the same list again while nothing changed.
    public List<Optional<Impulse>> impulses() {
        return impulses;
    }

    /// One entry a channel; the same list again while nothing changed.
    public List<Optional<StripInput>> inputs() {
        return frozen;
    }

    /// The picture of what a strip plays; empty for buses, main and silence.
    public Waveform overview(int strip) {
        return strip < overviews.size() ? overviews.get(strip) : Waveform.NONE;
    }

    /// Frames to the end of the longest.
    public long length() {
        return inputs.stream()
                .flatMap(Optional::stream)
                .mapToLong(StripInput::length)
                .max()
                .orElse(0);
    }
}
