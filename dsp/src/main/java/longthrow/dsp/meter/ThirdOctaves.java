package longthrow.dsp.meter;

import java.util.Arrays;
import java.util.List;

/// The real-time analyser: the level in each third of an octave of all channels together (IEC 61260-1, base-ten bands
/// from 20 Hz to 20 kHz). Each band is a Butterworth band-pass of order 6 by the bilinear transform, its edges exact.
/// Mean squares fall with a time constant.
public final class ThirdOctaves implements Meter {
    /// The bands' nominal middles, in Hz, as they are written on the scale.
    public static final List<Double> NOMINAL = List.of(
            20.0, 25.0, 31.5, 40.0, 50.0, 63.0, 80.0, 100.0, 125.0, 160.0, 200.0, 250.0, 315.0, 400.0, 500.0, 630.0,
            800.0, 1000.0, 1250.0, 1600.0, 2000.0, 2500.0, 3150.0, 4000.0, 5000.0, 6300.0, 8000.0, 10000.0, 12500.0,
            16000.0, 20000.0);

    private static final int BLOCK = 256;
    private static final int LOWEST = -17;

    private final int channels;
    private final BandPass[][] filters;
    private final double[] powers = new double[NOMINAL.size()];
    private final double[] room = new double[BLOCK];
    private final double share;

    /// An analyser of so many channels whose mean takes `seconds` for 63 % (0.125 fast, 1 slow).
    public ThirdOctaves(int sampleRate, int channels, double seconds) {
        this.channels = channels;
        share = -Math.expm1(-1 / (seconds * sampleRate));
        filters = new BandPass[NOMINAL.size()][channels];
        for (int band = 0; band < filters.length; band++) {
            double middle = middleHertz(band);
            Arrays.setAll(filters[band], channel -> new BandPass(middle, sampleRate));
        }
    }

    /// The exact middle of a band.
    public static double middleHertz(int band) {
        return 1000 * Math.pow(10, 0.1 * (band + LOWEST));
    }

    @Override
    public void process(float[][] sound, int from, int to) {
        int heard = Math.min(channels, sound.length);
        for (int at = from; at < to; at += BLOCK) {
            int frames = Math.min(BLOCK, to - at);
            for (int band = 0; band < powers.length; band++) {
                Arrays.fill(room, 0, frames, 0);
                for (int channel = 0; channel < heard; channel++) {
                    filters[band][channel].addPower(sound[channel], at, room, frames);
                }
                follow(band, frames);
            }
        }
    }

    private void follow(int band, int frames) {
        double power = powers[band];
        for (int i = 0; i < frames; i++) {
            power += share * (room[i] - power);
        }
        powers[band] = power > Ballistics.NOTHING * Ballistics.NOTHING ? power : 0;
    }

    /// The RMS level of a band, dBFS; bands that the rate has no room for are silent.
    public double decibels(int band) {
        return 10 * Math.log10(powers[band]);
    }

    @Override
    public void reset() {
        Arrays.fill(powers, 0);
        for (BandPass[] band : filters) {
            for (BandPass filter : band) {
                filter.reset();
            }
        }
    }
}
