package longthrow.controllers.protocol;

import java.util.Optional;

/// How fast timecode counts: the four rates that MIDI timecode knows. Real seconds come from the fraction, not from the
/// name: 29.97 drop runs at 30000/1001 frames a second and skips numbers so that its clock stays right.
public enum TimecodeRate {
    FPS_24("24", 24, 24, 1, false),
    FPS_25("25", 25, 25, 1, false),
    FPS_29_97_DROP("29.97", 30, 30_000, 1001, true),
    FPS_30("30", 30, 30, 1, false);

    private static final int DROPPED_A_TEN_MINUTES = 18; // two in each minute but the tenth

    private final String words;
    private final int frames;
    private final int numerator;
    private final int denominator;
    private final boolean drops;

    TimecodeRate(String words, int frames, int numerator, int denominator, boolean drops) {
        this.words = words;
        this.frames = frames;
        this.numerator = numerator;
        this.denominator = denominator;
        this.drops = drops;
    }

    /// The rate of the two rate bits that MIDI messages carry.
    static TimecodeRate ofBits(int bits) {
        return switch (bits & 3) {
            case 0 -> FPS_24;
            case 1 -> FPS_25;
            case 2 -> FPS_29_97_DROP;
            default -> FPS_30;
        };
    }

    /// The two rate bits.
    int bits() {
        return switch (this) {
            case FPS_24 -> 0;
            case FPS_25 -> 1;
            case FPS_29_97_DROP -> 2;
            case FPS_30 -> 3;
        };
    }

    /// Reads `24`, `25`, `29.97` or `30`.
    public static Optional<TimecodeRate> parse(String text) {
        for (TimecodeRate rate : values()) {
            if (rate.words.equals(text.strip())) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }

    /// `29.97`.
    public String words() {
        return words;
    }

    /// How many frame numbers a second has.
    public int frames() {
        return frames;
    }

    /// Frames in a real second.
    public double fps() {
        return (double) numerator / denominator;
    }

    /// Whether frames 00 and 01 are skipped at each minute that ten does not divide.
    public boolean drops() {
        return drops;
    }

    /// How many frames a day of timecode has.
    public long framesADay() {
        return 24L * 3600 * frames - (drops ? 24 * 6 * DROPPED_A_TEN_MINUTES : 0);
    }

    /// The first sample of a frame that lies so many frames from the start.
    public long samples(long frame, int sampleRate) {
        return Math.ceilDiv(frame * denominator * sampleRate, (long) numerator);
    }

    /// The frame that a sample lies in.
    public long frame(long sample, int sampleRate) {
        return Math.floorDiv(sample * numerator, (long) denominator * sampleRate);
    }
}
