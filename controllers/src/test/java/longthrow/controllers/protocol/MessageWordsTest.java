package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longthrow.controllers.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of message is told in words that people can check against a device's manual; the values are those of the
/// golden table.
class MessageWordsTest {
    private static List<String> words(byte[] bytes) {
        MessageWords words = new MessageWords();
        List<String> told = new ArrayList<>();
        new MidiStream().read(bytes, 0, bytes.length, new MidiStream.Receiver() {
            @Override
            public void onShort(int status, int first, int second) {
                told.add(words.of(status, first, second));
            }

            @Override
            public void onSysEx(byte[] message) {
                told.add(words.of(message));
            }
        });
        return told;
    }

    private static String last(String bytes) {
        return words(Vectors.bytes(bytes)).getLast();
    }

    @ParameterizedTest
    @CsvSource({
        "90 3C 64, note on ch 1 60 vel 100",
        "90 3C 00, note off ch 1 60",
        "8F 3C 40, note off ch 16 60 vel 64",
        "A0 12 01, key pressure ch 1 18 = 1",
        "B8 4D 7F, cc ch 9 77 = 127",
        "D0 6C, channel pressure ch 1 108",
        "E0 08 64, pitch bend ch 1 12808",
        "F1 61, 'timecode quarter frame, piece 6 = 1'",
        "F2 08 00, song position 8 sixteenths = 48 clocks",
        "F3 05, song select 5",
        "F6, tune request",
        "F8, clock",
        "FA, start",
        "FE, active sensing",
        "FF, system reset"
    })
    void shortMessages(String bytes, String words) {
        assertThat(last(bytes)).isEqualTo(words);
    }

    static Stream<Vectors.Row> numbers() {
        return Stream.of("nrpn", "rpn").flatMap(name -> Vectors.of(name).stream());
    }

    /// `NRPN 01:17 = 6B (7-bit)`, `NRPN 01:17 = 8193, …`, `RPN 0 = 1536 …`, `NRPN 0 increment 7F …`.
    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void parameterNumbers(Vectors.Row row) {
        String told = words(row.bytes()).getLast();
        Matcher value = Pattern.compile("= ([0-9A-F]+)( \\(7-bit\\))?").matcher(row.meaning());
        if (value.find()) {
            int expected = Integer.parseInt(value.group(1), value.group(2) == null ? 10 : 16);
            assertThat(told).contains(" = " + expected);
            assertThat(told)
                    .startsWith(row.protocol() + " ch 1 " + (row.meaning().contains("01:17") ? "01:17" : "00:00"));
        } else if (row.meaning().contains("increment")) {
            assertThat(told).isEqualTo("nrpn ch 1 00:00 increment 127");
        } else {
            assertThat(told).contains("selects nrpn");
        }
    }

    static List<Vectors.Row> pairs() {
        return Vectors.of("cc14");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void controllerPairs(Vectors.Row row) { // "CC 7/39 14-bit = 8192 (MSB first)"
        String value = row.meaning().replaceFirst(".*= (\\d+).*", "$1");
        assertThat(words(row.bytes()).getLast()).contains("(7/39 = " + value + ")");
    }

    @ParameterizedTest
    @CsvSource({"B0 00 02 B0 20 00 C0 07, scene 264", "BB 00 01 CB 02, scene 131", "B0 00 01 C0 1B, scene 156"})
    void programsCountAsScenesDo(String bytes, String scene) {
        assertThat(last(bytes)).endsWith(": " + scene + ")");
    }

    static List<Vectors.Row> displays() {
        return Vectors.of("mcu").stream()
                .filter(row -> row.meaning().startsWith("LCD"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("displays")
    void mackieDisplays(Vectors.Row row) {
        String told = words(row.bytes()).getLast();
        assertThat(told).startsWith(row.meaning().isEmpty() ? "" : "SysEx Mackie Control");
        assertThat(told).contains(row.meaning().contains("top") ? "LCD top" : "LCD bottom");
    }

    static Stream<Vectors.Row> services() {
        return Stream.of("mtc", "mmc", "msc")
                .flatMap(name -> Vectors.of(name).stream())
                .filter(row -> row.bytes()[0] == (byte) 0xF0);
    }

    /// `MMC play`, `MSC GO cue 12.5 list 3, sound, unit 1`: the words of the table, drop frame with its semicolon, and
    /// who is meant where the table does not say.
    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void timecodeMachinesAndShowsAreNamedAsInTheirStandards(Vectors.Row row) {
        String told = words(row.bytes()).getLast().replace(';', ':');
        assertThat(told).startsWith("SysEx " + row.protocol().toUpperCase(Locale.ROOT) + " " + row.meaning());
    }

    @Test
    void sysExMessagesAreNamedByMakerAndMeaning() {
        assertThat(last("F0 00 00 66 14 12 00 4B 69 63 6B F7")).isEqualTo("SysEx Mackie Control LCD top 1 \"Kick\"");
        assertThat(last("F0 00 00 66 15 12 69 50 61 6E F7"))
                .isEqualTo("SysEx Mackie Control extender LCD bottom 50 \"Pan\"");
        assertThat(last("F0 00 00 66 14 00 F7")).isEqualTo("SysEx Mackie Control query: is anybody there?");
        assertThat(last("F0 00 00 66 05 00 10 00 4B 69 63 6B F7")).isEqualTo("SysEx HUI display 1 \"Kick\"");
        assertThat(last("F0 7E 7F 06 01 F7")).isEqualTo("SysEx identity request");
        assertThat(last("F0 7E 00 06 02 42 13 01 00 00 00 00 01 00 F7")).isEqualTo("SysEx identity reply of Korg");
        assertThat(last("F0 00 20 29 02 11 77 08 F7")).isEqualTo("SysEx Novation, 9 bytes");
        assertThat(last("F0 3D F7")).isEqualTo("SysEx maker 3D, 3 bytes");
        assertThat(last("F0 F7")).startsWith("SysEx");
        assertThat(last("F0 00 F7")).startsWith("SysEx");
        assertThat(last("F0 00 00 F7")).startsWith("SysEx");
        assertThat(last("F0 00 00 66 F7")).startsWith("SysEx");
        assertThat(last("F0 00 00 66 14 F7")).startsWith("SysEx");
        assertThat(last("F0 00 00 66 05 00 F7")).startsWith("SysEx HUI");
        assertThat(last("F0 7E 00 06 02 F7")).startsWith("SysEx");
    }

    @Test
    void nothingThatComesThroughAWireIsTooStrangeForWords() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            byte[] message = new byte[2 + random.nextInt(14)];
            for (int at = 1; at < message.length - 1; at++) {
                message[at] = (byte)
                        (at < 6
                                ? new int[] {0, 0x66, 0x7F, 0x7E, 6, 1, 2, 5, 0x14}[random.nextInt(9)]
                                : random.nextInt(128));
            }
            message[0] = (byte) 0xF0;
            message[message.length - 1] = (byte) 0xF7;
            assertThat(words(message)).hasSize(1);
            byte[] noise = new byte[12];
            random.nextBytes(noise);
            words(noise);
        }
    }

    @Test
    void bytesStandAsPeopleWriteThem() {
        assertThat(MessageWords.hex(0xE0, 0x08, 0x64)).isEqualTo("E0 08 64");
        assertThat(MessageWords.hex(0xC1, 7, 0)).isEqualTo("C1 07");
        assertThat(MessageWords.hex(0xF8, 0, 0)).isEqualTo("F8");
        assertThat(MessageWords.hex(Vectors.bytes("F0 7E F7"))).isEqualTo("F0 7E F7");
    }
}
