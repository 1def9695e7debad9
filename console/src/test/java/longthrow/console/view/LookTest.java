package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contrast of every theme by WCAG 2.2: 4.5 to 1 for words (success criterion 1.4.3, level AA), 3 to 1 for marks and
/// scales (1.4.11).
class LookTest {
    private static final List<Ink> GROUNDS = List.of(Ink.GROUND, Ink.PANEL, Ink.RAISED, Ink.WELL);
    private static final List<Ink> SIGNALS = List.of(Ink.ACCENT, Ink.SAFE, Ink.HAND, Ink.STOP, Ink.SOLO);

    private static final Set<String> IDLE = Set.of("REDO", "TAKE OVER", "CATCH UP", "SKIP");

    @AfterEach
    void backToTheDark() throws Exception {
        look(Look.DARK);
    }

    private static void look(Look look) throws Exception {
        java.awt.EventQueue.invokeAndWait(() -> Theme.install(look));
    }

    /// Relative luminance, as WCAG 2.2 defines it for sRGB.
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int eight) {
        double share = eight / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static void require(List<String> wrong, String what, Color ink, Color ground, double least) {
        double contrast = contrast(ink, ground);
        if (contrast < least) {
            wrong.add(String.format("%s: %.2f to 1 instead of %.1f", what, contrast, least));
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void wordsAndMarksStandOutFromEveryGround(Look look) throws Exception {
        look(look);
        List<String> wrong = new ArrayList<>();
        for (Ink ground : GROUNDS) {
            for (Ink words : List.of(Ink.TEXT, Ink.DIM)) {
                require(wrong, words + " on " + ground, words.color(), ground.color(), 4.5);
            }
            for (Ink signal : SIGNALS) {
                require(wrong, signal + " on " + ground, signal.color(), ground.color(), ground == Ink.PANEL ? 4.5 : 3);
            }
            require(wrong, "FAINT on " + ground, Ink.FAINT.color(), ground.color(), 3);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void wordsOnLitKeysAreRead(Look look) throws Exception {
        look(look);
        List<String> wrong = new ArrayList<>();
        for (Ink signal : SIGNALS) {
            require(wrong, "words on a key lit " + signal, Ink.ON.color(), signal.color(), 4.5);
        }
        require(wrong, "now in a list", Ink.TEXT.color(), Ink.SAFE.over(Ink.PANEL, 0.2), 4.5);
        require(wrong, "NOW in a list", Ink.SAFE.color(), Ink.SAFE.over(Ink.PANEL, 0.2), 3);
        require(wrong, "next in a list", Ink.TEXT.color(), Ink.ACCENT.over(Ink.PANEL, 0.14), 4.5);
        require(wrong, "NEXT in a list", Ink.ACCENT.color(), Ink.ACCENT.over(Ink.PANEL, 0.14), 3);
        require(wrong, "DIM on a key at rest", Ink.DIM.color(), Ink.mix(Ink.PANEL.color(), Ink.TEXT.color(), 0.055), 4);
        assertThat(wrong).isEmpty();
    }

    /// All words of all pages on the ground that they really stand on: WCAG AA, and 3 to 1 where a scale's figures may
    /// be faint. Keys that do nothing now are dim on purpose.
    @Tag("long")
    @ParameterizedTest
    @EnumSource(Look.class)
    void allThatIsWrittenIsRead(Look look) throws Exception {
        look(look);
        Set<String> wrong = new TreeSet<>();
        for (Page front : Page.values()) {
            MixerPage page = OffScreen.page(front, new SampleFrames(12).at(0), 1600, 900, wish -> {});
            for (DrawnWords.Drawn words : DrawnWords.of(page, 1)) {
                boolean scale =
                        words.ink().equals(Ink.FAINT.color()) && words.font().equals(Type.SCALE.font());
                double contrast = contrast(words.ink(), words.ground());
                if (words.seen() && !IDLE.contains(words.words()) && contrast < (scale ? 3 : 4.5)) {
                    wrong.add(String.format("%s: %s, %.2f to 1", front, words.words(), contrast));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Nothing on stage is brighter than #b8c0c8, and no blue is as bright as in the dark theme.
    @Test
    void theStageIsDim() throws Exception {
        double blue = luminance(Ink.ACCENT.color());
        double white = luminance(new Color(0xB8C0C8));
        look(Look.STAGE);
        Set<String> bright = new TreeSet<>();
        for (Ink ink : Ink.values()) {
            if (luminance(ink.color()) > white + 1e-9) {
                bright.add(ink.name());
            }
        }
        assertThat(bright).isEmpty();
        assertThat(luminance(Ink.ACCENT.color())).isLessThan(0.7 * blue);
    }
}
