package longthrow.controllers.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.thread.Clock;
import org.junit.jupiter.api.Test;

/// A cable in memory, each end on a thread of its own: all arrives, in order, both ways at once.
class MemoryCableTest {
    private static final int MANY = 20_000;
    private static final int AHEAD = 1_000;

    private static final class Owner implements MidiLink.Listener {
        private final MidiLink link;
        private final List<Integer> heard = new ArrayList<>();

        Owner(MidiPort port) {
            link = new MidiLink(port, Clock.system());
            link.open();
        }

        void run() {
            for (int value = 0; value < MANY; value++) {
                byte[] wheel = {(byte) 0xE0, (byte) (value & 0x7F), (byte) (value >> 7 & 0x7F)};
                link.send(wheel);
                link.drain(this);
                while (value - heard.size() > AHEAD) { // what nobody takes in is a flood, and floods are thinned out
                    Thread.yield();
                    link.drain(this);
                }
            }
            Soon.until("all of the other's", () -> {
                link.drain(this);
                return heard.size() == MANY;
            });
        }

        @Override
        public void onShort(int status, int first, int second, long nanos) {
            heard.add(second << 7 | first);
        }

        @Override
        public void onSysEx(byte[] message, long nanos) {}

        @Override
        public void onLink(boolean alive, long nanos) {}
    }

    @Test
    void carriesEverythingInOrderBothWays() throws InterruptedException {
        MemoryCable cable = new MemoryCable("test");
        Owner near = new Owner(cable.near());
        Owner far = new Owner(cable.far());
        Thread other = Thread.ofPlatform().start(far::run);
        near.run();
        other.join();
        List<Integer> all =
                IntStream.range(0, MANY).map(value -> value & 0x3FFF).boxed().toList();
        assertThat(near.heard).isEqualTo(all);
        assertThat(far.heard).isEqualTo(all);
    }
}
