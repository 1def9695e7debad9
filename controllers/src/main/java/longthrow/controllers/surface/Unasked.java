package longthrow.controllers.surface;

import java.util.ArrayList;
import java.util.List;

/// What the host says to a device unasked: at the start, at the end, and again and again. Belongs to the control
/// thread.
final class Unasked {
    private final List<Profile.Unasked> sends;
    private final long[] last;

    Unasked(Profile profile) {
        sends = profile.sends();
        last = new long[sends.size()];
    }

    List<byte[]> arrived(long nanos) {
        for (int at = 0; at < last.length; at++) {
            last[at] = nanos;
        }
        return messages(Profile.Moment.CONNECT);
    }

    List<byte[]> farewell() {
        return messages(Profile.Moment.EXIT);
    }

    List<byte[]> every(long nanos) {
        List<byte[]> due = new ArrayList<>();
        for (int at = 0; at < last.length; at++) {
            Profile.Unasked send = sends.get(at);
            if (send.when() == Profile.Moment.EVERY && nanos - last[at] >= send.everyMillis() * 1_000_000) {
                last[at] = nanos;
                due.addAll(send.message().messages());
            }
        }
        return due;
    }

    private List<byte[]> messages(Profile.Moment moment) {
        return sends.stream()
                .filter(send -> send.when() == moment)
                .flatMap(send -> send.message().messages().stream())
                .toList();
    }
}
