package longthrow.console.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import longthrow.console.record.SoundFile;
import longthrow.dsp.meter.LoudnessMeter;
import longthrow.dsp.meter.PeakMeter;
import longthrow.dsp.meter.Speakers;
import longthrow.dsp.meter.TruePeakMeter;

/// What meters say of a whole file, to a hundredth; nothing where it is silent. The names are those of the JSON.
///
/// @param integrated loudness, LUFS
/// @param range loudness range, LU
/// @param maxMomentary the loudest 400 ms, LUFS
/// @param maxShortTerm the loudest 3 s, LUFS
/// @param truePeak the highest channel's, dBTP
/// @param samplePeak the highest channel's, dBFS
record FileLevels(
        String file,
        Optional<Double> integrated,
        Optional<Double> range,
        Optional<Double> maxMomentary,
        Optional<Double> maxShortTerm,
        Optional<Double> truePeak,
        Optional<Double> samplePeak) {
    /// A file's levels, or why there are none.
    sealed interface Measured {
        /// The file was heard to its end.
        record Levels(FileLevels levels, double seconds) implements Measured {}

        /// It was not.
        record Refused(String reason) implements Measured {}
    }

    /// Hears a whole file.
    static Measured of(Path file) {
        return of(file, share -> {});
    }

    /// The same; `share` hears how much of it was, 0 to 1, and may throw to end it.
    static Measured of(Path file, DoubleConsumer share) {
        Ears ears = new Ears();
        Optional<String> trouble = SoundFile.play(file, ears, share);
        return trouble.<Measured>map(Measured.Refused::new)
                .orElseGet(() -> new Measured.Levels(ears.levels(file), ears.seconds()));
    }

    private static final class Ears implements SoundFile.Listener {
        /// Below this the weighting's shelf has no room.
        private static final int LOWEST_RATE = 8000;

        private int rate = LOWEST_RATE;
        private long frames;
        private LoudnessMeter loudness = new LoudnessMeter(rate, Speakers.of(1));
        private TruePeakMeter truePeak = new TruePeakMeter(rate, 1);
        private PeakMeter peak = new PeakMeter(rate, 1);
        private int channels;

        @Override
        public Optional<String> begin(int channels, int sampleRate) {
            if (channels > Speakers.MOST) {
                return Optional.of("has " + channels + " channels, loudness is defined for 1 to " + Speakers.MOST
                        + " (up to 5.1); split it");
            }
            if (sampleRate < LOWEST_RATE) {
                return Optional.of("has " + sampleRate + " Hz, loudness needs " + LOWEST_RATE + " or more");
            }
            this.channels = channels;
            rate = sampleRate;
            loudness = new LoudnessMeter(sampleRate, Speakers.of(channels));
            truePeak = new TruePeakMeter(sampleRate, channels);
            peak = new PeakMeter(sampleRate, channels);
            return Optional.empty();
        }

        @Override
        public void hear(float[][] sound, int frames) {
            loudness.process(sound, 0, frames);
            truePeak.process(sound, 0, frames);
            peak.process(sound, 0, frames);
            this.frames += frames;
        }

        private double seconds() {
            return (double) frames / rate;
        }

        private FileLevels levels(Path file) {
            loudness.finish();
            truePeak.finish();
            double highest = Double.NEGATIVE_INFINITY;
            for (int channel = 0; channel < channels; channel++) {
                highest = Math.max(highest, peak.highest(channel));
            }
            return new FileLevels(
                    file.toString(),
                    heard(loudness.integrated()),
                    loudness.hasRange() ? heard(loudness.range()) : Optional.empty(),
                    heard(loudness.mostMomentary()),
                    heard(loudness.mostShortTerm()),
                    heard(truePeak.decibels()),
                    heard(highest));
        }

        private static Optional<Double> heard(double level) {
            return Double.isFinite(level) ? Optional.of(Math.rint(level * 100) / 100 + 0.0) : Optional.empty();
        }
    }
}
