package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {
    private static final long MOMENT = 72L * SampleFrames.RATE;

    @ParameterizedTest(name = "{0} x {1} at {2}, {3} channels")
    @CsvSource({"1600, 900, 1, 12", "1280, 720, 2, 1", "1120, 680, 1.5, 64"})
    void paintsThePageWithoutADisplay(int width, int height, double scale, int channels) {
        BufferedImage picture = ViewPicture.paint(new SampleFrames(channels).at(MOMENT), width, height, scale);
        assertThat(picture.getWidth()).isEqualTo((int) Math.round(width * scale));
        assertThat(colours(picture)).as("different colours").isGreaterThan(200);
    }

    private static long colours(BufferedImage picture) {
        return java.util.Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
    }
}
