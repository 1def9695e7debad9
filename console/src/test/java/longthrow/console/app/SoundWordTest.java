package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import longthrow.console.driver.JackPlan;
import longthrow.console.driver.SoundWish;
import org.junit.jupiter.api.Test;

/// What may stand behind `--device`.
class SoundWordTest {
    @Test
    void aWordSaysWhatPlays() {
        assertThat(SoundWord.parse("none")).isEqualTo(new SoundWish.None());
        assertThat(SoundWord.parse("jack")).isEqualTo(new SoundWish.Jack(JackPlan.PLAIN));
        assertThat(SoundWord.parse("jack=follow, unwired,server=studio,name=FOH"))
                .isEqualTo(new SoundWish.Jack(new JackPlan(Optional.of("studio"), "FOH", false, true)));
        assertThat(SoundWord.parse("javasound")).isEqualTo(new SoundWish.JavaSound(Optional.empty()));
        assertThat(SoundWord.parse("javasound=jack")).isEqualTo(new SoundWish.JavaSound(Optional.of("jack")));
        assertThat(SoundWord.parse("Scarlett")).isEqualTo(new SoundWish.JavaSound(Optional.of("Scarlett")));
    }

    @Test
    void aWordThatJackDoesNotTakeIsNamedWithTheNearest() {
        assertThatThrownBy(() -> SoundWord.parse("jack=folow"))
                .isInstanceOf(WrongWord.class)
                .hasMessageContaining("--device jack=folow: JACK takes no 'folow'")
                .hasMessageContaining("did you mean \"follow\"")
                .hasMessageContaining("unwired, server=NAME");
        assertThatThrownBy(() -> SoundWord.parse("jack=server=")).hasMessageContaining("no 'server='");
    }
}
