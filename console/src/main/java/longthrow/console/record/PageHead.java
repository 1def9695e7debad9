package longthrow.console.record;

import java.util.Arrays;
import longthrow.dsp.thread.AudioThread;

/// Plays a file from its pages, piece after piece. Ahead of a page that is not there it fades out, behind it fades in.
@AudioThread
final class PageHead {
    private final long length;
    private final int ramp;
    private long next = Long.MIN_VALUE;
    private float level;

    /// For a file of so many frames; ramps last `ramp` frames.
    PageHead(long length, int ramp) {
        this.length = length;
        this.ramp = ramp;
    }

    /// Whether it stands at a frame.
    boolean goesOn(long position) {
        return position == next;
    }

    /// Goes to a frame; what is there sounds at once.
    void jump(Pages pages, long position) {
        next = position;
        level = (float) Math.min(1, (edge(pages, position, 0) - position) / (double) ramp);
    }

    /// Writes what follows; returns how many frames were not there.
    int play(Pages pages, long position, float[] left, float[] right, int at, int frames) {
        int missed = 0;
        for (int done = 0; done < frames; ) {
            long from = position + done;
            int count = (int) Math.min(frames - done, runEnd(from) - from);
            if (from < 0 || from >= length) {
                silence(left, right, at + done, count);
            } else if (pages.has(Pages.number(from))) {
                run(pages, from, left, right, at + done, count);
            } else {
                silence(left, right, at + done, count);
                level = 0;
                missed += count;
            }
            done += count;
        }
        next = position + frames;
        return missed;
    }

    /// Where the file begins or ends, or the page does.
    private long runEnd(long from) {
        if (from < 0) {
            return 0;
        }
        return from >= length ? Long.MAX_VALUE : Math.min(length, (Pages.number(from) + 1) * Pages.FRAMES);
    }

    private static void silence(float[] left, float[] right, int at, int count) {
        Arrays.fill(left, at, at + count, 0);
        Arrays.fill(right, at, at + count, 0);
    }

    private void run(Pages pages, long from, float[] left, float[] right, int at, int count) {
        float[][] page = pages.page(Pages.number(from));
        int within = (int) (from % Pages.FRAMES);
        System.arraycopy(page[0], within, left, at, count);
        System.arraycopy(page[page.length - 1], within, right, at, count);
        long edge = edge(pages, from, count);
        if (level == 1 && edge == Long.MAX_VALUE) {
            return;
        }
        for (int i = 0; i < count; i++) {
            float step = from + i + ramp < edge ? 1f / ramp : -1f / ramp;
            level = Math.clamp(level + step, 0, 1);
            left[at + i] *= level;
            right[at + i] *= level;
        }
    }

    /// The first frame that is not there, as far as a ramp would have to know ahead of the next `count` frames; beyond
    /// all frames where there is none.
    private long edge(Pages pages, long from, int count) {
        long last = Math.min(from + count + ramp, length - 1);
        for (long page = Pages.number(Math.max(0, from)); page * Pages.FRAMES <= last; page++) {
            if (!pages.has(page)) {
                return Math.max(from, page * Pages.FRAMES);
            }
        }
        return Long.MAX_VALUE;
    }
}
