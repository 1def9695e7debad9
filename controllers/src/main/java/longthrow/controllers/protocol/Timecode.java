package longthrow.controllers.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A frame of timecode by its name, `01:00:00;02`. In drop frame the names `xx:xx:00;00` and `;01` do not exist but in
/// every tenth minute.
public record Timecode(TimecodeRate rate, int hours, int minutes, int seconds, int frames) {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})[:;.](\\d{1,2})");
    private static final int TEN_MINUTES = 17_982; // 10 * 60 * 30 - 18
    private static final int DROPPING_MINUTE = 1_798; // 60 * 30 - 2

    public Timecode {
        if (number(rate, hours, minutes, seconds, frames) < 0) {
            throw new IllegalArgumentException(
                    "no such timecode at " + rate.words() + ": " + words(rate, hours, minutes, seconds, frames));
        }
    }

    /// The number of a frame from midnight by its name, or -1 where no frame has it.
    static long number(TimecodeRate rate, int hours, int minutes, int seconds, int frames) {
        boolean inRange = hours >= 0
                && hours < 24
                && minutes >= 0
                && minutes < 60
                && seconds >= 0
                && seconds < 60
                && frames >= 0
                && frames < rate.frames();
        if (!inRange || dropped(rate, minutes, seconds, frames)) {
            return -1;
        }
        long allMinutes = 60L * hours + minutes;
        long named = (60 * allMinutes + seconds) * rate.frames() + frames;
        return rate.drops() ? named - 2 * (allMinutes - allMinutes / 10) : named;
    }

    private static boolean dropped(TimecodeRate rate, int minutes, int seconds, int frames) {
        return rate.drops() && minutes % 10 != 0 && seconds == 0 && frames < 2;
    }

    /// The frame that lies so many frames from midnight; a day on, or back, is the same.
    public static Timecode ofNumber(TimecodeRate rate, long number) {
        long named = Math.floorMod(number, rate.framesADay());
        if (rate.drops()) {
            long inTen = named % TEN_MINUTES;
            long dropping = inTen < 1_800 ? 0 : 1 + (inTen - 1_800) / DROPPING_MINUTE;
            named += 18 * (named / TEN_MINUTES) + 2 * dropping;
        }
        long allSeconds = named / rate.frames();
        return new Timecode(
                rate, (int) (allSeconds / 3600), (int) (allSeconds / 60 % 60), (int) (allSeconds % 60), (int)
                        (named % rate.frames()));
    }

    /// The frame of a name that came from elsewhere: a dropped name means the first that exists after it, one that is
    /// out of range none.
    public static Optional<Timecode> nearest(TimecodeRate rate, int hours, int minutes, int seconds, int frames) {
        boolean dropped = minutes >= 0 && dropped(rate, minutes, seconds, frames) && frames >= 0;
        int existing = dropped ? 2 : frames;
        return number(rate, hours, minutes, seconds, existing) < 0
                ? Optional.empty()
                : Optional.of(new Timecode(rate, hours, minutes, seconds, existing));
    }

    /// The frame that a sample lies in, counted from midnight.
    public static Timecode ofSample(TimecodeRate rate, long sample, int sampleRate) {
        return ofNumber(rate, rate.frame(sample, sampleRate));
    }

    /// Midnight.
    public static Timecode zero(TimecodeRate rate) {
        return new Timecode(rate, 0, 0, 0, 0);
    }

    /// Reads `01:00:00:02`, or with `;` before the frames.
    public static Optional<Timecode> parse(TimecodeRate rate, String text) {
        Matcher words = WORDS.matcher(text.strip());
        return words.matches()
                ? nearest(rate, part(words, 1), part(words, 2), part(words, 3), part(words, 4))
                : Optional.empty();
    }

    private static int part(Matcher words, int group) {
        return Integer.parseInt(words.group(group));
    }

    /// The four bytes of a message that say a time, the rate in bits 5 and 6 of the first; bits that say something else
    /// are left aside.
    static Optional<Timecode> ofBytes(byte[] bytes, int at) {
        return nearest(
                TimecodeRate.ofBits(bytes[at] >> 5),
                bytes[at] & 0x1F,
                bytes[at + 1] & 0x3F,
                bytes[at + 2] & 0x3F,
                bytes[at + 3] & 0x1F);
    }

    /// Writes the four bytes that say this time.
    void into(byte[] bytes, int at) {
        bytes[at] = (byte) (rate.bits() << 5 | hours);
        bytes[at + 1] = (byte) minutes;
        bytes[at + 2] = (byte) seconds;
        bytes[at + 3] = (byte) frames;
    }

    /// Frames from midnight.
    public long number() {
        return number(rate, hours, minutes, seconds, frames);
    }

    /// Real seconds from midnight.
    public double realSeconds() {
        return number() / rate.fps();
    }

    /// The first sample of this frame, counted from midnight.
    public long samples(int sampleRate) {
        return rate.samples(number(), sampleRate);
    }

    /// So many frames on, over midnight if need be.
    public Timecode plus(long more) {
        return ofNumber(rate, number() + more);
    }

    /// The frame of the same name at another rate, or the nearest that has one there.
    public Timecode at(TimecodeRate other) {
        int most = Math.min(frames, other.frames() - 1);
        return nearest(other, hours, minutes, seconds, most).orElseThrow();
    }

    /// `01:00:00:02`, in drop frame `01:00:00;02`.
    @Override
    public String toString() {
        return words(rate, hours, minutes, seconds, frames);
    }

    private static String words(TimecodeRate rate, int hours, int minutes, int seconds, int frames) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d%s%02d", hours, minutes, seconds, rate.drops() ? ";" : ":", frames);
    }
}
