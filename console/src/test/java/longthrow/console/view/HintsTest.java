package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.JComponent;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the next GO does to strips is announced on them, in words and to be seen; nothing of it stays when nothing is
/// next.
class HintsTest {
    private final SampleFrames sample = new SampleFrames(12);

    private JComponent find(MixerPage page, String name) {
        return (JComponent) OffScreen.find(page, name);
    }

    private static BufferedImage picture(JComponent part) {
        BufferedImage image = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
        part.paint(image.getGraphics());
        return image;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int w = one.getWidth();
        int h = one.getHeight();
        return java.util.Arrays.equals(one.getRGB(0, 0, w, h, null, 0, w), other.getRGB(0, 0, w, h, null, 0, w));
    }

    @ParameterizedTest(name = "{0} tells {1}")
    @CsvSource({
        "ch/4/mute, the next GO mutes it",
        "ch/12/mute, the next GO opens it",
        "ch/1/fader, level -0.4 dB -> -3.0 dB",
        "ch/12/fader, level -11.6 dB -> -6.0 dB",
        "ch/7/members, joins dca 2",
        "bus/2/fader, level -6.0 dB -> -2.0 dB"
    })
    void everyHintIsSaidAndSeenAndGoes(String name, String words) throws Exception {
        DeskFrame frame = sample.at(0);
        DeskFrame quiet = Frames.with(
                frame,
                "outlook",
                new Outlook(
                        Optional.empty(),
                        frame.outlook().fading(),
                        frame.outlook().guarded(),
                        frame.outlook().why()));
        CompletableFuture<BufferedImage> announced = new CompletableFuture<>();
        CompletableFuture<BufferedImage> after = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            MixerPage page = new MixerPage(wish -> {}, () -> 0);
            page.present(frame);
            page.arrange(1600, 900);
            page.present(frame);
            assertThat(find(page, name).getToolTipText()).contains(words);
            announced.complete(picture(find(page, name)));
            page.present(quiet);
            assertThat(find(page, name).getToolTipText()).doesNotContain("next GO");
            after.complete(picture(find(page, name)));
        });
        assertThat(same(announced.join(), after.join())).isFalse();
    }
}
