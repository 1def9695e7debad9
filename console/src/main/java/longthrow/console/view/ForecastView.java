package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Forecast;

/// What the next GO does to the levels: the hazards, each with a sign, then how far every sum that changes
/// rises or falls, with an arrow. Without either it takes no room.
final class ForecastView extends Painted {
    private static final int PITCH = 20;
    private static final int MOST = 4; // lines; the rest stands in the tooltip
    private final int across;
    private Forecast forecast = Forecast.NONE;
    private List<Forecast.Level> levels = List.of();

    /// @param across how many sums stand beside each other
    ForecastView(String id, int across) {
        super(AccessibleRole.LABEL);
        this.across = across;
        name(id, "Forecast");
    }

    @Override
    public void present(DeskFrame frame) {
        Forecast now = frame.scenes().forecast();
        if (now == forecast || now.equals(forecast)) {
            return;
        }
        forecast = now;
        levels = now.levels().stream().filter(Forecast.Level::moves).toList();
        String all = String.join("; ", now.lines());
        setToolTipText(all.isEmpty() ? getName() : all);
        getAccessibleContext().setAccessibleDescription(all);
        revalidate();
        repaint();
    }

    /// What there is to expect, in a sentence.
    static Function<DeskFrame, String> says() {
        return Kept.of(
                frame -> new Said(
                        frame.scenes().next().isPresent(), frame.scenes().forecast()),
                Said::words);
    }

    private record Said(boolean next, Forecast forecast) {
        private String words() {
            return next ? ForecastView.words(forecast) : "";
        }
    }

    private static String words(Forecast forecast) {
        if (!forecast.known()) {
            return "Forecast: nothing was heard yet that one could be made of";
        }
        long up = forecast.levels().stream()
                .filter(level -> level.moves() && level.rise() > 0)
                .count();
        long down = forecast.levels().stream()
                .filter(level -> level.moves() && level.rise() < 0)
                .count();
        int hazards = forecast.hazards().size();
        return "Forecast: "
                + (hazards == 0 ? "no hazard" : hazards == 1 ? "1 hazard" : hazards + " hazards")
                + (up + down == 0
                        ? ", every sum stays as loud as it is"
                        : ", " + up + " sums louder, " + down + " softer");
    }

    @Override
    public Dimension getPreferredSize() {
        int rows = forecast.hazards().size() + (levels.size() + across - 1) / across;
        return new Dimension(100, rows == 0 ? 0 : PITCH * Math.min(MOST, rows) + Span.UNIT.px());
    }

    @Override
    void draw(Graphics2D g) {
        int y = PITCH / 2;
        for (Forecast.Hazard hazard : forecast.hazards()) {
            String words = Type.SMALL_STRONG.fit(g, hazard.words(), getWidth() - 36);
            int width = g.getFontMetrics(Type.SMALL_STRONG.font()).stringWidth(words) + 34;
            g.setColor(Ink.HAND.over(Ink.PANEL, 0.16));
            g.fillRoundRect(0, y - 9, width, PITCH - 2, 10, 10);
            g.setColor(Ink.HAND.color());
            Type.LABEL.centre(g, "!", 11, y);
            Type.SMALL_STRONG.left(g, words, 22, y);
            y += PITCH;
        }
        for (int i = 0; i < levels.size(); i++) {
            level(g, levels.get(i), i % across * getWidth() / across, y + i / across * PITCH, getWidth() / across);
        }
    }

    private static void level(Graphics2D g, Forecast.Level level, int x, int y, int room) {
        boolean up = level.rise() > 0;
        g.setColor((up ? Ink.HAND : Ink.SAFE).color());
        int tip = up ? y - 4 : y + 4;
        int foot = up ? y + 3 : y - 3;
        g.fillPolygon(new int[] {x + 1, x + 9, x + 5}, new int[] {foot, foot, tip}, 3);
        boolean silent = Double.isInfinite(level.rise());
        Type type = silent ? Type.SMALL : Type.NUMBER;
        String words = silent ? level.words().replace("from silence to", "to") : level.words();
        int left = room - 26 - g.getFontMetrics(type.font()).stringWidth(words);
        g.setColor(Ink.DIM.color());
        int end = Type.SMALL.left(g, Type.SMALL.fit(g, level.called(), left), x + 16, y);
        g.setColor(Ink.TEXT.color());
        type.left(g, words, end + 8, y);
    }
}
