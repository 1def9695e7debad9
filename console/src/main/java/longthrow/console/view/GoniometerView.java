package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import longthrow.dsp.meter.FullReading;

/// The goniometer, its radius in decibels so that quiet sound is seen too, and the correlation below it.
final class GoniometerView extends Reads {
    private static final double FLOOR = -50;
    private static final int FOOT = 44;
    private int[] pixels = new int[0];
    private BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    private String words = "";
    private int hundredths = Integer.MIN_VALUE; // of the correlation in `words`
    private final Backdrop printed = new Backdrop();

    GoniometerView(Supplier<Integer> which) {
        super("meters/goniometer", "Goniometer and correlation", which);
    }

    private int side() {
        return Math.max(16, Math.min(getWidth(), getHeight() - FOOT));
    }

    @Override
    void read(FullReading now) {
        int rounded = Math.round(now.correlation() * 100);
        if (rounded != hundredths) {
            hundredths = rounded;
            words = String.format(Locale.ROOT, "%+.2f", now.correlation());
            getAccessibleContext().setAccessibleDescription("correlation " + words);
        }
    }

    private void picture(FullReading now, int side) {
        if (picture.getWidth() != side) {
            picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
            pixels = new int[side * side];
        }
        Arrays.fill(pixels, 0);
        int rgb = Ink.SAFE.color().getRGB();
        for (int i = 0; i < now.across().length; i++) {
            plot(now.across()[i], now.upwards()[i], side, rgb);
        }
        picture.getRaster().setDataElements(0, 0, side, side, pixels);
    }

    private void plot(double across, double upwards, int side, int rgb) {
        double radius = Math.sqrt(across * across + upwards * upwards);
        double share = 1 + 20 * Math.log10(Math.max(radius, 1e-6)) / -FLOOR;
        if (share <= 0) {
            return;
        }
        double scale = Math.min(1, share) / radius * (side / 2.0 - 2);
        int x = (int) (side / 2.0 - across * scale);
        int y = (int) (side / 2.0 - upwards * scale);
        if (x >= 0 && y >= 0 && x < side - 1 && y < side - 1) {
            pixels[y * side + x] = rgb;
            pixels[y * side + x + 1] = rgb;
            pixels[(y + 1) * side + x] = rgb;
        }
    }

    @Override
    void draw(Graphics2D g) {
        int side = side();
        int left = (getWidth() - side) / 2;
        printed.draw(g, getWidth(), getHeight(), own -> print(own, left, side));
        reading().ifPresent(now -> {
            picture(now, side);
            g.drawImage(picture, left, 0, null);
        });
        correlation(g, side + 14);
    }

    /// What stands behind.
    private void print(Graphics2D g, int left, int side) {
        g.setColor(getBackground());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(left, 0, side, side, 8, 8);
        g.fillRoundRect(0, side + 14, getWidth(), 6, 6, 6);
        g.setColor(Ink.HAIRLINE.color());
        int middle = side / 2;
        int leg = side * 35 / 100;
        g.drawLine(left + middle, 4, left + middle, side - 4);
        g.drawLine(left + middle - leg, middle - leg, left + middle + leg, middle + leg);
        g.drawLine(left + middle + leg, middle - leg, left + middle - leg, middle + leg);
        g.setColor(Ink.DIM.color());
        Type.SCALE.left(g, "L", left + middle - leg - 10, middle - leg - 4);
        Type.SCALE.left(g, "R", left + middle + leg + 5, middle - leg - 4);
        Type.SCALE.left(g, "-1", 0, side + 34);
        Type.SCALE.right(g, "+1", getWidth(), side + 34);
    }

    private void correlation(Graphics2D g, int y) {
        double value = reading().map(FullReading::correlation).orElse(0f);
        boolean against = value < 0;
        int width = getWidth();
        int at = (int) Math.round((value + 1) / 2 * width);
        g.setColor((against ? Ink.STOP : Ink.SAFE).color());
        g.fillRect(Math.min(at, width / 2), y, Math.abs(at - width / 2), 6);
        g.setColor(Ink.TEXT.color());
        g.fillRect(Math.clamp(at - 1L, 0, Math.max(0, width - 3)), y - 3, 3, 12);
        g.setColor((against ? Ink.STOP : Ink.TEXT).color());
        Type.NUMBER.centre(g, against ? words + " against" : words, width / 2.0, y + 20);
    }
}
