package longthrow.console.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import javax.swing.JComponent;
import longthrow.dsp.thread.EventThread;

/// Where a part of a page is seen: its place on the page, and in the pixels of the screen what of it is to be painted.
/// One is used for all parts, so that looking one up makes nothing.
@EventThread
final class Sight {
    private final JComponent page;
    private final Rectangle seen = new Rectangle();
    private final Rectangle around = new Rectangle();
    private int x;
    private int y;
    private int left;
    private int top;
    private int right;
    private int bottom;

    /// The sight of what stands on `page`.
    Sight(JComponent page) {
        this.page = page;
    }

    /// Looks a part up; false where it stands on no such page, is hidden or has something lying over it.
    boolean find(Component part) {
        x = 0;
        y = 0;
        seen.setBounds(0, 0, part.getWidth(), part.getHeight());
        for (Component at = part; at != page; at = at.getParent()) {
            Container outer = at.getParent();
            if (outer == null || !at.isVisible()) {
                return false;
            }
            x += at.getX();
            y += at.getY();
            seen.translate(at.getX(), at.getY());
            around.setBounds(0, 0, outer.getWidth(), outer.getHeight());
            Rectangle2D.intersect(seen, around, seen);
            if (covered(outer, at, seen)) {
                return false;
            }
        }
        return !coveredPage();
    }

    /// Whether a popup or the like lies over what was found.
    private boolean coveredPage() {
        around.setBounds(seen);
        Container outer = page.getParent();
        for (Component at = page; outer != null; at = outer, outer = outer.getParent()) {
            around.translate(at.getX(), at.getY());
            if (covered(outer, at, around)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a component before `at` lies over a place.
    private static boolean covered(Container outer, Component at, Rectangle place) {
        if (outer instanceof JComponent whole && whole.isOptimizedDrawingEnabled()) {
            return false;
        }
        for (int i = 0; i < outer.getComponentCount() && outer.getComponent(i) != at; i++) {
            Component other = outer.getComponent(i);
            if (other.isVisible()
                    && place.intersects(other.getX(), other.getY(), other.getWidth(), other.getHeight())) {
                return true;
            }
        }
        return false;
    }

    /// Finds the pixels of what is dirty of the part that was found, the page lying on the screen as `whole` says;
    /// false where nothing of it is seen. Pixels at the part's own edge are shared out as Swing shares them.
    boolean scale(Rectangle dirt, AffineTransform whole) {
        double scale = whole.getScaleX();
        double fromX = whole.getTranslateX();
        double fromY = whole.getTranslateY();
        int beside = scale == Math.rint(scale) ? 0 : 1; // an edge between pixels falls to one of them
        left = Math.max(round(fromX + scale * seen.x), (int) Math.floor(fromX + scale * (x + dirt.x)) - beside);
        top = Math.max(round(fromY + scale * seen.y), (int) Math.floor(fromY + scale * (y + dirt.y)) - beside);
        right = Math.min(
                round(fromX + scale * (seen.x + seen.width)),
                (int) Math.ceil(fromX + scale * (x + dirt.x + dirt.width)) + beside);
        bottom = Math.min(
                round(fromY + scale * (seen.y + seen.height)),
                (int) Math.ceil(fromY + scale * (y + dirt.y + dirt.height)) + beside);
        return left < right && top < bottom;
    }

    private static int round(double pixels) {
        return (int) Math.ceil(pixels - 0.5);
    }

    /// The part's corner on the page.
    int x() {
        return x;
    }

    /// The part's corner on the page.
    int y() {
        return y;
    }

    /// The first column of pixels.
    int left() {
        return left;
    }

    /// The first row of pixels.
    int top() {
        return top;
    }

    /// How many columns of pixels.
    int width() {
        return right - left;
    }

    /// How many rows of pixels.
    int height() {
        return bottom - top;
    }
}
