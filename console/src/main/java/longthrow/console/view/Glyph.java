package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;

/// The signs of the transport, drawn in a square of 14 about a point.
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
    };

    /// Draws the sign in the present colour.
    abstract void draw(Graphics2D g, int x, int y);
}
