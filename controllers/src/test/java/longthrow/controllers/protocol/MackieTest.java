package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import longthrow.controllers.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The codings of Mackie devices, against the makers' tables and recorded messages.
class MackieTest {
    static List<Vectors.Row> challenges() {
        return Vectors.of("mcu-challenge");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("challenges")
    void answersTheChallenge(Vectors.Row row) {
        assertThat("response " + Vectors.hex(MackieMessage.response(row.bytes())))
                .isEqualTo(row.meaning());
    }

    static List<Vectors.Row> rings() {
        return Vectors.of("mcu").stream()
                .filter(row -> row.meaning().startsWith("ring"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rings")
    void lightsTheLampsOfTheRing(Vectors.Row row) {
        int value = row.bytes()[2];
        StringBuilder lamps = new StringBuilder();
        for (int lamp = 0; lamp < 11; lamp++) {
            lamps.append((MackieRing.lamps(value) >> lamp & 1) == 1 ? 'O' : '-');
        }
        String small = (value & MackieRing.CENTRE) != 0 ? "on" : "off";
        assertThat("ring " + (row.bytes()[1] - 0x2F) + " " + lamps + " centre-led " + small)
                .isEqualTo(row.meaning());
    }

    @ParameterizedTest(name = "position {0}: dot {1}, boost/cut {2}, wrap {3}, spread {4}")
    @CsvSource({
        "0, 01, 11, 20, 30",
        "0.5, 06, 16, 26, 33",
        "1, 0B, 1B, 2B, 36",
        "0.25, 04, 14, 23, 32",
        "-3, 01, 11, 20, 30"
    })
    void drawsAPosition(double position, String dot, String boostCut, String wrap, String spread) {
        assertThat(MackieRing.dot(position)).isEqualTo(Integer.parseInt(dot, 16));
        assertThat(MackieRing.boostCut(position)).isEqualTo(Integer.parseInt(boostCut, 16));
        assertThat(MackieRing.wrap(position)).isEqualTo(Integer.parseInt(wrap, 16));
        assertThat(MackieRing.spread(position)).isEqualTo(Integer.parseInt(spread, 16));
    }

    @ParameterizedTest(name = "{0} dBFS is step {1}")
    @CsvSource({
        "-200, 0",
        "-60.1, 0",
        "-60, 1",
        "-50, 2",
        "-40, 3",
        "-30, 4",
        "-20, 5",
        "-14, 6",
        "-10, 7",
        "-8, 8",
        "-6, 9",
        "-4, 10",
        "-2, 11",
        "-0.1, 11",
        "0, 12",
        "6, 12"
    })
    void metersInTwelveSteps(double decibels, int step) {
        assertThat(MackieMeter.step(decibels)).isEqualTo(step);
        assertThat(MackieMeter.decibels(step)).isLessThanOrEqualTo(Math.max(decibels, -60));
    }

    @Test
    void digitsSpeakTheRecordedCodes() {
        for (Vectors.Row row : Vectors.of("mcu")) {
            if (row.meaning().startsWith("digit")) {
                char character = row.meaning().charAt(row.meaning().indexOf('"') + 1);
                int dot = row.meaning().endsWith("dot") ? SevenSegment.DOT : 0;
                assertThat(SevenSegment.code(character) | dot)
                        .as(row.toString())
                        .isEqualTo(row.bytes()[2]);
                assertThat(SevenSegment.character(row.bytes()[2])).isEqualTo(character);
            }
        }
    }

    @ParameterizedTest(name = "\"{0}\" shows \"{1}\"")
    @CsvSource({
        "'01:02:03:15', ' 01.02.03. 15'",
        "'112.3.4.120', '112. 3. 4.120'",
        "'4711', '      4711'",
        "'stop', '      STOP'",
        "'-2.5', '       -2.5'",
        "'1234567890123', '4567890123'"
    })
    void timesStandInThePanelsGroups(String words, String shown) {
        assertThat(SevenSegment.words(SevenSegment.codes(words, 10))).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "Café, Cafe",
        "Straße, Strasse",
        "Ærø, AEro",
        "naïve, naive",
        "−3 dB, -3 dB",
        "-∞, -inf",
        "鼓, ?",
        "a\tb, a b",
        "𝄞x, ?x",
        "Señor Łukasz, Senor Lukasz"
    })
    void textIsSpeltInAscii(String words, String ascii) {
        assertThat(DisplayText.fold(words)).isEqualTo(ascii);
    }

    @Test
    void textIsFoldedBeforeItIsClipped() {
        assertThat(DisplayText.fit("Straße", 6)).isEqualTo("Strass");
        assertThat(DisplayText.fit("Kick", 7)).isEqualTo("Kick   ");
    }

    @ParameterizedTest(name = "colour {0} lights {1}")
    @CsvSource({
        "FF0000, 1",
        "00FF00, 2",
        "0000FF, 4",
        "FFFFFF, 7",
        "000000, 0",
        "FFFF00, 3",
        "FF00FF, 5",
        "00FFFF, 6",
        "E8A33D, 3",
        "404040, 7",
        "101010, 0"
    })
    void coloursAreThreeLamps(String rgb, int bits) {
        assertThat(DisplayColour.bits(Integer.parseInt(rgb, 16))).isEqualTo(bits);
    }

    @Test
    void aDisplaySendsOnlyCellsThatChangedAndJoinsNearOnes() {
        DisplayCells cells = new DisplayCells(Vectors.bytes("F0 00 00 66 14 12"));
        paint(cells, new char[112]);
        cells.write(0, "Kick   Snare  ");
        assertThat(Vectors.hex(take(cells))).isEqualTo("F0 00 00 66 14 12 00 4B 69 63 6B 20 20 20 53 6E 61 72 65 F7");
        cells.write(7, "Snore  ");
        assertThat(Vectors.hex(take(cells))).isEqualTo("F0 00 00 66 14 12 09 6F F7");
        cells.write(0, "k");
        cells.write(60, "x");
        assertThat(Vectors.hex(take(cells))).isEqualTo("F0 00 00 66 14 12 00 6B F7");
        assertThat(Vectors.hex(take(cells))).isEqualTo("F0 00 00 66 14 12 3C 78 F7");
        assertThat(cells.next()).isEmpty();
    }

    @Test
    void whateverIsSentTheDisplayShowsWhatWasWritten() {
        Random random = new Random(7);
        DisplayCells cells = new DisplayCells(Vectors.bytes("F0 00 00 66 14 12"));
        char[] shown = new char[112];
        char[] written = " ".repeat(112).toCharArray();
        for (int round = 0; round < 2000; round++) {
            int cell = random.nextInt(112);
            String words = "abcdefghijklmn".substring(random.nextInt(7), 7 + random.nextInt(7));
            cells.write(cell, words);
            for (int at = 0; at < words.length() && cell + at < 112; at++) {
                written[cell + at] = words.charAt(at);
            }
            paint(cells, shown);
            assertThat(shown).isEqualTo(written);
        }
    }

    private static void paint(DisplayCells cells, char[] shown) {
        for (byte[] message = take(cells); message.length > 0; message = take(cells)) {
            for (int at = 7; at < message.length - 1; at++) {
                shown[message[6] + at - 7] = (char) message[at];
            }
        }
    }

    private static byte[] take(DisplayCells cells) {
        byte[] message = cells.next();
        if (message.length > 0) {
            cells.taken();
        }
        return Arrays.copyOf(message, message.length);
    }
}
