package longthrow.dsp.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Test;

/// Messages cross whole, in order and without a byte allocated, or are refused.
class ByteRingTest {
    private static final int MESSAGES = 200_000;

    private final byte[] into = new byte[1 << 16];

    @Test
    void aMessageThatDoesNotFitIsRefusedWholeAndTheRestStays() {
        ByteRing ring = new ByteRing(16);
        assertThat(ring.room()).isEqualTo(14);
        assertThat(ring.offer(new byte[] {9, 1, 2, 3, 9}, 1, 3)).isTrue();
        assertThat(ring.room()).isEqualTo(9);
        assertThat(ring.offer(new byte[10], 0, 10)).isFalse();
        assertThat(ring.offer(new byte[0], 0, 0)).isFalse();

        assertThat(ring.size()).isEqualTo(3);
        assertThat(ring.take(into)).isEqualTo(3);
        assertThat(into).startsWith(1, 2, 3);
        assertThat(ring.take(into)).isZero();
        assertThat(ring.isEmpty()).isTrue();
        assertThatThrownBy(() -> new ByteRing(17)).hasMessageContaining("power of two");
    }

    @Test
    void twoThreadsSeeEveryMessageWholeAndInOrder() {
        ByteRing ring = new ByteRing(256);
        CompletableFuture<Void> producer = CompletableFuture.runAsync(() -> {
            byte[] message = new byte[64];
            for (int i = 0; i < MESSAGES; i++) {
                int count = 4 + i % 60;
                for (int b = 0; b < count; b++) {
                    message[b] = (byte) (i >> (8 * (b & 3)));
                }
                while (!ring.offer(message, 0, count)) {
                    LockSupport.parkNanos(1_000);
                }
            }
        });
        for (int i = 0; i < MESSAGES; i++) {
            int count = ring.take(into);
            while (count == 0) {
                Thread.onSpinWait();
                count = ring.take(into);
            }
            assertThat(count == 4 + i % 60).as("length of message %d", i).isTrue();
            int last = count - 1;
            boolean whole =
                    into[0] == (byte) i && into[1] == (byte) (i >> 8) && into[last] == (byte) (i >> (8 * (last & 3)));
            assertThat(whole).as("message %d", i).isTrue();
        }
        producer.join();
        assertThat(ring.isEmpty()).isTrue();
    }

    @Test
    void neitherEndAllocates() {
        ByteRing ring = new ByteRing(64);
        byte[] message = {1, 2, 3};
        assertThat(NoAllocation.bytes(10_000, () -> {
                    ring.offer(message, 0, 3);
                    ring.take(into);
                }))
                .isZero();
    }
}
