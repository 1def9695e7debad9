package longthrow.controllers.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longthrow.controllers.Vectors;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;

/// A link whose owner does not come to it: what waits is bounded, and the newest of everything is there at the end.
class FloodTest {
    /// What may wait: 8,192 messages in order and as many subjects.
    private static final int MOST = 2 * 8192;

    private final MemoryCable cable = new MemoryCable("flood");
    private final MidiPort device = cable.far();
    private final MidiLink link = new MidiLink(cable.near(), new ManualClock()::nanos);
    private final List<String> heard = new ArrayList<>();

    FloodTest() {
        link.open();
        device.open(new MidiPort.Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {}

            @Override
            public void onLink(boolean alive) {}
        });
        drain();
        heard.clear();
    }

    private void drain() {
        int more = 1;
        while (more > 0) {
            more = link.drain(new MidiLink.Listener() {
                @Override
                public void onShort(int status, int first, int second, long nanos) {
                    heard.add("%02X %02X %02X".formatted(status, first, second));
                }

                @Override
                public void onSysEx(byte[] message, long nanos) {
                    heard.add(Vectors.hex(message));
                }

                @Override
                public void onLink(boolean alive, long nanos) {
                    heard.add("link " + alive);
                }
            });
        }
    }

    private void say(int status, int first, int second) {
        device.send(new byte[] {(byte) status, (byte) first, (byte) second});
    }

    @Test
    void ofAMillionFaderPositionsTheLastOfEachFaderArrives() {
        for (int move = 0; move < 1_000_000; move++) {
            say(0xE0 | move % 9, move & 0x7F, move / 128 & 0x7F);
        }
        say(0x90, 0x10, 0x7F);
        say(0x80, 0x10, 0x40);
        drain();
        Map<String, String> last = new HashMap<>();
        heard.forEach(message -> last.put(message.substring(0, 2), message));
        for (int move = 1_000_000 - 9; move < 1_000_000; move++) {
            String status = "%02X".formatted(0xE0 | move % 9);
            assertThat(last).containsEntry(status, status + " %02X %02X".formatted(move & 0x7F, move / 128 & 0x7F));
        }
        assertThat(heard).hasSizeLessThan(MOST).endsWith("80 10 40");
    }

    @Test
    void dataEntriesReachTheirOwnParametersHoweverManyOvertookEachOther() {
        for (int round = 0; round < 20_000; round++) {
            for (int parameter = 0; parameter < 3; parameter++) {
                device.send(new byte[] {(byte) 0xB2, 0x63, 1, 0x62, (byte) parameter, 0x06, (byte) (round & 0x7F)});
            }
        }
        drain();
        Map<String, String> values = new HashMap<>();
        String number = "";
        for (String message : heard) {
            if (message.startsWith("B2 62")) {
                number = message.substring(6);
            } else if (message.startsWith("B2 06")) {
                values.put(number, message.substring(6));
            }
        }
        String last = "%02X".formatted(19_999 & 0x7F);
        assertThat(values).isEqualTo(Map.of("00", last, "01", last, "02", last));
        assertThat(heard).hasSizeLessThan(MOST);
    }

    @Test
    void clocksAndActiveSensingAreDroppedWhereMoreWaitsThanIsTakenIn() {
        for (int tick = 0; tick < 1_000_000; tick++) {
            device.send(new byte[] {(byte) (tick % 2 == 0 ? 0xF8 : 0xFE)});
        }
        say(0xB0, 7, 99);
        drain();
        assertThat(heard).hasSizeLessThan(8192).endsWith("B0 07 63");
    }

    @Test
    void anUnpluggingIsNeverLostInAFlood() {
        for (int move = 0; move < 100_000; move++) {
            say(0xB0, move % 128, move / 128 & 0x7F);
        }
        cable.plug(false);
        cable.plug(true);
        drain();
        assertThat(heard).endsWith("link true");
    }
}
