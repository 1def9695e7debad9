package longthrow.console.sync;

import longthrow.console.runtime.Transport;
import longthrow.dsp.thread.ControlThread;

/// Turns what the transport is into what happened to the song since the last look.
@ControlThread
final class SongTeller {
    private final Transport transport;
    private final Told told;
    private int locates;
    private boolean rolled;
    private boolean fresh = true;
    private long stood;

    /// Who is told where the song is, in song frames as they are heard.
    interface Told {
        /// The song is elsewhere now.
        void located(long frame);

        /// The song rolls and is here.
        void rolls(long frame);

        /// The song stands from now on.
        void stopped(long frame);
    }

    SongTeller(Transport transport, Told told) {
        this.transport = transport;
        this.told = told;
        locates = transport.state().locates();
    }

    /// Tells what happened. The song is noticed to roll a little after it began, so that it is first told to roll where
    /// it stood.
    void work(long nanos) {
        long frame = transport.frameAt(nanos);
        boolean located = locates != transport.state().locates();
        locates = transport.state().locates();
        if (rolled && transport.standing()) {
            told.stopped(frame);
            rolled = false;
        }
        if (located) {
            told.located(frame);
        }
        if (transport.rolling() && !transport.locating()) {
            roll(frame);
        } else {
            stood = frame;
            fresh = true;
        }
    }

    private void roll(long frame) {
        if (fresh) {
            told.rolls(stood);
        }
        told.rolls(frame);
        fresh = false;
        rolled = true;
    }

    /// Says where the song is to somebody who has just come.
    void again(long nanos) {
        told.located(transport.frameAt(nanos));
    }
}
