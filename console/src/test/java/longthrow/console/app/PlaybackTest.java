package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.driver.SoundWish;
import longthrow.console.runtime.Console;
import longthrow.console.show.Show;
import longthrow.console.sync.Follower;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of the sound when another device or block is asked for. No machine has a device called so.
class PlaybackTest {
    private static final String MISSING = "no such device at all";

    private final Console console = new Console(Show.fresh("x", DeskLayout.mono(48_000, 1)), () -> 0);
    private final Playback playback = new Playback(console, new DeskSession.Sound(new SoundWish.None(), 256));
    private final List<String> kept = new ArrayList<>();
    private AudioDriver plays = playback.start();

    @AfterEach
    void stop() {
        plays.stop();
    }

    private List<String> notices() {
        console.work(1_000_000_000);
        return console.notices().all();
    }

    @Test
    void aDeviceThatDoesNotPlayLeavesTheOldOnePlaying() {
        String before = plays.words();
        playback.change(MISSING, new SoundWish.JavaSound(Optional.of(MISSING)), () -> kept.add(MISSING));
        plays = playback.changed(plays);
        assertThat(plays.running()).isTrue();
        assertThat(plays.words()).isEqualTo(before);
        assertThat(notices())
                .last()
                .asString()
                .contains(
                        "the sound device '" + MISSING + "' does not play: ",
                        "goes on with " + before,
                        "choose another one on the Setup page");
        assertThat(console.drive().driver()).containsSame(plays);
        assertThat(kept).as("remembered for the next start").isEmpty();
    }

    @Test
    void aBlockIsTakenAndStaysWithTheNextDevice() {
        AudioDriver first = plays;
        playback.change(64);
        plays = playback.changed(plays);
        assertThat(first.running()).isFalse();
        assertThat(plays.words()).endsWith("48k/64");
        playback.change("none", new SoundWish.None(), () -> kept.add("none"));
        plays = playback.changed(plays);
        assertThat(plays.words()).endsWith("48k/64");
        assertThat(plays.running()).isTrue();
        assertThat(kept).containsExactly("none");
    }

    @Test
    void aServersTransportIsFollowedByOneAndOnlyWhileItIsAskedFor() {
        plays.stop();
        Playback follows = new Playback(console, new DeskSession.Sound(SoundWord.parse("jack=follow"), 256));
        plays = follows.start();
        follows.change(MISSING, new SoundWish.JavaSound(Optional.of(MISSING)), () -> {});
        plays = follows.changed(plays);
        console.work(1_000_000_000);
        assertThat(console.attached().services()).hasSize(1).hasOnlyElementsOfType(Follower.class);
        follows.change("none", new SoundWish.None(), () -> {});
        plays = follows.changed(plays);
        console.work(1_100_000_000);
        assertThat(console.attached().services()).isEmpty();
    }

    @Test
    void whatIsNoBlockIsSaid() {
        assertThat(SoundWord.block(" 128 ")).isEqualTo(128);
        for (String wrong : List.of("8", "9000", "many", "-64", "99999999999")) {
            assertThatThrownBy(() -> SoundWord.block(wrong))
                    .isInstanceOf(WrongWord.class)
                    .hasMessageContainingAll(wrong, "16 to 8192");
        }
    }
}
