package longthrow.console.sync;

import longthrow.console.cue.TimedCues;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Transport;
import longthrow.controllers.protocol.MtcReader;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Lets the song chase incoming timecode: a full frame is a locate; running code plays the song, takes it along when
/// the two are more than a few frames apart, and puts it right where their mean distance is more than half a
/// millisecond; code that stops, stops it. Code before the song's start or after its end,
/// or that runs backwards, is followed standing. Cues that name a time fire by the same code.
@ControlThread
final class TimecodeIn {
    private static final double APART_FRAMES = 3;

    private final Console console;
    private final SongCode song;
    private final Origin by;
    private final MtcReader reader;
    private final Drift drift;
    private final TimedCues cues;
    private boolean chasing;

    TimecodeIn(Console console, SyncPlan plan, Origin by) {
        this.console = console;
        this.by = by;
        song = new SongCode(plan.start(), console.transport().sampleRate());
        drift = new Drift(console.transport().sampleRate());
        reader = new MtcReader(plan.patienceNanos());
        cues = new TimedCues(console.cues(), console.cuePlayer(), by);
    }

    void onQuarterFrame(int data, long nanos) {
        reader.onQuarterFrame(data, nanos);
    }

    /// Takes a full frame; false when the message is none.
    boolean onSysEx(byte[] message, long nanos) {
        boolean full = reader.onSysEx(message);
        if (full && console.playhead().chase().on()) {
            stop();
            console.playhead().chase(place(nanos));
            cues.located(reader.frames(nanos), reader.rate());
            tell(nanos);
        }
        return full;
    }

    /// Holds the song to the code.
    void work(long nanos) {
        if (!console.playhead().chase().on()) {
            chasing = false;
            cues.forget();
        } else if (reader.running(nanos)) {
            follow(nanos);
            fire(nanos);
            tell(nanos);
        } else {
            stop();
        }
    }

    private void follow(long nanos) {
        Transport transport = console.transport();
        if (transport.locating()) {
            return;
        }
        long place = place(nanos);
        boolean inside = place >= 0 && (transport.length() == 0 || place < transport.length());
        boolean plays = inside && !reader.backwards();
        boolean apart = Math.abs(place - transport.frameAt(nanos))
                > APART_FRAMES / reader.rate().fps() * transport.sampleRate();
        if (!plays) {
            stop();
        }
        if (apart || (plays && !transport.state().playing())) {
            console.playhead().chase(Math.max(0, place + (plays ? transport.latencyFrames() : 0)));
            drift.restart(nanos);
        } else if (plays) {
            drift.read((double) place - transport.frameAt(nanos), nanos).ifPresent(transport::shift);
        }
        if (plays && !transport.state().playing()) {
            console.port().act("transport/play", "", by);
        }
        chasing = plays;
    }

    /// Code that runs backwards fires nothing; where it turns round again is a place that it was located to.
    private void fire(long nanos) {
        if (reader.backwards()) {
            cues.forget();
        } else {
            cues.runs(reader.frames(nanos), reader.rate());
        }
    }

    private long place(long nanos) {
        return song.songAt(reader.frames(nanos), reader.rate());
    }

    private void stop() {
        if (chasing) {
            console.port().act("transport/stop", "", by);
        }
        chasing = false;
    }

    private void tell(long nanos) {
        console.playhead().chase().heard(() -> "MTC " + reader.rate().words() + " " + reader.timecode(nanos));
    }
}
