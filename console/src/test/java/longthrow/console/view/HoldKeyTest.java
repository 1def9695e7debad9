package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import longthrow.console.frame.Wish;
import org.junit.jupiter.api.Test;

/// Keys that must be held are held by the keyboard, too.
class HoldKeyTest {
    private final List<Wish> wishes = new ArrayList<>();

    private static void stroke(HoldKey key, String stroke) {
        Object name = key.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(stroke));
        key.getActionMap().get(name).actionPerformed(new ActionEvent(key, ActionEvent.ACTION_PERFORMED, stroke));
    }

    @Test
    void theSpaceBarHoldsAKeyAndShortOfTheTimeIsAClick() throws Exception {
        EventQueue.invokeAndWait(() -> {
            DownKey key = new DownKey(new Hand(wishes::add));
            new JPanel().add(key);
            stroke(key, "SPACE");
            assertThat(key.holding()).isTrue();
            stroke(key, "SPACE");
            assertThat(wishes).as("a key that repeats is one press").isEmpty();
            stroke(key, "released SPACE");
            assertThat(key.holding()).isFalse();
        });
        assertThat(wishes).singleElement().isInstanceOfSatisfying(Wish.Act.class, act -> {
            assertThat(act.action()).isEqualTo("scene/0");
            assertThat(act.argument()).as("not long enough").isEmpty();
        });
    }
}
