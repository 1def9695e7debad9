package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import longthrow.console.frame.DeskFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the bar and the window do where there is little room.
class TopBarTest {
    private final SampleFrames sample = new SampleFrames(12);

    private DeskFrame late() {
        DeskFrame frame = sample.at(0);
        DeskFrame.Engine engine = frame.engine();
        return Frames.with(
                frame,
                "engine",
                new DeskFrame.Engine("no device, paced by the clock 48k/256", 0, 0.02, 2500, true, engine.history()));
    }

    /// Names of devices are cut first: what is late must be read whole.
    @ParameterizedTest
    @CsvSource({"1440", "1600"})
    void theLoadIsWholeWhileNamesOfDevicesAreCut(int width) throws Exception {
        MixerPage page = OffScreen.page(Page.MIXER, late(), width, 900, wish -> {});
        Component load = OffScreen.find(page, "engine/load");
        assertThat(load.getWidth()).isGreaterThanOrEqualTo(load.getPreferredSize().width);
    }

    @Test
    void theWindowOpensNoLargerThanTheScreen() {
        assertThat(MixerWindow.opening(new Dimension(1280, 720))).isEqualTo(new Dimension(1280, 720));
        assertThat(MixerWindow.opening(new Dimension(1920, 1040))).isEqualTo(new Dimension(1600, 900));
    }
}
