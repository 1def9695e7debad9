package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import longthrow.console.view.MixerPage;
import longthrow.dsp.parameter.Taper;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the mouse on the automation page through the lane to the samples that are heard.
class LanePageTest {
    private static final int INSET = 9; // of a lane's travel within its view
    private final Rig rig = new Rig(2);
    private MixerPage page;
    private Component lane;

    @BeforeEach
    void openPage() throws Exception {
        rig.tone(0, 0.5, 4);
        rig.run(20);
        page = GuiActionRunner.execute(() -> new MixerPage(rig.console::post, () -> 0));
        lane = GuiActionRunner.execute(() -> {
            ((AbstractButton) find(page, "page/automation").orElseThrow()).doClick(0);
            present();
            page.setSize(1600, 900);
            arrange(page);
            present();
            return find(page, "lane/ch/1/fader").orElseThrow();
        });
    }

    @AfterEach
    void saidNothing() {
        assertThat(rig.notices()).isEmpty();
    }

    private void present() {
        page.present(rig.picture());
    }

    private static void arrange(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                arrange(inner);
            }
        }
    }

    private static Optional<Component> find(Container in, String name) {
        return Stream.of(in.getComponents())
                .flatMap(child -> Stream.concat(
                        name.equals(child.getName()) ? Stream.of(child) : Stream.empty(),
                        child instanceof Container inner ? find(inner, name).stream() : Stream.empty()))
                .findFirst();
    }

    private void mouse(int kind, int x, int y) {
        int button = kind == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        lane.dispatchEvent(new MouseEvent(lane, kind, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, button));
    }

    /// A level line in the middle half of the view, at half the travel.
    private void draw() throws Exception {
        EventQueue.invokeAndWait(() -> {
            int y = INSET + (lane.getHeight() - 2 * INSET - 1) / 2;
            ((AbstractButton) find(page, "tool/draw").orElseThrow()).doClick(0);
            mouse(MouseEvent.MOUSE_PRESSED, lane.getWidth() / 4, y);
            mouse(MouseEvent.MOUSE_DRAGGED, lane.getWidth() / 2, y);
            mouse(MouseEvent.MOUSE_DRAGGED, 3 * lane.getWidth() / 4, y);
            mouse(MouseEvent.MOUSE_RELEASED, 3 * lane.getWidth() / 4, y);
        });
        rig.run(20);
    }

    private double heardAt(double seconds) {
        rig.act("transport/locate", seconds + " s");
        rig.act("transport/play");
        rig.run(100);
        return Rig.level(rig.run(200));
    }

    @Test
    void whatTheMouseDrawsIsHeard() throws Exception {
        double plain = heardAt(0.3);
        draw();
        double level = new Taper.Fader().toValue(0.5);
        assertThat(heardAt(2)).isCloseTo(plain + level, within(0.2));
        assertThat(heardAt(0.3)).as("before what was drawn").isCloseTo(plain, within(0.01));
        assertThat(rig.console.desk().history().undoWords()).contains("draw fader lane of ch/1");
        rig.act("history/undo");
        assertThat(heardAt(2)).as("undone").isCloseTo(plain, within(0.01));
    }
}
