package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.AbstractButton;
import javax.swing.JTextField;
import longthrow.console.view.MixerPage;
import org.junit.jupiter.api.Test;

/// From a press on the window's monitor page to the sound of the monitor output, and back to the lamp.
class MonitorPageOnDeskTest {
    private static final int MAIN = 0; // outputs of a desk that is patched 1:1
    private static final int MONITOR = 2;

    private final Rig rig = new Rig(4);
    private final MixerPage page;

    MonitorPageOnDeskTest() throws Exception {
        rig.tone(0, 0.5, 60);
        rig.act("transport/play");
        rig.run(200);
        CompletableFuture<MixerPage> made = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> made.complete(new MixerPage(rig.console::post, rig.clock)));
        page = made.join();
        show();
        press("page/monitor");
        show();
    }

    private void show() throws Exception {
        rig.run(200); // until the hands have left
        EventQueue.invokeAndWait(() -> {
            page.present(rig.picture());
        });
    }

    private Component find(String name) {
        return found(page, name).orElseThrow(() -> new AssertionError("nothing is called " + name));
    }

    private static Optional<Component> found(Container within, String name) {
        Optional<Component> found = Optional.empty();
        for (int i = 0; i < within.getComponentCount() && found.isEmpty(); i++) {
            Component child = within.getComponent(i);
            found = name.equals(child.getName())
                    ? Optional.of(child)
                    : child instanceof Container inner ? found(inner, name) : found;
        }
        return found;
    }

    private void press(String name) throws Exception {
        EventQueue.invokeAndWait(() -> ((AbstractButton) find(name)).doClick(0));
    }

    private String lamp(String name) {
        return find(name).getAccessibleContext().getAccessibleDescription();
    }

    private double level(int output) {
        return Rig.level(rig.run(100, output));
    }

    @Test
    void dimTurnsTheMonitorsDownAndMainStays() throws Exception {
        double monitor = level(MONITOR);
        double main = level(MAIN);
        press("monitor/dim");
        show();
        assertThat(rig.value("monitor/dim")).isEqualTo(1);
        assertThat(lamp("monitor/dim")).isEqualTo("on");
        assertThat(level(MONITOR)).isCloseTo(monitor - 20, within(0.01));
        assertThat(level(MAIN)).isCloseTo(main, within(0.01));
        press("monitor/dim");
        show();
        assertThat(lamp("monitor/dim")).isEqualTo("off");
        assertThat(level(MONITOR)).isCloseTo(monitor, within(0.01));
    }

    @Test
    void aTypedLevelIsTheMonitors() throws Exception {
        double before = level(MONITOR);
        EventQueue.invokeAndWait(() -> {
            JTextField field = (JTextField) find("monitor/level/value");
            field.setText("-7.5 dB");
            field.postActionEvent();
        });
        show();
        assertThat(rig.value("monitor/level")).isEqualTo(-7.5);
        assertThat(level(MONITOR)).isCloseTo(before - 7.5, within(0.01));
    }

    @Test
    void clearEndsASoloOfAStrip() throws Exception {
        rig.set("ch/2/solo", 1);
        show();
        assertThat(lamp("solo/clear")).isEqualTo("on");
        press("solo/clear");
        show();
        assertThat(rig.value("ch/2/solo")).isZero();
        assertThat(lamp("solo/clear")).isEqualTo("off");
    }

    @Test
    void theOscillatorGoesWhereItsRoutesSay() throws Exception {
        rig.act("transport/stop");
        press("osc/on");
        show();
        assertThat(level(MAIN)).isLessThan(-100);
        press("osc/to/main");
        show();
        assertThat(level(MAIN)).isCloseTo(-20, within(0.05));
    }
}
