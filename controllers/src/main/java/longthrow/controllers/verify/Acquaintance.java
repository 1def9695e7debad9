package longthrow.controllers.verify;

import java.util.Locale;
import java.util.Optional;
import longthrow.controllers.surface.Profile;

/// Whether the device answers the greeting as its profile says.
final class Acquaintance implements Trial {
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final Profile profile;
    private boolean answered;
    private boolean ready;
    private long began = Long.MIN_VALUE;
    private long took;

    Acquaintance(Profile profile) {
        this.profile = profile;
    }

    @Override
    public String subject() {
        return "greeting";
    }

    @Override
    public String task() {
        return began == Long.MIN_VALUE ? "connect the device" : "greeting the device …";
    }

    /// The device has said something in its maker's own words.
    void heard() {
        answered = true;
    }

    @Override
    public void ready(boolean now, long nanos) {
        began = began == Long.MIN_VALUE ? nanos : began;
        took = now && !ready ? nanos - began : took;
        ready = now;
    }

    @Override
    public Optional<Verdict> verdict(long nanos) {
        if (ready) {
            return Optional.of(Verdict.good(subject(), words()));
        }
        boolean late = began != Long.MIN_VALUE && nanos - began > PATIENCE_NANOS;
        return late
                ? Optional.of(Verdict.different(
                        subject(), "the device does not answer as asked", "option handshake optional"))
                : Optional.empty();
    }

    private String words() {
        String time = String.format(Locale.ROOT, "%.0f ms", took / 1e6);
        return switch (profile.handshake()) {
            case NONE -> "the profile asks for none";
            case OPTIONAL, REQUIRED ->
                answered ? "answered after " + time : "no answer; painted all the same after " + time;
        };
    }
}
