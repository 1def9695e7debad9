package longthrow.controllers.surface;

import java.util.Optional;
import java.util.OptionalLong;
import longthrow.controllers.protocol.MackieMessage;

/// How host and device make each other's acquaintance: ask, perhaps prove oneself, then paint. Belongs to the control
/// thread.
final class Greeting {
    /// An optional device that has not answered for so long is painted unasked; a required one is asked again.
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final Profile.Handshake handshake;
    private final int device;
    private final OptionalLong silenceMillis;
    private State state = State.AWAY;
    private long asked;
    private long heard;
    private boolean fresh;

    private enum State {
        AWAY,
        FOUND,
        ASKED,
        READY,
        SILENT
    }

    Greeting(Profile profile) {
        handshake = profile.handshake();
        device = profile.mackieDevice().orElse(0x14);
        silenceMillis = profile.silenceMillis();
    }

    boolean ready() {
        return state == State.READY;
    }

    /// True while the peer is there, whether or not it has answered.
    boolean there() {
        return state != State.AWAY;
    }

    /// True while the device is there, or was and has only fallen silent.
    boolean known() {
        return state == State.READY || state == State.SILENT;
    }

    /// True once after each time the device became ready: it shows nothing of ours.
    boolean arrived() {
        boolean was = fresh;
        fresh = false;
        return was;
    }

    void onLink(boolean alive, long nanos) {
        heard = nanos;
        state = alive ? State.FOUND : State.AWAY;
        fresh = false;
        if (alive && handshake == Profile.Handshake.NONE) {
            welcome();
        }
    }

    private void welcome() {
        state = State.READY;
        fresh = true;
    }

    /// A message of any kind came; true when its device had fallen silent and is back.
    boolean onMessage(long nanos) {
        heard = nanos;
        boolean back = state == State.SILENT;
        if (back && handshake == Profile.Handshake.REQUIRED) {
            state = State.FOUND;
        } else if (back) {
            welcome();
        }
        return back;
    }

    /// True once when a device that should speak has said nothing at all for too long.
    boolean fellSilent(long nanos) {
        boolean silent = state == State.READY
                && silenceMillis.isPresent()
                && nanos - heard >= silenceMillis.getAsLong() * 1_000_000;
        state = silent ? State.SILENT : state;
        return silent;
    }

    /// A message that needs no answer says at least that somebody is there.
    void onOther() {
        if (state == State.ASKED && handshake == Profile.Handshake.OPTIONAL) {
            welcome();
        }
    }

    /// The answer to a greeting; empty when none is due.
    Optional<byte[]> onMackie(MackieMessage message) {
        switch (message.command()) {
            case MackieMessage.READY -> {
                if (MackieMessage.wantsProof(message.device())) {
                    return message.proof().map(MackieMessage::bytes);
                }
                welcome();
            }
            case MackieMessage.READY_SHORT, MackieMessage.ACCEPTED -> welcome();
            default -> {} // refused: asked again, or painted all the same, when patience ends
        }
        return Optional.empty();
    }

    /// The question that is due now; empty when there is none.
    Optional<byte[]> work(long nanos) {
        boolean impatient = state == State.ASKED && nanos - asked >= PATIENCE_NANOS;
        if (impatient && handshake == Profile.Handshake.OPTIONAL) {
            welcome();
        }
        if (state != State.FOUND && !(impatient && handshake == Profile.Handshake.REQUIRED)) {
            return Optional.empty();
        }
        state = State.ASKED;
        asked = nanos;
        return Optional.of(MackieMessage.bare(device, MackieMessage.QUERY).bytes());
    }
}
