package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import longthrow.mappings.learn.Aim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of learning from the terminal.
class SurfaceLearnCommandTest {
    @Test
    void aTargetIsAPathAndPerhapsAValue() {
        assertThat(SurfaceLearnCommand.aim("ch/3/fader", SurfaceFolders.words()))
                .isEqualTo(new Aim("ch/3/fader", Optional.empty()));
        assertThat(SurfaceLearnCommand.aim("ch/3/fader = -6 dB", SurfaceFolders.words()))
                .isEqualTo(new Aim("ch/3/fader", Optional.of("-6 dB")));
    }

    @Test
    void aTargetThatIsNotThereIsToldBeforeAnythingIsHeard() {
        assertThatThrownBy(() -> SurfaceLearnCommand.aim("ch/3/fadr", SurfaceFolders.words()))
                .isInstanceOf(WrongWord.class)
                .hasMessageContaining("did you mean \"ch/{}/fader\"?");
        assertThat(Spoken.by("surface", "learn", "memory:x", "ch/3/fadr").code())
                .isEqualTo(2);
    }

    @Test
    void aControlThatNeverMovesIsToldOf() {
        Spoken said = Spoken.by("surface", "learn", "memory:still", "ch/3/fader", "--wait", "0.05");
        assertThat(said.out()).contains("move it");
        assertThat(said.err()).contains("nothing was learnt");
        assertThat(said.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"X-Touch, x-touch", "tcp:127.0.0.1:7001, tcp-127-0-0-1-7001", "'  ', box", "Ünit [2], nit-2"})
    void anUnknownDeviceIsCalledByItsPort(String port, String id) {
        assertThat(SurfaceLearnCommand.founded(port)).isEqualTo(id);
    }
}
