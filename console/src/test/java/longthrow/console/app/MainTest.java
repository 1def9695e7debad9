package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @ParameterizedTest(name = "\"{0}\" is answered with \"{1}\"")
    @CsvSource({"parms, params", "params --jsn, --json"})
    void answersAWrongWordWithTheNearestRightOne(String words, String nearest) {
        Spoken said = Spoken.by(words.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(nearest);
    }

    /// Both windows take the look from the same word and the same variable of the environment.
    @ParameterizedTest
    @CsvSource({"demo --headless --look purple", "console --look purple"})
    void aLookThatThereIsNotIsAnsweredWithThoseThereAre(String words) {
        Spoken said = Spoken.by(words.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--look purple", "dark, stage and light");
        assertThat(Spoken.by(words.split(" ")[0], "--help").out()).contains("--look=LOOK", "LONGTHROW_LOOK");
    }

    @Test
    void asksForACommand() {
        Spoken said = Spoken.by();

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("say what to do", "params");
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "--version",
        "console --help",
        "demo --help",
        "render --help",
        "meter --help",
        "bench --help",
        "devices --help",
        "params --help",
        "surface --help",
        "surface list --help",
        "surface check --help",
        "surface show --help",
        "surface fmt --help",
        "surface import --help",
        "surface emulate --help",
        "surface learn --help",
        "surface verify --help",
        "midi --help",
        "midi list --help",
        "midi monitor --help"
    })
    void helpsOnEachCommand(String words) {
        Spoken said = Spoken.by(words.split(" "));

        assertThat(said.code()).isZero();
        assertThat(said.out()).isNotBlank();
        assertThat(said.err()).isEmpty();
    }
}
