package longthrow.controllers.surface;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import longthrow.controllers.protocol.MackieMessage;
import longthrow.dsp.thread.ControlThread;

/// Times how long a device takes to answer a harmless question, several times over: what its own talk answers, else the
/// version of a Mackie device, else a universal identity request. Half of the median is what a message of its hands
/// takes to the desk, as far as a host can know.
@ControlThread
public final class RoundTrip {
    /// How many questions are asked.
    public static final int ROUNDS = 9;

    private static final long GAP_NANOS = 30_000_000;
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final byte[] WHO = {(byte) 0xF0, 0x7E, 0x7F, 0x06, 0x01, (byte) 0xF7};
    private static final Phrase NAME = Phrase.pattern("F0 7E ?? 06 02 * F7");

    private final byte[] question;
    private final Phrase answer;
    private final long[] took = new long[ROUNDS];
    private int rounds;
    private long asked;
    private long next = Long.MIN_VALUE;
    private boolean waits;
    private boolean failed;

    private RoundTrip(byte[] question, Phrase answer) {
        this.question = question;
        this.answer = answer;
    }

    /// For a device of that profile; empty when it answers nothing.
    public static Optional<RoundTrip> of(Profile profile) {
        Optional<RoundTrip> talk = profile.talk().answers().stream()
                .findFirst()
                .map(said -> new RoundTrip(said.to().messages().getFirst(), said.with()));
        return talk.or(() -> profile.mackieDevice().map(RoundTrip::mackie))
                .or(() -> profile.identities().isEmpty() ? Optional.empty() : Optional.of(new RoundTrip(WHO, NAME)));
    }

    private static RoundTrip mackie(int device) {
        byte[] version = new MackieMessage(device, MackieMessage.VERSION_QUERY, new byte[1]).bytes();
        return new RoundTrip(version, Phrase.pattern("F0 00 00 66 ?? 14 * F7"));
    }

    /// The question that is due now; empty when there is none.
    Optional<byte[]> work(long nanos) {
        failed |= waits && nanos - asked > PATIENCE_NANOS;
        if (done() || waits || nanos < next) {
            return Optional.empty();
        }
        asked = nanos;
        waits = true;
        return Optional.of(question);
    }

    void onMessage(byte[] message, long nanos) {
        if (waits && answer.fits(message)) {
            took[rounds++] = nanos - asked;
            waits = false;
            next = nanos + GAP_NANOS;
        }
    }

    /// True when there is nothing more to ask.
    public boolean done() {
        return failed || rounds == ROUNDS;
    }

    /// How long a message takes one way, in nanoseconds; empty where the device did not answer within a second.
    public OptionalLong oneWay() {
        if (failed || rounds < ROUNDS) {
            return OptionalLong.empty();
        }
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        return OptionalLong.of(sorted[ROUNDS / 2] / 2);
    }
}
