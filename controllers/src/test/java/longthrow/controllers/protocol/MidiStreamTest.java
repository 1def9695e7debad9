package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import longthrow.controllers.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A stream is cut into messages as MIDI 1.0 says, however its bytes arrive, and no stream can break the cutter.
class MidiStreamTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final List<String> messages = new ArrayList<>();
    private final MidiStream stream = new MidiStream();
    private final MidiStream.Receiver keep = new MidiStream.Receiver() {
        @Override
        public void onShort(int status, int first, int second) {
            byte[] message = {(byte) status, (byte) first, (byte) second};
            int length = status >= 0xF8 || status == 0xF6 ? 1 : 1 + MidiStream.dataBytes(status);
            messages.add(HEX.formatHex(message, 0, length));
        }

        @Override
        public void onSysEx(byte[] message) {
            messages.add(HEX.formatHex(message));
        }
    };

    static List<Vectors.Row> rows() {
        return Vectors.of("stream");
    }

    private static List<String> expected(Vectors.Row row) {
        String words = row.meaning().replaceAll("\\(.*\\)", "");
        return List.of(words.strip().split(" \\| "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void cutsTheGoldenStreams(Vectors.Row row) {
        stream.read(row.bytes(), 0, row.bytes().length, keep);
        assertThat(messages).isEqualTo(expected(row));
    }

    @ParameterizedTest(name = "{0}, byte by byte")
    @MethodSource("rows")
    void cutsThemTheSameByteByByte(Vectors.Row row) {
        for (int at = 0; at < row.bytes().length; at++) {
            stream.read(row.bytes(), at, 1, keep);
        }
        assertThat(messages).isEqualTo(expected(row));
    }

    @Test
    void undefinedStatusBytesSayNothingAndEndRunningStatus() {
        read("90 3C 7F F4 3D 7F F5 3E 7F 90 3F 7F");
        assertThat(messages).containsExactly("90 3C 7F", "90 3F 7F");
    }

    @Test
    void survivesNoiseAndIsInStepAgainAtTheNextStatus() {
        Random random = new Random(20);
        byte[] noise = new byte[4096];
        for (int round = 0; round < 500; round++) {
            random.nextBytes(noise);
            stream.read(noise, 0, noise.length, keep);
            messages.clear();
            read("90 3C 7F");
            assertThat(messages).contains("90 3C 7F");
        }
    }

    @Test
    void aVeryLongSysExPassesWholeAndAnEndlessOneIsSwallowed() {
        byte[] fortyKilobytes = sysEx(40_000);
        stream.read(fortyKilobytes, 0, fortyKilobytes.length, keep);
        assertThat(messages)
                .singleElement()
                .satisfies(hex -> assertThat(HEX.parseHex(hex)).isEqualTo(fortyKilobytes));
        messages.clear();

        byte[] endless = sysEx(3_000_000);
        stream.read(endless, 0, endless.length, keep);
        read("90 3C 7F");
        assertThat(messages).containsExactly("90 3C 7F");
    }

    @Test
    void aNewPeerStartsAfresh() {
        read("F0 00 00 66");
        stream.reset();
        read("14 F7 3C 7F 90 3C 7F");
        assertThat(messages).containsExactly("90 3C 7F");
    }

    @Test
    void countsWhatBelongsToNothing() {
        read("3C 7F F7 F0 01 90 3C 7F");
        assertThat(stream.dropped()).isEqualTo(2 + 1 + 2);
    }

    private static byte[] sysEx(int length) {
        byte[] message = new byte[length];
        message[0] = (byte) 0xF0;
        message[length - 1] = (byte) 0xF7;
        return message;
    }

    private void read(String hex) {
        byte[] bytes = Vectors.bytes(hex);
        stream.read(bytes, 0, bytes.length, keep);
    }
}
