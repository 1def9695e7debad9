package longthrow.dsp.meter;

import java.util.List;

/// Every meter there is on one stereo signal, fed together; a mono strip comes on both sides. One thread at a time, and
/// not the audio thread: hearing costs about two hundredths of a core, and a reading is a new record.
public final class FullMeters implements Meter {
    private static final int SIDES = 2;
    private static final double FAST_SECONDS = 0.125;

    private final PeakMeter peak;
    private final TruePeakMeter truePeak;
    private final RmsMeter rms;
    private final VuMeter vu;
    private final PpmMeter ppmDin;
    private final PpmMeter ppmEbu;
    private final KMeter k;
    private final LoudnessMeter loudness;
    private final CorrelationMeter correlation;
    private final Goniometer goniometer = new Goniometer();
    private final ThirdOctaves bands;
    private final Spectrum spectrum;
    private final List<Meter> all;
    private long frame;

    /// Meters for sound of a rate.
    public FullMeters(int sampleRate) {
        peak = new PeakMeter(sampleRate, SIDES);
        truePeak = new TruePeakMeter(sampleRate, SIDES);
        rms = new RmsMeter(sampleRate, SIDES);
        vu = new VuMeter(sampleRate, SIDES, 0);
        ppmDin = new PpmMeter(sampleRate, SIDES, PpmMeter.Type.I);
        ppmEbu = new PpmMeter(sampleRate, SIDES, PpmMeter.Type.IIA);
        k = new KMeter(sampleRate, SIDES, KMeter.Scale.K20);
        loudness = new LoudnessMeter(sampleRate, Speakers.of(SIDES));
        correlation = new CorrelationMeter(sampleRate);
        bands = new ThirdOctaves(sampleRate, SIDES, FAST_SECONDS);
        spectrum = new Spectrum(sampleRate, SIDES, FAST_SECONDS);
        all = List.of(peak, truePeak, rms, vu, ppmDin, ppmEbu, k, loudness, correlation, goniometer, bands, spectrum);
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).process(channels, from, to);
        }
        frame += to - from;
    }

    @Override
    public void reset() {
        all.forEach(Meter::reset);
        frame = 0;
    }

    /// Starts everything highest, integrated loudness and range anew; what moves goes on.
    public void restart() {
        peak.restart();
        truePeak.restart();
        loudness.restart();
    }

    /// What the meters say now, of a strip.
    public FullReading reading(int strip) {
        float[] across = new float[Goniometer.POINTS];
        float[] upwards = new float[Goniometer.POINTS];
        goniometer.points(across, upwards);
        float[] thirds = new float[ThirdOctaves.NOMINAL.size()];
        for (int band = 0; band < thirds.length; band++) {
            thirds[band] = (float) bands.decibels(band);
        }
        float[] bins = new float[Spectrum.BINS];
        spectrum.decibels(bins);
        return new FullReading(
                strip,
                frame,
                sides(peak::decibels),
                sides(peak::highest),
                sides(truePeak::decibels),
                new int[] {peak.overs(0), peak.overs(1)},
                sides(rms::decibels),
                sides(vu::units),
                sides(ppmDin::decibels),
                sides(ppmEbu::decibels),
                sides(side -> k.decibels(side) - KMeter.Scale.K20.scale(0)),
                loudness(),
                (float) correlation.correlation(),
                across,
                upwards,
                thirds,
                bins);
    }

    private FullReading.LoudnessReading loudness() {
        return new FullReading.LoudnessReading(
                (float) loudness.momentary(),
                (float) loudness.shortTerm(),
                (float) loudness.integrated(),
                (float) loudness.range(),
                (float) loudness.mostMomentary(),
                (float) loudness.mostShortTerm());
    }

    private interface Level {
        double of(int side);
    }

    private static float[] sides(Level level) {
        return new float[] {(float) level.of(0), (float) level.of(1)};
    }
}
