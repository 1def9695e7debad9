package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// Whether a strip is worked out before what it is sent to. A send against that order would be heard one piece late and
/// could howl: it is not summed.
@AudioThread
public interface Precedence {
    /// Channels come before every bus and rack.
    Precedence ALWAYS = (column, send) -> true;

    /// Whether the strip at `column` comes before the bus, or behind the buses the rack, of its send number `send`.
    boolean before(int column, int send);
}
