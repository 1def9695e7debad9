package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.MouseListener;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a finger, a pen or a mouse is meant to hit is at least 24 by 24 pixels (WCAG 2.2, success criterion 2.5.8).
class TargetTest {
    private static final int LEAST = 24;

    @ParameterizedTest
    @EnumSource(Page.class)
    void nothingIsTooSmallToHit(Page front) throws Exception {
        Set<String> small = new TreeSet<>();
        int targets = 0;
        for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
            MixerPage page = OffScreen.page(front, new SampleFrames(12).at(0), size[0], size[1], wish -> {});
            for (Component each :
                    OffScreen.all(page).filter(TargetTest::isTarget).toList()) {
                targets++;
                Rectangle area = area((JComponent) each);
                if (!area.isEmpty() && (area.width < LEAST || area.height < LEAST)) {
                    small.add(each.getClass().getSimpleName() + " " + each.getName() + " is " + area.width + " by "
                            + area.height + " at " + size[0]);
                }
            }
        }
        small.forEach(System.out::println);
        assertThat(small).isEmpty();
        assertThat(targets).isGreaterThan(60);
    }

    /// The twin is a device's own picture, and all of it can be reached elsewhere (the criterion's own exceptions).
    private static boolean isTarget(Component each) {
        return each instanceof JComponent target
                && target.isEnabled()
                && !(target instanceof TwinPart)
                && SwingUtilities.getAncestorOfClass(JScrollPane.class, target) != target.getParent()
                && target.contains(target.getWidth() / 2, target.getHeight() / 2)
                && ((target.isFocusable() && target.getInputMap().allKeys() != null) || pressed(target));
    }

    private static boolean pressed(Component each) {
        return Arrays.stream(each.getMouseListeners()).anyMatch(TargetTest::ours);
    }

    private static boolean ours(MouseListener listener) {
        return listener.getClass().getPackageName().equals(TargetTest.class.getPackageName());
    }

    /// What can be hit once it is scrolled to.
    private static Rectangle area(JComponent target) {
        if (target instanceof JList<?> list && list.getModel().getSize() > 0) {
            return list.getCellBounds(0, 0);
        }
        return SwingUtilities.getAncestorOfClass(JViewport.class, target) == null
                ? target.getVisibleRect()
                : new Rectangle(target.getSize());
    }
}
