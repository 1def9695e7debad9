package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.FullReading;
import longthrow.dsp.meter.MeterFrame;

/// What main carries: momentary, short-term and integrated loudness and true peak in figures that an eye can follow,
/// or,
/// where nobody measures those, held peak, RMS, crest and clips; and both sides as bars.
final class MainPanel extends Panel {
    private final Figures figures = new Figures();

    MainPanel() {
        super("Main", "insets 10 16 8 16, fill", "[grow,fill]", "[grow,fill]");
        add(figures, "wmin 0, hmin 0");
    }

    @Override
    public void present(DeskFrame frame) {
        figures.present(frame);
    }

    private static final class Figures extends Painted {
        private static final double SECONDS = 0.25; // figures that change faster cannot be read
        private static final String[] LEVELS = {"PEAK", "RMS", "CREST", "CLIPS"};
        private static final String[] LOUDNESS = {"M", "S", "I", "TP"};
        private static final int[] PRINTED = {-40, -30, -20, -10, -5, 0};
        private static final int FIGURES = 48; // the middle of the figures
        private static final int FOOT = 10; // the printed scale
        private String[] heads = LEVELS;

        private final Ballistics ballistics = new Ballistics(2);
        private final String[] figures = {"-∞", "-∞", "-", "0"};
        private final int[] bars = new int[2];
        private long read = Long.MIN_VALUE;
        private boolean loud;
        private boolean clipped;

        private Figures() {
            super(AccessibleRole.LABEL);
            name("main/level", "Level of main");
        }

        @Override
        public void present(DeskFrame frame) {
            MeterFrame meters = frame.meters();
            int main = meters.strips() - 1;
            int rate = frame.transport().sampleRate();
            ballistics.follow(meters.frame(), rate, meters.peakDecibels(), 2 * main);
            for (int side = 0; side < 2; side++) {
                int bar = (int) Math.round(MeterScale.deflection(ballistics.level(side)) * length());
                if (bar != bars[side]) {
                    repaint(left() + Math.min(bar, bars[side]) - 1, barY(side), Math.abs(bar - bars[side]) + 2, bar());
                    bars[side] = bar;
                }
            }
            if (read == Long.MIN_VALUE || Math.abs(meters.frame() - read) > SECONDS * rate) {
                read = meters.frame();
                if (frame.full().isEmpty()) {
                    read(meters, main);
                } else {
                    read(frame.full().getFirst(), meters.clips()[main]);
                }
            }
        }

        private void read(MeterFrame meters, int main) {
            float peak = Math.max(meters.holdDecibels()[2 * main], meters.holdDecibels()[2 * main + 1]);
            float rms = meters.rmsOf(main);
            figures[0] = level(peak);
            figures[1] = level(rms);
            figures[2] = peak > -90 && rms > -90 ? Tenths.of(Math.max(0, peak - rms)) : "-";
            figures[3] = Integer.toString(meters.clips()[main]);
            loud = peak > -1;
            clipped = meters.clips()[main] > 0;
            getAccessibleContext().setAccessibleDescription("peak " + figures[0] + ", RMS " + figures[1]);
            repaint();
        }

        private void read(FullReading full, int clips) {
            heads = LOUDNESS;
            figures[0] = level(full.loudness().momentary());
            figures[1] = level(full.loudness().shortTerm());
            figures[2] = level(full.loudness().integrated());
            float truePeak = Math.max(full.truePeak()[0], full.truePeak()[1]);
            figures[3] = level(truePeak);
            clipped = clips > 0;
            loud = truePeak > -1;
            getAccessibleContext()
                    .setAccessibleDescription("loudness " + figures[1] + " LUFS short-term, " + figures[2]
                            + " integrated, true peak " + figures[3] + " dBTP");
            repaint();
        }

        private static String level(float decibels) {
            return decibels < -90 ? "-∞" : Tenths.of(decibels);
        }

        private static int left() {
            return 2 * Span.UNIT.px();
        }

        private int length() {
            return Math.max(1, getWidth() - left());
        }

        private static int bar() {
            return Span.UNIT.px() - 2;
        }

        private int barY(int side) {
            return getHeight() - 31 + side * (bar() + 4);
        }

        @Override
        void draw(Graphics2D g) {
            if (stale(0, 0, getWidth(), FIGURES + Type.FIGURE.font().getSize() * 2 / 3)) {
                figures(g);
            }
            bars(g);
        }

        private void figures(Graphics2D g) {
            g.setColor(Ink.DIM.color());
            Type.LABEL.left(g, "MAIN", 0, 6);
            int step = getWidth() / heads.length;
            for (int i = 0; i < heads.length; i++) {
                int peak = heads == LOUDNESS ? 3 : 0;
                boolean warn = (i == peak && loud) || (i == 3 && clipped);
                g.setColor(Ink.DIM.color());
                Type.SMALL.left(g, heads[i], i * step, 28);
                g.setColor(warn ? (i == 3 && clipped ? Ink.STOP : Ink.HAND).color() : Ink.TEXT.color());
                Type.FIGURE.left(g, figures[i], i * step, FIGURES);
            }
            g.setColor(Ink.DIM.color());
            String unit = heads == LOUDNESS ? "LUFS · dBTP" : "dBFS";
            Type.SMALL.right(g, clipped ? unit + " · CLIPPED" : unit, getWidth(), 6);
        }

        private void bars(Graphics2D g) {
            BufferedImage lit = Sprites.of(g, "main", length(), bar(), 0, MainPanel.Figures::gradient);
            double scale = Sprites.scale(g);
            for (int side = 0; side < 2; side++) {
                int y = barY(side);
                if (stale(0, y, left() / 2, bar())) {
                    g.setColor(Ink.DIM.color());
                    Type.TINY.left(g, side == 0 ? "L" : "R", 0, y + bar() / 2);
                }
                g.setColor(Ink.WELL.color());
                g.fillRect(left(), y, length(), bar());
                int width = bars[side];
                g.drawImage(
                        lit, left(), y, left() + width, y + bar(), 0, 0, (int) (width * scale), lit.getHeight(), null);
            }
            if (stale(0, getHeight() - FOOT, getWidth(), FOOT)) {
                scale(g);
            }
        }

        private void scale(Graphics2D g) {
            g.setColor(Ink.FAINT.color());
            for (int decibels : PRINTED) {
                int x = left() + (int) Math.round(MeterScale.deflection(decibels) * length());
                Type.SCALE.right(g, Integer.toString(decibels), Math.max(x, left() + 18), getHeight() - 5);
            }
        }

        private static void gradient(Graphics2D g, int length, int height) {
            float[] at = {0, (float) MeterScale.deflection(-18), (float) MeterScale.deflection(-9), 1};
            java.awt.Color[] colours = {
                Ink.METER_LOW.color(), Ink.METER_MIDDLE.color(), Ink.METER_HIGH.color(), Ink.METER_TOP.color()
            };
            g.setPaint(new LinearGradientPaint(0, 0, length, 0, at, colours));
            g.fillRect(0, 0, length, height);
        }
    }
}
