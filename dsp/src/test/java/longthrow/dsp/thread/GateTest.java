package longthrow.dsp.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A gate that is shut while others go through it.
@Timeout(60)
class GateTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(50);

    private final Gate gate = new Gate();

    @Test
    void lettingInEndsWhenItIsShut() {
        assertThat(gate.enter()).isTrue();
        gate.leave();
        assertThat(gate.shut(0)).isTrue();
        assertThat(gate.enter()).isFalse();
        assertThat(gate.shut(0)).as("whoever was turned away is not inside").isTrue();
    }

    @Test
    void whoeverIsInsideIsToldOf() {
        assertThat(gate.enter()).isTrue();
        assertThat(gate.shut(0)).isFalse();
        gate.leave();
        assertThat(gate.shut(0)).isTrue();
    }

    /// Whatever comes at the same time is either turned away or waited for.
    @Test
    void nobodyIsInsideOnceItIsShut() throws Exception {
        for (int round = 0; round < 200; round++) {
            Gate passed = new Gate();
            int[] touched = {0};
            CountDownLatch ready = new CountDownLatch(1);
            try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                Future<?> goes = other.submit(() -> {
                    ready.countDown();
                    while (passed.enter()) {
                        touched[0]++;
                        passed.leave();
                    }
                });
                ready.await();
                assertThat(passed.shut(LONG)).isTrue();
                int then = touched[0];
                goes.get();
                assertThat(touched[0]).isEqualTo(then);
            }
        }
    }
}
