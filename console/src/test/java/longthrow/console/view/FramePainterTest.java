package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frame by frame the painter leaves on the screen what a page that is painted whole has there, and hardly any garbage.
class FramePainterTest {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 760;
    private static final int STEP = 800;
    private static final int SIDE = 20;
    private static final Rectangle NONE = new Rectangle(0, 0, -1, -1);
    private final RepaintManager before = RepaintManager.currentManager(null);
    private final Left left = new Left();

    /// What is asked of Swing, which paints nothing where there is no window.
    private static final class Left extends RepaintManager {
        private final List<Dirty> regions = new ArrayList<>();

        private record Dirty(JComponent part, Rectangle place) {}

        @Override
        public void addDirtyRegion(JComponent part, int x, int y, int width, int height) {
            regions.add(new Dirty(part, new Rectangle(x, y, width, height)));
        }
    }

    /// A page, the picture it is painted on at a scale, and its painter.
    private final class Desk {
        private final SampleFrames sample = new SampleFrames(12);
        private final double scale;
        private final MixerPage page;
        private final BufferedImage screen;
        private final FramePainter painter;

        private Desk(Page front, double scale) throws Exception {
            this.scale = scale;
            page = OffScreen.page(front, sample.at(0), WIDTH, HEIGHT, wish -> {});
            screen = whole();
            painter = new FramePainter(page, () -> Optional.of(brush(screen)));
            left.regions.clear();
        }

        private Graphics2D brush(BufferedImage image) {
            Graphics2D g = image.createGraphics();
            g.scale(scale, scale);
            return g;
        }

        private BufferedImage whole() throws Exception {
            BufferedImage image = new BufferedImage(
                    (int) Math.round(WIDTH * scale), (int) Math.round(HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
            EventQueue.invokeAndWait(() -> page.paint(brush(image)));
            return image;
        }

        /// Shows frames of a rolling song while a fader travels, then what Swing was asked for.
        private void roll(int from, int to) throws Exception {
            EventQueue.invokeAndWait(() -> {
                for (int i = from; i < to; i++) {
                    sample.set("ch/3/fader", -i);
                    sample.set("ch/10/comp/threshold", -i);
                    var frame = sample.at((long) i * STEP);
                    painter.show(() -> page.present(frame));
                }
                List.copyOf(left.regions).forEach(this::paint);
            });
        }

        private void paint(Left.Dirty dirty) {
            if (SwingUtilities.isDescendingFrom(dirty.part(), page)) {
                Point at =
                        SwingUtilities.convertPoint(dirty.part(), dirty.place().getLocation(), page);
                Graphics2D g = brush(screen);
                g.clipRect(at.x, at.y, dirty.place().width, dirty.place().height);
                page.paint(g);
            }
        }
    }

    @BeforeEach
    void watchSwing() {
        RepaintManager.setCurrentManager(left);
    }

    @AfterEach
    void leaveSwing() {
        RepaintManager.setCurrentManager(before);
    }

    /// The rectangle around all pixels that are not alike.
    private static Rectangle differing(BufferedImage one, BufferedImage other) {
        Rectangle all = new Rectangle(NONE);
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    all.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return all;
    }

    private void sameAsWhole(Page page, double scale) throws Exception {
        Desk desk = new Desk(page, scale);
        BufferedImage first = desk.whole();
        desk.roll(1, 12);
        assertThat(differing(desk.screen, first).isEmpty()).as("nothing moved").isFalse();
        assertThat(differing(desk.screen, desk.whole()))
                .as("pixels that are not as they should be, " + page + " at " + scale)
                .isEqualTo(NONE);
    }

    @Test
    void theMixerLooksAsIfItWerePaintedWhole() throws Exception {
        sameAsWhole(Page.MIXER, 1);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Page.class)
    void everyPageLooksAsIfItWerePaintedWhole(Page page) throws Exception {
        sameAsWhole(page, 1);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(doubles = {2, 3})
    void soDoesTheMixerOnFineScreens(double scale) throws Exception {
        sameAsWhole(Page.MIXER, scale);
        sameAsWhole(Page.STRIP, scale);
    }

    @Test
    void whatSomethingLiesOverIsLeftToSwing() throws Exception {
        Desk desk = new Desk(Page.MIXER, 1);
        EventQueue.invokeAndWait(() -> {
            desk.page.guide();
            desk.page.present(desk.sample.at(0));
            desk.page.arrange(WIDTH, HEIGHT);
        });
        BufferedImage covered = desk.whole();
        desk.screen.setData(covered.getData());
        left.regions.clear();
        desk.roll(1, 2);
        assertThat(differing(desk.screen, desk.whole())).isEqualTo(NONE);
        assertThat(left.regions)
                .filteredOn(dirty -> dirty.part() instanceof LevelMeter)
                .as("meters below the guide")
                .isNotEmpty();
    }

    private static Painted block(JPanel page, int x, Consumer<Graphics2D> draws) {
        Painted block = new Painted(AccessibleRole.LABEL) {
            @Override
            void draw(Graphics2D g) {
                draws.accept(g);
            }

            @Override
            public void present(DeskFrame frame) {}
        };
        block.setBounds(x, 0, SIDE, SIDE);
        page.add(block);
        return block;
    }

    @Test
    void aViewThatFailsKeepsNoOtherFromBeingPainted() throws Exception {
        JPanel page = new JPanel(null);
        page.setSize(2 * SIDE, SIDE);
        BufferedImage screen = new BufferedImage(2 * SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        FramePainter painter = new FramePainter(page, () -> Optional.of(screen.createGraphics()));
        EventQueue.invokeAndWait(() -> {
            Painted fails = block(page, 0, g -> {
                throw new IllegalStateException("cannot be drawn");
            });
            Painted well = block(page, SIDE, g -> {
                g.setColor(Color.GREEN);
                g.fillRect(0, 0, SIDE, SIDE);
            });
            left.regions.clear();
            assertThatThrownBy(() -> painter.show(() -> {
                        fails.repaint();
                        well.repaint();
                    }))
                    .hasMessage("cannot be drawn");
            assertThat(left.regions).extracting(Left.Dirty::part).containsExactly(fails, well);
            painter.show(well::repaint);
        });
        assertThat(new Color(screen.getRGB(SIDE + 1, 1))).isEqualTo(Color.GREEN);
    }
}
