package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import longthrow.console.frame.DeskFrame;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What should be known can be read, however full the top bar is.
class ToastTest {
    private static final String SENTENCE =
            "audio/03.wav is missing: there is no file /shows/night/audio/03.wav; put one there";

    private final AtomicLong nanos = new AtomicLong();
    private final DeskFrame quiet = new SampleFrames(12).at(0);
    private final DeskFrame told = Frames.with(quiet, "problems", List.of(SENTENCE));
    private final MixerPage page = GuiActionRunner.execute(() -> new MixerPage(wish -> {}, nanos::get));

    private Component present(DeskFrame frame, int width) throws Exception {
        EventQueue.invokeAndWait(() -> {
            page.present(frame);
            page.arrange(width, 900);
            page.present(frame);
            page.arrange(width, 900);
        });
        return OffScreen.find(page, "problems/newest");
    }

    @ParameterizedTest
    @CsvSource({"1280", "1600"})
    void isReadWholeBelowAFullBar(int width) throws Exception {
        Component toast = present(told, width);
        assertThat(toast.isVisible()).isTrue();
        assertThat(toast.getAccessibleContext().getAccessibleName()).isEqualTo(SENTENCE);
        assertThat(toast.getWidth()).isGreaterThanOrEqualTo(toast.getPreferredSize().width);
        assertThat(toast.getX()).isNotNegative();
        assertThat(toast.getX() + toast.getWidth()).isLessThanOrEqualTo(width);
    }

    @Test
    void goesWhenItIsOldAndComesWithTheNext() throws Exception {
        assertThat(present(quiet, 1280).isVisible()).isFalse();
        assertThat(present(told, 1280).isVisible()).isTrue();
        nanos.set(8_000_000_000L);
        assertThat(present(told, 1280).isVisible()).isFalse();
        DeskFrame next =
                Frames.with(quiet, "problems", List.of(SENTENCE, "the surface at mcu is away; plug it in again"));
        assertThat(present(next, 1280).isVisible()).isTrue();
    }

    @Test
    void saysNothingTwiceWhereTheBarHasRoom() throws Exception {
        DeskFrame brief = Frames.with(quiet, "problems", List.of("saved"));
        assertThat(present(brief, 3000).isVisible()).isFalse();
    }
}
