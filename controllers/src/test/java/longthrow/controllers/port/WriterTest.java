package longthrow.controllers.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What a port's thread meets may not end it: a surface that a system's library failed once goes on to be told.
class WriterTest {
    private static final byte[] FIRST = {1};
    private static final byte[] SECOND = {2};

    private final List<Byte> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch looks = new CountDownLatch(2);

    private void wire(String peer, byte[] message) {
        if (message[0] == FIRST[0]) {
            throw new IllegalStateException("the library of the system failed");
        }
        told.add(message[0]);
    }

    private void look() {
        looks.countDown();
        throw new IllegalStateException("the list of devices changed while it was read");
    }

    @Test
    void aMessageThatFailsAndALookThatFailsAreNotTheLast() throws InterruptedException {
        Writer<String> writer = new Writer<>("box", this::wire, this::look);
        assertThat(writer.offer("peer", FIRST, 0, 1)).isTrue();
        assertThat(writer.offer("peer", SECOND, 0, 1)).isTrue();
        writer.start();
        assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        writer.close();
        assertThat(told).containsExactly(SECOND[0]);
    }
}
