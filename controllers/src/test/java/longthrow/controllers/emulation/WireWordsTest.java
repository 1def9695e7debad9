package longthrow.controllers.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bytes are named by the control that they belong to, whichever side says them.
class WireWordsTest {
    private static List<String> heard(String bytes, boolean host) {
        WireWords words = new WireWords(Profiles.mcu(), host);
        byte[] message = Vectors.bytes(bytes);
        return message[0] == (byte) 0xF0
                ? words.onSysEx(message, 0)
                : words.onShort(message[0] & 0xFF, message[1], message.length > 2 ? message[2] : 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "E2 3F 7C, fader[3] 0.973", // 15935 of 16383
        "E8 7F 7F, fader.main 1.000",
        "90 68 7F, fader[1] touched",
        "90 70 00, fader.main released",
        "90 11 7F, mute[2] down",
        "90 11 00, mute[2] up",
        "B0 11 03, vpot[2] +3",
        "B0 17 41, vpot[8] -1",
        "B0 3C 41, jog -1"
    })
    void whatADeviceSays(String bytes, String words) {
        assertThat(heard(bytes, false)).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource({
        "90 11 7F, mute[2] on",
        "90 11 01, mute[2] blink",
        "E3 00 40, fader[4] 0.500",
        "B0 30 46, vpot[1] dot 0.50 centre",
        "B0 31 20, vpot[2] wrap 0.00",
        "D0 6C, meter[7] 0.0 dB"
    })
    void whatAHostShows(String bytes, String words) {
        assertThat(heard(bytes, true)).containsExactly(words);
    }

    @Test
    void aDisplaysTextBelongsToTheStripsThatItCovers() {
        String bytes = "F0 00 00 66 14 12 00 4B 69 63 6B 20 20 20 53 6E 61 72 65 20 20 F7";
        assertThat(heard(bytes, false))
                .as("a device never says it, so it is the host's")
                .containsExactlyInAnyOrder("lcd.top[1] \"Kick\"", "lcd.top[2] \"Snare\"");
    }

    @Test
    void aMessageOfNobodyHasNoControl() {
        assertThat(heard("BF 01 02", false)).isEmpty();
    }
}
