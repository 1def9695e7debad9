package longthrow.console.record;

import java.util.Arrays;
import java.util.function.LongPredicate;
import longthrow.dsp.thread.AudioThread;

/// What of a sound file is in memory: some of its pages, equal stretches counted from its first frame. Immutable, so
/// that whoever plays from it needs nobody's leave; the collector takes pages back when the last one has let go.
final class Pages {
    /// Frames a page, 171 ms at 48 kHz; a file's last one may be shorter.
    static final int FRAMES = 1 << 13;

    /// None.
    static final Pages NONE = new Pages(new long[0], new float[0][][]);

    private static final float[][] MISSING = {};

    private final long[] numbers;
    private final float[][][] sound;

    private Pages(long[] numbers, float[][][] sound) {
        this.numbers = numbers;
        this.sound = sound;
    }

    /// The number of the page that a frame lies on.
    static long number(long frame) {
        return Math.floorDiv(frame, FRAMES);
    }

    /// A page, `[channel][frame]` with full scale 1.0; without channels where it is not in memory.
    @AudioThread
    float[][] page(long number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return sound[i];
            }
        }
        return MISSING;
    }

    /// Whether a page is in memory.
    @AudioThread
    boolean has(long number) {
        return page(number) != MISSING;
    }

    /// The same with one more.
    Pages with(long number, float[][] page) {
        int count = numbers.length;
        long[] more = Arrays.copyOf(numbers, count + 1);
        float[][][] with = Arrays.copyOf(sound, count + 1);
        more[count] = number;
        with[count] = page;
        return new Pages(more, with);
    }

    /// The same without those that are not wanted.
    Pages only(LongPredicate wanted) {
        long[] kept = Arrays.stream(numbers).filter(wanted).toArray();
        if (kept.length == numbers.length) {
            return this;
        }
        return new Pages(kept, Arrays.stream(kept).mapToObj(this::page).toArray(float[][][]::new));
    }

    /// How many frames are in memory.
    long frames() {
        return Arrays.stream(sound).mapToLong(page -> page[0].length).sum();
    }
}
