package longthrow.console.view;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.Published;
import org.jspecify.annotations.Nullable;

/// Measures the window page by page: frames a second, how far apart they are, processor share and garbage of the event
/// thread with 64 strips whose meters all move, the song rolling.
/// Run by hand under a display: `xvfb-run -s "-screen 0 1920x1080x24" java … longthrow.console.view.WindowLoad [width
/// height [channels [page …]]]`.
final class WindowLoad {
    private static final long FRAME_NANOS = 1_000_000_000 / 60;
    private static final int WARM = 1200;
    private static final int MEASURED = 900;
    private static final long SLOW_NANOS = 20_000_000;

    private final Published<DeskFrame> published;
    private final DeskFrame[] frames;
    private final MixerWindow[] window = new MixerWindow[1];
    private final Watch watch = new Watch();
    private final String setting;

    private WindowLoad(int width, int height, int channels) throws Exception {
        setting = width + " x " + height + ", " + channels + " channels";
        SampleFrames sample = new SampleFrames(channels);
        frames = IntStream.range(0, WARM)
                .mapToObj(i -> {
                    if (i % 2 == 0) {
                        sample.set("ch/" + (i / 120 % 12 + 1) + "/fader", -20 + 20 * Math.sin(i / 40.0));
                    }
                    DeskFrame frame = sample.at(i * 800L);
                    return i / 2 % 2 == 0 ? frame : Frames.with(frame, "full", SampleReadings.again());
                })
                .toArray(DeskFrame[]::new);
        published = new Published<>(frames[0]);
        EventQueue.invokeAndWait(() -> {
            Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
            window[0] = new MixerWindow(Look.DARK);
            window[0].mirror(published, wish -> {});
            window[0].setUndecorated(true);
            window[0].setBounds(0, 0, width, height);
            window[0].setVisible(true);
        });
    }

    public static void main(String[] arguments) throws Exception {
        int width = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1920;
        int height = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1080;
        int channels = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64;
        Page[] pages = arguments.length > 3
                ? Arrays.stream(arguments)
                        .skip(3)
                        .map(word -> Page.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toArray(Page[]::new)
                : Page.values();
        WindowLoad load = new WindowLoad(width, height, channels);
        load.playEach(WARM);
        for (Page page : pages) {
            load.measure(page);
        }
        System.exit(0);
    }

    /// Times what the event thread does, and notes when it has shown a frame.
    private final class Watch extends EventQueue {
        private final long[] shownAt = new long[4 * WARM];
        private int shown;
        private @Nullable DeskFrame last;

        @Override
        protected void dispatchEvent(AWTEvent event) {
            super.dispatchEvent(event);
            DeskFrame now = window[0] == null ? null : window[0].shown();
            if (now != last && shown < shownAt.length) {
                last = now;
                shownAt[shown++] = System.nanoTime();
            }
        }
    }

    private void measure(Page page) throws Exception {
        EventQueue.invokeAndWait(() -> window[0].turn(page));
        play(MEASURED / 2);
        long cpu = process();
        long events = eventThread(false);
        EventQueue.invokeAndWait(() -> watch.shown = 0);
        long begun = System.nanoTime();
        play(MEASURED);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int shown = watch.shown;
        double share = (process() - cpu) / seconds / 1e7;
        double eventShare = (eventThread(false) - events) / seconds / 1e7;
        long bytes = eventThread(true);
        playEach(MEASURED);
        double frameBytes = (eventThread(true) - bytes) / (double) MEASURED;
        long[] gaps = IntStream.range(1, shown)
                .mapToLong(i -> watch.shownAt[i] - watch.shownAt[i - 1])
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%s, %-10s %.1f frames/s, %.1f %% within 20 ms (95 %% in %.1f ms), process %.1f %% of a core, event thread %.1f %%, %.1f kB a frame, %.2f MB in sixty%n",
                setting,
                page,
                shown / seconds,
                100.0 * Arrays.stream(gaps).filter(gap -> gap < SLOW_NANOS).count() / gaps.length,
                gaps[gaps.length * 95 / 100] / 1e6,
                share,
                eventShare,
                frameBytes / 1e3,
                frameBytes * 60 / 1e6);
    }

    /// The same, but each frame waits until the one before is seen: what frames cost is measured so, however
    /// busy the machine is.
    private void playEach(int count) {
        for (int i = 0; i < count; i++) {
            DeskFrame frame = frames[i % frames.length];
            published.publish(frame);
            while (window[0].shown() != frame) {
                LockSupport.parkNanos(FRAME_NANOS / 16);
            }
        }
    }

    private void play(int count) {
        long next = System.nanoTime();
        for (int i = 0; i < count; i++) {
            published.publish(frames[i % frames.length]);
            next += FRAME_NANOS;
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
    }

    private static long process() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// The event thread's bytes allocated, or its nanoseconds run.
    private static long eventThread(boolean allocated) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith("AWT-EventQueue")) {
                sum += allocated ? threads.getThreadAllocatedBytes(id) : threads.getThreadCpuTime(id);
            }
        }
        return sum;
    }
}
