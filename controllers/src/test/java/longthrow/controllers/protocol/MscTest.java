package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import longthrow.controllers.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Show control both ways: golden bytes, every command, cue numbers, addressing, and messages that are none.
class MscTest {
    private static final CueNumber CUE = number("12.5");
    private static final CueNumber LIST = number("3");
    private static final CueName NAMED = CueName.of(CUE, LIST);
    private static final Timecode TIME = new Timecode(TimecodeRate.FPS_25, 0, 0, 7, 12);

    private static CueNumber number(String text) {
        return CueNumber.parse(text).orElseThrow();
    }

    static Stream<Msc> commands() {
        Stream<Msc> some = Stream.of(
                new Msc.Go(NAMED),
                new Msc.Go(CueName.NEXT),
                new Msc.Go(new CueName(Optional.of(CUE), Optional.of(LIST), Optional.of(number("1.2.3")))),
                new Msc.Stop(CueName.NEXT),
                new Msc.Stop(CueName.of(CUE)),
                new Msc.Resume(NAMED),
                new Msc.TimedGo(TIME, 50, NAMED),
                new Msc.TimedGo(TIME, 0, CueName.NEXT),
                new Msc.Load(CueName.of(CUE)),
                new Msc.Set(1000, 16_383, Optional.empty()),
                new Msc.Set(0, 1, Optional.of(TIME)),
                new Msc.Fire(127),
                new Msc.GoOff(NAMED),
                new Msc.GoJamClock(CueName.of(CUE)),
                new Msc.SetClock(TIME, 25, Optional.of(LIST)),
                new Msc.SetClock(TIME, 0, Optional.empty()),
                new Msc.Path(true, LIST),
                new Msc.Path(false, LIST));
        Stream<Msc> whole = Arrays.stream(Msc.Deed.values()).map(Msc.Whole::new);
        Stream<Msc> lists = Arrays.stream(Msc.ListDeed.values())
                .flatMap(deed ->
                        Stream.of(new Msc.ToList(deed, Optional.of(LIST)), new Msc.ToList(deed, Optional.empty())));
        return Stream.of(some, whole, lists).flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandGoesThereAndBack(Msc command) {
        Msc.Message message = new Msc.Message(5, 0x10, command);
        assertThat(Msc.read(message.bytes())).contains(message);
    }

    @Test
    void theGoldenMessagesAreReadAndWritten() {
        Map<String, Msc.Message> expected = Map.of(
                "GO cue 12.5 list 3, sound, unit 1", new Msc.Message(1, 0x10, new Msc.Go(NAMED)),
                "GO next, all", new Msc.Message(0x7F, 0x7F, new Msc.Go(CueName.NEXT)),
                "STOP, lighting, unit 5", new Msc.Message(5, 0x01, new Msc.Stop(CueName.NEXT)),
                "FIRE macro 5", new Msc.Message(0x7F, 0x01, new Msc.Fire(5)),
                "SET control 4 = 8192", new Msc.Message(0, 0x01, new Msc.Set(4, 8192, Optional.empty())));
        List<Vectors.Row> rows = Vectors.of("msc");
        assertThat(rows).hasSize(expected.size());
        for (Vectors.Row row : rows) {
            Msc.Message message = Msc.read(row.bytes()).orElseThrow();
            assertThat(expected).as(row.meaning()).containsEntry(row.meaning(), message);
            assertThat(message.bytes()).isEqualTo(row.bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"1.9, 1.10", "1, 1.1", "2, 10", "1.2.3, 1.3", "0, 1", "12.5, 13"})
    void cueNumbersAreComparedPartByPart(String smaller, String larger) {
        assertThat(number(smaller)).isLessThan(number(larger));
        assertThat(number(larger)).isGreaterThan(number(smaller));
    }

    @ParameterizedTest
    @CsvSource({"001.05, 1.5", "000, 0", "12.5, 12.5"})
    void leadingZerosCountForNothing(String written, String same) {
        assertThat(number(written)).isEqualTo(number(same)).hasToString(same);
    }

    @ParameterizedTest
    @CsvSource({"''", "1.", ".5", "1..2", "1a", "-1", "1234567890123456789"})
    void whatIsNoCueNumberIsNone(String text) {
        assertThat(CueNumber.parse(text)).isEmpty();
    }

    @Test
    void aCueOrAListThatIsNoneMakesTheMessageNone() {
        for (String hex : List.of(
                "F0 7F 01 02 10 01 31 41 F7",
                "F0 7F 01 02 10 01 00 33 F7",
                "F0 7F 01 02 10 01 31 00 32 00 33 00 34 F7",
                "F0 7F 01 02 10 05 F7",
                "F0 7F 01 02 10 04 00 00 01 F7",
                "F0 7F 01 02 10 06 04 00 00 F7",
                "F0 7F 01 02 10 07 F7",
                "F0 7F 01 02 10 1D F7",
                "F0 7F 01 02 10 7E F7",
                "F0 7F 01 02 10 F7",
                "F0 F7")) {
            assertThat(Msc.read(Vectors.bytes(hex))).as(hex).isEmpty();
        }
        assertThat(Msc.read(Vectors.bytes("F0 7F 01 02 10 01 31 00 F7")))
                .as("an empty list at the end is a missing one")
                .contains(new Msc.Message(1, 0x10, new Msc.Go(CueName.of(number("1")))));
    }

    @Test
    void aDeviceHearsItsNumberItsGroupsAndAllCalls() {
        DeviceAddress third = new DeviceAddress(OptionalInt.of(3), Set.of(1, 15));
        assertThat(third.hears(3)).isTrue();
        assertThat(third.hears(0x7F)).isTrue();
        assertThat(third.hears(0x70)).isTrue();
        assertThat(third.hears(0x7E)).isTrue();
        assertThat(third.hears(0x71)).isFalse();
        assertThat(third.hears(4)).isFalse();
        assertThat(third.speaksAs()).isEqualTo(3);
        assertThat(DeviceAddress.EVERYBODY.hears(42)).isTrue();
        assertThat(DeviceAddress.EVERYBODY.speaksAs()).isEqualTo(0x7F);
        assertThatThrownBy(() -> new DeviceAddress(OptionalInt.of(0x7F), Set.of()))
                .hasMessageContaining("0 to 126");
    }

    @Test
    void aKindOfReceiverHearsItsSpecialKindsAndAllTypes() {
        assertThat(MscFormat.SOUND.hears(0x10)).isTrue();
        assertThat(MscFormat.SOUND.hears(0x18)).isTrue();
        assertThat(MscFormat.SOUND.hears(0x7F)).isTrue();
        assertThat(MscFormat.SOUND.hears(0x01)).isFalse();
        assertThat(MscFormat.LIGHTING.hears(0x06)).isTrue();
        assertThat(MscFormat.LIGHTING.hears(0x20)).isFalse();
        assertThat(MscFormat.ALL.hears(0x60)).isTrue();
        assertThat(MscFormat.parse("sound")).contains(MscFormat.SOUND);
        assertThat(MscFormat.parse("opera")).isEmpty();
    }

    @Test
    void noMessageHoweverCutOrRandomBreaksTheReader() {
        Random random = new Random(9);
        List<byte[]> whole = commands()
                .map(command -> new Msc.Message(1, 0x10, command).bytes())
                .toList();
        int read = 0;
        for (int round = 0; round < 100_000; round++) {
            byte[] original = whole.get(random.nextInt(whole.size()));
            int length = 2 + random.nextInt(original.length - 1);
            byte[] message = Arrays.copyOf(original, length);
            for (int at = 5; at < length - 1; at++) {
                message[at] = random.nextInt(3) == 0 ? (byte) random.nextInt(128) : message[at];
            }
            message[length - 1] = (byte) 0xF7;
            read += Msc.read(message).isPresent() ? 1 : 0;
        }
        assertThat(read).isPositive();
    }
}
