package longthrow.dsp.output;

import longthrow.kit.Signals;

/// Programme that is hard on limiters (dsp facts, section 5).
enum Programme {
    DRUMS {
        @Override
        float[] at(int rate) {
            float[] signal = new float[4 * rate];
            float[] hiss = Signals.noise(5, 1, signal.length);
            for (int n = 0; n < signal.length; n++) {
                double beat = n % (rate / 2) / (double) rate;
                double off = (n + rate / 4) % (rate / 2) / (double) rate;
                double hat = n % (rate / 8) / (double) rate;
                double kick =
                        Math.exp(-12 * beat) * Math.sin(2 * Math.PI * (50 * beat + 3 * (1 - Math.exp(-60 * beat))));
                double snare = Math.exp(-18 * off) * (0.6 * hiss[n] + 0.4 * Math.sin(2 * Math.PI * 190 * off));
                signal[n] = (float) (2 * (kick + snare + 0.3 * Math.exp(-60 * hat) * hiss[n]));
            }
            return signal;
        }
    },
    CLIPPED_PINK {
        @Override
        float[] at(int rate) {
            float[] pink = pink(rate, 3 * rate, 2);
            for (int n = 0; n < pink.length; n++) {
                pink[n] = Math.clamp(pink[n], -1, 1);
            }
            return scaled(pink, 2);
        }
    },
    LOUD_PINK {
        @Override
        float[] at(int rate) {
            return scaled(pink(rate, 3 * rate, 1), 2.8);
        }
    },
    FAR_TOO_LOUD_PINK {
        @Override
        float[] at(int rate) {
            return scaled(pink(rate, 8 * rate, 1), 8);
        }
    },
    QUARTER_SQUARE {
        @Override
        float[] at(int rate) {
            float[] signal = new float[2 * rate];
            for (int n = 0; n < signal.length; n++) {
                signal[n] = n / 2 % 2 == 0 ? 1 : -1;
            }
            return signal;
        }
    },
    /// What each tap of a filter halfway between two samples makes of it adds up, over and over.
    ADVERSE {
        @Override
        float[] at(int rate) {
            float[] signal = new float[rate];
            for (int n = 0; n < rate; n++) {
                int place = n % 49 - 24;
                int away = place >= 0 ? place : -1 - place;
                signal[n] = (away % 2 == 0 ? 1 : -1) * (n / 4800 % 2 == 0 ? 4 : 0.05f);
            }
            return signal;
        }
    },
    BURSTS {
        @Override
        float[] at(int rate) {
            float[] noise = Signals.noise(4, 4, rate);
            for (int n = 0; n < rate; n++) {
                noise[n] *= n / 4800 % 2 == 0 ? 1 : 0.02f;
            }
            return noise;
        }
    },
    CASE_19 {
        @Override
        float[] at(int rate) {
            float[] signal = new float[rate];
            for (int n = 0; n < rate; n++) {
                double open = Math.min(1, Math.min(n, rate - 1 - n) / (0.01 * rate));
                signal[n] = (float) (1.41 * open * Math.sin(Math.PI / 2 * n + Math.PI / 4));
            }
            return signal;
        }
    };

    abstract float[] at(int rate);

    static float[] scaled(float[] signal, double gain) {
        for (int n = 0; n < signal.length; n++) {
            signal[n] *= (float) gain;
        }
        return signal;
    }

    /// Pink noise by Paul Kellet's filter, RMS about `gain` times -14 dBFS.
    static float[] pink(int rate, int frames, double gain) {
        float[] white = Signals.noise(11 + rate, 1, frames);
        double a = 0;
        double b = 0;
        double c = 0;
        for (int n = 0; n < frames; n++) {
            a = 0.99765 * a + white[n] * 0.0990460;
            b = 0.96300 * b + white[n] * 0.2965164;
            c = 0.57000 * c + white[n] * 1.0526913;
            white[n] = (float) (gain * 0.15 * (a + b + c + white[n] * 0.1848));
        }
        return white;
    }
}
