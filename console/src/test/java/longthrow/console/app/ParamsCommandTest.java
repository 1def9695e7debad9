package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamsCommandTest {
    @Test
    void listsIdUnitRangeDefaultTaperAndScope() {
        Spoken said = Spoken.by("params", "ch/*/fader");

        assertThat(said.out().lines().toList().get(1).split(" {2,}"))
                .containsExactly("ch/N/fader", "dB", "-inf dB to 10.0 dB", "0.0 dB", "fader", "level");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "ch/7/comp/threshold, ch/N/comp/threshold",
        "COMP/THRESHOLD, main/comp/threshold",
        "ch/*/send/*/level, ch/N/send/1..48/level",
        "ch/3/eq/2/freq, ch/N/eq/2/freq",
        "scene/store, scene/store",
        "gate/reduction, ch/N/gate/reduction",
        "deess/reduction, bus/N/deess/reduction",
        "phones/limiter, phones/limiter/reduction",
        "monitor, monitor/dim"
    })
    void findsByPartOfAnId(String pattern, String id) {
        assertThat(Spoken.by("params", pattern).out()).contains(id + " ");
    }

    @Test
    void givesProgramsEveryRowByItself() {
        assertThat(Spoken.by("params", "--json", "ch/1/send/16/level").out())
                .contains(
                        "\"id\" : \"ch/N/send/16/level\"", "\"default\" : \"-inf dB\"", "\"scope\" : \"send levels\"");
    }

    @Test
    void saysWhenNothingIsFound() {
        Spoken said = Spoken.by("params", "flanger");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("'flanger'");
    }

    @Test
    void documentsEveryWord() throws IOException {
        String page = Files.readString(Path.of("../docs/parameters.md"));

        assertThat(Spoken.by("params", "--markdown").out())
                .as("docs/parameters.md is stale: run ./longthrow params --markdown > docs/parameters.md")
                .isEqualToNormalizingNewlines(page);
    }
}
