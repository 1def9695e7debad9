package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import longthrow.console.view.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void lookDeviceAndShowAreRememberedAndNothingIsBeforehand() {
        Preferences users = new Preferences(folder.resolve("new/preferences"));
        assertThat(users.look()).isEmpty();
        assertThat(users.opened()).isEmpty();

        assertThat(users.look(Look.LIGHT)).isEmpty();
        assertThat(users.look(Look.STAGE)).isEmpty();
        assertThat(users.device("javasound=USB Audio")).isEmpty();
        assertThat(users.opened(folder.resolve("a b"))).isEmpty();

        Preferences again = new Preferences(folder.resolve("new/preferences"));
        assertThat(again.look()).contains(Look.STAGE);
        assertThat(again.device()).contains("javasound=USB Audio");
        assertThat(again.opened()).contains(folder.resolve("a b").toAbsolutePath());
    }

    @Test
    void linesOfAnotherVersionStayAndANewLookHasNoSay() throws Exception {
        Path file = folder.resolve("preferences");
        Files.writeString(file, "look neon\nfont 14\n");
        Preferences users = new Preferences(file);

        assertThat(users.look()).isEmpty();
        users.look(Look.DARK);

        assertThat(file).hasContent("font 14\nlook dark\n");
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Preferences users = new Preferences(folder.resolve("file/preferences"));

        assertThat(users.look(Look.DARK))
                .hasValueSatisfying(why -> assertThat(why).contains("look", "preferences"));
    }
}
