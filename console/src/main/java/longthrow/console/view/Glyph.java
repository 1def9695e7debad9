package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/// The signs of the transport and of the history, drawn in a square of 14 about a point.
enum Glyph {
    TO_START {
        @Override
        void draw(Graphics2D g, int x, int y) {
            g.fillRect(x - 7, y - 7, 2, 14);
            g.fillPolygon(new Polygon(new int[] {x + 7, x + 7, x - 4}, new int[] {y - 7, y + 7, y}, 3));
        }
    },
    STOP {
        @Override
        void draw(Graphics2D g, int x, int y) {
            g.fillRect(x - 5, y - 5, 11, 11);
        }
    },
    PLAY {
        @Override
        void draw(Graphics2D g, int x, int y) {
            g.fillPolygon(new Polygon(new int[] {x - 5, x - 5, x + 7}, new int[] {y - 7, y + 7, y}, 3));
        }
    },
    RECORD {
        @Override
        void draw(Graphics2D g, int x, int y) {
            g.fill(new Ellipse2D.Double(x - 5.5, y - 5.5, 11, 11));
        }
    },
    UNDO {
        @Override
        void draw(Graphics2D g, int x, int y) {
            turn(g, x, y, -1);
        }
    },
    REDO {
        @Override
        void draw(Graphics2D g, int x, int y) {
            turn(g, x, y, 1);
        }
    };

    /// An arrow that comes from below, round and back to the side of `towards`: -1 left, 1 right.
    private static void turn(Graphics2D g, int x, int y, int towards) {
        g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Arc2D.Double(x - 5.5, y - 3, 11, 8, 90, towards * 180, Arc2D.OPEN));
        g.draw(new Line2D.Double(x, y - 3, x + towards * 4, y - 3));
        g.draw(new Line2D.Double(x, y + 5, x + towards * 3, y + 5));
        int[] heads = {x + towards * 3, x + towards * 3, x + towards * 7};
        g.fillPolygon(heads, new int[] {y - 7, y + 1, y - 3}, 3);
    }

    /// Draws the sign in the present colour.
    abstract void draw(Graphics2D g, int x, int y);
}
