package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
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
}
