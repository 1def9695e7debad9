package longthrow.dsp.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ways across: nothing is lost, torn or seen out of order, with real threads on both sides.
class CrossingTest {
    private static final int MANY = 200_000;

    @Test
    void anInboxKeepsEachWritersOrderAndLosesNothing() throws InterruptedException {
        Inbox<int[]> inbox = new Inbox<>();
        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < 3; w++) {
            int writer = w;
            writers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < MANY; i++) {
                    inbox.post(new int[] {writer, i});
                }
            }));
        }
        int[] next = new int[3];
        int seen = 0;
        while (seen < 3 * MANY) {
            seen += inbox.drain(100, item -> assertThat(item[1]).isEqualTo(next[item[0]]++));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(next).containsOnly(MANY);
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void callsInTurnNeverOverlap() throws InterruptedException {
        InTurn turn = new InTurn();
        int[] count = {0};
        List<Thread> callers = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            callers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < MANY; i++) {
                    turn.let(() -> count[0]++);
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(count[0]).isEqualTo(3 * MANY);
    }

    @Test
    void aRingHandsEverythingOverInOrderAndSaysWhenItIsFull() throws InterruptedException {
        Ring<Integer> ring = new Ring<>(64);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < MANY; i++) {
                while (!ring.offer(i)) {
                    Thread.yield();
                }
            }
        });
        int[] next = {0};
        while (next[0] < MANY) {
            if (ring.drain(item -> assertThat(item).isEqualTo(next[0]++)) == 0) {
                Thread.yield();
            }
        }
        writer.join();

        Ring<String> full = new Ring<>(1);
        assertThat(full.offer("one")).isTrue();
        assertThat(full.offer("two")).isFalse();
        assertThatThrownBy(() -> new Ring<String>(3)).hasMessageContaining("power of two, not 3");
    }

    /// The writer keeps a maximum until the reader took it, as the meters do: the reader sees every peak although it
    /// skips frames.
    @Test
    void framesAreNeverTornAndNoPeakIsLost() throws InterruptedException {
        Frames<long[]> frames = new Frames<>(() -> new long[8]);
        Thread writer = Thread.ofPlatform().start(() -> {
            long peak = 0;
            for (long i = 1; i <= MANY; i++) {
                peak = frames.taken() ? i : Math.max(peak, i);
                java.util.Arrays.fill(frames.back(), peak);
                frames.publish();
            }
        });
        long highest = 0;
        while (highest < MANY) {
            long[] frame = frames.take();
            for (long value : frame) {
                assertThat(value).isEqualTo(frame[0]);
            }
            assertThat(frame[0]).isGreaterThanOrEqualTo(highest);
            highest = frame[0];
        }
        writer.join();
    }

    @Test
    void thePublishedValueIsTheNewest() throws InterruptedException {
        Published<Integer> published = new Published<>(0);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= MANY; i++) {
                published.publish(i);
            }
        });
        int before = 0;
        while (before < MANY) {
            int now = published.latest();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        writer.join();
    }

    @Test
    void anInletKeepsTheOrderAndInAFloodTheNewestOfEachSubject() {
        Inlet<int[]> inlet = new Inlet<>(4, item -> item[0]);
        for (int value = 0; value < 1000; value++) {
            inlet.post(new int[] {value % 3, value});
        }
        assertThat(inlet.crowded()).isTrue();
        List<Integer> heard = new ArrayList<>();
        assertThat(inlet.drain(100, item -> heard.add(item[1]))).isEqualTo(7);
        assertThat(heard).containsExactly(0, 1, 2, 3, 997, 998, 999);
        assertThat(inlet.crowded()).isFalse();
        inlet.post(new int[] {0, 1000});
        assertThat(inlet.drain(100, item -> heard.add(item[1]))).isEqualTo(1);
        assertThat(heard).endsWith(1000);
    }

    @Test
    void anInletOfManySubjectsForgetsTheEldestAndIsDrainedAsFarAsAsked() {
        Inlet<Integer> inlet = new Inlet<>(2, item -> item);
        for (int value = 0; value < 9; value++) {
            inlet.post(value);
        }
        List<Integer> heard = new ArrayList<>();
        assertThat(inlet.drain(3, heard::add)).isEqualTo(3);
        assertThat(inlet.drain(3, heard::add)).isEqualTo(1);
        assertThat(heard).containsExactly(0, 1, 7, 8);
    }

    @Test
    void anInletLosesNothingOfWritersWhoWait() throws InterruptedException {
        Inlet<Integer> inlet = new Inlet<>(64, item -> "all the same");
        int many = 20_000;
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < many; i++) {
                while (inlet.crowded()) {
                    Thread.yield();
                }
                inlet.post(i);
            }
        });
        int[] next = {0};
        while (next[0] < many) {
            if (inlet.drain(100, item -> assertThat(item).isEqualTo(next[0]++)) == 0) {
                Thread.yield();
            }
        }
        writer.join();
    }

    @Test
    void aWakerEndsARestThatHasBegunAndTheOneThatIsStillToBegin() throws InterruptedException {
        Waker waker = new Waker();
        waker.wake(); // nobody rests yet
        Inbox<Integer> turns = new Inbox<>();
        Thread sleeper = Thread.ofPlatform().start(() -> {
            for (int turn = 0; turn < 1000; turn++) {
                turns.post(turn);
                waker.rest(Long.MAX_VALUE);
            }
        });
        while (sleeper.isAlive()) {
            turns.drain(1, turn -> waker.wake());
            waker.wake();
        }
        sleeper.join();
        assertThat(sleeper.isAlive()).isFalse();
    }
}
