package longthrow.console.view;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;

/// The automation page without a display: what a hand does on it comes out as words. The song has 100 beats a minute, a
/// beat lasts 0.6 s.
abstract class AutomationBench {
    static final int RATE = SampleFrames.RATE;

    final SampleFrames sample = new SampleFrames(12);
    final DeskFrame frame = sample.at(72L * RATE);
    final List<Wish> wishes = new ArrayList<>();
    final MixerPage page = OffScreen.page(Page.AUTOMATION, frame, 1600, 900, wishes::add);

    AutomationBench() throws Exception {}

    Component find(String name) {
        return OffScreen.find(page, name);
    }

    List<String> acts() {
        return wishes.stream()
                .filter(Wish.Act.class::isInstance)
                .map(Wish.Act.class::cast)
                .map(act -> (act.action() + " " + act.argument()).strip())
                .toList();
    }

    void click(String name) {
        ((AbstractButton) find(name)).doClick(0);
    }

    static void swing(Runnable does) throws Exception {
        EventQueue.invokeAndWait(does);
    }
}
