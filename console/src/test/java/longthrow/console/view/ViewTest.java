package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import longthrow.console.frame.DeskFrame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every view paints without a display. The blessed pictures guard against accident: `-Dbless=write` paints them anew,
/// in a commit of its own that says why.
class ViewTest {
    private static final long MOMENT = 72L * SampleFrames.RATE;
    private static final int SHRUNK = 4;
    private static final Path BLESSED = Path.of("src/test/resources/longthrow/console/view");

    @ParameterizedTest(name = "{0} x {1} at {2}, {3} channels")
    @CsvSource({"1600, 900, 1, 12", "1280, 720, 2, 1", "1120, 680, 1.5, 64"})
    void paintsThePageWithoutADisplay(int width, int height, double scale, int channels) {
        BufferedImage picture = ViewPicture.paint(new SampleFrames(channels).at(MOMENT), width, height, scale);
        assertThat(picture.getWidth()).isEqualTo((int) Math.round(width * scale));
        assertThat(picture.getHeight()).isEqualTo((int) Math.round(height * scale));
        assertThat(colours(picture)).as("different colours").isGreaterThan(200);
    }

    /// Letters differ a little between machines: a quarter-size picture may differ by 2 of 255 in the mean and visibly
    /// (by more than 40) in one pixel of two hundred.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mixer",
                "untouched",
                "strip",
                "scenes",
                "automation",
                "meters",
                "monitor",
                "routing",
                "setup",
                "surfaces",
                "show",
                "stage",
                "light"
            })
    void looksAsBlessed(String name) throws IOException {
        SampleFrames sample = new SampleFrames(12);
        DeskFrame frame = name.equals("untouched") ? sample.untouched() : sample.at(MOMENT);
        Page page = Arrays.stream(Page.values())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Page.MIXER);
        BufferedImage now = shrunk(painted(name, frame, page));
        if (Objects.equals(System.getProperty("bless"), "write")) {
            Files.createDirectories(BLESSED);
            ImageIO.write(now, "png", BLESSED.resolve(name + ".png").toFile());
        }
        BufferedImage blessed = ImageIO.read(BLESSED.resolve(name + ".png").toFile());
        int[] differences = differences(now, blessed);
        double mean = Arrays.stream(differences).average().orElse(0);
        double visible = Arrays.stream(differences).filter(d -> d > 40).count() / (double) differences.length;
        if (mean > 2 || visible > 0.005) {
            ImageIO.write(now, "png", Path.of("target", name + "-now.png").toFile());
        }
        assertThat(mean).as("mean difference, see target/" + name + "-now.png").isLessThan(2);
        assertThat(visible).as("share of pixels that differ visibly").isLessThan(0.005);
    }

    /// A picture in the look of its name, else in the dark one.
    private static BufferedImage painted(String name, DeskFrame frame, Page page) {
        Look look = Look.of(name).orElse(Look.DARK);
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        EventQueue.invokeLater(() -> {
            Theme.install(look);
            picture.complete(ViewPicture.paint(frame, page, 1600, 900, 1));
            Theme.install(Look.DARK);
        });
        return picture.join();
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(pixels(picture)).distinct().count();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /// Each pixel the mean of a square.
    private static BufferedImage shrunk(BufferedImage picture) {
        int width = picture.getWidth() / SHRUNK;
        int height = picture.getHeight() / SHRUNK;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] square = picture.getRGB(x * SHRUNK, y * SHRUNK, SHRUNK, SHRUNK, null, 0, SHRUNK);
                small.setRGB(x, y, mean(square, 16) << 16 | mean(square, 8) << 8 | mean(square, 0));
            }
        }
        return small;
    }

    private static int mean(int[] pixels, int shift) {
        return (int) Math.round(Arrays.stream(pixels)
                .map(pixel -> pixel >> shift & 255)
                .average()
                .orElse(0));
    }

    /// The largest difference of a channel, a pixel each.
    private static int[] differences(BufferedImage a, BufferedImage b) {
        int[] left = pixels(a);
        int[] right = pixels(b);
        assertThat(left).hasSameSizeAs(right);
        int[] differences = new int[left.length];
        for (int i = 0; i < left.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int apart = Math.abs((left[i] >> shift & 255) - (right[i] >> shift & 255));
                differences[i] = Math.max(differences[i], apart);
            }
        }
        return differences;
    }
}
