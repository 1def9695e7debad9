package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void theWindowBeginsWithThePageInFrontAndMakesTheOthersAhead() throws Exception {
        EventQueue.invokeAndWait(() -> {
            MixerPage page = new MixerPage(wish -> {}, () -> 0);
            page.present(new SampleFrames(12).at(0));
            assertThat(OffScreen.found(page, "ch/1/fader")).isPresent();
            assertThat(OffScreen.found(page, "guide")).isEmpty(); // a key of the setup page
            int more = 1;
            while (page.makeNext()) {
                more++;
            }
            assertThat(more).isEqualTo(Page.values().length - 1);
            assertThat(OffScreen.found(page, "guide")).isPresent();
        });
    }

    /// Whoever moves a tab moves its key.
    @Test
    void theGuideNamesEachPageByItsKey() throws IOException {
        Pattern named = Pattern.compile("\\bpage\\W+(\\w+)\\W+(F1?[0-9])\\b");
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (Stream<Path> guide = Files.list(Path.of("../docs/guide"))) {
            for (Path file : guide.toList()) {
                for (MatchResult found :
                        named.matcher(Files.readString(file)).results().toList()) {
                    count++;
                    String page = found.group(1).toUpperCase(Locale.ROOT);
                    if (!Page.valueOf(page).key().equals(found.group(2))) {
                        wrong.add(file.getFileName() + ": " + found.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isGreaterThan(8);
    }
}
