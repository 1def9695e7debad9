package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// Arming a strip for recording on the mixer.
class ArmLampTest {
    private final SampleFrames sample = new SampleFrames(12);
    private final List<Wish> wishes = new ArrayList<>();
    private final int cell = sample.layout().cell("ch/3/record").orElseThrow();

    private MixerPage mixer() throws Exception {
        return OffScreen.page(Page.MIXER, sample.at(0), 1280, 720, wishes::add);
    }

    private static Press lamp(MixerPage page) {
        return (Press) OffScreen.find(page, "ch/3/record");
    }

    private List<Wish> pressed() throws Exception {
        MixerPage page = mixer();
        EventQueue.invokeAndWait(() -> lamp(page).doClick(0));
        return List.copyOf(wishes);
    }

    @Test
    void aPressArmsAndAnotherTakesTheArmOff() throws Exception {
        assertThat(pressed()).containsExactly(new Wish.Set(cell, 1, Origin.SCREEN));
        wishes.clear();
        sample.set("ch/3/record", 1);
        assertThat(pressed()).containsExactly(new Wish.Set(cell, 0, Origin.SCREEN));
    }

    @Test
    void saysWhatItIsAndHow() throws Exception {
        assertThat(spoken()).containsExactly("record ch/3", "off", "ch/3/record");
        sample.set("ch/3/record", 1);
        assertThat(spoken()).containsExactly("record ch/3", "on", "ch/3/record");
    }

    private List<String> spoken() throws Exception {
        Press lamp = lamp(mixer());
        return List.of(
                lamp.getAccessibleContext().getAccessibleName(),
                String.valueOf(lamp.getAccessibleContext().getAccessibleDescription()),
                lamp.getToolTipText());
    }

    /// A ring at rest and a disc when armed: whoever sees no red sees that.
    @Test
    void isARingAtRestAndADiscWhenArmed() throws Exception {
        int ring = red(painted());
        sample.set("ch/3/record", 1);
        assertThat(red(painted()) - ring).isGreaterThan(60);
    }

    private BufferedImage painted() throws Exception {
        MixerPage page = mixer();
        Component lamp = lamp(page);
        CompletableFuture<BufferedImage> made = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            BufferedImage picture = new BufferedImage(lamp.getWidth(), lamp.getHeight(), BufferedImage.TYPE_INT_RGB);
            lamp.paint(picture.getGraphics());
            made.complete(picture);
        });
        return made.join();
    }

    /// Pixels of the lamp that are red.
    private static int red(BufferedImage picture) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                count += (rgb >> 16 & 255) > 2 * (rgb >> 8 & 255) && (rgb >> 16 & 255) > 128 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void whatHasNothingToRecordHasNoLamp() throws Exception {
        MixerPage page = mixer();
        assertThat(OffScreen.found(page, "main/record")).isPresent();
        assertThat(OffScreen.all(page).map(Component::getName))
                .noneMatch(name -> ("" + name).matches("(dca|bus)/.*/record"));
    }
}
