package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import longthrow.console.show.Show;
import longthrow.controllers.port.Introduction;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which shipped profile a MIDI device is met with.
class RecognitionTest {
    private static final List<Profile> SHIPPED =
            Recognition.profiles(Opening.library(Show.fresh("", DeskLayout.mono(48_000, 1)), List.of()));

    private static Recognition of(String device, String reply) {
        Optional<byte[]> said = reply.isEmpty()
                ? Optional.empty()
                : Optional.of(HexFormat.ofDelimiter(" ").parseHex(reply));
        return Recognition.of(device, new Introduction(said, Optional.empty()), SHIPPED);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "X-Touch, xtouch",
        "'X-Touch [hw:1,0,0]', xtouch",
        "X-Touch-Ext, xtouch-ext",
        "X-TOUCH COMPACT, xtouch-compact",
        "BCF2000, bcf2000"
    })
    void aNameIsKnownByTheProfileThatSaysMostOfIt(String device, String profile) {
        assertThat(of(device, "").profile().map(Profile::id)).contains(profile);
    }

    @Test
    void anAnswerSaysMoreThanAName() {
        Recognition found = of("X-Touch", "F0 7E 00 06 02 42 13 01 00 00 03 00 01 00 F7");
        assertThat(found.profile().map(Profile::id)).contains("nanokontrol2");
    }

    @Test
    void ofAnUnknownDeviceTheNoticeSaysWhoItSaysItIs() {
        Recognition found = of("Grand Wheel", "F0 7E 00 06 02 00 01 06 7C 00 01 00 01 00 00 00 F7");
        assertThat(found.profile()).isEmpty();
        assertThat(found.words())
                .isEqualTo("\"Grand Wheel\" is none of the surfaces known here (it says: PreSonus, family 7C 00);"
                        + " --surface PROFILE@\"Grand Wheel\" connects it");
        assertThat(of("Mute", "").words()).contains("(it says nothing of itself)");
        assertThat(of("Odd", "F0 7E 00 06 02 7D 01 02 00 00 00 00 00 00 F7").words())
                .contains("(it says: maker 7D, family 01 02)");
    }

    @Test
    void anExtenderStandsBesideTheMainUnitWhicheverIsFound() {
        List<SurfaceWord> words =
                Patchbay.words(List.of(of("X-Touch-Ext", ""), of("X-Touch", ""), of("BCF2000", ""), of("Unknown", "")));
        assertThat(words)
                .extracting(word ->
                        word.units().stream().map(SurfaceWord.Unit::words).toList())
                .containsExactly(List.of("xtouch@X-Touch", "xtouch-ext@X-Touch-Ext"), List.of("bcf2000@BCF2000"));
    }

    @Test
    void anExtenderAloneIsASetOfItsOwn() {
        assertThat(Patchbay.words(List.of(of("X-Touch-Ext", "")))).hasSize(1);
    }
}
