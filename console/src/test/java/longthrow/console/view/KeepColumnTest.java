package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;

/// KEEP beside the ride of every page (rule A14).
class KeepColumnTest {
    private final DeskFrame frame = new SampleFrames(12).at(72L * SampleFrames.RATE);
    private final List<Wish> wishes = new ArrayList<>();
    private final MixerPage page = OffScreen.page(Page.MIXER, frame, 1280, 720, wishes::add);

    KeepColumnTest() throws Exception {}

    private Component find(String name) {
        return OffScreen.find(page, name);
    }

    private void click(String name) throws Exception {
        EventQueue.invokeAndWait(() -> ((AbstractButton) find(name)).doClick(0));
    }

    @Test
    void showsTheMinuteInTheRidesPlaceAndTheRideAgain() throws Exception {
        assertThat(find("keep/moved").getAccessibleContext().getAccessibleName())
                .isEqualTo("3 controls moved");
        click("keep/open");
        assertThat(find("automation/keep").isVisible()).isTrue();
        assertThat(find("transport/position").isVisible()).isFalse();
        click("keep/open");
        assertThat(find("automation/keep").isVisible()).isFalse();
        assertThat(find("transport/position").isVisible()).isTrue();
        assertThat(wishes).isEmpty();
    }

    @Test
    void whatIsTakenIsAskedForOnceAndTheRideComesBack() throws Exception {
        click("keep/open");
        click("keep/pass");
        assertThat(wishes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Wish.Act.class,
                        act -> assertThat(act.action() + " " + act.argument()).isEqualTo("automation/keep 60 s pass"));
        assertThat(find("transport/position").isVisible()).isTrue();
    }

    /// The page Automation shows the minute itself.
    @Test
    void standsBackOnThePageThatShowsTheMinute() throws Exception {
        click("keep/open");
        Component ride = find("transport/position");
        EventQueue.invokeAndWait(() -> page.turn(Page.AUTOMATION));
        assertThat(find("keep/open").getParent().isVisible()).isFalse();
        assertThat(ride.isVisible()).isTrue();
    }
}
