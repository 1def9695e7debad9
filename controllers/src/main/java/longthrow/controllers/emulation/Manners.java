package longthrow.controllers.emulation;

import java.util.Arrays;
import java.util.Optional;
import longthrow.controllers.protocol.MackieMessage;
import longthrow.controllers.surface.Profile;

/// The device's side of the Mackie greeting: it answers the query, in Logic mode it puts the host to the proof. Belongs
/// to the device's thread.
final class Manners {
    private static final byte[] SERIAL = {'L', 'T', 'H', 'R', 'O', 'W', '1'};
    private static final byte[] CHALLENGE = {0x18, 0x61, 0x05, 0x57};
    private static final byte[] VERSION = {'V', '1', '.', '0', '0'};

    private final Optional<Integer> device;
    private boolean accepted;

    Manners(Profile profile) {
        device = profile.handshake() == Profile.Handshake.NONE ? Optional.empty() : profile.mackieDevice();
    }

    /// True when the host has passed.
    boolean accepted() {
        return accepted;
    }

    /// What the device says when it is switched on; empty for a kind that says nothing.
    Optional<byte[]> powerOn() {
        accepted = false;
        return device.map(id -> {
            byte[] payload = Arrays.copyOf(SERIAL, SERIAL.length + CHALLENGE.length);
            System.arraycopy(CHALLENGE, 0, payload, SERIAL.length, CHALLENGE.length);
            return new MackieMessage(id, MackieMessage.READY, payload).bytes();
        });
    }

    /// The answer to a message that is meant for this device; empty when none is due.
    Optional<byte[]> answer(MackieMessage message) {
        if (!device.equals(Optional.of(message.device()))) {
            return Optional.empty();
        }
        return switch (message.command()) {
            case MackieMessage.QUERY -> powerOn();
            case MackieMessage.RESPONSE -> Optional.of(judge(message));
            case MackieMessage.VERSION_QUERY ->
                Optional.of(new MackieMessage(message.device(), MackieMessage.VERSION, VERSION).bytes());
            default -> Optional.empty();
        };
    }

    private byte[] judge(MackieMessage message) {
        byte[] payload = message.payload();
        accepted = payload.length == 11
                && Arrays.equals(Arrays.copyOf(payload, 7), SERIAL)
                && Arrays.equals(Arrays.copyOfRange(payload, 7, 11), MackieMessage.response(CHALLENGE));
        int verdict = accepted ? MackieMessage.ACCEPTED : MackieMessage.REFUSED;
        return new MackieMessage(message.device(), verdict, SERIAL).bytes();
    }
}
