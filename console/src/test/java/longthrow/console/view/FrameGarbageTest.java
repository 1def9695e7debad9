package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import longthrow.console.frame.DeskFrame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window's garbage is counted by frames, not by time: well below a megabyte in the sixty of a second, all
/// meters moving. Each page is held to a fifth more than it makes while nothing is optimised away, so that it
/// does not matter how far the compiler has come.
class FrameGarbageTest {
    private static final int SECOND = 60; // frames
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    /// Bytes that the event thread allocates in a second's frames of a rolling song, after `warm` seconds.
    private static long bytes(Page front, int channels, int warm) throws Exception {
        SampleFrames sample = new SampleFrames(channels);
        DeskFrame[] frames = IntStream.range(0, (warm + 1) * SECOND)
                .mapToObj(i -> {
                    DeskFrame frame = sample.at(i * 800L);
                    return i / 2 % 2 == 0 ? frame : Frames.with(frame, "full", SampleReadings.again());
                })
                .toArray(DeskFrame[]::new);
        MixerPage page = OffScreen.page(front, frames[0], WIDTH, HEIGHT, wish -> {});
        BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        FramePainter painter = new FramePainter(page, () -> Optional.of(screen.createGraphics()));
        CompletableFuture<Long> counted = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = 0;
            for (int i = 0; i < frames.length; i++) {
                if (i == warm * SECOND) {
                    before = threads.getCurrentThreadAllocatedBytes();
                }
                DeskFrame frame = frames[i];
                painter.show(() -> page.present(frame));
            }
            counted.complete(threads.getCurrentThreadAllocatedBytes() - before);
        });
        return counted.join();
    }

    @Test
    void theMixerMakesLittleGarbage() throws Exception {
        assertThat(bytes(Page.MIXER, 16, 3)).isLessThan(690_000);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "MIXER, 690000",
        "STRIP, 650000",
        "SCENES, 480000",
        "AUTOMATION, 570000",
        "METERS, 570000",
        "MONITOR, 360000",
        "ROUTING, 340000",
        "SETUP, 530000",
        "SURFACES, 670000",
        "SHOW, 450000"
    })
    void everyPageMakesLittleGarbageWithSixtyFourStrips(Page page, long most) throws Exception {
        assertThat(bytes(page, 64, 10)).as(page.face()).isLessThan(most);
    }

    @Test
    void noPageIsForgotten() throws Exception {
        CsvSource held = FrameGarbageTest.class
                .getDeclaredMethod("everyPageMakesLittleGarbageWithSixtyFourStrips", Page.class, long.class)
                .getAnnotation(CsvSource.class);
        assertThat(held.value()).hasSameSizeAs(Page.values());
    }
}
