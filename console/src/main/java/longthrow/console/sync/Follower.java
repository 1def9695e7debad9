package longthrow.console.sync;

import java.util.Optional;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Service;
import longthrow.console.runtime.Transport;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.OutsideTransport;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Lets the song follow the transport of the driver's server, while the desk chases: it rolls, stands and jumps with
/// it. Both count the same frames, so what is in place once stays there; the song jumps again only when the two are
/// apart by more than its start can be late.
@ControlThread
public final class Follower implements Service {
    private static final double APART_SECONDS = 0.03;

    private final Console console;
    private final Origin by;
    private boolean leads;
    private long stoodAt = -1;

    /// For a console whose driver tells of a transport, sooner or later.
    public Follower(Console console, String name) {
        this.console = console;
        by = new Origin(Origin.Kind.REMOTE, name);
    }

    @Override
    public int hear(long nanos) {
        Optional<OutsideTransport> outside = console.drive().driver().flatMap(AudioDriver::outside);
        if (outside.isEmpty() || !console.playhead().chase().on()) {
            leads = false;
            return 0;
        }
        OutsideTransport now = outside.get();
        if (now.rolling()) {
            roll(now, nanos);
        } else {
            stand(now);
        }
        console.playhead()
                .chase()
                .heard(() -> "JACK " + console.playhead().songWords().timecode(now.frame()));
        return 0;
    }

    private void roll(OutsideTransport outside, long nanos) {
        Transport transport = console.transport();
        if (transport.locating()) {
            return;
        }
        stoodAt = -1;
        long place = outside.frame() + Math.round((nanos - outside.nanos()) * (transport.sampleRate() / 1e9));
        boolean inside = transport.length() == 0 || place < transport.length();
        boolean stands = !transport.state().playing();
        long song = transport.frameAt(nanos) + transport.latencyFrames();
        if (inside && (stands || Math.abs(place - song) > APART_SECONDS * transport.sampleRate())) {
            console.playhead().chase(place);
        }
        if (inside && stands) {
            console.port().act("transport/play", "", by);
        }
        leads = inside;
    }

    /// A jump while it stands moves the song, where it stands too.
    private void stand(OutsideTransport outside) {
        if (leads) {
            console.port().act("transport/stop", "", by);
            leads = false;
        }
        if (stoodAt != outside.frame() && !console.transport().state().playing()) {
            console.playhead().chase(outside.frame());
        }
        stoodAt = outside.frame();
    }

    @Override
    public void tell(long nanos) {}

    @Override
    public void close() {}
}
