package longthrow.console.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread or program does; it passes as soon as that is done and fails only when it never is.
final class Soon {
    private static final long NEVER_NANOS = 60_000_000_000L;

    private Soon() {}

    static void until(String what, BooleanSupplier done) {
        long start = System.nanoTime();
        boolean is = done.getAsBoolean();
        while (!is && System.nanoTime() - start < NEVER_NANOS) {
            LockSupport.parkNanos(1_000_000);
            is = done.getAsBoolean();
        }
        assertThat(is).as(what).isTrue();
    }
}
