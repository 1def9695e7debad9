package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// What the setup page asks of the desk.
class SetupPageTest {
    @Test
    void choosesTheHouseRulesAndSaysWhichHold() throws Exception {
        List<Wish> wishes = new ArrayList<>();
        MixerPage page = OffScreen.page(Page.SETUP, new SampleFrames(4).at(0), 1280, 720, wishes::add);
        EventQueue.invokeAndWait(() -> ((Press) OffScreen.find(page, "show/studio")).doClick(0));
        assertThat(wishes).containsExactly(new Wish.Act("show/studio", "", Origin.SCREEN));
        assertThat(told(page, "show/live")).isEqualTo("on");
        assertThat(told(page, "show/studio")).isEqualTo("off");
    }

    private static String told(MixerPage page, String key) {
        return OffScreen.find(page, key).getAccessibleContext().getAccessibleDescription();
    }
}
