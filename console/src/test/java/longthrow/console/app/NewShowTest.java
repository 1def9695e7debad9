package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import longthrow.console.desk.House;
import longthrow.console.desk.StripText;
import longthrow.console.frame.Starter;
import longthrow.console.scene.Scene;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NewShowTest {
    @TempDir
    private Path home = Path.of("");

    private static Show opened(Path folder) {
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        assertThat(opened.problems()).isEmpty();
        return opened.show().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Starter.class)
    void aStarterOpensWithoutAWordOfTroubleUnderItsOwnName(Starter starter) {
        Path folder = new NewShow(home).make(starter.word());

        Show show = opened(folder);
        assertThat(folder).isEqualTo(home.resolve(starter.title()));
        assertThat(show.setup().name()).isEqualTo(starter.title());
        assertThat(show.texts().subList(0, show.strips().shape().channels()))
                .extracting(StripText::name)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"live, 26, 9, 5", "studio, 20, 7, 3", "home, 8, 1, 2"})
    void aStarterHasItsStripsBusesAndScenes(String word, int channels, int buses, int scenes) {
        Show show = opened(new NewShow(home).make(word));

        assertThat(show.strips().shape().channels()).isEqualTo(channels);
        assertThat(show.strips().shape().buses()).isEqualTo(buses);
        assertThat(show.scenes()).hasSize(scenes).extracting(Scene::name).doesNotHaveDuplicates();
    }

    /// Where songs are made motors follow their DCA, a track plays what was recorded on it, everything is undone, and
    /// all
    /// outputs leave together.
    @ParameterizedTest
    @CsvSource({"live, LIVE, 0", "studio, STUDIO, 1", "home, STUDIO, 1"})
    void s0AStarterHasTheHouseRulesOfItsPlace(String word, House house, double together) {
        Show show = opened(new NewShow(home).make(word));

        assertThat(show.setup().house()).isEqualTo(house);
        assertThat(show.setup().own()).isEmpty();
        assertThat(show.values().get(show.strips().layout().cell("desk/align").orElseThrow()))
                .isEqualTo(together);
    }

    /// Whoever opens it for the first time hurts nobody: all microphones are closed, the music is not.
    @Test
    void theLiveShowComesUpWithItsMicrophonesMuted() {
        Show show = opened(new NewShow(home).make("live"));
        for (int channel = 0; channel < 24; channel++) {
            assertThat(show.values().get(show.strips().cell(channel, "mute").orElseThrow()))
                    .as(show.texts().get(channel).name())
                    .isEqualTo(1);
        }
    }

    @Test
    void aNameMakesAFolderAndAPathIsTakenAsItIs() {
        assertThat(new NewShow(home).make("home My room")).isEqualTo(home.resolve("My room"));
        assertThat(new NewShow(Path.of("nowhere")).make("home " + home.resolve("elsewhere/x")))
                .isEqualTo(home.resolve("elsewhere/x"));
        assertThat(opened(home.resolve("elsewhere/x")).setup().name()).isEqualTo("x");
    }

    @Test
    void whatIsThereIsLeftAloneAndWrongWordsAreSaid() throws Exception {
        Files.createDirectories(home.resolve("Live"));
        assertThatThrownBy(() -> new NewShow(home).make("live"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("there already");
        assertThatThrownBy(() -> new NewShow(home).make("theatre"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("live, studio, home, demo");
    }
}
