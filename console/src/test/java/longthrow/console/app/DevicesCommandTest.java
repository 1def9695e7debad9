package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesCommandTest {
    @Test
    void listsTheSurfacesThatTheProgramKnows() {
        Spoken said = Spoken.by("devices");

        assertThat(said.code()).isZero();
        assertThat(said.out()).containsPattern("mcu +Mackie").containsPattern("nanokontrol2 +Korg");
    }

    @Test
    void listsThemForPrograms() {
        assertThat(Spoken.by("devices", "--json").out()).contains("\"midi\"", "\"sound\"", "\"profile\" : \"xtouch\"");
    }

    @ParameterizedTest
    @CsvSource({
        "bench --channels 0, '--channels 0: takes 1 to 1024'",
        "bench --sends 17, '--sends 17: takes 0 to 16'",
        "bench --block 1, '--block 1: takes 16 to 8192'",
        "console --channels 2000, '--channels 2000: takes 1 to 1024'",
        "console --surface mcu, PROFILE@PORT",
        "demo --headles, --headless"
    })
    void saysWhichRangeANumberHas(String words, String says) {
        Spoken said = Spoken.by(words.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(says);
    }
}
