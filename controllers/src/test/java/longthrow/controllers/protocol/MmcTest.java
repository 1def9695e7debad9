package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import longthrow.controllers.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Machine control both ways: golden bytes, every command, and messages that are none.
class MmcTest {
    private static final int DEVICE = 5;

    static Stream<Mmc> commands() {
        Stream<Mmc> keys = Arrays.stream(Mmc.Key.values()).map(Mmc.Press::new);
        Stream<Mmc> others = Stream.of(
                new Mmc.Locate(new Timecode(TimecodeRate.FPS_29_97_DROP, 23, 59, 58, 29), 99),
                new Mmc.Locate(new Timecode(TimecodeRate.FPS_24, 0, 0, 0, 0), 0),
                new Mmc.LocateField(3),
                new Mmc.Step(12),
                new Mmc.Step(-63),
                new Mmc.Turn(Mmc.Turning.SHUTTLE, 1),
                new Mmc.Turn(Mmc.Turning.SEARCH, -0.5),
                new Mmc.Turn(Mmc.Turning.VARIABLE_PLAY, 24.25),
                new Mmc.Arm(1, true),
                new Mmc.Arm(3, false),
                new Mmc.Arm(64, true));
        return Stream.concat(keys, others);
    }

    private static List<Mmc> read(String hex) {
        return Mmc.read(Vectors.bytes(hex)).commands();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandGoesThereAndBack(Mmc command) {
        assertThat(Mmc.read(command.bytes(DEVICE))).isEqualTo(new Mmc.Message(DEVICE, List.of(command)));
    }

    @ParameterizedTest
    @CsvSource({
        "F0 7F 7F 06 02 F7, PLAY",
        "F0 7F 00 06 01 F7, STOP",
        "F0 7F 00 06 03 F7, DEFERRED_PLAY",
        "F0 7F 7F 06 06 F7, RECORD_STROBE",
        "F0 7F 7F 06 0B F7, CHASE"
    })
    void keysAreOneByte(String hex, Mmc.Key key) {
        assertThat(read(hex)).containsExactly(new Mmc.Press(key));
        int device = Vectors.bytes(hex)[2];
        assertThat(Vectors.hex(new Mmc.Press(key).bytes(device))).isEqualTo(hex);
    }

    @Test
    void theGoldenMessagesAreReadAndWritten() {
        List<Vectors.Row> rows = Vectors.of("mmc");
        assertThat(rows).hasSize(3);
        Mmc locate = new Mmc.Locate(new Timecode(TimecodeRate.FPS_30, 0, 0, 59, 20), 0);
        assertThat(Mmc.read(rows.get(0).bytes())).isEqualTo(message(0x7F, new Mmc.Press(Mmc.Key.PLAY)));
        assertThat(Mmc.read(rows.get(1).bytes())).isEqualTo(message(0, new Mmc.Press(Mmc.Key.STOP)));
        assertThat(Mmc.read(rows.get(2).bytes())).isEqualTo(message(0x7F, locate));
        for (Vectors.Row row : rows) {
            Mmc.Message message = Mmc.read(row.bytes());
            assertThat(message.commands().getFirst().bytes(message.device())).isEqualTo(row.bytes());
        }
    }

    private static Mmc.Message message(int device, Mmc command) {
        return new Mmc.Message(device, List.of(command));
    }

    @ParameterizedTest
    @CsvSource({"FPS_24, 01", "FPS_25, 21", "FPS_29_97_DROP, 41", "FPS_30, 61"})
    void aLocateCarriesItsRate(TimecodeRate rate, String hours) {
        byte[] bytes = new Mmc.Locate(new Timecode(rate, 1, 2, 3, 4), 0).bytes(0);
        assertThat(Vectors.hex(bytes)).isEqualTo("F0 7F 00 06 44 06 01 " + hours + " 02 03 04 00 F7");
    }

    @Test
    void theTrackThatIsArmedIsABit() {
        // the first track is bit 5 of byte 0, the third bit 0 of byte 1
        assertThat(read("F0 7F 7F 06 41 04 4F 00 20 20 F7")).containsExactly(new Mmc.Arm(1, true));
        assertThat(read("F0 7F 7F 06 41 04 4F 01 03 01 F7"))
                .containsExactly(new Mmc.Arm(3, true), new Mmc.Arm(4, false));
        assertThat(read("F0 7F 7F 06 41 04 4F 00 1F 1F F7")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01 00 00, 1", "00 40 00, 0.5", "41 00 00, -1", "0C 00 00, 8", "02 40 00, 2.5"})
    void aShuttlesSpeedIsThreeBytes(String speed, double times) {
        assertThat(read("F0 7F 7F 06 47 03 " + speed + " F7"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Mmc.Turn.class, turn -> assertThat(turn.speed()).isEqualTo(times));
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.37", "3.99", "17", "100", "500", "-7.3"})
    void speedsComeBackAsNearAsTheirBytesCan(double speed) {
        Mmc read = Mmc.read(new Mmc.Turn(Mmc.Turning.SHUTTLE, speed).bytes(0))
                .commands()
                .getFirst();
        assertThat(((Mmc.Turn) read).speed()).isCloseTo(speed, within(Math.max(1e-4, Math.abs(speed) * 1e-4)));
    }

    @Test
    void aMessageMayHoldSeveralAndUnknownOnesArePassedOver() {
        assertThat(read("F0 7F 7F 06 01 4C 04 01 02 03 04 44 06 01 20 00 3B 14 00 02 F7"))
                .containsExactly(
                        new Mmc.Press(Mmc.Key.STOP),
                        new Mmc.Locate(new Timecode(TimecodeRate.FPS_25, 0, 0, 59, 20), 0),
                        new Mmc.Press(Mmc.Key.PLAY));
    }

    @Test
    void answersOtherMessagesAndTimesThatDoNotExistAreNone() {
        for (String hex : List.of(
                "F0 7F 7F 07 01 F7",
                "F0 7E 7F 06 01 F7",
                "F0 7F 7F 06 F7",
                "F0 7F 7F 06 44 06 01 38 00 00 00 00 F7",
                "F0 7F 7F 06 44 F7",
                "F0 7F 7F 06 44 06 01 00 F7")) {
            assertThat(read(hex)).as(hex).isEmpty();
        }
    }

    @Test
    void noMessageHoweverCutOrRandomBreaksTheReader() {
        Random random = new Random(5);
        List<byte[]> whole = commands().map(command -> command.bytes(DEVICE)).toList();
        for (int round = 0; round < 100_000; round++) {
            byte[] message = whole.get(random.nextInt(whole.size())).clone();
            int length = 2 + random.nextInt(message.length - 1);
            message = Arrays.copyOf(message, length);
            for (int at = 4; at < length - 1; at++) {
                message[at] = random.nextBoolean() ? (byte) random.nextInt(128) : message[at];
            }
            message[length - 1] = (byte) 0xF7;
            assertThat(Mmc.read(message).device()).isBetween(0, 127);
        }
    }
}
